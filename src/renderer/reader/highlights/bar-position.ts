import type { PassageRect } from '../frame/passage-rects.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** What is seen of the page, in pixels of the article's frame. */
export interface View {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Air between the bar and the passage, and between it and the edges. */
const AIR = 8

/**
 * Where the bar of a passage stands: above it, below it where there is no room above, and where the passage fills the
 * view, at the foot of the view. It never leaves what is seen of the page, and covers the passage only in that last case.
 */
export function barPosition(rect: PassageRect, bar: Size, seen: View): { readonly top: number; readonly left: number } {
  const left = Math.max(seen.left, Math.min(rect.left, seen.right - bar.width))
  const above = rect.top - AIR - bar.height
  const below = rect.bottom + AIR
  // A passage that is out of sight takes its bar with it.
  if (rect.bottom < seen.top || rect.top > seen.bottom) return { top: above, left }
  if (above >= seen.top) return { top: above, left }
  if (below + bar.height <= seen.bottom) return { top: below, left }
  return { top: seen.bottom - AIR - bar.height, left }
}
