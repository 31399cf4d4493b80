import type { HighlightView } from '#shared/views/highlights.ts'
import type { VisibleRange } from './use-visible-range.ts'

/** Up to so many highlights are all in the document. */
export const FEW = 150
/** With more, so many before and after the focused one are. */
const AROUND = 20
/** The estimated height of a note that has not been displayed yet, in pixels: its frame, and each line of it. */
const FRAME = 34
const LINE = 20
/** Characters in a line. */
const LINE_LENGTH = 38

/** Estimates the height of a note, in pixels. */
export function estimateHeight({ note }: Pick<HighlightView, 'note'>): number {
  if (note === '') return FRAME
  return (
    FRAME + note.split('\n').reduce((sum, line) => sum + LINE * Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0)
  )
}

/**
 * The highlights of a margin that are in the document: those whose notes are near the visible part, and those around the
 * focused one, in the order of the text.
 * @param tops the top of each note; highlights without a note have none
 * @param focus the index of the focused highlight
 */
export function mountedHighlights(
  highlights: readonly HighlightView[],
  tops: ReadonlyMap<string, number>,
  heightOf: (highlight: HighlightView) => number,
  visible: VisibleRange,
  focus: number,
): readonly { readonly highlight: HighlightView; readonly index: number }[] {
  const mounted: { readonly highlight: HighlightView; readonly index: number }[] = []
  for (const [index, highlight] of highlights.entries()) {
    const top = tops.get(highlight.id)
    const isNear = top !== undefined && top <= visible.bottom && top + heightOf(highlight) >= visible.top
    if (highlights.length <= FEW || isNear || Math.abs(index - focus) <= AROUND) mounted.push({ highlight, index })
  }
  return mounted
}
