import type { Sort } from '#shared/contract.ts'
import type { Row } from '#shared/views.ts'
import { isUnderDay } from '../../data/dates.ts'

/** Which day of a row the heading above it names, so that the row shows only the time; null where it shows the day. */
export function underDay(sort: Sort, row: Row, now: Date, timeZone?: string): 'captured' | 'published' | null {
  const { capturedAt, publishedAt, publishedPrecision, publishedOffset: offset } = row
  if (sort === 'captured') return isUnderDay(capturedAt, now, { timeZone }) ? sort : null
  if (sort !== 'published' || publishedAt === null || publishedPrecision !== 'minute') return null
  return isUnderDay(publishedAt, now, { timeZone, offset }) ? sort : null
}
