import type { PassageRect } from '../../frame/passage-rects.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** The visible part of the page, in pixels of the article's iframe. */
export interface VisibleArea {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Pixels between the bar and the passage, and between the bar and the edges. */
const GAP = 8

/** The top and bottom edge of a line, in pixels of the article's iframe. */
export type Line = Pick<PassageRect, 'top' | 'bottom'>

/**
 * Where the bar of a passage goes: above it; below it when there is no room above; and when the passage fills the
 * window, at the bottom of the window, or at its top while the text cursor is at the bottom. It stays in the visible
 * area, covers the passage only in that last case, and the line of the text cursor never, where both have room.
 * @param caret the line in which the selection ends, where it is being extended; null for a highlight
 */
export function barPosition(
  passage: PassageRect,
  bar: Size,
  area: VisibleArea,
  caret: Line | null = null,
): { readonly top: number; readonly left: number } {
  const x = Math.max(area.left, Math.min(passage.left, area.right - bar.width))
  const above = passage.top - GAP - bar.height
  const below = passage.bottom + GAP
  // The bar of a passage that is out of view is out of view too.
  if (passage.bottom < area.top || passage.top > area.bottom) return { top: above, left: x }
  if (above >= area.top) return { top: above, left: x }
  if (below + bar.height <= area.bottom) return { top: below, left: x }
  const last = area.bottom - GAP - bar.height
  const isCaretThere = caret !== null && caret.bottom > last - GAP && caret.top < area.bottom
  return { top: isCaretThere ? area.top + GAP : last, left: x }
}
