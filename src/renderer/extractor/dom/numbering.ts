import { childrenOf } from './elements.ts'
import type { Names } from './junk.ts'
import { SOURCE_NUMBER } from './own-marks.ts'
import { byElement } from './remember.ts'

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

/**
 * Numbers a document's elements, so that they are recognised in later copies, and keeps a copy of it as received, because
 * any element may be left out later.
 */
export function numberElements(document: Document): Numbering {
  const root = document.documentElement
  const copy = root.cloneNode(true) as Element
  const sources = [copy, ...copy.querySelectorAll('*')]
  root.setAttribute(SOURCE_NUMBER, '0')
  let next = 1
  for (const element of root.querySelectorAll('*')) {
    element.setAttribute(SOURCE_NUMBER, String(next))
    next += 1
  }
  /** The places of siblings. They are counted once: they may be thousands, and hundreds of them left out. */
  const placesIn = byElement((parent: Element) => new Map(childrenOf(parent).map((child, place) => [child, place])))
  let ends: ReadonlyMap<Element, number> | undefined
  const numberOf = (element: Element): number | null => {
    const number = element.getAttribute(SOURCE_NUMBER)
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
        path.unshift(placesIn(element.parentElement).get(element) ?? -1)
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

/** Gives an element that replaces another the number of that one. */
export function copyNumber(from: Element, to: Element): void {
  const number = from.getAttribute(SOURCE_NUMBER)
  if (number !== null) to.setAttribute(SOURCE_NUMBER, number)
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
