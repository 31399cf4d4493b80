import type { Names } from './junk.ts'

/** Names each element by its place in the document, so that it is known again in what was made of it. */
const NUMBER = 'data-source-number'

/** The way back to the page as it came from elements of what was made of it. */
export interface Numbering {
  /** The elements of the page as it came, by number: a copy, in the order of the document. */
  readonly sources: readonly Element[]
  numberOf(element: Element): number | null
  /** Class and id that an element had in the page; empty for those that others have made. */
  namesOf(element: Element): Names
  /** Element indices from the root. */
  pathOf(number: number): number[]
  /** The number behind all that lies in an element. */
  endOf(number: number): number
}

/** Numbers a document's elements, and keeps a copy of it as it came, for any of them can be left out. */
export function numberElements(document: Document): Numbering {
  const root = document.documentElement
  const copy = root.cloneNode(true) as Element
  const sources = [copy, ...copy.querySelectorAll('*')]
  for (const [number, element] of [root, ...root.querySelectorAll('*')].entries())
    element.setAttribute(NUMBER, String(number))
  const places = new Map<Element, ReadonlyMap<Element, number>>()
  /** Among its siblings, all of which are looked for once: they may be thousands, and hundreds of them left out. */
  const placeOf = (element: Element, parent: Element): number => {
    const known = places.get(parent) ?? new Map([...parent.children].map((child, place) => [child, place]))
    places.set(parent, known)
    return known.get(element) ?? -1
  }
  let ends: ReadonlyMap<Element, number> | undefined
  const numberOf = (element: Element): number | null => {
    const number = element.getAttribute(NUMBER)
    return number === null ? null : Number(number)
  }
  return {
    sources,
    numberOf,
    namesOf(element) {
      const source = sources[numberOf(element) ?? -1]
      return { className: source?.getAttribute('class') ?? '', id: source?.id ?? '' }
    },
    pathOf(number) {
      const path: number[] = []
      for (let element = sources[number]; element?.parentElement != null; element = element.parentElement)
        path.unshift(placeOf(element, element.parentElement))
      return path
    },
    endOf(number) {
      ends ??= endsOf(sources)
      return ends.get(sources[number] as Element) ?? number + 1
    },
  }
}

/** The number behind all that lies in each element: theirs follow its own, so from the last one back each end is known. */
function endsOf(sources: readonly Element[]): ReadonlyMap<Element, number> {
  const ends = new Map<Element, number>()
  for (const [number, element] of [...sources.entries()].reverse()) {
    const end = ends.get(element) ?? number + 1
    ends.set(element, end)
    const { parentElement } = element
    if (parentElement !== null) ends.set(parentElement, Math.max(end, ends.get(parentElement) ?? 0))
  }
  return ends
}
