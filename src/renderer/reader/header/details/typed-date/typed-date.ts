import type { Facts } from '#shared/model.ts'
import { fold } from '#shared/text/fold.ts'
import { readAge, type TypedAge } from './ages.ts'
import { calendarWords } from './calendar-words.ts'
import { type ClockReading, splitClock } from './clock.ts'
import { checkDay, type DayReading, partialDate, readDay } from './day.ts'
import { sentences } from './sentences.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A date as the library keeps it, no more exact than it was typed. */
export interface TypedDate {
  readonly at: string
  readonly precision: NonNullable<Facts['publishedPrecision']>
  /** Of the clock that was meant, in minutes ahead of UTC; null without a time. */
  readonly offset: number | null
}

export interface DateContext {
  /** Whose names of months and days are known beside the English ones, such as the page's. */
  readonly languages: readonly string[]
  /** The reader's language with its region, whose order days in figures have (`en-GB`, but not `en`). */
  readonly language: string
  /** In which language sentences name days. */
  readonly locale: string
  /** Of the page's clock, which a time without a zone is of; null for the clock of this computer. */
  readonly offset: number | null
  readonly now: Date
}

/** Longer texts were pasted by mistake, and are not read. */
const LONGEST = 100
const MINUTE_MS = 60_000

/**
 * Reads a date as people write it: `17 October 2025`, `Oct 2025`, `17.10.2025`, `yesterday`, `3 days ago`, with or without
 * a time and its zone. Nothing is guessed: figures that may be two days are refused.
 * @returns the sentence that says what is wrong
 */
export function readDate(typed: string, context: DateContext): TypedDate | string {
  if (typed.length > LONGEST) return sentences.noDate
  const text = fold(typed)
    .replace(/\s+/gu, ' ')
    .replace(/\b([ap])\. ?m\b\.?/gu, '$1m')
    .trim()
  const languages = [context.language, ...context.languages, 'en']
  const words = calendarWords(languages)
  const iso = /^(\d{4}-\d\d-\d\d)t(\d.*)$/.exec(text)
  const tokens = tokensOf(iso === null ? text : `${iso[1]} ${iso[2]?.replace(/\.\d+(?=$|[z+-])/, '')}`, words)
  const split = splitClock(tokens, words)
  if (typeof split === 'string') return split
  const age = readAge(split.clock === null ? text : textBefore(split.rest), languages, words, context.now.getDay())
  if (age !== null) return fromAge(age, split.clock, context)
  const { fillers } = words
  const day = readDay(split.rest, { fillers, order: orderOf(context.language), locale: context.locale })
  if (typeof day === 'string') return split.clock !== null && split.rest.length === 0 ? sentences.noDayForTime : day
  return split.clock === null ? withoutTime(day) : atTime(day, split.clock, context)
}

/** What is left of a text without its time. */
const textBefore = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => text)
    .filter((text) => text !== ',')
    .join(' ')

function withoutTime(day: DayReading): TypedDate {
  const precision = day.month === null ? 'year' : day.day === null ? 'month' : 'day'
  return { at: partialDate(day), precision, offset: null }
}

function atTime(day: DayReading, clock: ClockReading, context: DateContext): TypedDate | string {
  const { year, month, day: date } = day
  if (month === null || date === null) return sentences.noDayForTime
  const minute = clock.minute ?? 0
  const wall = Date.UTC(year, month - 1, date, clock.hour, minute, clock.second)
  const own = new Date(year, month - 1, date, clock.hour, minute, clock.second)
  const offset = clock.offset ?? context.offset ?? Math.round(-own.getTimezoneOffset())
  const isSkipped = own.getHours() !== clock.hour || own.getMinutes() !== minute
  if (clock.offset === null && context.offset === null && isSkipped) return sentences.skipped
  return instant(wall - offset * MINUTE_MS, clock.minute === null ? 'hour' : 'minute', offset)
}

function instant(ms: number, precision: 'hour' | 'minute', offset: number): TypedDate {
  return { at: new Date(ms).toISOString().replace('.000Z', 'Z'), precision, offset }
}

/** The time that an age means on the clock of this computer, no more exact than the age. */
function fromAge({ count, unit }: TypedAge, clock: ClockReading | null, context: DateContext): TypedDate | string {
  const { now } = context
  if (unit === 'hour' || unit === 'minute') {
    if (clock !== null) return sentences.noDate
    const then = new Date(now.getTime() - count * (unit === 'hour' ? 60 : 1) * MINUTE_MS)
    then.setSeconds(0, 0)
    if (unit === 'hour') then.setMinutes(0)
    return instant(then.getTime(), unit, Math.round(-then.getTimezoneOffset()))
  }
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()]
  if ((unit === 'year' || unit === 'month') && clock !== null) return sentences.noDayForTime
  const isDay = unit === 'day' || unit === 'week'
  const then = isDay
    ? new Date(year, month, date - count * (unit === 'week' ? 7 : 1))
    : new Date(year - (unit === 'year' ? count : 0), month - (unit === 'month' ? count : 0))
  const day = {
    // `Date` takes the year 76 for 1976.
    year: unit === 'year' ? year - count : then.getFullYear(),
    month: unit === 'year' ? null : then.getMonth() + 1,
    day: isDay ? then.getDate() : null,
  }
  return checkDay(day, context.locale) ?? (clock === null ? withoutTime(day) : atTime(day, clock, context))
}

const orders = new Map<string, 'day' | 'month' | null>()

/** Which comes first in a day in figures, by the region of a language; null where that is uncertain or the year. */
function orderOf(language: string): 'day' | 'month' | null {
  const order = orders.get(language)
  if (order !== undefined) return order
  const made = /^en(?:-CA)?$/i.test(language) ? null : firstPart(language)
  orders.set(language, made)
  return made
}

function firstPart(language: string): 'day' | 'month' | null {
  try {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'short' })
    const [first] = format.formatToParts(0).filter(({ type }) => /^(?:day|month|year)$/.test(type))
    return first?.type === 'day' || first?.type === 'month' ? first.type : null
  } catch {
    return null
  }
}
