import type { QueryClient } from '@tanstack/react-query'
import type { Answer } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'

/** The rows of articles that this window has loaded, the newest of each. */
export function cachedRows(client: QueryClient, ids: ReadonlySet<Id>): readonly Row[] {
  const newest = new Map<Id, { readonly row: Row; readonly at: number }>()
  const add = (row: Row, at: number) => {
    if (ids.has(row.id) && (newest.get(row.id)?.at ?? -1) < at) newest.set(row.id, { row, at })
  }
  for (const query of client.getQueryCache().getAll()) {
    const { queryKey, state } = query
    // A list that is not shown is not loaded again, so its rows may be out of date.
    if (state.isInvalidated && !query.isActive()) continue
    if (queryKey[0] === 'list')
      for (const row of (state.data as Answer<'list'> | undefined)?.rows ?? []) add(row, state.dataUpdatedAt)
    if (queryKey[0] === 'search')
      for (const { row } of (state.data as Answer<'search'> | undefined)?.hits ?? []) add(row, state.dataUpdatedAt)
  }
  return [...newest.values()].map(({ row }) => row)
}
