const lengths = new WeakMap<Element, number>()

/** The length of an element's text, counted once: several lines of a page ask for the box that they share. */
export function boxLength(box: Element): number {
  const cache = lengths.get(box)
  if (cache !== undefined) return cache
  const { length } = (box.textContent ?? '').trim()
  lengths.set(box, length)
  return length
}
