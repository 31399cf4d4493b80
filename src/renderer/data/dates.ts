import type { Facts } from '#shared/model.ts'
import { onPageClock } from '#shared/page-day.ts'
import { dayNames } from './sentences.ts'

/** The interface is English, and so are the months; the order is the reader's own where their English is known. */
export const dateLocale = (language: string): string => (/^en(-|$)/.test(language) ? language : 'en-GB')

type Published = Pick<Facts, 'publishedAt' | 'publishedPrecision' | 'publishedOffset'>
type Dated = Published & Pick<Facts, 'publishedRaw' | 'publishedFrom'>

/**
 * A date exactly as far as it is known: `2025`, `July 2025`, `22 July 2025`, `22 July 2025, 14:02`. Where it was computed
 * from an age, the page's own words follow. Null when nothing is known.
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
  return partialDate(clock.at, publishedPrecision, locale, clock.timeZone ?? timeZone)
}

/** @param at `2025`, `2025-07`, `2025-07-22` or an instant */
export function partialDate(
  at: string,
  precision: Facts['publishedPrecision'],
  locale: string,
  timeZone?: string,
): string {
  const instant = at.includes('T')
  const date = new Date(
    instant ? at : `${at}${'-01-01'.slice(at.length === 4 ? 0 : at.length === 7 ? 3 : 6)}T00:00:00Z`,
  )
  if (Number.isNaN(date.getTime())) return at
  const exact = precision ?? (instant ? 'minute' : at.length === 4 ? 'year' : at.length === 7 ? 'month' : 'day')
  const zone = instant ? timeZone : 'UTC'
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: zone }
  if (exact !== 'year') options.month = 'long'
  if (exact !== 'year' && exact !== 'month') options.day = 'numeric'
  if (instant && (exact === 'hour' || exact === 'minute'))
    Object.assign(options, { hour: '2-digit', minute: '2-digit' })
  return new Intl.DateTimeFormat(locale, options).format(date)
}

/**
 * The reader's zone, and the offset of the page's clock in minutes: a date with one is shown as that clock showed it. Both
 * may be absent.
 */
export interface Clock {
  readonly timeZone?: string | undefined
  readonly offset?: number | null | undefined
}

/** A date as short as a list needs: the time today, the day this year, else the full date. */
export function shortWhen(date: string, now: Date, locale: string, { timeZone, offset = null }: Clock = {}): string {
  const { at, timeZone: own } = onPageClock(date, offset)
  const zone = own ?? timeZone
  if (!at.includes('T')) {
    if (at.length < 10) return at.length === 4 ? at : format(at, { month: 'short', year: 'numeric' }, locale, 'UTC')
    const year = at.slice(0, 4) === String(now.getFullYear()) ? undefined : 'numeric'
    return format(at, { day: 'numeric', month: 'short', year }, locale, 'UTC')
  }
  const [day, today] = [dayOf(at, zone), dayOf(now.toISOString(), timeZone)]
  if (day === today) return format(at, { timeStyle: 'short' }, locale, zone)
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
  return format(at, { day: 'numeric', month: 'short', year }, locale, zone)
}

/** A day as short as a list needs, never with a time: `22 Jul`, `22 Jul 2025`, `Jul 2025`, `2025`. */
export function shortDay(date: string, now: Date, locale: string, { timeZone, offset = null }: Clock = {}): string {
  const { at, timeZone: own } = onPageClock(date, offset)
  const zone = own ?? timeZone
  const day = at.includes('T') ? dayOf(at, zone) : at
  return shortWhen(day, now, locale)
}

/** Only the time, for a row below the heading of its day. */
export function timeOf(date: string, locale: string, { timeZone, offset = null }: Clock = {}): string {
  const { at, timeZone: own } = onPageClock(date, offset)
  return format(at, { timeStyle: 'short' }, locale, own ?? timeZone)
}

/** A full date with the time. */
export function whenSentence(date: string, locale: string, { timeZone, offset = null }: Clock = {}): string {
  const { at, timeZone: own } = onPageClock(date, offset)
  return format(at, { dateStyle: 'long', timeStyle: 'short' }, locale, own ?? timeZone)
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
 * @param date as in `partialDate`
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
    return format(day, { weekday: 'long', day: 'numeric', month: 'long' }, locale, zone)
  const ofDay: Intl.DateTimeFormatOptions = older === 'days' ? { day: 'numeric' } : {}
  return format(day, { ...ofDay, month: 'long', year: 'numeric' }, locale, zone)
}

const daysBetween = (earlier: string, later: string): number =>
  Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / DAY_MS)

function dayOf(at: string, timeZone?: string): string {
  return format(at, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA', timeZone)
}

/** A format costs more to make than to use, and a list formats a date for every row. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(at: string, options: Intl.DateTimeFormatOptions, locale: string, timeZone?: string): string {
  const key = `${locale} ${timeZone} ${Object.entries(options)}`
  const cached = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, cached)
  return cached.format(new Date(at))
}
