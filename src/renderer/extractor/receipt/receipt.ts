import type { z } from 'zod'
import { bounds } from '#shared/extraction/bounds.ts'
import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import type { ReceiptBlock } from '#shared/model.ts'
import { textOf } from '#shared/text/text.ts'
import { boundArticle, boundNesting } from '../dom/article-bounds.ts'
import { openCuts } from '../dom/cut-sentences.ts'
import type { Numbering } from '../dom/numbering.ts'
import { settleLinks } from '../normalise/links.ts'
import type { Dom, SafeHtml } from '../sanitise/sanitise.ts'

export interface Receipt {
  readonly receipt: z.infer<typeof ReceiptBlock>[]
  /** How many more blocks were left out than are listed. */
  readonly unlisted: number
}

/**
 * A block of the page that was left out: the number of its element (for loose lines, of the element around them), and
 * the reason.
 */
export interface OmittedBlock {
  readonly number: number
  /** Lines that have no element to themselves; null when the whole element was left out. */
  readonly lines: readonly string[] | null
  /** The label above it that was left out with it. */
  readonly label?: Pick<OmittedBlock, 'number' | 'lines'>
  readonly reason: OmissionReason
  /** Its place in the text that was kept. */
  readonly at: number
}

/**
 * The receipt of the blocks left out, ready to be brought back: sanitised, with the page's links, without pictures. The
 * numbering's sources are used up.
 * @param text that was kept
 * @param base of the page's relative addresses
 */
export function receiptOf(
  omitted: readonly OmittedBlock[],
  { sources, pathOf }: Numbering,
  text: string,
  { base, dom }: { readonly base: string | null; readonly dom: Dom },
): Receipt {
  const blocks = omitted.slice(0, bounds.receiptBlocks).flatMap((block) => {
    const source = sources[block.number]
    return source === undefined ? [] : [{ ...block, source, path: pathOf(block.number) }]
  })
  const contents = blocks.map((block) => {
    const content = contentOf(block, sources)
    settleLinks(content, base)
    boundBlock(content)
    return content
  })
  const receipt = dom.safeBlocks(contents).flatMap((safe, index) => {
    const { reason, path, at } = blocks[index] as (typeof blocks)[number]
    const { html, root } = withBoundAttributes(safe, dom)
    const own = html === '' ? '' : textOf(root).text
    return own === '' ? [] : [{ id: `b${index + 1}`, reason, path, at: Math.min(at, text.length), html, text: own }]
  })
  return { receipt, unlisted: Math.max(0, omitted.length - bounds.receiptBlocks) }
}

/** Bounds a block as an article; most are short, which is seen without a walk through them. */
function boundBlock(content: Element): void {
  const length = content.getElementsByTagName('*').length + (content.textContent ?? '').length
  if (length <= Math.min(bounds.elements, bounds.text)) boundNesting(content, openCuts())
  else boundArticle(content, openCuts())
}

/** A short text may have long addresses, which are bounded when they are written. */
function withBoundAttributes(safe: SafeHtml, dom: Dom): SafeHtml {
  if (safe.html.length <= bounds.attributes) return safe
  boundArticle(safe.root, openCuts())
  return dom.safe(safe.root)
}

/** The content of a block, in an element of its own. */
function contentOf(
  { number, lines, label }: Pick<OmittedBlock, 'number' | 'lines' | 'label'>,
  sources: readonly Element[],
): Element {
  const source = sources[number] as Element
  const document = source.ownerDocument as Document
  const content = document.createElement('div')
  if (label !== undefined) content.append(...contentOf(label, sources).childNodes)
  if (lines === null) content.append(source)
  else {
    for (const line of lines) {
      const paragraph = document.createElement('p')
      paragraph.textContent = line
      content.append(paragraph)
    }
  }
  return content
}
