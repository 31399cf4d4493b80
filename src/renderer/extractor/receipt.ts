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

/** The page as it came, and the way back to it from elements of what was made of it. */
export interface Numbering {
  numberOf(element: Element): number | null
  /** The element of the page as it came. */
  sourceOf(element: Element): Element | null
  /** Element indices from the root. */
  pathOf(number: number): number[]
  /** The number behind all that lies in an element. */
  endOf(number: number): number
}

/** Numbers a document's elements and keeps a copy of it as it is. */
export function numbered(document: Document): Numbering {
  const root = document.documentElement.cloneNode(true) as Element
  const sources = [root, ...root.querySelectorAll('*')]
  for (const [index, element] of [
    document.documentElement,
    ...document.documentElement.querySelectorAll('*'),
  ].entries()) {
    element.setAttribute(NUMBER, String(index))
  }
  const numberOf = (element: Element): number | null => {
    const number = element.getAttribute(NUMBER)
    return number === null ? null : Number(number)
  }
  return {
    numberOf,
    sourceOf: (element) => sources[numberOf(element) ?? -1] ?? null,
    pathOf(number) {
      const path: number[] = []
      for (let element = sources[number]; element?.parentElement != null; element = element.parentElement) {
        path.unshift([...element.parentElement.children].indexOf(element))
      }
      return path
    },
    endOf: (number) => number + 1 + (sources[number]?.querySelectorAll('*').length ?? 0),
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
  return omitted.slice(0, MOST_BLOCKS).flatMap(({ number, html, reason }, index) => {
    const safe = dom.sanitise(html.replace(/<img\b[^>]*>/gi, ''))
    const words = textOf(dom.fragment(safe)).text
    if (words === '') return []
    const path = number === null ? [] : numbering.pathOf(number)
    return [{ id: `b${index + 1}`, reason, path, at: placeOf(number), html: safe, text: words }]
  })
}
