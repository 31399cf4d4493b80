import { type Filter, partsOf, type QueryNode } from '#shared/query/tree.ts'
import type { Store } from '../store/types.ts'

/** Filters may name days relative to today. */
const MINUTE = 60_000

/** Remembers what was made of the rows that pass filters, until a row changes. */
export type RowCache<T> = (filters: QueryNode | null, sort: string, make: (now: Date) => T) => T

/** @param size how many values are remembered: those used last */
export function createRowCache<T>(store: Pick<Store, 'edition'>, now: () => Date, size: number): RowCache<T> {
  const entries = new Map<string, { readonly edition: string; readonly value: T }>()
  return (filters, sort, make) => {
    const key = `${sort} ${JSON.stringify(filters)}`
    const at = now()
    const edition = `${store.edition()} ${namesDays(filters) ? Math.floor(at.getTime() / MINUTE) : ''}`
    const known = entries.get(key)
    entries.delete(key)
    const entry = known?.edition === edition ? known : { edition, value: make(at) }
    entries.set(key, entry)
    const oldest = entries.keys().next()
    if (entries.size > size && oldest.done !== true) entries.delete(oldest.value)
    return entry.value
  }
}

/** Whether what passes filters depends on the day. */
export const namesDays = (filters: QueryNode | null): boolean => partsOf(filters, isDay, { excluded: true }).length > 0

const isDay = (node: QueryNode): node is Filter =>
  node.kind === 'before' || node.kind === 'after' || node.kind === 'published' || node.kind === 'captured'
