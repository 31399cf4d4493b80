import { naturalDirection } from '#shared/lists/natural-direction.ts'
import { outletOf } from '#shared/lists/outlet.ts'
import type { Direction, Sort } from '#shared/lists/sort.ts'
import { dayShown } from '#shared/page-day.ts'
import type { Row } from '#shared/views.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Compares names as a reader expects them in a list. */
export const byName = (a: string, b: string): number => collator.compare(a, b) || byCode(a, b)

/**
 * Sorts in place. Rows without the value stand last in either direction. Rows of one value are sorted by capture, then by
 * id, so that the order is always the same; the other direction is the same order read from its end.
 */
export function sorted<T extends Row>(rows: T[], sort: Sort, direction: Direction = naturalDirection[sort]): T[] {
  const key = keys[sort]
  const [present, missing]: [Keyed<T>[], Keyed<T>[]] = [[], []]
  for (const row of rows) {
    const value = key(row)
    ;(value === null ? missing : present).push({ row, value: value ?? '' })
  }
  const compare = compareKeys[sort] ?? byCode
  // Of equal articles the newest comes first where the order is the natural one.
  const ties = naturalDirection[sort] === 'ascending' ? newestFirst : oldestFirst
  present.sort((a, b) => compare(a.value, b.value) || ties(a.row, b.row))
  if (direction === 'descending') present.reverse()
  missing.sort((a, b) => newestFirst(a.row, b.row))
  let at = 0
  for (const { row } of present) rows[at++] = row
  for (const { row } of missing) rows[at++] = row
  return rows
}

type Key = string | number | readonly string[]

interface Keyed<T> {
  readonly row: T
  readonly value: Key
}

/** The value of a row, computed once for all comparisons; null where it has none. */
const keys: Readonly<Record<Sort, (row: Row) => Key | null>> = {
  captured: () => '',
  // The day that a reader sees, which is the heading's in a grouped list; then the instant. A month or year comes before
  // its days, as its first day counts in a search.
  published: ({ publishedAt: at, publishedOffset }) => (at === null ? null : `${dayShown(at, publishedOffset)} ${at}`),
  title: ({ title }) => title,
  outlet: outletOf,
  author: ({ byline }) => (byline.length === 0 ? null : byline),
  highlights: ({ highlights }) => highlights,
  length: ({ wordCount }) => wordCount,
  unread: ({ state }) => Number(state.read),
}

const compareKeys: Partial<Record<Sort, (a: Key, b: Key) => number>> = {
  title: (a, b) => collator.compare(String(a), String(b)),
  outlet: (a, b) => collator.compare(String(a), String(b)),
  // Name by name, so that all articles of a first author follow each other.
  author: (a, b) => byNames(a as readonly string[], b as readonly string[]),
}

function byNames(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const order = collator.compare(a[at] ?? '', b[at] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

const byCode = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0)

const oldestFirst = (a: Row, b: Row): number => byCode(a.capturedAt, b.capturedAt) || byCode(b.id, a.id)
const newestFirst = (a: Row, b: Row): number => oldestFirst(b, a)
