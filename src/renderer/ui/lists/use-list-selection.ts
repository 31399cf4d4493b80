import { useMemo, useRef } from 'react'
import type { Id } from '#shared/model.ts'
import { plural } from '#shared/text/plural.ts'
import type { Row } from '#shared/views.ts'
import { DRAG_TYPE, useDrag } from '../../data/state/drag.ts'
import { useRowMenu } from '../../data/state/row-menu.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import { type ListSelection, useRowSelection } from './use-row-selection.ts'

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

/** Lets several articles of a list be selected, dragged and asked for their menu. */
export function useListSelection(list: List): ListSelection {
  const latest = useRef(list)
  latest.current = list
  const selection = useRowSelection(useSelectedArticles, { ...list, idAt: (index) => list.rowAt(index)?.id })
  return useMemo(
    () => ({
      ...selection,
      onMenu(index, at) {
        const row = latest.current.rowAt(index)
        if (row !== undefined) useRowMenu.getState().show(row, at)
      },
      onDragStart(index, event) {
        const row = latest.current.rowAt(index)
        return row === undefined ? null : startDrag(row, useSelectedArticles.getState().ids, event.dataTransfer)
      },
      onDragEnd: () => useDrag.getState().setLoad(null),
    }),
    [selection],
  )
}

/** Drags a row, or all selected rows where it is one of them. @returns the words shown at the pointer */
function startDrag(row: Row, selected: ReadonlySet<Id>, data: DataTransfer): string {
  const ids = selected.has(row.id) ? [...selected] : [row.id]
  useDrag.getState().setLoad({ kind: 'articles', ids })
  data.setData(DRAG_TYPE, ids.join(' '))
  data.effectAllowed = 'copyMove'
  return ids.length === 1 ? row.title : plural(ids.length, { one: '1 article', other: '{count} articles' })
}
