import type { FrameDocument } from './frame-document.ts'
import { sheetOf } from './sheets.ts'

/** Blocks of running text: a note may stand below them, within whatever holds them. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, blockquote, summary'
/** What is not to be torn apart: a note stands below the whole of it. */
const WHOLE = 'table, pre, figure, dl, math'

/** The block below which a note on a passage stands. */
function blockAt({ root, rangeAt }: FrameDocument, end: number): Element | null {
  const node = rangeAt(Math.max(0, end - 1), end)?.endContainer
  // The frame's nodes are of its own window's classes.
  const element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null)
  if (element === null || !root.contains(element)) return null
  let whole: Element | null = null
  for (let each: Element | null = element; each !== null && each !== root; each = each.parentElement)
    if (each.matches(WHOLE)) whole = each
  const block = whole ?? element.closest(BLOCKS)
  return block !== null && block !== root && root.contains(block) ? block : topmost(element, root)
}

function topmost(element: Element, root: Element): Element | null {
  let each: Element | null = element
  while (each !== null && each.parentElement !== root) each = each.parentElement
  return each
}

/** The way to an element from the article's root, as a selector: no attribute of the document is needed for it. */
function pathTo(root: Element, element: Element): string {
  const steps: string[] = []
  for (let each: Element = element; each !== root; each = each.parentElement as Element)
    steps.unshift(`:nth-child(${[...(each.parentElement?.children ?? [])].indexOf(each) + 1})`)
  return ['main', ...steps].join(' > ')
}

/** A block below which notes stand, and where it ends. */
export interface InlineBlock {
  /** A selector. */
  readonly block: string
  /** Pixels from the top of the text, without the room that is kept below it. */
  readonly bottom: number
}

/** Where a note on a passage stands when there is no margin; null where the passage is not to be seen. */
export function inlineBlock(frame: FrameDocument, end: number, gaps: ReadonlyMap<string, number>): InlineBlock | null {
  const element = blockAt(frame, end)
  if (element === null) return null
  const block = pathTo(frame.root, element)
  const { bottom } = element.getBoundingClientRect()
  return { block, bottom: bottom - (element.matches(WHOLE) ? 0 : (gaps.get(block) ?? 0)) }
}

/** Keeps room free below blocks by a style sheet of our own: the document stays as it is, and so do all offsets. */
export function reserveGaps(frame: FrameDocument, gaps: ReadonlyMap<string, number>): void {
  const rules = [...gaps].map(([block, height]) => {
    const element = frame.document.querySelector(block)
    const way = element?.matches(WHOLE) ? 'margin-block-end' : 'padding-block-end'
    return `${block} { ${way}: ${Math.ceil(height)}px; }`
  })
  sheetOf(frame, 'gaps').replaceSync(rules.join('\n'))
}
