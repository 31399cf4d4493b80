import type { Sort } from '#shared/contract.ts'
import { outletOf } from '#shared/lists/outlet.ts'
import { normalForm } from '#shared/text/stream-safe.ts'
import type { Row } from '#shared/views.ts'
import { dayHeading } from '../../data/dates.ts'
import { groupNames } from './sentences.ts'

/** Roughly how fast people read. The page counts with the same number. */
const WORDS_A_MINUTE = 230

const bands = [
  [20, groupNames.over20],
  [10, groupNames.from10],
  [5, groupNames.from5],
  [0, groupNames.under5],
] as const

const counts = [
  [10, groupNames.from10Highlights],
  [5, groupNames.from5Highlights],
  [1, groupNames.from1Highlight],
  [0, groupNames.noHighlights],
] as const

/** The heading of the group that a row is in. In a list sorted the same way, the rows of a group follow each other. */
export function groupOf(row: Row, sort: Sort, now: Date, locale: string, timeZone?: string): string {
  switch (sort) {
    case 'captured':
      return dayHeading(row.capturedAt, now, locale, { timeZone })
    case 'published':
      return row.publishedAt === null
        ? groupNames.noDate
        : dayHeading(row.publishedAt, now, locale, { timeZone, offset: row.publishedOffset })
    case 'title':
      return initialOf(row.title)
    case 'outlet':
      return outletOf(row) ?? groupNames.noOutlet
    case 'author':
      return row.byline[0] ?? groupNames.noAuthor
    case 'highlights':
      return (counts.find(([least]) => row.highlights >= least) ?? counts[3])[1]
    case 'length':
      return (bands.find(([minutes]) => row.wordCount >= minutes * WORDS_A_MINUTE) ?? bands[3])[1]
    case 'unread':
      return row.state.read ? groupNames.read : groupNames.unread
  }
}

/** The first letter of a title, without its accent. Scripts without capitals have too many letters for headings. */
function initialOf(title: string): string {
  const [first = ''] = normalForm(title.trim(), 'NFD')
  if (/\p{Lu}|\p{Ll}/u.test(first)) return first.toLocaleUpperCase()
  if (/\p{L}/u.test(first)) return groupNames.otherScripts
  return /\p{N}/u.test(first) ? groupNames.numbers : groupNames.signs
}
