import { type DragEvent, useMemo, useRef } from 'react'
import type { Id } from '#shared/model.ts'
import { plural } from '#shared/text/plural.ts'
import type { Row } from '#shared/views.ts'
import { DRAG_TYPE, useDrag } from '../../data/state/drag.ts'
import { type Spot, useRowMenu } from '../../data/state/row-menu.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'

/** What a list needs so that several of its rows can be selected, dragged and asked for their menu. */
export interface ListSelection {
  readonly isSelected: (index: number) => boolean
  readonly isEmpty: () => boolean
  /** Selects one more row, or deselects it. */
  readonly onToggle: (index: number) => void
  /** Selects from the first selected row to this one. */
  readonly onExtend: (index: number) => void
  readonly onAll: () => void
  /** @returns whether anything was selected */
  readonly onClear: () => boolean
  readonly onMenu: (index: number, at: Spot) => void
  /** @returns the words shown at the pointer; null where there is nothing to drag */
  readonly onDragStart: (index: number, event: DragEvent) => string | null
  readonly onDragEnd: () => void
}

interface List {
  readonly count: number
  /** The row that is open; -1 for none. */
  readonly current: number
  readonly rowAt: (index: number) => Row | undefined
  /** The ids of a range, both ends included, whether its rows are loaded or not. */
  readonly idsOf: (first: number, last: number) => Promise<readonly Id[]>
  /** Moves to a row, as the arrows do. */
  readonly onMove: (index: number) => void
}

/** Lets several rows of a list be selected, dragged and asked for their menu. */
export function useListSelection(list: List): ListSelection {
  const ids = useSelectedArticles((selection) => selection.ids)
  const latest = useRef(list)
  latest.current = list
  const ranges = useRef<Ranges>({ last: 0, start: null })
  return useMemo(() => {
    const rowAt = (index: number) => latest.current.rowAt(index)
    return {
      isSelected(index) {
        const id = rowAt(index)?.id
        return id !== undefined && ids.has(id)
      },
      isEmpty: () => ids.size === 0,
      onToggle: (index) => toggle(latest.current, index),
      onExtend(index) {
        const { anchor } = useSelectedArticles.getState()
        const from = ranges.current.start ?? (anchor >= 0 ? anchor : Math.max(0, latest.current.current))
        latest.current.onMove(index)
        void selectRange(latest.current, ranges.current, from, index)
      },
      onAll: () => void selectRange(latest.current, ranges.current, 0, latest.current.count - 1),
      onClear() {
        const { ids: selected, clear } = useSelectedArticles.getState()
        ranges.current.last += 1
        ranges.current.start = null
        if (selected.size > 0) clear()
        return selected.size > 0
      },
      onMenu(index, at) {
        const row = rowAt(index)
        if (row !== undefined) useRowMenu.getState().show(row, at)
      },
      onDragStart(index, event) {
        const row = rowAt(index)
        return row === undefined ? null : startDrag(row, ids, event.dataTransfer)
      },
      onDragEnd: () => useDrag.getState().setLoad(null),
    }
  }, [ids])
}

/** The ranges that were asked for. */
interface Ranges {
  /** Counts them: an answer that comes late must not undo a later range. */
  last: number
  /** Where the last one starts, until it is answered: keys are quicker than the answer. */
  start: number | null
}

async function selectRange({ idsOf }: List, ranges: Ranges, from: number, to: number): Promise<void> {
  ranges.last += 1
  const own = ranges.last
  ranges.start = from
  const ids = await idsOf(Math.min(from, to), Math.max(from, to)).catch(() => null)
  if (own !== ranges.last) return
  ranges.start = null
  if (ids !== null) useSelectedArticles.getState().select(ids, from)
}

function toggle({ rowAt, current }: List, index: number): void {
  const { ids, toggle } = useSelectedArticles.getState()
  const row = rowAt(index)
  if (row === undefined) return
  // As in file managers: the open row is the first that is selected.
  const open = rowAt(current)
  if (ids.size === 0 && open !== undefined && open.id !== row.id) toggle(open.id, current)
  toggle(row.id, index)
}

/** Drags a row, or all selected rows where it is one of them. @returns the words shown at the pointer */
function startDrag(row: Row, selected: ReadonlySet<Id>, data: DataTransfer): string {
  const ids = selected.has(row.id) ? [...selected] : [row.id]
  useDrag.getState().setLoad({ kind: 'articles', ids })
  data.setData(DRAG_TYPE, ids.join(' '))
  data.effectAllowed = 'copyMove'
  return ids.length === 1 ? row.title : plural(ids.length, { one: '1 article', other: '{count} articles' })
}
