import type { Id, Tag } from '#shared/model.ts'
import { printFilter } from '#shared/query/print.ts'
import { queryWithin } from '#shared/query/query-within.ts'
import { tagKey } from '#shared/topic-path.ts'
import { placeNames } from '../sentences.ts'

/** Which list is shown. */
export type Place =
  | { readonly kind: 'inbox' | 'all' | 'starred' | 'archive' | 'trash' | 'queue' }
  | { readonly kind: 'highlights' }
  | { readonly kind: 'topic'; readonly tag: Tag }
  /** A saved search. */
  | { readonly kind: 'search'; readonly id: Id; readonly name: string; readonly query: string }

/** A place whose list has articles. */
export type ListPlace = Exclude<Place, { readonly kind: 'highlights' }>

/** The query that lists a place, in the language of the search box. */
export function queryOf(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return 'is:inbox'
    case 'all':
    case 'highlights':
    case 'queue':
      return ''
    case 'starred':
      return 'is:starred'
    case 'archive':
      return 'is:archived'
    case 'trash':
      return 'is:trashed'
    case 'topic':
      return printFilter('topic', place.tag)
    case 'search':
      return place.query
  }
}

/** The name of a place, as the head of its list shows it. */
export function nameOf(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return placeNames.inbox
    case 'all':
      return placeNames.all
    case 'starred':
      return placeNames.starred
    case 'highlights':
      return placeNames.highlights
    case 'archive':
      return placeNames.archive
    case 'trash':
      return placeNames.trash
    case 'queue':
      return placeNames.queue
    case 'topic':
      return place.tag
    case 'search':
      return place.name
  }
}

/** The key that a place is remembered by. */
export function keyOf(place: Place): string {
  switch (place.kind) {
    case 'topic':
      return `topic:${tagKey(place.tag)}`
    case 'search':
      return `search:${place.id}`
    default:
      return place.kind
  }
}

export const samePlace = (a: Place, b: Place): boolean => keyOf(a) === keyOf(b)

const KINDS = ['inbox', 'all', 'starred', 'highlights', 'archive', 'trash', 'queue'] as const

/** The place that was remembered; null for anything else, such as one that a newer version wrote. */
export function placeFrom(remembered: unknown): Place | null {
  if (typeof remembered !== 'object' || remembered === null) return null
  const { kind, tag, id, name, query } = remembered as Readonly<Record<string, unknown>>
  if (kind === 'topic') return typeof tag === 'string' ? { kind, tag } : null
  if (kind === 'search')
    return typeof id === 'string' && typeof name === 'string' && typeof query === 'string'
      ? { kind, id, name, query }
      : null
  const plain = KINDS.find((each) => each === kind)
  return plain === undefined ? null : { kind: plain }
}

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
