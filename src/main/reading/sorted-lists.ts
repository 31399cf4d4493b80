import type { Direction, Sort } from '#shared/contract.ts'
import { naturalDirection } from '#shared/lists/natural-direction.ts'
import type { QueryNode } from '#shared/query/tree.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { filtered } from './lists.ts'
import { createRowCache } from './row-cache.ts'
import { sorted } from './sort-rows.ts'

/** How many lists are remembered: scrolling asks for one list many times, and a reader may switch between two. */
const REMEMBERED = 4

/** The rows that pass filters, in an order. */
export type SortedLists = (filters: QueryNode | null, sort: Sort, direction?: Direction) => readonly CatalogRow[]

/** Sorts a list once and not for each of its pages: the sorted list is remembered until a row changes. */
export function createSortedLists(store: Store, now: () => Date): SortedLists {
  const lists = createRowCache<readonly CatalogRow[]>(store, now, REMEMBERED)
  return (filters, sort, direction = naturalDirection[sort]) =>
    lists(filters, `${sort} ${direction}`, (at) => sorted(filtered(store, filters, at), sort, direction))
}
