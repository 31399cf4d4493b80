import type { Facts } from '#shared/model.ts'
import { monthNamed } from './month-names.ts'
import { plainFigures, WRITTEN } from './written-forms.ts'

/** Which comes first in a day in figures; null where it is uncertain. */
export type DayOrder = 'day' | 'month' | null

/** A date as precise as its source. */
export interface ParsedDate {
  /** `2025`, `2025-07`, `2025-07-22` or an instant with Z. */
  readonly at: string
  readonly precision: NonNullable<Facts['publishedPrecision']>
  /** Minutes ahead of UTC of the clock that an instant was read from; absent where nothing states it. */
  readonly offset?: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Nothing was published before the press or is published far in the future: such numbers are no dates. */
const FIRST_YEAR = 1600

export type WrittenDate = ParsedDate & { readonly raw: string }

/** The first day in a text, in words or figures, and its wording. */
export function writtenDate(text: string): WrittenDate | null {
  const plain = plainFigures(text)
  if (!HAS_FIGURE.test(plain)) return null
  const rawOf = ({ 0: words, index }: RegExpExecArray) => text.slice(index, index + words.length)
  for (const { pattern, order, sign } of WRITTEN) {
    const match = sign?.test(plain) === false ? null : pattern.exec(plain)
    const date = match === null ? null : dateIn(match, order)
    if (match !== null && date !== null) return { ...date, raw: rawOf(match) }
  }
  const strokes = STROKES.exec(plain)
  const date = strokes === null ? null : dateInStrokes(strokes)
  return strokes === null || date === null ? null : { ...date, raw: rawOf(strokes) }
}

/** Every form of a day has one. */
const HAS_FIGURE = /\d/
/** A longer text is no line that gives a date. */
export const LONGEST_LINE = 2_000

/** All days in the first part of a text, in their order, each with its place. */
export function writtenDates(line: string): readonly (WrittenDate & { readonly start: number })[] {
  const text = plainFigures(line.slice(0, LONGEST_LINE))
  if (!HAS_FIGURE.test(text)) return []
  const dates: (WrittenDate & { readonly start: number })[] = []
  const add = (pattern: RegExp, dateOf: (match: RegExpExecArray) => ParsedDate | null) => {
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match)
      const [start, end] = [match.index, match.index + match[0].length]
      const isFree = dates.every((other) => end <= other.start || other.start + other.raw.length <= start)
      if (date !== null && isFree) dates.push({ ...date, raw: line.slice(start, end), start })
    }
  }
  for (const { pattern, order, sign } of ALL_WRITTEN)
    if (sign?.test(text) !== false) add(pattern, (match) => dateIn(match, order))
  add(ALL_STROKES, dateInStrokes)
  return dates.sort((a, b) => a.start - b.start)
}

const ALL_WRITTEN = WRITTEN.map((form) => ({ ...form, pattern: everywhere(form.pattern) }))

function everywhere(pattern: RegExp): RegExp {
  return new RegExp(pattern, `${pattern.flags}g`)
}

function dateIn(match: RegExpExecArray, order: readonly number[]): ParsedDate | null {
  const [year, month, day] = order.map((group) => match[group] ?? '')
  const number = /^\d+$/.test(month ?? '') ? Number(month) : monthNamed(month ?? '')
  return dayOf(fullYear(year ?? ''), number, Number(day))
}

/** Two figures are a year from 1970 on. */
function fullYear(figures: string): number {
  const year = Number(figures)
  return figures.length !== 2 ? year : year < 70 ? 2000 + year : 1900 + year
}

const STROKES = /(?<![\d/])(?<first>\d{1,2})(?<stroke>\/)(?<second>\d{1,2})\/(?<year>\d{4})(?![\d/])/
const ALL_STROKES = everywhere(STROKES)

function dateInStrokes({ groups }: RegExpExecArray): ParsedDate | null {
  return dayInFigures(groups, () => null)
}

/**
 * The day of figures with `stroke` between `first`, `second` and `year`. One that can be no month is the day; otherwise
 * the day is first with points, and with other strokes where the order says so.
 * @param order is asked only where it decides
 * @returns null for no day, and where its order is unknown
 */
export function dayInFigures(groups: RegExpExecArray['groups'], order: () => DayOrder): ParsedDate | null {
  const [first, second] = [Number(groups?.first), Number(groups?.second)]
  const year = fullYear(groups?.year ?? '')
  if (first > 12 || first === second) return dayOf(year, second, first)
  if (second > 12) return dayOf(year, first, second)
  const known = groups?.stroke === '.' ? 'day' : order()
  if (known === null) return null
  return known === 'month' ? dayOf(year, first, second) : dayOf(year, second, first)
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

const ONE = 'an?|one|ein(?:e[rnm]?)?|une?|un[ao]?|um|uma|een|hace un[ao]?'
const UNITS: Readonly<Record<Unit, string>> = {
  minute: String.raw`min(?:ute|uto|uut|uten|uut|utes|utos|uti|uta|s)?n?s?|m|Min\.?|минут[аыу]?|мин|хвилин[аиу]?|minut(?:er|ter|y|ę|a)?|dakika|menit|phút|λεπτά|דקות|دقيقة|دقائق`,
  hour: 'h(?:ou)?rs?|hr?s?|h|Stunden?|heures?|horas?|or[ae]|uur|uren|час(?:а|ов)?|годин[аиу]?|timm(?:ar|e)|time[rn]?|godzin[aęy]?|hodin(?:y|ami)?|saat|jam|giờ|ώρες|שעות|ساعة|ساعات',
  day: 'days?|d|Tag(?:en)?|jours?|d[ií]as?|giorn[oi]|dag(?:en)?|дн(?:я|ей|ів|і)|день|dagar|dage[rn]?|dni|dzień|dny|gün|hari|ngày|μέρες|ημέρες|ימים|أيام|يوم',
  week: 'weeks?|wks?|w|Wochen?|semaines?|semanas?|settiman[ae]|weken|week|недел[юьи]|тижн(?:і|ів)|veck(?:or|a)|uger?|uker?|tygodni[e]?|tydzień|týdny|hafta|minggu|tuần',
  month:
    'months?|mos?|Monat(?:en)?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|месяц(?:а|ев)?|місяц[іь]|månad(?:er)?|måned(?:er)?|miesi(?:ąc|ące|ęcy)|bulan|tháng',
  year: 'years?|yrs?|y|Jahr(?:en)?|ans?|años?|ann[oi]|anos?|jaar|лет|года?|рок[иі]|år|lata?|lat|yıl|tahun|năm',
}
const BEFORE = String.raw`(?:vor|il y a|hace|h[áa]|fa|před|πριν(?: από)?|לפני|منذ|قبل)\s+(?:(?:etwa|rund|environ|cerca de|unos|unas)\s+)?`
/** Where words surround the number (`för 3 timmar sedan`), and words that make it less exact. */
const AROUND = String.raw`(?:\b(?:för|for|about|over|almost|nearly|circa)\s+)?`
const AFTER = String.raw`\s+(?:ago|fa|geleden|atrás|earlier|назад|тому|siden|sedan|temu|önce|(?:yang )?lalu|trước|πριν)`
const AGES: readonly { readonly unit: Unit; readonly pattern: RegExp }[] = (Object.keys(UNITS) as Unit[]).flatMap(
  (unit) => [
    // No word boundary before it: the outlet's name may run into the age.
    { unit, pattern: new RegExp(String.raw`${AROUND}(\d{1,3}|(?:${ONE}))\s*(?:${UNITS[unit]})${AFTER}$`, 'iu') },
    { unit, pattern: new RegExp(String.raw`${BEFORE}(\d{1,3}|${ONE})\s+(?:${UNITS[unit]})$`, 'iu') },
  ],
)
const EASTERN: readonly { readonly unit: Unit; readonly pattern: RegExp }[] = [
  { unit: 'minute', pattern: /(\d{1,3})\s*(?:分|分钟|分鐘|분)\s*(?:前|전)$/u },
  { unit: 'hour', pattern: /(\d{1,3})\s*(?:時間|小时|小時|시간)\s*(?:前|전)$/u },
  { unit: 'day', pattern: /(\d{1,3})\s*(?:日|天|일)\s*(?:前|전)$/u },
  { unit: 'week', pattern: /(\d{1,2})\s*(?:週間|周|週|주)\s*(?:前|전)$/u },
  { unit: 'month', pattern: /(\d{1,2})\s*(?:[かヶケ个個]月|개월|달)\s*(?:前|전)$/u },
  { unit: 'year', pattern: /(\d{1,2})\s*(?:年|년)\s*(?:前|전)$/u },
]
const PATTERNS = [...AGES, ...EASTERN]
const YESTERDAY =
  'yesterday|gestern|hier|ayer|ieri|ontem|gisteren|i går|igår|wczoraj|včera|вчера|вчора|dün|kemarin|hôm qua|χθες|昨日|昨天|어제|אתמול|أمس'
const TODAY =
  "today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|i dag|idag|dzisiaj|dziś|dnes|сегодня|сьогодні|bugün|hari ini|今日|今天|오늘"
const CLOCK = String.raw`[\s,]+(?:(?:um|at|à|a las|alle|às|om|kl\.?|o|в|v)\s+)?(?:\d{1,2}\s?[:h.]\s?\d{2}(?:\s*(?:Uhr|[ap]\.?m\.?|uur))?|\d{1,2}\s*(?:Uhr|[ap]\.?m\.?|uur|h))`
/**
 * Some of these are also other words (`hier`): they count alone, behind a stroke, or before a time. A lone `today` is a
 * label.
 */
const NAMED_DAYS: readonly { readonly count: number; readonly pattern: RegExp }[] = [
  { count: 1, pattern: new RegExp(String.raw`(?:^|[|·•,–—-]\s*)((?:${YESTERDAY})(?:${CLOCK})?)$`, 'iu') },
  { count: 1, pattern: new RegExp(String.raw`(?:^|\s)((?:${YESTERDAY})${CLOCK})$`, 'iu') },
  { count: 0, pattern: new RegExp(String.raw`(?:^|\s)((?:${TODAY})${CLOCK})$`, 'iu') },
]

/** What every age has: asked first, it spares most lines the test for each pattern. */
const MAY_BE_AGE = new RegExp(
  String.raw`${AFTER}$|(?:前|전)$|${BEFORE}\S+\s+\S+$|(?:${YESTERDAY}|${TODAY})(?:${CLOCK})?$`,
  'iu',
)

/** No age is longer; this spares long lines the test for each pattern. */
const LONGEST_AGE = 120

export interface Age {
  /** In the page's words. */
  readonly raw: string
  /** The text before it on the same line: mostly the outlet. */
  readonly before: string
  readonly count: number
  readonly unit: Unit
}

/** The age at the end of a line, as in `The Weir3 days ago` and `The Weir (3 days ago)`; null when there is none. */
export function ageAtEnd(line: string): Age | null {
  const text = line.replace(/\s+/g, ' ').trim()
  const [, before = '', inside] = /^(.{1,90}?)\s*[([]([^()[\]]{3,40})[)\]]$/u.exec(text) ?? []
  if (inside !== undefined) {
    const age = ageAtEnd(inside)
    return age?.before === '' ? { ...age, before: trimSeparators(before) } : null
  }
  const end = text.slice(-LONGEST_AGE)
  const ageOf = (raw: string, count: number, unit: Unit): Age => {
    const before = text.slice(0, text.length - raw.length)
    return { raw, before: trimSeparators(before), count, unit }
  }
  // Run into the outlet's name, it is part of that word.
  if (/yesterday$/i.test(end)) return ageOf(text.slice(-9), 1, 'day')
  if (!MAY_BE_AGE.test(end)) return null
  for (const { unit, pattern } of PATTERNS) {
    const match = pattern.exec(end)
    if (match !== null) return ageOf(match[0], /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : 1, unit)
  }
  for (const { count, pattern } of NAMED_DAYS) {
    const raw = pattern.exec(end)?.[1]
    if (raw !== undefined) return ageOf(raw, count, 'day')
  }
  return null
}

/** Without the points and strokes between an outlet and an age, and without a word such as “published”. */
function trimSeparators(text: string): string {
  const strokes = /[\s|·•,/–—-]+$/u
  return text
    .replace(strokes, '')
    .replace(/(?:^|[|·•,/–—-]\s*)(?:published|posted|veröffentlicht|publié|publicado|pubblicato)$/iu, '')
    .replace(strokes, '')
    .trim()
}

/**
 * The time that an age means, no more precise than the age: of an hour its beginning (docs/decisions/0026-hours.md). Days
 * are counted, and hours begin, in the reader's zone.
 */
export function resolveAge({ count, unit }: Age, capturedAt: string, timeZone: string): ParsedDate | null {
  const now = Date.parse(capturedAt)
  if (Number.isNaN(now)) return null
  if (unit === 'minute') return instant(now - count * MINUTE, 'minute')
  if (unit === 'hour') return instant(beginningOfHour(now - count * HOUR, timeZone), 'hour')
  const [year, month, day] = localDay(now, timeZone)
  if (unit === 'year') return { at: String(year - count).padStart(4, '0'), precision: 'year' }
  if (unit === 'month') {
    const months = year * 12 + (month - 1) - count
    return monthOf(Math.floor(months / 12), (months % 12) + 1)
  }
  const date = new Date(Date.UTC(year, month - 1, day) - count * (unit === 'week' ? 7 : 1) * DAY)
  return { at: date.toISOString().slice(0, 10), precision: 'day' }
}

/** Where clocks are half an hour or a quarter ahead of UTC, their hours begin then. */
function beginningOfHour(at: number, timeZone: string): number {
  const minutes = new Intl.DateTimeFormat('en', { timeZone, minute: 'numeric' }).format(at)
  const beginning = at - Number(minutes) * MINUTE
  return beginning - (beginning % MINUTE)
}

export function localDay(now: number, timeZone: string): readonly [number, number, number] {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(now)
    .map(({ type, value }) => [type, Number(value)] as const)
  const part = (name: string) => parts.find(([type]) => type === name)?.[1] ?? 1
  return [part('year'), part('month'), part('day')]
}

/** The day in an address, as in `/2025/07/22/`. */
export function dateInUrl(url: string): (ParsedDate & { readonly raw: string }) | null {
  const match =
    /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/._-]|$)/.exec(url) ??
    /\/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-])/.exec(url)
  if (match !== null) {
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
    return day === null ? null : { ...day, raw: match[0] }
  }
  const month = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])(?=\/)/.exec(url)
  const at = month === null ? null : monthOf(Number(month[1]), Number(month[2]))
  return at === null || month === null ? null : { ...at, raw: month[0] }
}

function valid(year: number): boolean {
  return year >= FIRST_YEAR && year <= 2200
}

export function yearOf(year: number): ParsedDate | null {
  return valid(year) ? { at: String(year), precision: 'year' } : null
}

export function monthOf(year: number, month: number): ParsedDate | null {
  if (!valid(year) || month < 1 || month > 12) return null
  return { at: `${year}-${String(month).padStart(2, '0')}`, precision: 'month' }
}

export function dayOf(year: number, month: number, day: number): ParsedDate | null {
  if (!valid(year)) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return { at: date.toISOString().slice(0, 10), precision: 'day' }
}

export function instant(ms: number, precision: 'hour' | 'minute'): ParsedDate | null {
  const date = new Date(ms)
  if (Number.isNaN(ms) || !valid(date.getUTCFullYear())) return null
  return { at: `${date.toISOString().slice(0, 16)}:00Z`, precision }
}
