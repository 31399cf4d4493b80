import type { Sort } from '#shared/contract.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { filtered, sorted } from './lists.ts'
import { createRowCache } from './row-cache.ts'

/** Who scrolls asks for one list again and again; who changes between two lists comes back to the first. */
const REMEMBERED = 4

/** The rows that a query's filters let pass, in an order. */
export type Ordered = (query: string, sort: Sort) => readonly CatalogRow[]

/** Sorts a list once, not for each of its pages: what was sorted is given again until a row changes. */
export function createOrdered(store: Store, now: () => Date): Ordered {
  const lists = createRowCache<readonly CatalogRow[]>(store, now, REMEMBERED)
  return (text, sort) => {
    const query = parseQuery(text)
    return lists(query, sort, (at) => sorted(filtered(store, query, at), sort))
  }
}
