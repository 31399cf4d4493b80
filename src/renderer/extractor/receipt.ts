import type { z } from 'zod'
import type { LeftOutReason } from '#shared/left-out.ts'
import type { ReceiptBlock } from '#shared/model.ts'
import { textOf } from '#shared/text.ts'
import type { Numbering } from './numbering.ts'
import type { Dom } from './sanitise.ts'

export type Receipt = z.infer<typeof ReceiptBlock>[]

/** A block of the page that was left out: its element's number (with loose lines, that of what holds them), and why. */
export interface Omitted {
  readonly number: number
  /** Lines that no element holds alone; null when the whole element was left out. */
  readonly lines: readonly string[] | null
  readonly reason: LeftOutReason
  /** Where it stood in the text that was kept. */
  readonly at: number
}

/** More are one block's worth of a reader's attention no longer; the rest of the page is in its source. */
const MOST_BLOCKS = 400

/** The receipt of what was left out, as it can be brought back: made safe, without pictures. */
export function receiptOf(omitted: readonly Omitted[], { sources, pathOf }: Numbering, dom: Dom): Receipt {
  const blocks = omitted.slice(0, MOST_BLOCKS).flatMap((block) => {
    const source = sources[block.number]
    return source === undefined ? [] : [{ ...block, source }]
  })
  const safe = dom.sanitiseAll(
    blocks.map(({ source, lines }) =>
      (lines === null ? source.outerHTML : asParagraphs(lines, source.ownerDocument)).replace(/<img\b[^>]*>/gi, ''),
    ),
  )
  return blocks.flatMap(({ number, reason, at }, index) => {
    const html = safe[index] ?? ''
    const text = html === '' ? '' : textOf(dom.block(html)).text
    return text === '' ? [] : [{ id: `b${index + 1}`, reason, path: pathOf(number), at, html, text }]
  })
}

function asParagraphs(lines: readonly string[], document: Document): string {
  return lines
    .map((line) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = line
      return paragraph.outerHTML
    })
    .join('')
}
