import type { HighlightView } from '#shared/views.ts'
import type { FrameDocument } from './frame-document.ts'
import { type AnchoredHighlight, isAnchored } from './layers.ts'

/** Where a passage stands, in pixels from the top and the left of the article's frame. */
export interface PassageRect {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Where a stretch of the text stands; null when it is nowhere to be seen. */
export function passageRect(frame: FrameDocument, start: number, end: number): PassageRect | null {
  const rects = [...(frame.rangeAt(start, end)?.getClientRects() ?? [])].filter(
    ({ width, height }) => width + height > 0,
  )
  if (rects.length === 0) return null
  return rects.reduce(
    (whole, { top, bottom, left, right }) => ({
      top: Math.min(whole.top, top),
      bottom: Math.max(whole.bottom, bottom),
      left: Math.min(whole.left, left),
      right: Math.max(whole.right, right),
    }),
    rects[0] as PassageRect,
  )
}

/** Where highlights stand, each looked up when it is first asked for: to measure thousands takes longer than a frame. */
export interface PassageRects {
  /** Null for one that is nowhere to be seen. */
  of(highlight: HighlightView): PassageRect | null
}

export const NO_RECTS: PassageRects = { of: () => null }

/** Where highlights stand as the text now lies: void once it may have moved. */
export function passageRects(frame: FrameDocument): PassageRects {
  const known = memoizeByHighlight((highlight: AnchoredHighlight) => passageRect(frame, highlight.start, highlight.end))
  return { of: (highlight) => (isAnchored(highlight) ? known(highlight) : null) }
}

/** Remembers what was found for each highlight while it holds the same stretch of text. */
export function memoizeByHighlight<T>(find: (highlight: AnchoredHighlight) => T): (highlight: AnchoredHighlight) => T {
  const known = new Map<string, { readonly start: number; readonly end: number; readonly value: T }>()
  return (highlight) => {
    const { id, start, end } = highlight
    const before = known.get(id)
    if (before?.start === start && before.end === end) return before.value
    const value = find(highlight)
    known.set(id, { start, end, value })
    return value
  }
}

/** Where in the text a point of the frame is; null where no text stands. */
export function offsetAt(frame: FrameDocument, x: number, y: number): number | null {
  const caret = frame.document.caretRangeFromPoint(x, y)
  if (caret === null) return null
  const offset = frame.offsetOf(caret.startContainer, caret.startOffset)
  if (offset === null) return null
  // The nearest place in the text is given even for a click far beside it.
  const near = frame.rangeAt(Math.max(0, offset - 1), Math.min(frame.text.length, offset + 1))
  const within = [...(near?.getClientRects() ?? [])].some(
    (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 1,
  )
  return within ? offset : null
}
