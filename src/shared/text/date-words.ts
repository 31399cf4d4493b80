import type { Facts } from '../model.ts'

/**
 * The one form in which a person reads a date, as exact as it is known: `2025`, `July 2025`, `22 July 2025`,
 * `22 July 2025 at about 14:00` for an hour, `22 July 2025 at 14:02`. The window and exported files use it; what a list
 * shortens (`renderer/data/dates.ts`) is made of the same parts.
 */

type Precision = NonNullable<Facts['publishedPrecision']>

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'hour', 'minute']

/** How much of a date is known: it may be shorter than its precision claims, or have a time that no clock has. */
export function knownPrecision(at: string, stated: Facts['publishedPrecision']): Precision {
  const isTime = at.length > 10 && !Number.isNaN(Date.parse(at))
  const written = at.length <= 4 ? 'year' : at.length <= 7 ? 'month' : isTime ? 'minute' : 'day'
  const isLess = stated !== null && PRECISIONS.indexOf(stated) < PRECISIONS.indexOf(written)
  return isLess ? stated : written
}

/** @param at `2025`, `2025-07`, `2025-07-22` or an instant. @param timeZone of an instant; the reader's own when absent */
export function dateWords(at: string, stated: Facts['publishedPrecision'], locale: string, timeZone?: string): string {
  const precision = knownPrecision(at, stated)
  const isInstant = at.includes('T')
  const date = isInstant ? at : `${at}${'-01-01'.slice(at.length === 4 ? 0 : at.length === 7 ? 3 : 6)}T00:00:00Z`
  // A day that no calendar has is written as it is.
  if (!isInCalendar(date)) return at
  const zone = isInstant ? timeZone : 'UTC'
  const options: Intl.DateTimeFormatOptions = { year: 'numeric' }
  if (precision !== 'year') options.month = 'long'
  if (precision !== 'year' && precision !== 'month') options.day = 'numeric'
  const day = formatDate(date, options, locale, zone)
  return precision === 'hour' || precision === 'minute' ? `${day} at ${timeWords(date, precision, locale, zone)}` : day
}

/** A time as exact as it is known: `14:02`, `about 14:00`. @param at an instant */
export function timeWords(at: string, precision: 'hour' | 'minute', locale: string, timeZone?: string): string {
  const parts = formatOf({ timeStyle: 'short' }, locale, timeZone).formatToParts(new Date(at))
  if (precision === 'minute') return parts.map(({ value }) => value).join('')
  return `about ${parts.map(({ type, value }) => (type === 'minute' ? '00' : value)).join('')}`
}

/** A date in the parts that are asked for; as it is written where no calendar has it. @param at an instant, or a day */
export function formatDate(at: string, options: Intl.DateTimeFormatOptions, locale: string, timeZone?: string): string {
  return isInCalendar(at) ? formatOf(options, locale, timeZone).format(new Date(at)) : at
}

/** `Date` takes 30 February for 2 March. */
function isInCalendar(at: string): boolean {
  const day = at.slice(0, 10)
  const date = new Date(day)
  return !Number.isNaN(Date.parse(at)) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** A format costs more to make than to use, and a list formats a date for every row. */
const formats = new Map<string, Intl.DateTimeFormat>()
/** A library has few zones; a damaged one could name any number. */
const MOST_FORMATS = 500

function formatOf(options: Intl.DateTimeFormatOptions, locale: string, timeZone?: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.entries(options)}`
  const cached = formats.get(key)
  if (cached !== undefined) return cached
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: knownZone(timeZone) })
  if (formats.size >= MOST_FORMATS) formats.clear()
  formats.set(key, format)
  return format
}

/** UTC where this computer does not know the zone that a file names. */
function knownZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone === undefined ? undefined : new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
