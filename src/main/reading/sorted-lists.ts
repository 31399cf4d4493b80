import type { Sort } from '#shared/contract.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { filtered, sorted } from './lists.ts'

/** Who scrolls asks for one list again and again; who changes between two lists comes back to the first. */
const REMEMBERED = 4
/** Queries may name days, counted from now. */
const MINUTE = 60_000

/** The rows that a query's filters let pass, in an order. */
export type Ordered = (query: string, sort: Sort) => readonly CatalogRow[]

/** Sorts a list once, not for each of its pages: what was sorted is given again until a row changes. */
export function createOrdered(store: Store, now: () => Date): Ordered {
  const lists = new Map<string, { readonly edition: string; readonly rows: readonly CatalogRow[] }>()
  return (query, sort) => {
    const key = `${sort} ${query}`
    const at = now()
    const edition = `${store.edition()} ${Math.floor(at.getTime() / MINUTE)}`
    const known = lists.get(key)
    lists.delete(key)
    const list =
      known?.edition === edition ? known : { edition, rows: sorted(filtered(store, parseQuery(query), at), sort) }
    lists.set(key, list)
    const oldest = lists.keys().next()
    if (lists.size > REMEMBERED && oldest.done !== true) lists.delete(oldest.value)
    return list.rows
  }
}
