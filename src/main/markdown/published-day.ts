import type { Facts } from '#shared/model.ts'
import { offsetWords, onPageClock } from '#shared/page-day.ts'
import { knownPrecision } from '#shared/text/date-words.ts'

/** When an article was published, in the parts that a file keeps apart. */
export interface PublishedDay {
  /** `2025-07-22`: the page's own day. The first one of the month or year where only that is known. */
  readonly day: string
  /** How much of the day and the time is known. */
  readonly precision: NonNullable<Facts['publishedPrecision']>
  /** `23:30` by the clock of the zone, `23:00` where only the hour is known; null where it is not known. */
  readonly time: string | null
  /** `UTC`, `UTC-05:00`; null where there is no time. */
  readonly zone: string | null
}

type PublishedFacts = Pick<Facts, 'publishedAt' | 'publishedPrecision' | 'publishedOffset'>

/**
 * The parts of a date of publication; null where it is unknown, or no day of the calendar. A time is by the clock of the
 * page, or by that of the reader's zone at the capture where the page stated no offset.
 * @param timeZone IANA name
 */
export function publishedDay(facts: PublishedFacts, timeZone: string): PublishedDay | null {
  const { publishedAt: at } = facts
  if (at === null || (at.length >= 10 && !isDay(at.slice(0, 10)))) return null
  const precision = knownPrecision(at, facts.publishedPrecision)
  const offset = clockOffset(facts, timeZone)
  const clock = onPageClock(at, offset).at
  const day =
    precision === 'year'
      ? `${clock.slice(0, 4)}-01-01`
      : precision === 'month'
        ? `${clock.slice(0, 7)}-01`
        : clock.slice(0, 10)
  if (!isDay(day)) return null
  const hasTime = precision === 'hour' || precision === 'minute'
  if (!hasTime) return { day, precision, time: null, zone: null }
  const time = precision === 'hour' ? `${clock.slice(11, 13)}:00` : clock.slice(11, 16)
  return { day, precision, time, zone: zoneWords(offset ?? 0) }
}

/**
 * Minutes ahead of UTC of the clock that dates an article: the page's own, or that of the reader's zone. Null for a day
 * without a time, which no zone moves.
 */
export function clockOffset(facts: PublishedFacts, timeZone: string): number | null {
  const { publishedAt: at, publishedOffset, publishedPrecision } = facts
  if (at === null || !at.includes('T')) return null
  if (publishedOffset !== null) return publishedOffset
  const precision = knownPrecision(at, publishedPrecision)
  return precision === 'hour' || precision === 'minute' ? offsetAt(at, timeZone) : null
}

/** Minutes that a zone was ahead of UTC at an instant; 0 where this computer does not know the zone. */
export function offsetAt(instant: string, timeZone: string): number {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return 0
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign = '+', hours = '0', minutes = '0'] = /^GMT([+-])(\d\d):(\d\d)/u.exec(name) ?? []
    return Number(`${sign}${Number(hours) * 60 + Number(minutes)}`)
  } catch {
    return 0
  }
}

/** The day of an instant in a zone, as `2025-07-22`. */
export function dayIn(instant: string, timeZone: string): string {
  return onPageClock(instant, offsetAt(instant, timeZone)).at.slice(0, 10)
}

export const zoneWords = (offset: number): string => (offset === 0 ? 'UTC' : `UTC${offsetWords(offset)}`)

/** Whether the calendar has a day. No program that reads dates of files has a year 0. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) && !day.startsWith('0000')
}
