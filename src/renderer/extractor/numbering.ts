/** Names each element by its place in the document, so that it is known again in what was made of it. */
const NUMBER = 'data-source-number'

/** The way back to the page as it came from elements of what was made of it. */
export interface Numbering {
  /** The elements of the page as it came, by number: a copy, in the order of the document. */
  readonly sources: readonly Element[]
  numberOf(element: Element): number | null
  /** Class and id that an element had in the page; empty for those that others have made. */
  namesOf(element: Element): string
  /** Element indices from the root. */
  pathOf(number: number): number[]
  /** The number behind all that lies in an element. */
  endOf(number: number): number
}

/** Numbers a document's elements, and remembers how they stood and what they were, for any of them can be left out. */
export function numbered(document: Document): Numbering {
  const root = document.documentElement
  const copy = root.cloneNode(true) as Element
  const elements = [root, ...root.querySelectorAll('*')]
  const numbers = new Map<Element, number>()
  const parents = new Int32Array(elements.length)
  const places = new Int32Array(elements.length)
  const children = new Int32Array(elements.length)
  const ends = new Int32Array(elements.length)
  const names: string[] = []
  for (const [number, element] of elements.entries()) {
    const parent = number === 0 ? -1 : (numbers.get(element.parentElement as Element) as number)
    parents[number] = parent
    // What an array of that kind is asked for beyond its end is undefined, and changes nothing.
    places[number] = children[parent] ?? 0
    if (parent >= 0) children[parent] = (children[parent] ?? 0) + 1
    names.push(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)
    numbers.set(element, number)
    element.setAttribute(NUMBER, String(number))
  }
  for (let number = elements.length - 1; number >= 0; number -= 1) {
    const end = Math.max(number + 1, ends[number] ?? 0)
    const parent = parents[number] ?? -1
    ends[number] = end
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, end)
  }
  const numberOf = (element: Element): number | null => {
    const number = element.getAttribute(NUMBER)
    return number === null ? null : Number(number)
  }
  return {
    sources: [copy, ...copy.querySelectorAll('*')],
    numberOf,
    namesOf: (element) => names[numberOf(element) ?? -1] ?? '',
    pathOf(number) {
      const path: number[] = []
      for (let at = number; at > 0; at = parents[at] ?? 0) path.unshift(places[at] ?? 0)
      return path
    },
    endOf: (number) => ends[number] ?? number + 1,
  }
}
