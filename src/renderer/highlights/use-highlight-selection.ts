import { useEffect, useRef } from 'react'
import type { HighlightRow } from '#shared/views/highlights.ts'
import { type HighlightsAsked, highlightsOf } from '../data/cache/highlight-lists.ts'
import { useSelectedHighlights } from '../data/state/highlight-selection.ts'
import { type ListSelection, useRowSelection } from '../ui/lists/use-row-selection.ts'
import { keyOfRow } from './use-current-highlight.ts'

interface List {
  readonly count: number
  /** The row that is open; -1 for none. */
  readonly current: number
  readonly row: (index: number) => HighlightRow | undefined
  /** Moves to a row, as the arrows do. */
  readonly onMove: (index: number) => void
}

/** Lets several highlights of a list be selected. */
export function useHighlightSelection(asked: HighlightsAsked, { row, ...list }: List): ListSelection {
  const selection = useRowSelection(useSelectedHighlights, {
    ...list,
    idAt(index) {
      const here = row(index)
      return here && keyOfRow(here)
    },
    idsOf: async (first, last) => (await highlightsOf(asked, first, last)).map(keyOfRow),
  })
  // Another list has a selection of its own: what a filter hides must not be coloured or removed with the rest.
  const former = useRef(asked)
  useEffect(() => {
    if (former.current === asked) return
    former.current = asked
    selection.onClear()
  }, [asked, selection])
  return selection
}
