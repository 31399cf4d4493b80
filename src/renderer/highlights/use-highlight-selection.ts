import { useEffect, useMemo, useRef } from 'react'
import type { HighlightRow } from '#shared/views/highlights.ts'
import { type HighlightsAsked, highlightsOf } from '../data/cache/highlight-lists.ts'
import { type HighlightName, keyOfHighlight, useSelectedHighlights } from '../data/state/highlight-selection.ts'
import type { ListSelection } from '../ui/lists/use-list-selection.ts'

interface List {
  readonly count: number
  /** The row that is open; -1 for none. */
  readonly current: number
  readonly row: (index: number) => HighlightRow | undefined
  /** Moves to a row, as the arrows do. */
  readonly onMove: (index: number) => void
}

const nameOf = ({ article, id }: HighlightRow): HighlightName => ({ id: article, highlight: id })

/** Lets several highlights of a list be selected. */
export function useHighlightSelection(asked: HighlightsAsked, list: List): ListSelection {
  const names = useSelectedHighlights((selection) => selection.names)
  const latest = useRef({ ...list, asked })
  latest.current = { ...list, asked }
  /** Counts the ranges: an answer that comes late must not undo a later one. */
  const ranges = useRef(0)
  // Another list has a selection of its own: what a filter hides must not be coloured or removed with the rest.
  const former = useRef(asked)
  useEffect(() => {
    if (former.current === asked) return
    former.current = asked
    ranges.current += 1
    useSelectedHighlights.getState().clear()
  }, [asked])
  return useMemo(() => {
    async function selectRange(from: number, to: number): Promise<void> {
      ranges.current += 1
      const own = ranges.current
      const rows = await highlightsOf(latest.current.asked, Math.min(from, to), Math.max(from, to)).catch(() => null)
      if (rows !== null && own === ranges.current) useSelectedHighlights.getState().select(rows.map(nameOf), from)
    }
    return {
      isSelected(index) {
        const row = latest.current.row(index)
        return row !== undefined && names.has(keyOfHighlight(nameOf(row)))
      },
      isEmpty: () => names.size === 0,
      onToggle(index) {
        const { row, current } = latest.current
        const [here, open] = [row(index), row(current)]
        if (here === undefined) return
        const { names: selected, toggle } = useSelectedHighlights.getState()
        // As in file managers: the open row is the first that is selected.
        if (selected.size === 0 && open !== undefined && open.id !== here.id) toggle(nameOf(open), current)
        toggle(nameOf(here), index)
      },
      onExtend(index) {
        const { anchor } = useSelectedHighlights.getState()
        const from = anchor >= 0 ? anchor : Math.max(0, latest.current.current)
        latest.current.onMove(index)
        void selectRange(from, index)
      },
      onAll: () => void selectRange(0, latest.current.count - 1),
      onClear() {
        ranges.current += 1
        const { names: selected, clear } = useSelectedHighlights.getState()
        if (selected.size > 0) clear()
        return selected.size > 0
      },
      onMenu: () => undefined,
      onDragStart: () => null,
      onDragEnd: () => undefined,
    }
  }, [names])
}
