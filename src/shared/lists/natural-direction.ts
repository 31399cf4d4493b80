import type { Direction, HitSort, Sort } from './sort.ts'

/** The direction that a list has until its reader turns it: the newest, the longest and the most marked first. */
export const naturalDirection: Readonly<Record<HitSort, Direction>> = {
  relevance: 'descending',
  captured: 'descending',
  published: 'descending',
  title: 'ascending',
  outlet: 'ascending',
  author: 'ascending',
  highlights: 'descending',
  length: 'descending',
  unread: 'ascending',
}

/** What a list is sorted by, and which way. */
export interface Order<S = Sort> {
  readonly sort: S
  readonly direction: Direction
}

/** The other way round. */
export const opposite = (direction: Direction): Direction => (direction === 'ascending' ? 'descending' : 'ascending')
