import type { Corrected, Facts } from '#shared/model.ts'
import { offsetWords, onPageClock } from '#shared/page-day.ts'
import { dateWords, formatDate } from '#shared/text/date-words.ts'
import { publishedDate } from '../../../data/dates.ts'
import { inZone, savedAs, weekdayAnd } from './sentences.ts'
import { type DateContext, readDate, type TypedDate } from './typed-date/typed-date.ts'

/** The date of publication as its field shows it, in the one form of the window; empty where it is unknown. */
export const dateText = (facts: Facts, locale: string): string => publishedDate(facts, locale) ?? ''

/** What a typed date is saved as, also as a sentence; or the sentence that says why it is not. */
export function readDateField(
  text: string,
  context: DateContext,
): { readonly set: Corrected; readonly saved: string } | string {
  const date = readDate(text, context)
  if (typeof date === 'string') return date
  const { at, precision, offset } = date
  const set = { publishedAt: at, publishedPrecision: precision, publishedOffset: offset }
  return { set, saved: savedAs(savedWords(date, context.locale)) }
}

/** The day of the week is a check on the day; the zone is one on the time. */
function savedWords({ at, precision, offset }: TypedDate, locale: string): string {
  const clock = onPageClock(at, offset).at
  const words = dateWords(clock, precision, locale, 'UTC')
  if (precision === 'year' || precision === 'month') return words
  const dated = weekdayAnd(formatDate(clock, { weekday: 'long' }, locale, 'UTC'), words)
  return offset === null ? dated : inZone(dated, `UTC${offset === 0 ? '' : offsetWords(offset)}`)
}
