import { queryWithin } from '#shared/query/query-within.ts'
import { type Place, queryOf } from './place.ts'

/** What the window searches, as far as it decides on the scope. */
interface Search {
  readonly place: Place
  readonly query: string
  /** Whether the whole library is searched, whichever place is open. */
  readonly everywhere: boolean
}

/**
 * Whether a search in a place is narrowed to it. The inbox is where people look for anything, and the queue and the
 * highlights list no articles.
 */
export function narrowsSearch({ kind }: Place): boolean {
  switch (kind) {
    case 'topic':
    case 'search':
    case 'starred':
    case 'archive':
    case 'trash':
      return true
    case 'inbox':
    case 'all':
    case 'queue':
    case 'highlights':
      return false
  }
}

/** The place that the search is narrowed to; null for everything. */
export const scopeOf = ({ place, everywhere }: Omit<Search, 'query'>): Place | null =>
  everywhere || !narrowsSearch(place) ? null : place

/** The query that is asked: the words of the box within the open place. Empty while nothing is searched. */
export function searchOf({ query, ...where }: Search): string {
  const scope = scopeOf(where)
  return scope === null || query.trim() === '' ? query : queryWithin(queryOf(scope), query)
}
