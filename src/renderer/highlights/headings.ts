import type { Colour } from '#shared/model.ts'
import type { HighlightGroup, HighlightRow } from '#shared/views/highlights.ts'
import { colourName } from '../data/colours.ts'
import { dateLocale, dayHeading } from '../data/dates.ts'
import { NO_TOPIC } from './sentences.ts'

/** The heading of the group that begins with a row; null for any other row. */
export function headingOf(
  row: HighlightRow | undefined,
  group: HighlightGroup,
  colourNames: Readonly<Record<string, string | undefined>>,
): string | null {
  if (row === undefined || row.group.at > 0) return null
  const { key } = row.group
  switch (group) {
    case 'article':
      return row.title
    case 'topic':
      return key === '' ? NO_TOPIC : key
    case 'colour':
      return colourName(Number(key) as Colour, colourNames)
    case 'day':
      return dayHeading(key, new Date(), dateLocale(navigator.language), { older: 'days' })
  }
}
