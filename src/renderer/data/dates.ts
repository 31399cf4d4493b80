import type { Facts } from '#shared/model.ts'

/** The words around dates are English: so are the months, in the reader's own order where their English is known. */
export const dateLocale = (language: string): string => (/^en(-|$)/.test(language) ? language : 'en-GB')

type Dated = Pick<Facts, 'publishedAt' | 'publishedPrecision' | 'publishedRaw' | 'publishedFrom'>

/**
 * A date as exactly as it is known, never more: `2025`, `July 2025`, `22 July 2025`, `22 July 2025, 14:02`. Where it
 * was worked out from an age, the page's own words follow. Null when nothing is known.
 */
export function publishedSentence(facts: Dated, locale: string, timeZone?: string): string | null {
  const { publishedAt, publishedRaw, publishedFrom } = facts
  if (publishedAt === null) return null
  const date = partialDate(publishedAt, facts.publishedPrecision, locale, timeZone)
  return publishedFrom === 'age' && publishedRaw !== null ? `${date}, from “${publishedRaw}”` : date
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
  const known = precision ?? (instant ? 'minute' : at.length === 4 ? 'year' : at.length === 7 ? 'month' : 'day')
  const zone = instant ? timeZone : 'UTC'
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: zone }
  if (known !== 'year') options.month = 'long'
  if (known !== 'year' && known !== 'month') options.day = 'numeric'
  if (instant && (known === 'hour' || known === 'minute'))
    Object.assign(options, { hour: '2-digit', minute: '2-digit' })
  return new Intl.DateTimeFormat(locale, options).format(date)
}

/** When, as short as a list needs: the time today, the day this year, else the whole date. */
export function shortWhen(at: string, now: Date, locale: string, timeZone?: string): string {
  if (!at.includes('T')) {
    if (at.length < 10) return at.length === 4 ? at : formatted(at, { month: 'short', year: 'numeric' }, locale, 'UTC')
    const year = at.slice(0, 4) === String(now.getFullYear()) ? undefined : 'numeric'
    return formatted(at, { day: 'numeric', month: 'short', year }, locale, 'UTC')
  }
  if (dayOf(at, timeZone) === dayOf(now.toISOString(), timeZone))
    return formatted(at, { timeStyle: 'short' }, locale, timeZone)
  const thisYear = new Date(at).getFullYear() === now.getFullYear()
  return formatted(at, { day: 'numeric', month: 'short', year: thisYear ? undefined : 'numeric' }, locale, timeZone)
}

/** The time alone, for a row that stands under its day. */
export const timeOf = (at: string, locale: string, timeZone?: string): string =>
  formatted(at, { timeStyle: 'short' }, locale, timeZone)

/** A day and a time, whole. */
export function whenSentence(at: string, locale: string, timeZone?: string): string {
  return formatted(at, { dateStyle: 'long', timeStyle: 'short' }, locale, timeZone)
}

const DAY_MS = 86_400_000
/** Beyond, months are what one remembers by. */
const DAYS = 14

/** Whether the heading of a list names its very day: then the row need not. */
export function isUnderDay(at: string, now: Date, timeZone?: string): boolean {
  if (!at.includes('T')) return false
  const age = daysBetween(dayOf(at, timeZone), dayOf(now.toISOString(), timeZone))
  return age >= 0 && age < DAYS
}

/**
 * What a list puts above the rows of one day, or of one month where that is long ago, or of one year where no more is
 * known.
 * @param at as in `partialDate`
 */
export function dayHeading(at: string, now: Date, locale: string, timeZone?: string): string {
  if (at.length === 4) return at
  const zone = at.includes('T') ? timeZone : 'UTC'
  const whole = at.length === 7 ? `${at}-01` : at
  const age = daysBetween(dayOf(whole, zone), dayOf(now.toISOString(), timeZone))
  if (at.length > 7 && age === 0) return 'Today'
  if (at.length > 7 && age === 1) return 'Yesterday'
  if (at.length > 7 && age > 1 && age < DAYS)
    return formatted(whole, { weekday: 'long', day: 'numeric', month: 'long' }, locale, zone)
  return formatted(whole, { month: 'long', year: 'numeric' }, locale, zone)
}

const daysBetween = (earlier: string, later: string): number =>
  Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / DAY_MS)

function dayOf(at: string, timeZone?: string): string {
  return formatted(at, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA', timeZone)
}

/** Making one costs more than using it: a list formats a date for every row it shows. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatted(at: string, options: Intl.DateTimeFormatOptions, locale: string, timeZone?: string): string {
  const key = `${locale} ${timeZone} ${Object.entries(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, format)
  return format.format(new Date(at))
}
