import type { z } from 'zod'
import type { ReceiptBlock } from '#shared/model.ts'
import { textOf } from '#shared/text.ts'
import type { Dom } from './sanitise.ts'

export type Receipt = z.infer<typeof ReceiptBlock>[]

/** A block of the page that was left out: its number in the page as it came, its HTML, and why. */
export interface Omitted {
  readonly number: number | null
  readonly html: string
  readonly reason: string
}

/** Names each element by its place in the document, so that it is known again in what was made of it. */
const NUMBER = 'data-source-number'
/** More are one block's worth of a reader's attention no longer; the rest of the page is in its source. */
const MOST_BLOCKS = 400

/** The way back to the page as it came from elements of what was made of it. */
export interface Numbering {
  numberOf(element: Element): number | null
  /** Class and id that an element had in the page; empty for those that others have made. */
  namesOf(element: Element): string
  /** Element indices from the root. */
  pathOf(number: number): number[]
  /** The number behind all that lies in an element. */
  endOf(number: number): number
}

/** Numbers a document's elements, and remembers how they stood: much cheaper than a copy of them. */
export function numbered(document: Document): Numbering {
  const root = document.documentElement
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

/** The receipt of what was left out, each block where it stood in the text that was kept. */
export function receiptOf(omitted: readonly Omitted[], kept: Element, numbering: Numbering, dom: Dom): Receipt {
  const { text, map } = textOf(kept)
  const numbers = [...kept.querySelectorAll(`[${NUMBER}]`)].flatMap((element) => {
    const number = numbering.numberOf(element)
    return number === null ? [] : [{ element, number }]
  })
  const placeOf = (number: number | null): number => {
    const end = number === null ? 0 : numbering.endOf(number)
    const next = numbers.find((each) => each.number >= end)
    return next === undefined ? text.length : map.offsetOf(next.element, 0)
  }
  const blocks = omitted.slice(0, MOST_BLOCKS)
  const safe = dom.sanitiseAll(blocks.map(({ html }) => html.replace(/<img\b[^>]*>/gi, '')))
  return blocks.flatMap(({ number, reason }, index) => {
    const html = safe[index] ?? ''
    const words = html === '' ? '' : textOf(dom.block(html)).text
    if (words === '') return []
    const path = number === null ? [] : numbering.pathOf(number)
    return [{ id: `b${index + 1}`, reason, path, at: placeOf(number), html, text: words }]
  })
}
