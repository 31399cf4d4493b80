import type { Order } from '#shared/lists/natural-direction.ts'
import type { Id } from '#shared/model.ts'
import { idsOf } from '../../data/cache/queries.ts'
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
  return useCurrentRow<{ readonly id: Id }>({
    ...list,
    async load(at) {
      const [id] = await idsOf(query, order, at, at)
      return id === undefined ? undefined : { id }
    },
    keyOf: ({ id }) => id,
    opened: article,
    onOpen: ({ id }, how) => open(id, null, how),
  })
}
