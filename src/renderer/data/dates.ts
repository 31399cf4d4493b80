import type { Facts } from '#shared/model.ts'
import { onPageClock } from '#shared/page-day.ts'
import { dateWords, formatDate, knownPrecision, timeWords } from '#shared/text/date-words.ts'
import { dayNames } from './sentences.ts'

/** The interface is English, and so are the months; the order is the reader's own where their English is known. */
export const dateLocale = (language: string): string => (/^en(-|$)/.test(language) ? language : 'en-GB')

type Published = Pick<Facts, 'publishedAt' | 'publishedPrecision' | 'publishedOffset'>
type Dated = Published & Pick<Facts, 'publishedRaw' | 'publishedFrom'>

/**
 * A date exactly as far as it is known, in the form of `date-words.ts`. Where it was computed from an age, the page's own
 * words follow. Null when nothing is known.
 */
export function publishedSentence(facts: Dated, locale: string, timeZone?: string): string | null {
  const { publishedRaw, publishedFrom } = facts
  const date = publishedDate(facts, locale, timeZone)
  return date !== null && publishedFrom === 'age' && publishedRaw !== null ? `${date}, from “${publishedRaw}”` : date
}

/** The same without the page's words. The day and time are those of the page's clock, where the page stated it. */
export function publishedDate(facts: Published, locale: string, timeZone?: string): string | null {
  const { publishedAt, publishedPrecision, publishedOffset } = facts
  if (publishedAt === null) return null
  const clock = onPageClock(publishedAt, publishedOffset)
  return dateWords(clock.at, publishedPrecision, locale, clock.timeZone ?? timeZone)
}

/** A day as it is written everywhere: `22 July 2025`. @param at a day, or an instant */
export function dayWords(at: string, locale: string, timeZone?: string): string {
  return dateWords(at, 'day', locale, timeZone)
}

/**
 * The reader's zone, the offset of the page's clock in minutes, and how much of the date is known: a date with an offset
 * is shown as that clock showed it, and no date more exactly than it is known. All may be absent.
 */
export interface Clock {
  readonly timeZone?: string | undefined
  readonly offset?: number | null | undefined
  readonly precision?: Facts['publishedPrecision'] | undefined
}

/** A date by the clock that showed it, cut off where it is no longer known. */
function shownTime(date: string, { timeZone, offset = null, precision = null }: Clock) {
  const clock = onPageClock(date, offset)
  const zone = clock.timeZone ?? timeZone
  const known = knownPrecision(clock.at, precision)
  const exact = known === 'hour' || known === 'minute' ? known : null
  // A day that no calendar has stays as it is.
  const isTime = clock.at.includes('T') && !Number.isNaN(Date.parse(clock.at))
  const at =
    exact !== null || !isTime ? clock.at : dayOf(clock.at, zone).slice(0, lengths[known as keyof typeof lengths])
  return { at, zone, exact }
}

const lengths = { year: 4, month: 7, day: 10 } as const

/** A date as short as a list needs: the time today, the day this year, else the full date. */
export function shortWhen(date: string, now: Date, locale: string, clock: Clock = {}): string {
  const { at, zone, exact } = shownTime(date, clock)
  if (exact === null) {
    if (at.length < 10) return at.length === 4 ? at : formatDate(at, { month: 'short', year: 'numeric' }, locale, 'UTC')
    const year = at.slice(0, 4) === String(now.getFullYear()) ? undefined : 'numeric'
    return formatDate(at, { day: 'numeric', month: 'short', year }, locale, 'UTC')
  }
  const [day, today] = [dayOf(at, zone), dayOf(now.toISOString(), clock.timeZone)]
  if (day === today) return timeWords(at, exact, locale, zone)
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  return formatDate(at, { day: 'numeric', month: 'short', year }, locale, zone)
}

/** A day as short as a list needs, never with a time: `22 Jul`, `22 Jul 2025`, `Jul 2025`, `2025`. */
export function shortDay(date: string, now: Date, locale: string, clock: Clock = {}): string {
  const { at, zone, exact } = shownTime(date, clock)
  return shortWhen(exact === null ? at : dayOf(at, zone), now, locale)
}

/** Only the time, for a row below the heading of its day. */
export function timeOf(date: string, locale: string, clock: Clock = {}): string {
  const { at, zone, exact } = shownTime(date, clock)
  return exact === null ? dateWords(at, null, locale, zone) : timeWords(at, exact, locale, zone)
}

/** A full date, with the time where it is known. */
export function whenSentence(date: string, locale: string, clock: Clock = {}): string {
  const { at, zone, exact } = shownTime(date, clock)
  return dateWords(at, exact, locale, zone)
}

const DAY_MS = 86_400_000
/** Older articles are grouped by month: few readers remember the day. */
const DAYS = 14

/** Whether the heading above a row names its exact day, so that the row need not. */
export function isUnderDay(date: string, now: Date, { timeZone, offset = null }: Clock = {}): boolean {
  if (!date.includes('T')) return false
  const { at, timeZone: own } = onPageClock(date, offset)
  const age = daysBetween(dayOf(at, own ?? timeZone), dayOf(now.toISOString(), timeZone))
  return age >= 0 && age < DAYS
}

/**
 * The heading above the rows of one day, or of one month where that is long ago, or of one year where only the year is
 * known.
 * @param date as in `dateWords`
 * @param clock `older: 'days'`: a day of long ago has a heading of its own, too
 */
export function dayHeading(
  date: string,
  now: Date,
  locale: string,
  { timeZone, offset = null, older = 'months' }: Clock & { readonly older?: 'months' | 'days' } = {},
): string {
  if (date.length === 4) return date
  const { at, timeZone: own } = onPageClock(date, offset)
  const zone = own ?? timeZone
  const day = at.length === 7 ? `${at}-01` : at
  const age = daysBetween(dayOf(day, zone), dayOf(now.toISOString(), timeZone))
  if (at.length > 7 && age === 0) return dayNames.today
  if (at.length > 7 && age === 1) return dayNames.yesterday
  if (at.length > 7 && age > 1 && age < DAYS)
    return formatDate(day, { weekday: 'long', day: 'numeric', month: 'long' }, locale, zone)
  const ofDay: Intl.DateTimeFormatOptions = older === 'days' ? { day: 'numeric' } : {}
  return formatDate(day, { ...ofDay, month: 'long', year: 'numeric' }, locale, zone)
}

const daysBetween = (earlier: string, later: string): number =>
  Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / DAY_MS)

function dayOf(at: string, timeZone?: string): string {
  return formatDate(at, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA', timeZone)
}
