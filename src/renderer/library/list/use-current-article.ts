import type { Order } from '#shared/lists/natural-direction.ts'
import type { Id } from '#shared/model.ts'
import { idsOf } from '../../data/cache/queries.ts'
import { useNextArticle } from '../../data/filing/filed.ts'
import { useViewFields } from '../../data/state/view.ts'
import { type CurrentRow, useCurrentRow } from '../../ui/lists/use-current-row.ts'

interface List {
  readonly total: number | undefined
  readonly row: (index: number) => { readonly id: Id } | undefined
  /** The rows that are in the page. */
  readonly visible: { readonly first: number; readonly last: number }
}

/** The row of the open article, and the ways to another. */
export function useCurrentArticle(query: string, order: Order, list: List): CurrentRow {
  const { article, open } = useViewFields('article', 'open')
  const load = async (at: number) => {
    const [id] = await idsOf(query, order, at, at)
    return id === undefined ? undefined : { id }
  }
  const current = useCurrentRow<{ readonly id: Id }>({
    ...list,
    load,
    keyOf: ({ id }) => id,
    opened: article,
    onOpen: ({ id }, how) => open(id, null, how),
  })
  useNextArticle({
    at: current.at,
    count: list.total ?? 0,
    idAt: async (index) => (list.row(index) ?? (await load(index)))?.id,
  })
  return current
}
