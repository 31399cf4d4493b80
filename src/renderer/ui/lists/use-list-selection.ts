import { useMemo, useRef } from 'react'
import type { Id } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'
import { DRAG_TYPE, useDrag } from '../../data/state/drag.ts'
import { useRowMenu } from '../../data/state/row-menu.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'
import type { ListSelection } from './VirtualList.tsx'

interface List {
  readonly count: number
  /** Which one is on the page; -1 for none. */
  readonly chosen: number
  readonly rowAt: (index: number) => Row | undefined
  /** The ids of a stretch, both ends included, whether its rows are known or not. */
  readonly idsOf: (first: number, last: number) => Promise<readonly Id[]>
  /** Moves the keys to a row, as without Shift. */
  readonly onChoose: (index: number) => void
}

/** Lets several rows of a list be chosen, dragged and asked for their menu. */
export function useListSelection(list: List): ListSelection {
  const ids = useSelectedArticles((choice) => choice.ids)
  const latest = useRef(list)
  latest.current = list
  /** The last range asked for: one that comes late must not undo it. */
  const asked = useRef(0)
  /** Where that one begins, until it is there: keys are quicker than its answer. */
  const begun = useRef<number | null>(null)
  return useMemo(() => {
    const { toggle, choose, clear } = useSelectedArticles.getState()
    const range = async (from: number, to: number) => {
      const { idsOf } = latest.current
      asked.current += 1
      const mine = asked.current
      begun.current = from
      const found = await idsOf(Math.min(from, to), Math.max(from, to)).catch(() => null)
      if (mine !== asked.current) return
      begun.current = null
      if (found !== null) choose(found, from)
    }
    return {
      isPicked: (index) => {
        const id = latest.current.rowAt(index)?.id
        return id !== undefined && ids.has(id)
      },
      any: () => ids.size > 0,
      onToggle(index) {
        const { rowAt, chosen } = latest.current
        const row = rowAt(index)
        if (row === undefined) return
        // As in file managers: the one that is open already is the first of the many.
        const open = rowAt(chosen)
        if (useSelectedArticles.getState().ids.size === 0 && open !== undefined && open.id !== row.id)
          toggle(open.id, chosen)
        toggle(row.id, index)
      },
      onExtend(index) {
        const { anchor } = useSelectedArticles.getState()
        const from = begun.current ?? (anchor >= 0 ? anchor : Math.max(0, latest.current.chosen))
        latest.current.onChoose(index)
        void range(from, index)
      },
      onAll: () => void range(0, latest.current.count - 1),
      onClear() {
        const had = useSelectedArticles.getState().ids.size > 0
        asked.current += 1
        begun.current = null
        if (had) clear()
        return had
      },
      onMenu(index, at) {
        const row = latest.current.rowAt(index)
        if (row !== undefined) useRowMenu.getState().show(row, at)
      },
      onDragStart(index, event) {
        const row = latest.current.rowAt(index)
        if (row === undefined) return null
        const carried = ids.has(row.id) ? [...ids] : [row.id]
        useDrag.getState().setLoad({ kind: 'articles', ids: carried })
        event.dataTransfer.setData(DRAG_TYPE, carried.join(' '))
        event.dataTransfer.effectAllowed = 'copyMove'
        return carried.length === 1 ? row.title : `${carried.length.toLocaleString('en')} articles`
      },
      onDragEnd: () => useDrag.getState().setLoad(null),
    }
  }, [ids])
}
