import type { Tag } from '#shared/model.ts'

/** Which list is shown. */
export type Place =
  | { readonly kind: 'inbox' | 'all' | 'starred' | 'archive' | 'trash' | 'queue' }
  | { readonly kind: 'topic'; readonly tag: Tag }

/** The query that lists a place, in the language of the search box. */
export function queryOf(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return 'is:inbox'
    case 'all':
    case 'queue':
      return ''
    case 'starred':
      return 'is:starred'
    case 'archive':
      return 'is:archived'
    case 'trash':
      return 'is:trashed'
    case 'topic':
      return `tag:"${place.tag.replaceAll('"', ' ')}"`
  }
}

/** What a place is called at the head of its list. */
export function nameOf(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return 'Inbox'
    case 'all':
      return 'All articles'
    case 'starred':
      return 'Starred'
    case 'archive':
      return 'Archive'
    case 'trash':
      return 'Trash'
    case 'queue':
      return 'Not clipped yet'
    case 'topic':
      return place.tag
  }
}

export const samePlace = (a: Place, b: Place): boolean =>
  a.kind === 'topic' && b.kind === 'topic' ? a.tag === b.tag : a.kind === b.kind
