import type { Sort } from '#shared/contract.ts'
import type { Row } from '#shared/views.ts'
import { isUnderDay } from '../../data/dates.ts'
import type { Place } from '../../data/state/place.ts'

const numbers = new Intl.NumberFormat('en')

/** How much there is of a place: `14 unread of 31`, `1 article`. */
export function summaryOf(place: Place, total: number, unread: number | undefined): string {
  if (place.kind === 'inbox' && unread !== undefined && unread > 0)
    return `${numbers.format(unread)} unread of ${numbers.format(total)}`
  return total === 1 ? '1 article' : `${numbers.format(total)} articles`
}

/** The date at the end of a row: what the list is sorted by, else when it was captured. */
export const dateOf = (sort: Sort, row: Row): string | null => (sort === 'published' ? row.publishedAt : row.capturedAt)

/** Whether that date stands under a heading that names its day, so that the row has only to say the time. */
export function underDay(sort: Sort, row: Row, now: Date, timeZone?: string): boolean {
  if (sort === 'captured') return isUnderDay(row.capturedAt, now, timeZone)
  const { publishedAt, publishedPrecision } = row
  const timed = publishedPrecision === 'minute' || publishedPrecision === 'hour'
  return sort === 'published' && publishedAt !== null && timed && isUnderDay(publishedAt, now, timeZone)
}

/** How long the trash keeps an article, in days; as the library has it. */
const KEPT = 30
const DAY_MS = 86_400_000

/** How much longer the trash keeps an article: `12 days left`. */
export function leftOf(trashedAt: string, now: Date): string {
  const days = Math.ceil(KEPT - (now.getTime() - Date.parse(trashedAt)) / DAY_MS)
  return days <= 1 ? 'last day' : `${days} days left`
}
