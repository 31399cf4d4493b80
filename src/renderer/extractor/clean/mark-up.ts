/**
 * Numbers for the names and classes of elements, the same for the same: a page may have a class of thousands of letters,
 * which every line would repeat.
 * @returns the number of an element; -1 for none
 */
export function numberMarkUp(): (element: Element | null | undefined) => number {
  const numbers = new Map<string, number>()
  const known = new WeakMap<Element, number>()
  return (element) => {
    if (element == null) return -1
    const before = known.get(element)
    if (before !== undefined) return before
    const markUp = `${element.localName}.${element.getAttribute('class') ?? ''}`
    const number = numbers.get(markUp) ?? numbers.size
    numbers.set(markUp, number)
    known.set(element, number)
    return number
  }
}
