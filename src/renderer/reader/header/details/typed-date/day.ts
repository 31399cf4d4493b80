import { dateWords } from '#shared/text/date-words.ts'
import { ambiguousDay, ambiguousMonth, daysOf, otherWeekday, sentences, yearsBetween } from './sentences.ts'
import type { Token } from './tokens.ts'

/** A day, month or year as typed. */
export interface DayReading {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** Nothing that is read today is older, and no page is dated later: such numbers are mistakes. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 2200]

type Month = Extract<Token, { kind: 'month' }>

interface Context {
  readonly fillers: ReadonlySet<string>
  /** Which comes first in a day in figures; null where readers disagree. */
  readonly order: 'day' | 'month' | null
  readonly locale: string
}

/** Reads the day in the parts of a typed date. @returns the sentence that says why it is none */
export function readDay(tokens: readonly Token[], context: Context): DayReading | string {
  const named = tokens.filter((token): token is Month => token.kind === 'month')
  // “Mar” is a month in English, and a Tuesday in Spanish.
  const months = named.length > 1 ? named.filter(({ weekdays }) => weekdays === null) : named
  const month = months[0]
  if (
    months.length > 1 ||
    (named.length > 1 && month === undefined) ||
    !tokens.every((token) => isPart(token, context))
  )
    return sentences.noDate
  const numbers = tokens.filter((token) => token.kind === 'number')
  const reading =
    month === undefined
      ? inFigures(tokens, context)
      : withMonth(
          month,
          numbers.map(({ text }) => text),
          context,
        )
  if (typeof reading === 'string') return reading
  const problem = checkDay(reading, context.locale)
  return problem ?? checkWeekday(reading, tokens, context) ?? reading
}

/** Signs that say that a date is uncertain, or is something else. */
const DOUBT = /^[?!%&@#*\\]$/u

function isPart({ kind, text }: Token, { fillers }: Context): boolean {
  if (kind === 'word') return fillers.has(text) || ORDINALS.has(text)
  return kind !== 'sign' || (/^\p{P}$/u.test(text) && !DOUBT.test(text))
}

const ORDINALS: ReadonlySet<string> = new Set('st nd rd th er ere re o a e'.split(' '))

function withMonth({ numbers: months }: Month, numbers: readonly string[], { locale }: Context): DayReading | string {
  const [month = 0, other] = months
  if (other !== undefined) return ambiguousMonth(monthName(month, locale), monthName(other, locale))
  const years = numbers.filter(({ length }) => length === 4)
  const days = numbers.filter(({ length }) => length < 3)
  if (years.length + days.length !== numbers.length || days.length > 1 || years.length > 1)
    return days.length === 2 && years.length === 0 ? sentences.noYear : sentences.noDate
  if (years[0] === undefined) return sentences.noYear
  return { year: Number(years[0]), month, day: days[0] === undefined ? null : Number(days[0]) }
}

function inFigures(tokens: readonly Token[], context: Context): DayReading | string {
  const numbers = tokens.filter((token) => token.kind === 'number')
  const [first, second, third, more] = numbers.map(({ text }) => text)
  if (first === undefined || more !== undefined) return sentences.noDate
  if (second === undefined) return oneNumber(first)
  if ([first, second, third].some((figures) => figures !== undefined && figures.length > 2 && figures.length !== 4))
    return sentences.noDate
  const [a, b] = [Number(first), Number(second)]
  if (third === undefined) {
    if (first.length === 4 && second.length < 3) return { year: a, month: b, day: null }
    return second.length === 4 && first.length < 3 ? { year: b, month: a, day: null } : sentences.noYear
  }
  if (first.length === 4 && second.length < 3 && third.length < 3) return { year: a, month: b, day: Number(third) }
  if (third.length !== 4) return second.length === 4 || first.length === 4 ? sentences.noDate : sentences.noYear
  return second.length === 4 || first.length === 4 ? sentences.noDate : inOrder(a, b, Number(third), tokens, context)
}

function oneNumber(figures: string): DayReading | string {
  if (figures.length === 4) return { year: Number(figures), month: null, day: null }
  if (figures.length !== 8) return figures.length < 3 ? sentences.noMonth : sentences.noDate
  return { year: Number(figures.slice(0, 4)), month: Number(figures.slice(4, 6)), day: Number(figures.slice(6)) }
}

/** A number that can be no month is the day; with points the day is first; otherwise as the reader writes days. */
function inOrder(a: number, b: number, year: number, tokens: readonly Token[], context: Context): DayReading | string {
  const [dayFirst, monthFirst] = [
    { year, month: b, day: a },
    { year, month: a, day: b },
  ]
  if (b > 12 || a === b) return a > 12 ? sentences.months : monthFirst
  if (a > 12) return dayFirst
  const hasPoints = tokens.filter(({ text }) => text === '.').length >= 2
  const order = hasPoints ? 'day' : context.order
  if (order !== null) return order === 'day' ? dayFirst : monthFirst
  return ambiguousDay(wordsOf(dayFirst, context.locale), wordsOf(monthFirst, context.locale))
}

/** @returns the sentence that says why a day is none; null for one of the calendar */
export function checkDay({ year, month, day }: DayReading, locale: string): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return yearsBetween(FIRST_YEAR, LAST_YEAR)
  if (month === null) return null
  if (month < 1 || month > 12) return sentences.months
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day === null || (day >= 1 && day <= days) ? null : daysOf(wordsOf({ year, month, day: null }, locale), days)
}

function checkWeekday(reading: DayReading, tokens: readonly Token[], { fillers, locale }: Context): string | null {
  const { year, month, day } = reading
  if (month === null || day === null) return null
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  for (const token of tokens) {
    // 日 is a Sunday and the sign of a day.
    if (token.kind !== 'weekday' || token.numbers.has(weekday) || fillers.has(token.text)) continue
    const [typed = 0] = token.numbers
    return otherWeekday(wordsOf(reading, locale), weekdayName(weekday, locale), weekdayName(typed, locale))
  }
  return null
}

/** A day as `PartialDate` writes it. */
export function partialDate({ year, month, day }: DayReading): string {
  const parts = [String(year), month, day].filter((part) => part !== null)
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

const wordsOf = (reading: DayReading, locale: string): string => dateWords(partialDate(reading), null, locale)
const monthName = (month: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, month - 1, 15))
/** 5 January 2025 was a Sunday. */
const weekdayName = (weekday: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, 0, 5 + weekday))
