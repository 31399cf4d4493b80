import type { Sort } from '#shared/contract.ts'
import { idsOf, useList } from '../../data/cache/queries.ts'
import { useListOrder } from '../../data/state/list-order.ts'
import { type ListPlace, queryOf } from '../../data/state/place.ts'
import { useListSelection } from '../../ui/lists/use-list-selection.ts'
import { useVisibleRows } from '../../ui/lists/use-visible-rows.ts'
import { useCurrentArticle } from './use-current-article.ts'

/** The rows of a place in their order, the open one and those selected, and the ways to change each. */
export function useArticleList(place: ListPlace) {
  const { order, grouped, sortBy, turn, group } = useListOrder(place)
  const { visible, onRange } = useVisibleRows()
  const query = queryOf(place)
  const { total, row, error } = useList(query, order, visible.first, visible.last)
  const current = useCurrentArticle(query, order, { total, row, visible })
  const selection = useListSelection({
    count: total ?? 0,
    current: current.at,
    rowAt: row,
    idsOf: (from, to) => idsOf(query, order, from, to),
    onMove: current.moveTo,
  })
  // A list in another order starts at its top.
  const choice = {
    order,
    sortBy(to: Sort) {
      current.forget()
      sortBy(to)
    },
    turn() {
      current.forget()
      turn()
    },
  }
  return { total, row, error, current, selection, choice, grouped, group, onRange }
}
