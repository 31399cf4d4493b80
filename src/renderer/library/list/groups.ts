import type { Sort } from '#shared/contract.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import type { Row } from '#shared/views.ts'
import { dayHeading } from '../../data/dates.ts'

/** Roughly how fast people read. The page counts with the same number. */
const WORDS_A_MINUTE = 230

const bands = [
  [20, 'More than 20 minutes'],
  [10, '10 to 20 minutes'],
  [5, '5 to 10 minutes'],
  [0, 'Less than 5 minutes'],
] as const

/** The heading of the group that a row is in. In a list sorted the same way, the rows of a group follow each other. */
export function groupOf(row: Row, sort: Sort, now: Date, locale: string, timeZone?: string): string {
  switch (sort) {
    case 'captured':
      return dayHeading(row.capturedAt, now, locale, { timeZone })
    case 'published':
      return row.publishedAt === null
        ? 'No date'
        : dayHeading(row.publishedAt, now, locale, { timeZone, offset: row.publishedOffset })
    case 'title':
      return initialOf(row.title)
    case 'outlet':
      return row.publisher ?? row.siteName ?? 'No outlet'
    case 'length':
      return (bands.find(([minutes]) => row.wordCount >= minutes * WORDS_A_MINUTE) ?? bands[3])[1]
    case 'unread':
      return row.state.read ? 'Read' : 'Unread'
  }
}

/** The menu item that groups a list, for each order. */
export const groupingOf: Readonly<Record<Sort, string>> = {
  captured: 'Group by day',
  published: 'Group by day',
  title: 'Group by letter',
  outlet: 'Group by outlet',
  length: 'Group by length',
  unread: 'Group by unread and read',
}

/** The first letter of a title, without its accent. Scripts without capitals have too many letters for headings. */
function initialOf(title: string): string {
  const [first = ''] = normalForm(title.trim(), 'NFD')
  if (/\p{Lu}|\p{Ll}/u.test(first)) return first.toLocaleUpperCase()
  if (/\p{L}/u.test(first)) return 'Other scripts'
  return /\p{N}/u.test(first) ? 'Numbers' : 'Signs'
}
