import type { FrameDocument } from './frame-document.ts'
import { sheetOf } from './sheets.ts'

/** Blocks of running text: a note may go below them, inside the element that holds them. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, blockquote, summary'
/** Elements that must not be split: a note goes below the entire element. */
const UNSPLIT = 'table, pre, figure, dl, math'

/** The block that a note on a passage goes below. */
function blockAt({ root, rangeAt }: FrameDocument, end: number): Element | null {
  const node = rangeAt(Math.max(0, end - 1), end)?.endContainer
  // The iframe's nodes belong to the classes of its own window, so `instanceof` does not work here.
  const element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null)
  if (element === null || !root.contains(element)) return null
  let unsplit: Element | null = null
  for (let each: Element | null = element; each !== null && each !== root; each = each.parentElement)
    if (each.matches(UNSPLIT)) unsplit = each
  const block = unsplit ?? element.closest(BLOCKS)
  return block !== null && block !== root && root.contains(block) ? block : topmost(element, root)
}

function topmost(element: Element, root: Element): Element | null {
  let each: Element | null = element
  while (each !== null && each.parentElement !== root) each = each.parentElement
  return each
}

/** A selector for an element, from the article's root: it needs no attribute in the document. */
function selectorOf(root: Element, element: Element): string {
  const steps: string[] = []
  for (let each: Element = element; each !== root; each = each.parentElement as Element)
    steps.unshift(`:nth-child(${[...(each.parentElement?.children ?? [])].indexOf(each) + 1})`)
  return ['main', ...steps].join(' > ')
}

/** A block that notes go below, and where it ends. */
export interface InlineBlock {
  /** A selector. */
  readonly block: string
  /** Pixels from the top of the text, without the gap reserved below the block. */
  readonly bottom: number
}

/** Where a note on a passage goes when there is no margin; null when the passage is not displayed. */
export function inlineBlock(frame: FrameDocument, end: number, gaps: ReadonlyMap<string, number>): InlineBlock | null {
  const element = blockAt(frame, end)
  if (element === null) return null
  const block = selectorOf(frame.root, element)
  const { bottom } = element.getBoundingClientRect()
  return { block, bottom: bottom - (element.matches(UNSPLIT) ? 0 : (gaps.get(block) ?? 0)) }
}

/** Reserves gaps below blocks with a style sheet of our own: the document does not change, nor do its offsets. */
export function reserveGaps(frame: FrameDocument, gaps: ReadonlyMap<string, number>): void {
  const rules = [...gaps].map(([block, height]) => {
    const element = frame.document.querySelector(block)
    const property = element?.matches(UNSPLIT) ? 'margin-block-end' : 'padding-block-end'
    return `${block} { ${property}: ${Math.ceil(height)}px; }`
  })
  sheetOf(frame, 'gaps').replaceSync(rules.join('\n'))
}
