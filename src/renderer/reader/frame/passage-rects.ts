import type { HighlightView } from '#shared/views/highlights.ts'
import type { FrameDocument } from './frame-document.ts'
import { type AnchoredHighlight, isAnchored } from './layers.ts'

/** The box around a passage, in pixels from the top left corner of the article's iframe. */
export interface PassageRect {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The box around a range of the text; null when the range is not displayed. */
export function passageRect(frame: FrameDocument, start: number, end: number): PassageRect | null {
  const lines = [...(frame.rangeAt(start, end)?.getClientRects() ?? [])].filter(
    ({ width, height }) => width + height > 0,
  )
  if (lines.length === 0) return null
  return lines.reduce(
    (box, { top, bottom, left, right }) => ({
      top: Math.min(box.top, top),
      bottom: Math.max(box.bottom, bottom),
      left: Math.min(box.left, left),
      right: Math.max(box.right, right),
    }),
    lines[0] as PassageRect,
  )
}

/** A passage longer than so many lines is marked no further: it fills more than any window. */
const MOST_LINES = 300

/** The parts of the lines that a range of the text covers, from top to bottom; a part is in it once. */
export function lineRects(frame: FrameDocument, start: number, end: number): readonly PassageRect[] {
  const range = frame.rangeAt(start, end)
  if (range === null) return []
  const lines: PassageRect[] = []
  const add = ({ top, bottom, left, right }: DOMRect) => {
    const last = lines.at(-1)
    // The words of a link, say, are a piece of their own in the same line.
    if (last !== undefined && Math.abs(last.top - top) < 3 && left - last.right < 2 && left >= last.left)
      lines[lines.length - 1] = { ...last, bottom: Math.max(last.bottom, bottom), right: Math.max(last.right, right) }
    else if (right > left) lines.push({ top, bottom, left, right })
  }
  // The boxes of the range itself are also those of the elements in it: text alone is wanted.
  const walker = frame.document.createTreeWalker(range.commonAncestorContainer, SHOW_TEXT)
  const piece = frame.document.createRange()
  walker.currentNode = range.startContainer
  let node: Node | null = range.startContainer.nodeType === TEXT_NODE ? range.startContainer : walker.nextNode()
  for (; node !== null && lines.length < MOST_LINES; node = walker.nextNode()) {
    piece.selectNodeContents(node)
    if (node === range.startContainer) piece.setStart(node, range.startOffset)
    const isLast = node === range.endContainer
    if (isLast) piece.setEnd(node, range.endOffset)
    for (const rect of piece.getClientRects()) add(rect)
    if (isLast) break
  }
  return lines
}

/** `NodeFilter.SHOW_TEXT` and `Node.TEXT_NODE`. */
const SHOW_TEXT = 4
const TEXT_NODE = 3

/** The boxes of highlights, each measured on first use: measuring thousands takes longer than a frame. */
export interface PassageRects {
  /** Null for a highlight that is not displayed. */
  of(highlight: HighlightView): PassageRect | null
}

export const NO_RECTS: PassageRects = { of: () => null }

/** The boxes of highlights in the current layout: stale as soon as the text may have moved. */
export function passageRects(frame: FrameDocument): PassageRects {
  const rectOf = memoizeByHighlight((highlight) => passageRect(frame, highlight.start, highlight.end))
  return { of: (highlight) => (isAnchored(highlight) ? rectOf(highlight) : null) }
}

/** Computes a value once for each highlight, and again when its range changes. */
export function memoizeByHighlight<T>(
  compute: (highlight: AnchoredHighlight) => T,
): (highlight: AnchoredHighlight) => T {
  const cache = new Map<string, { readonly start: number; readonly end: number; readonly value: T }>()
  return (highlight) => {
    const { id, start, end } = highlight
    const entry = cache.get(id)
    if (entry?.start === start && entry.end === end) return entry.value
    const value = compute(highlight)
    cache.set(id, { start, end, value })
    return value
  }
}

/** The offset in the text at a point of the iframe; null when there is no text at that point. */
export function offsetAt(frame: FrameDocument, x: number, y: number): number | null {
  const caret = frame.document.caretRangeFromPoint(x, y)
  if (caret === null) return null
  const offset = frame.offsetOf(caret.startContainer, caret.startOffset)
  if (offset === null) return null
  // The browser gives the nearest character even for a point far away from it.
  const nearest = frame.rangeAt(Math.max(0, offset - 1), Math.min(frame.text.length, offset + 1))
  const isHit = [...(nearest?.getClientRects() ?? [])].some(
    (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 1,
  )
  return isHit ? offset : null
}
