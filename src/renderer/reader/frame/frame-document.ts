import { textOf } from '#shared/text/text.ts'

/** The iframe's own window: its highlights are registered there. */
export type FrameWindow = Window & typeof globalThis

/** Part of the text, as offsets of its first character and of the one after its last. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** An article loaded in its iframe: its text, and how to get from offsets to nodes and back. */
export interface FrameDocument {
  readonly id: string
  readonly version: number
  readonly document: Document
  readonly window: FrameWindow
  readonly root: HTMLElement
  readonly text: string
  /** Null when the offsets are outside the text. */
  rangeAt(start: number, end: number): Range | null
  /** The offset of one edge of a range; null when it is outside the article. */
  offsetOf(node: Node, offset: number, edge?: 'start' | 'end'): number | null
}

/** Reads a loaded iframe; null when it holds no article. */
export function openFrame(iframe: HTMLIFrameElement, id: string, version: number): FrameDocument | null {
  const { contentDocument: document, contentWindow } = iframe
  const root = document?.querySelector('main')
  if (!document || !contentWindow || !root) return null
  const { text, map } = textOf(root)
  return {
    id,
    version,
    document,
    window: contentWindow as FrameWindow,
    root,
    text,
    rangeAt(start, end) {
      const nodes = map.rangeAt(start, end)
      if (nodes === null) return null
      const range = document.createRange()
      range.setStart(nodes.startNode, nodes.startOffset)
      range.setEnd(nodes.endNode, nodes.endOffset)
      return range
    },
    offsetOf: (node, offset, edge) => (root.contains(node) ? map.offsetOf(node, offset, edge) : null),
  }
}

/** How tall the content of a frame is, in whole pixels: its iframe is made so tall, a moment later. */
export function contentHeight({ root }: FrameDocument): number {
  return Math.ceil(root.getBoundingClientRect().bottom)
}

/** Clears the selection and announces it now: the browser would announce it only after the next key. */
export function clearSelection({ document }: FrameDocument): void {
  document.getSelection()?.removeAllRanges()
  document.dispatchEvent(new Event('selectionchange'))
}

/** The selection in the iframe, as offsets without the white space around it; null when nothing is selected. */
export function selectionIn(frame: FrameDocument): TextRange | null {
  const selection = frame.document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  // A triple click may end outside the article: use the part inside.
  const article = frame.document.createRange()
  article.selectNodeContents(frame.root)
  const inside = range.cloneRange()
  if (range.compareBoundaryPoints(Range.START_TO_START, article) < 0) inside.setStart(frame.root, 0)
  if (range.compareBoundaryPoints(Range.END_TO_END, article) > 0)
    inside.setEnd(frame.root, frame.root.childNodes.length)
  const start = frame.offsetOf(inside.startContainer, inside.startOffset, 'start')
  const end = frame.offsetOf(inside.endContainer, inside.endOffset, 'end')
  return start === null || end === null ? null : trimRange(frame.text, start, Math.max(start, end))
}

/** A range without the white space at its edges; null when it holds nothing else. */
export function trimRange(text: string, start: number, end: number): TextRange | null {
  const passage = text.slice(start, end)
  const inner = passage.trim()
  if (inner === '') return null
  const from = start + passage.indexOf(inner)
  return { start: from, end: from + inner.length }
}
