import { useEffect, useRef, useState } from 'react'
import type { HighlightRow } from '#shared/views/highlights.ts'
import { type HighlightsAsked, highlightsOf } from '../data/cache/highlight-lists.ts'
import { useViewFields } from '../data/state/view.ts'
import type { Reveal } from '../ui/lists/use-virtual-rows.ts'

export interface CurrentHighlight {
  /** The row of the highlight that was opened from the list; -1 for none. */
  readonly at: number
  /** The row to scroll to: the last one moved to. */
  readonly reveal: Reveal | null
  /** Opens a highlight in its article; a window with room for the list alone stays at the list. */
  moveTo(index: number): void
  /** Opens it, and turns to the page. */
  open(index: number): void
}

/** The current row of a list of highlights, and the ways to another, whether that row is loaded or not. */
export function useCurrentHighlight(
  asked: HighlightsAsked,
  row: (index: number) => HighlightRow | undefined,
): CurrentHighlight {
  const openHighlight = useViewFields('openHighlight').openHighlight
  const [at, setAt] = useState(-1)
  const [reveal, setReveal] = useState<Reveal | null>(null)
  // Another list starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing but the list counts
  useEffect(() => {
    setAt(-1)
    setReveal(null)
  }, [asked])

  /** Counts the moves: an answer that comes late must not go back to an earlier row. */
  const moves = useRef(0)
  const goTo = async (to: number, how?: 'stay') => {
    moves.current += 1
    const own = moves.current
    const here = row(to) ?? (await highlightsOf(asked, to, to).catch(() => []))[0]
    if (here === undefined || own !== moves.current) return
    setAt(to)
    setReveal({ index: to })
    openHighlight(here.article, here.id, how)
  }
  return { at, reveal, moveTo: (to) => void goTo(to, 'stay'), open: (to) => void goTo(to) }
}
