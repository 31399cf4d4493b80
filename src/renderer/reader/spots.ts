import type { HighlightView } from '#shared/views.ts'
import { isPlaced } from './layers.ts'
import type { Opened } from './opened.ts'

/** Where a passage stands, in pixels from the top and the left of the article's frame. */
export interface Spot {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Where a stretch of the text stands; null when it is nowhere to be seen. */
export function spotOf(opened: Opened, start: number, end: number): Spot | null {
  const rects = [...(opened.rangeAt(start, end)?.getClientRects() ?? [])].filter(
    ({ width, height }) => width + height > 0,
  )
  if (rects.length === 0) return null
  return {
    top: Math.min(...rects.map((rect) => rect.top)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
    left: Math.min(...rects.map((rect) => rect.left)),
    right: Math.max(...rects.map((rect) => rect.right)),
  }
}

/** The spots of all highlights that stand in the version in view, by id. */
export function spotsOf(opened: Opened, highlights: readonly HighlightView[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>()
  for (const highlight of highlights.filter(isPlaced)) {
    const spot = spotOf(opened, highlight.start, highlight.end)
    if (spot !== null) spots.set(highlight.id, spot)
  }
  return spots
}

/** Where in the text a point of the frame is; null where no text stands. */
export function offsetAt(opened: Opened, x: number, y: number): number | null {
  const caret = opened.document.caretRangeFromPoint(x, y)
  if (caret === null) return null
  const offset = opened.offsetOf(caret.startContainer, caret.startOffset)
  if (offset === null) return null
  // The nearest place in the text is given even for a click far beside it.
  const near = opened.rangeAt(Math.max(0, offset - 1), Math.min(opened.text.length, offset + 1))
  const within = [...(near?.getClientRects() ?? [])].some(
    (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 1,
  )
  return within ? offset : null
}
