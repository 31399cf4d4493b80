import type { Id } from '#shared/model.ts'
import type { Query } from '#shared/query/query.ts'
import type { Store } from '../store/types.ts'
import { filtered } from './lists.ts'
import { createRowCache } from './row-cache.ts'

/** One for the search box, and some for the counts of saved searches, which are asked for together. */
const REMEMBERED = 8

/** The articles that pass a query's filters, unordered. */
export type Allowed = (query: Query) => readonly Id[]

/**
 * Filters once for all letters of a search, and does not sort, because the index ranks its hits. It gives the same array
 * until a row changes, so that the index sees at once that nothing has changed.
 */
export function createAllowed(store: Store, now: () => Date): Allowed {
  const cached = createRowCache<readonly Id[]>(store, now, REMEMBERED)
  return (query) => cached(query, '', (at) => filtered(store, query, at).map(({ id }) => id))
}
