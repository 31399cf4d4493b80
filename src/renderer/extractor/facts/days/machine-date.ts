import { dayOf, instant, monthOf, type ParsedDate, yearOf } from '../dates.ts'
import { monthNamed } from '../month-names.ts'
import { offsetOf, ZONE } from './zones.ts'

/** No date for machines is longer. */
const LONGEST = 100

const CLOCK = String.raw`(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?:\s*(?<half>[apAP])\.?[mM]\.?)?`
const BEHIND = String.raw`(?:\s*(?<zone>${ZONE}))?(?:\s*[(\[][^()\[\]]*[)\]])?`
const DAY_NAME = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`

const FORMS: readonly RegExp[] = [
  // ISO 8601 and its relatives: `2015-08-03T12:45:00-04:00`, `2015/08/03 12:45 EDT`.
  new RegExp(
    String.raw`^(?<year>\d{4})(?:[-/.]?(?<month>\d\d?))?(?:[-/.]?(?<day>\d\d?))?(?:[Tt ]+${CLOCK}${BEHIND})?$`,
    'u',
  ),
  // Its basic format: `20150803T124500Z`, and without a `T`.
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)[T ]?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?\s*(?<zone>Z|[+-]\d\d:?(?:\d\d)?)?$/iu,
  // RFC 2822 and RFC 850: `Mon, 03 Aug 2015 12:45:00 -0400`, `Monday, 03-Aug-15 12:45:00 GMT`.
  new RegExp(
    String.raw`^${DAY_NAME}(?<day>\d\d?)[\s-](?<name>\p{L}{3,15})\.?[\s-](?<year>\d{4}|\d\d),?\s+${CLOCK}${BEHIND}$`,
    'u',
  ),
  // `java.util.Date.toString`, `date` and `asctime`: `Mon Aug 03 12:45:00 EDT 2015`.
  new RegExp(
    String.raw`^${DAY_NAME}(?<name>\p{L}{3,15})\.?\s+(?<day>\d\d?),?\s+${CLOCK}(?:\s*(?<zone>${ZONE}))?\s+(?<year>\d{4})$`,
    'u',
  ),
  // `Date.prototype.toString`: `Mon Aug 03 2015 12:45:00 GMT-0400 (Eastern Daylight Time)`.
  new RegExp(
    String.raw`^${DAY_NAME}(?<name>\p{L}{3,15})\.?\s+(?<day>\d\d?),?\s+(?<year>\d{4}),?\s+${CLOCK}${BEHIND}$`,
    'u',
  ),
]

/**
 * A date written for machines: ISO 8601 and similar forms, RFC 2822, what the usual languages print, seconds or
 * milliseconds since 1970. A time whose zone is missing or has several meanings gives only its day.
 */
export function machineDate(value: string): ParsedDate | null {
  const text = value.trim()
  if (text.length > LONGEST) return null
  // Seconds since 1970 have ten figures from 2001 to 2286.
  if (/^\d{10}(?:\d{3})?$/.test(text)) return instant(Number(text) * (text.length === 10 ? 1000 : 1), 'minute')
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups
    const date = groups === undefined ? null : dateOf(groups)
    if (date !== null) return date
  }
  return weekDay(text)
}

type Groups = Readonly<Record<string, string | undefined>>

function dateOf({ year: figures = '', month, name, day, hour, minute, second, half, zone }: Groups): ParsedDate | null {
  const year = figures.length === 2 ? centuryOf(Number(figures)) + Number(figures) : Number(figures)
  if (month === undefined && name === undefined) return yearOf(year)
  const number = name === undefined ? Number(month) : monthNamed(name)
  if (day === undefined) return monthOf(year, number)
  const date = dayOf(year, number, Number(day))
  // A time without a zone is no instant, and midnight mostly means the day.
  if (date === null || hour === undefined || minute === undefined || zone === undefined) return date
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hours === 0 && Number(minute) === 0 && Number(second ?? 0) === 0) return date
  if (hours > 23 || Number(minute) > 59) return date
  const wall = Date.parse(`${date.at}T00:00:00Z`) + (hours * 60 + Number(minute)) * 60_000
  const offset = offsetOf(zone, wall)
  if (offset === null) return date
  if (offset === 'utc') return instant(wall, 'minute')
  const at = instant(wall - offset * 60_000, 'minute')
  return at === null ? null : { ...at, offset }
}

/** RFC 850 had two figures: as POSIX reads them. */
function centuryOf(year: number): number {
  return year < 69 ? 2000 : 1900
}

/** A day by its week (ISO 8601): `2015-W32-1`. A week alone is no day, and no month either. */
function weekDay(text: string): ParsedDate | null {
  const [, year, week, day] = /^(\d{4})-?W(\d\d)-?([1-7])$/.exec(text) ?? []
  if (year === undefined || Number(week) > 53) return null
  // The fourth of January is in the first week.
  const fourth = Date.UTC(Number(year), 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000
  const date = new Date(monday + ((Number(week) - 1) * 7 + Number(day) - 1) * 86_400_000)
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}
