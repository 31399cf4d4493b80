import { textOf } from '#shared/text/text.ts'

/** What of the frame's own window is used: its highlights are registered there. */
export type FrameWindow = Window & typeof globalThis

/** An article as it stands in its frame: its text, and the way from offsets to places and back. */
export interface FrameDocument {
  readonly id: string
  readonly version: number
  readonly document: Document
  readonly window: FrameWindow
  readonly root: HTMLElement
  readonly text: string
  /** Null when the offsets are not in the text. */
  rangeAt(start: number, end: number): Range | null
  /** The offset of an edge of a stretch; null when it is outside the article. */
  offsetOf(node: Node, offset: number, edge?: 'start' | 'end'): number | null
}

/** Reads a loaded frame; null when it holds no article. */
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
      const found = map.rangeAt(start, end)
      if (found === null) return null
      const range = document.createRange()
      range.setStart(found.startNode, found.startOffset)
      range.setEnd(found.endNode, found.endOffset)
      return range
    },
    offsetOf: (node, offset, edge) => (root.contains(node) ? map.offsetOf(node, offset, edge) : null),
  }
}

/** Takes the selection away, and says so at once: by itself the browser would say it after the next key. */
export function clearSelection({ document }: FrameDocument): void {
  document.getSelection()?.removeAllRanges()
  document.dispatchEvent(new Event('selectionchange'))
}

/** What is selected in the frame, as offsets without the white space around it; null when nothing is. */
export function selectionIn(frame: FrameDocument): { readonly start: number; readonly end: number } | null {
  const selection = frame.document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  // A triple click may end outside of the article: what lies in it is meant.
  const whole = frame.document.createRange()
  whole.selectNodeContents(frame.root)
  const within = range.cloneRange()
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) within.setStart(frame.root, 0)
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) within.setEnd(frame.root, frame.root.childNodes.length)
  const start = frame.offsetOf(within.startContainer, within.startOffset, 'start')
  const end = frame.offsetOf(within.endContainer, within.endOffset, 'end')
  return start === null || end === null ? null : trimRange(frame.text, start, Math.max(start, end))
}

/** A range without the white space at its edges; null when nothing else is in it. */
export function trimRange(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  const passage = text.slice(start, end)
  const inner = passage.trim()
  if (inner === '') return null
  const from = start + passage.indexOf(inner)
  return { start: from, end: from + inner.length }
}
