import type { Id } from '#shared/model.ts'
import type { Query } from '#shared/query/query.ts'
import type { Store } from '../store/types.ts'
import { filtered } from './lists.ts'
import { createRowCache } from './row-cache.ts'

/** One for the search box and some for the counts of saved searches, which are asked for together. */
const REMEMBERED = 8

/** The articles that a query's filters let pass, in no order. */
export type Allowed = (query: Query) => readonly Id[]

/**
 * Filters once for all letters that are typed, and sorts nothing: the index ranks what it finds. The array is the same
 * one until a row changes, so the index can see at once that nothing has changed.
 */
export function createAllowed(store: Store, now: () => Date): Allowed {
  const kept = createRowCache<readonly Id[]>(store, now, REMEMBERED)
  return (query) => kept(query, '', (at) => filtered(store, query, at).map(({ id }) => id))
}
