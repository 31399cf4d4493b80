import type { Sort } from '#shared/contract.ts'
import type { Row } from '#shared/views.ts'
import { isUnderDay } from '../../data/dates.ts'

/** The date at the end of a row: the date of publication where the list is sorted by it, else that of the clip. */
export const dateOf = (sort: Sort, row: Row): string | null => (sort === 'published' ? row.publishedAt : row.capturedAt)

/** The offset of the clock that showed that date; null for the reader's own. */
export const offsetOf = (sort: Sort, row: Row): number | null => (sort === 'published' ? row.publishedOffset : null)

/** How much of that date is known; null where it says so itself. */
export const precisionOf = (sort: Sort, row: Row): Row['publishedPrecision'] =>
  sort === 'published' ? row.publishedPrecision : null

/** Whether the heading above a row names the day of its date, so that the row shows only the time. */
export function underDay(sort: Sort, row: Row, now: Date, timeZone?: string): boolean {
  if (sort === 'captured') return isUnderDay(row.capturedAt, now, { timeZone })
  const { publishedAt, publishedPrecision, publishedOffset: offset } = row
  const hasTime = publishedPrecision === 'minute' || publishedPrecision === 'hour'
  return sort === 'published' && publishedAt !== null && hasTime && isUnderDay(publishedAt, now, { timeZone, offset })
}
