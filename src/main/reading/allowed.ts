import type { Id } from '#shared/model.ts'
import type { QueryNode } from '#shared/query/tree.ts'
import type { Store } from '../store/types.ts'
import { filtered } from './lists.ts'
import { createRowCache } from './row-cache.ts'

/** Some for the search box, and some for the counts of saved searches, which are asked for together. */
const REMEMBERED = 16

/** The articles that pass filters, unordered. */
export type Allowed = (filters: QueryNode | null) => readonly Id[]

/**
 * Filters once for all letters of a search, and does not sort, because the index ranks its hits. It gives the same array
 * until a row changes, so that the index sees at once that nothing has changed.
 */
export function createAllowed(store: Store, now: () => Date): Allowed {
  const cached = createRowCache<readonly Id[]>(store, now, REMEMBERED)
  return (filters) => cached(filters, '', (at) => filtered(store, filters, at).map(({ id }) => id))
}
