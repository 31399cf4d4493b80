import { childrenOf } from './elements.ts'
import type { Names } from './junk.ts'

/** Numbers each element by its place in the document, so that it can be recognised in later copies. */
const NUMBER = 'data-source-number'

/** Leads from elements of a changed document back to the page as received. */
export interface Numbering {
  /** The elements of the page as received, by number: a copy, in the order of the document. */
  readonly sources: readonly Element[]
  numberOf(element: Element): number | null
  /** Class and id that an element had in the page; empty for elements that the page did not have. */
  namesOf(element: Element): Names
  /** Element indices from the root. */
  pathOf(number: number): number[]
  /** The first number behind an element and its content. */
  endOf(number: number): number
}

/** Numbers a document's elements and keeps a copy of it as received, because any element may be left out later. */
export function numberElements(document: Document): Numbering {
  const root = document.documentElement
  const copy = root.cloneNode(true) as Element
  const sources = [copy, ...copy.querySelectorAll('*')]
  root.setAttribute(NUMBER, '0')
  let next = 1
  for (const element of root.querySelectorAll('*')) {
    element.setAttribute(NUMBER, String(next))
    next += 1
  }
  const places = new Map<Element, ReadonlyMap<Element, number>>()
  /** The place among its siblings. They are counted once: they may be thousands, and hundreds of them left out. */
  const placeOf = (element: Element, parent: Element): number => {
    const siblings = places.get(parent) ?? new Map(childrenOf(parent).map((child, place) => [child, place]))
    places.set(parent, siblings)
    return siblings.get(element) ?? -1
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

/** The element of the page as received that an element came from; the page's root for one that the page did not have. */
export function sourceOf(element: Element, { sources, numberOf }: Numbering): Element {
  return (sources[numberOf(element) ?? 0] ?? sources[0]) as Element
}

/**
 * The first number behind each element and its content. Descendants have higher numbers, so a walk from the last
 * element back knows each end.
 */
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
