/** A large chart or map has some thousands. */
const MOST_ELEMENTS = 20_000
/** With all that `use` repeats: a few hostile lines can ask for a hundred thousand. */
const MOST_DRAWN = 50_000
/** No drawing tool nests so deep; beyond it a count, like the drawing itself, would overflow. */
const DEEPEST = 1_000

/** Whether a drawing has few enough elements to be drawn, each `use` counted as what it repeats. */
export function isWithinLimits(root: Element): boolean {
  if (root.getElementsByTagName('*').length >= MOST_ELEMENTS) return false
  return countDrawn(root) <= MOST_DRAWN
}

function countDrawn(root: Element): number {
  const counts = new Map<Element, number>()
  const count = (element: Element, depth: number): number => {
    const counted = counts.get(element)
    if (counted !== undefined) return counted
    if (depth > DEEPEST) return Number.POSITIVE_INFINITY
    // A `use` of an element around it is not drawn: an element that is being counted counts nothing.
    counts.set(element, 0)
    let sum = 1
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
      sum += count(child, depth + 1)
    const repeated = element.localName === 'use' ? targetOf(element) : null
    if (repeated !== null) sum += count(repeated, depth + 1)
    counts.set(element, sum)
    return sum
  }
  return count(root, 0)
}

function targetOf(use: Element): Element | null {
  const address = use.getAttribute('href') ?? use.getAttributeNS('http://www.w3.org/1999/xlink', 'href')
  const id = address?.trim()
  if (id === undefined || !id.startsWith('#')) return null
  return use.ownerDocument.getElementById(decoded(id.slice(1))) ?? use.ownerDocument.getElementById(id.slice(1))
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
