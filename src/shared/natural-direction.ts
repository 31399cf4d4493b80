import type { Direction, HitSort } from './sort.ts'

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

/** The other way round. */
export const opposite = (direction: Direction): Direction => (direction === 'ascending' ? 'descending' : 'ascending')
