import { type DragEvent, useMemo, useRef } from 'react'
import type { Selection } from '../../data/state/create-selection.ts'
import type { Spot } from '../../data/state/row-menu.ts'

/** What a list needs so that several of its rows can be selected; and dragged and asked for their menu, if they can be. */
export interface ListSelection {
  readonly isSelected: (index: number) => boolean
  readonly isEmpty: () => boolean
  /** Selects one more row, or deselects it. */
  readonly onToggle: (index: number) => void
  /** The same for this row alone, as its check box does: the open row is not the first of the selection. */
  readonly onCheck: (index: number) => void
  /** Selects from the first selected row to this one. */
  readonly onExtend: (index: number) => void
  readonly onAll: () => void
  /** @returns whether anything was selected */
  readonly onClear: () => boolean
  readonly onMenu?: (index: number, at: Spot) => void
  /** @returns the words shown at the pointer; null where there is nothing to drag */
  readonly onDragStart?: (index: number, event: DragEvent) => string | null
  readonly onDragEnd?: () => void
}

interface List {
  readonly count: number
  /** The row that is open; -1 for none. */
  readonly current: number
  /** What a row is selected by; undefined where it is not loaded. */
  readonly idAt: (index: number) => string | undefined
  /** The ids of a range, both ends included, whether its rows are loaded or not. */
  readonly idsOf: (first: number, last: number) => Promise<readonly string[]>
  /** Moves to a row, as the arrows do. */
  readonly onMove: (index: number) => void
}

type Store = {
  (of: (selection: Selection) => ReadonlySet<string>): ReadonlySet<string>
  getState(): Selection
}

/** Lets several rows of a list be selected. @param useSelected the same for the whole life of the list */
export function useRowSelection(useSelected: Store, list: List): ListSelection {
  const ids = useSelected((selection) => selection.ids)
  const latest = useRef(list)
  latest.current = list
  const ranges = useRef<Ranges>({ last: 0, start: null })
  return useMemo(() => {
    const selectRange = async (from: number, to: number) => {
      const own = ++ranges.current.last
      ranges.current.start = from
      const wanted = await latest.current.idsOf(Math.min(from, to), Math.max(from, to)).catch(() => null)
      if (own !== ranges.current.last) return
      ranges.current.start = null
      if (wanted !== null) useSelected.getState().select(wanted, from)
    }
    return {
      isSelected(index) {
        const id = latest.current.idAt(index)
        return id !== undefined && ids.has(id)
      },
      isEmpty: () => ids.size === 0,
      onToggle: (index) => toggle(useSelected.getState(), latest.current, index),
      onCheck(index) {
        const id = latest.current.idAt(index)
        if (id !== undefined) useSelected.getState().toggle(id, index)
      },
      onExtend(index) {
        const { anchor } = useSelected.getState()
        const from = ranges.current.start ?? (anchor >= 0 ? anchor : Math.max(0, latest.current.current))
        latest.current.onMove(index)
        void selectRange(from, index)
      },
      onAll: () => void selectRange(0, latest.current.count - 1),
      onClear() {
        ranges.current.last += 1
        ranges.current.start = null
        const { ids: selected, clear } = useSelected.getState()
        if (selected.size > 0) clear()
        return selected.size > 0
      },
    }
  }, [useSelected, ids])
}

/** The ranges that were asked for. */
interface Ranges {
  /** Counts them: an answer that comes late must not undo a later range. */
  last: number
  /** Where the last one starts, until it is answered: keys are quicker than the answer. */
  start: number | null
}

function toggle({ ids, toggle }: Selection, { idAt, current }: List, index: number): void {
  const id = idAt(index)
  if (id === undefined) return
  // As in file managers: the open row is the first that is selected.
  const open = idAt(current)
  if (ids.size === 0 && open !== undefined && open !== id) toggle(open, current)
  toggle(id, index)
}
