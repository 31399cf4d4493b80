import type { QueryClient } from '@tanstack/react-query'
import type { Answer } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'

/** The rows of articles as far as this window has them, the newest of each. */
export function cachedRows(client: QueryClient, ids: ReadonlySet<Id>): readonly Row[] {
  const found = new Map<Id, { readonly row: Row; readonly at: number }>()
  const take = (row: Row, at: number) => {
    if (ids.has(row.id) && (found.get(row.id)?.at ?? -1) < at) found.set(row.id, { row, at })
  }
  for (const query of client.getQueryCache().getAll()) {
    const { queryKey, state } = query
    // Of a list that nobody looks at any more nobody asks again.
    if (state.isInvalidated && !query.isActive()) continue
    if (queryKey[0] === 'list')
      for (const row of (state.data as Answer<'list'> | undefined)?.rows ?? []) take(row, state.dataUpdatedAt)
    if (queryKey[0] === 'search')
      for (const { row } of (state.data as Answer<'search'> | undefined)?.hits ?? []) take(row, state.dataUpdatedAt)
  }
  return [...found.values()].map(({ row }) => row)
}
