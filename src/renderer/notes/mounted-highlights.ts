import type { HighlightView } from '#shared/views.ts'
import type { VisibleRange } from './use-visible-range.ts'

/** Up to so many highlights are in the margin all at once. */
export const FEW = 150
/** Of more, so many before and behind the one that the keys are at. */
const BESIDE = 20
/** How high a note is taken to be until it has been seen, in pixels: its frame, and each line of it. */
const FRAME = 34
const LINE = 20
const LETTERS = 38

/** How high a note is likely to be. */
export function estimateHeight({ note }: Pick<HighlightView, 'note'>): number {
  if (note === '') return FRAME
  return FRAME + note.split('\n').reduce((sum, line) => sum + LINE * Math.max(1, Math.ceil(line.length / LETTERS)), 0)
}

/**
 * Which of the highlights of a margin are in the document: those whose notes are near what is seen, and those around the
 * one that the keys are at, in the order of the text.
 * @param tops the top of each note; nothing for highlights that show none
 * @param at the index of the one that the keys are at
 */
export function mountedHighlights(
  highlights: readonly HighlightView[],
  tops: ReadonlyMap<string, number>,
  heightOf: (highlight: HighlightView) => number,
  near: VisibleRange,
  at: number,
): readonly { readonly highlight: HighlightView; readonly index: number }[] {
  const found: { readonly highlight: HighlightView; readonly index: number }[] = []
  for (const [index, highlight] of highlights.entries()) {
    const top = tops.get(highlight.id)
    const isNear = top !== undefined && top <= near.bottom && top + heightOf(highlight) >= near.top
    if (highlights.length <= FEW || isNear || Math.abs(index - at) <= BESIDE) found.push({ highlight, index })
  }
  return found
}
