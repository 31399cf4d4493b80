import type { Sort } from '#shared/contract.ts'
import type { Row } from '#shared/views.ts'
import { isUnderDay } from '../../data/dates.ts'

/** The date at the end of a row: the date of publication where the list is sorted by it, else that of the clip. */
export const dateOf = (sort: Sort, row: Row): string | null => (sort === 'published' ? row.publishedAt : row.capturedAt)

/** The clock that showed that date, and how much of it is known; null for the reader's own, and for as much as it says. */
export const clockOf = (sort: Sort, row: Row): { offset: number | null; precision: Row['publishedPrecision'] } =>
  sort === 'published'
    ? { offset: row.publishedOffset, precision: row.publishedPrecision }
    : { offset: null, precision: null }

/** Whether the heading above a row names the day of its date, so that the row shows only the time. */
export function underDay(sort: Sort, row: Row, now: Date, timeZone?: string): boolean {
  if (sort === 'captured') return isUnderDay(row.capturedAt, now, { timeZone })
  const { publishedAt, publishedPrecision, publishedOffset: offset } = row
  const hasTime = publishedPrecision === 'minute' || publishedPrecision === 'hour'
  return sort === 'published' && publishedAt !== null && hasTime && isUnderDay(publishedAt, now, { timeZone, offset })
}
