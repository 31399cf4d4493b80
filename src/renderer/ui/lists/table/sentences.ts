import type { Direction, HitSort } from '#shared/contract.ts'
import type { Column, Density } from '#shared/lists/looks.ts'
import type { Order } from '#shared/lists/natural-direction.ts'
import { formatCount, plural } from '#shared/text/plural.ts'

/** The words of orders, densities and columns. */

export const sortNames: Readonly<Record<HitSort, string>> = {
  relevance: 'Relevance',
  captured: 'Captured',
  published: 'Published',
  title: 'Title',
  outlet: 'Outlet',
  author: 'Author',
  highlights: 'Highlights',
  length: 'Length',
  unread: 'Unread',
}

/** Both ways of each order, as the menu names them. */
const ways: Readonly<Record<Exclude<HitSort, 'relevance'>, Readonly<Record<Direction, string>>>> = {
  captured: { ascending: 'Oldest first', descending: 'Newest first' },
  published: { ascending: 'Oldest first', descending: 'Newest first' },
  title: { ascending: 'A to Z', descending: 'Z to A' },
  outlet: { ascending: 'A to Z', descending: 'Z to A' },
  author: { ascending: 'A to Z', descending: 'Z to A' },
  highlights: { ascending: 'Fewest first', descending: 'Most first' },
  length: { ascending: 'Shortest first', descending: 'Longest first' },
  unread: { ascending: 'Unread first', descending: 'Read first' },
}

/** A direction of an order. Relevance has but one. */
export const wayName = (sort: Exclude<HitSort, 'relevance'>, direction: Direction): string => ways[sort][direction]

export const SORT_MENU = 'Sort and group the list'

/** What the button of the order says to screen readers: `Sorted by: Title, A to Z`. */
export const sortedBySentence = ({ sort, direction }: Order<HitSort>): string =>
  `Sorted by: ${sortNames[sort]}${sort === 'relevance' ? '' : `, ${ways[sort][direction]}`}`

export const densityNames: Readonly<Record<Density, string>> = {
  comfortable: 'Comfortable rows',
  cosy: 'Cosy rows',
  compact: 'Compact rows',
}
/** What is said when a key changes the density. */
export const densitySentence = (density: Density): string => `${densityNames[density]}.`

export const tableLabels = {
  columns: 'Columns',
  chooseColumns: 'Columns…',
  wide: 'Wide list',
  notWide: 'List and page',
} as const

/** What the header of a column does. */
export const sortByLabel = (column: Column): string => `Sort by ${sortNames[column].toLowerCase()}`

/** Roughly how fast people read, in words a minute. */
const WORDS_A_MINUTE = 230

/** How long an article takes to read. */
export const minutesLabel = (words: number): string =>
  words === 0 ? '' : `${formatCount(Math.max(1, Math.round(words / WORDS_A_MINUTE)))} min`
export const wordsLabel = (words: number): string => plural(words, { one: '1 word', other: '{count} words' })
