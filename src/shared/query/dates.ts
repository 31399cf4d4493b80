/**
 * The days that a query names. A day is `2025-07-22`, in the reader's own time zone. A period has a first and a last day;
 * what is not as exact as a day is a period: `2025-07`, `"last week"`, and an article of July.
 */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The part of all days that a filter asks for, both ends included; null for no end. */
export interface DaySpan {
  readonly from: string | null
  readonly to: string | null
}

/** The day of a moment, in the zone of this computer. */
export function dayOf(moment: Date): string {
  return dayFrom(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
}

/** The moment at which a day begins in the zone of this computer, as an instant in UTC that sorts as text. */
export function beginningOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const moment = new Date(2000, month - 1, date)
  moment.setFullYear(year, month - 1, date)
  return moment.toISOString()
}

/** The day so many days after another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  const year = date.getUTCFullYear()
  // Days are written with four digits of the year.
  return year < 0 ? '0000-01-01' : year > 9999 ? '9999-12-31' : date.toISOString().slice(0, 10)
}

/**
 * The period that a value names; null when it names none. Known are `2025`, `2025-07`, `2025-07-22`, `7d`, `2 weeks ago`,
 * `today`, `last month`, `friday`, `july 2025`, `22 july 2025`. Weeks begin on Monday (ISO 8601).
 * @param today the day to count from
 */
export function periodOf(value: string, today: string): Period | null {
  const text = value.trim().toLowerCase()
  return (
    writtenPeriod(text) ??
    agoPeriod(text, today) ??
    namedPeriod(text.replace(/[-_\s]+/g, ' '), today) ??
    monthPeriod(text, today)
  )
}

const SIGN = /^(?:<=?|>=?|=)/

/** Reads `2024`, `>2024-07`, `<=7d`, `2024-01..2024-03`, `2024..`; null when it is none of them. */
export function daySpanOf(value: string, today: string): DaySpan | null {
  const [sign] = SIGN.exec(value.trim()) ?? []
  if (sign !== undefined) {
    const period = periodOf(value.trim().slice(sign.length), today)
    if (period === null) return null
    if (sign === '<') return { from: null, to: addDays(period.from, -1) }
    if (sign === '<=') return { from: null, to: period.to }
    if (sign === '>') return { from: addDays(period.to, 1), to: null }
    return sign === '>=' ? { from: period.from, to: null } : period
  }
  const dots = value.indexOf('..')
  if (dots === -1) return periodOf(value, today)
  const [first, last] = [value.slice(0, dots), value.slice(value.startsWith('...', dots) ? dots + 3 : dots + 2)]
  const [a, b] = [first, last].map((end) => (isOpenEnd(end) ? null : periodOf(end, today)))
  if ((a === null && !isOpenEnd(first)) || (b === null && !isOpenEnd(last)) || (a == null && b == null)) return null
  const span = { from: a?.from ?? null, to: b?.to ?? null }
  return a != null && b != null && a.from > b.to ? { from: b.from, to: a.to } : span
}

const isOpenEnd = (end: string): boolean => end.trim() === '' || end.trim() === '*'

const DATE = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/

function writtenPeriod(text: string): Period | null {
  const [, year, , month, date] = DATE.exec(text) ?? []
  if (year === undefined) return null
  const [from, to] = [dayFrom(+year, +(month ?? 1), +(date ?? 1)), dayFrom(+year, +(month ?? 12), +(date ?? 28))]
  if (!isDay(from)) return null
  return { from, to: date === undefined ? endOfMonth(to) : to }
}

const AGO = /^(?:(?:last|past) )?(\d{1,4})\s?(d|w|m|y|days?|weeks?|months?|years?)( ago)?$/

/** `7d` is the last seven days; `7 days ago` is that day alone. */
function agoPeriod(text: string, today: string): Period | null {
  const [, count, unit = '', ago] = AGO.exec(text) ?? []
  if (count === undefined) return null
  const from = goBack(today, Number(count), unit.charAt(0))
  return { from, to: ago === undefined ? today : from }
}

function goBack(day: string, count: number, unit: string): string {
  if (unit === 'd' || unit === 'w') return addDays(day, -count * (unit === 'w' ? 7 : 1))
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const months = year * 12 + month - 1 - count * (unit === 'y' ? 12 : 1)
  // A month before 31 March is the last day of February.
  const last = endOfMonth(dayFrom(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1))
  return `${last.slice(0, -2)}${String(Math.min(date, Number(last.slice(-2)))).padStart(2, '0')}`
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function namedPeriod(text: string, today: string): Period | null {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const named = WEEKDAYS.indexOf(text.replace(/^(last|on) /, ''))
  if (named !== -1) {
    // The latest such day; today is no last Friday.
    const back = (weekday - named + 7) % 7 || (text.startsWith('last ') ? 7 : 0)
    return oneDay(addDays(today, -back))
  }
  const [year, month] = [today.slice(0, 4), today.slice(0, 7)]
  const monday = addDays(today, -weekday)
  switch (text) {
    case 'today':
      return oneDay(today)
    case 'yesterday':
      return oneDay(addDays(today, -1))
    case 'this week':
      return { from: monday, to: addDays(monday, 6) }
    case 'last week':
      return { from: addDays(monday, -7), to: addDays(monday, -1) }
    case 'this month':
      return writtenPeriod(month)
    case 'last month':
      return writtenPeriod(addDays(`${month}-01`, -1).slice(0, 7))
    case 'this year':
      return writtenPeriod(year)
    case 'last year':
      return writtenPeriod(addDays(`${year}-01-01`, -1).slice(0, 4))
    default:
      return null
  }
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** `july`, `july 2025`, `22 jul 2025`, `July 22, 2025`. Without a year, the latest such month that has begun. */
function monthPeriod(text: string, today: string): Period | null {
  const words = text.split(/[\s,.-]+/).filter((word) => word !== '')
  const month = MONTHS.findIndex((name) => words.some((word) => word.length > 2 && name.startsWith(word))) + 1
  const year = words.find((word) => /^\d{4}$/.test(word))
  const date = words.find((word) => /^\d{1,2}$/.test(word))
  if (month === 0 || words.length !== 1 + (year === undefined ? 0 : 1) + (date === undefined ? 0 : 1)) return null
  const thisYear = Number(today.slice(0, 4))
  const latest = month > Number(today.slice(5, 7)) ? thisYear - 1 : thisYear
  return writtenPeriod([year ?? latest, month, ...(date === undefined ? [] : [date])].join('-'))
}

const oneDay = (day: string): Period => ({ from: day, to: day })

function dayFrom(year: number, month: number, date: number): string {
  const padded = (part: number, length: number) => String(part).padStart(length, '0')
  return `${padded(Math.max(0, year), 4)}-${padded(month, 2)}-${padded(date, 2)}`
}

function isDay(day: string): boolean {
  // A day that does not exist moves on: 30 February becomes 2 March.
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function endOfMonth(day: string): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 1, 0)
  return date.toISOString().slice(0, 10)
}
