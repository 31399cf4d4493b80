import type { Block } from '../dom/blocks.ts'
import { type DayOrder, dayInFigures, dayOf, localDay, type ParsedDate, type WrittenDate } from './dates.ts'
import { withoutPublished } from './days/labels.ts'
import { monthNamed } from './month-names.ts'
import { plainFigures } from './written-forms.ts'

/** What is needed to understand a day without its year, or one in figures. */
export interface DateContext {
  readonly capturedAt: string
  readonly timeZone: string
  readonly language: string | null
  /** The order in which the page writes other days in figures; asked where the language does not decide. */
  readonly order?: () => DayOrder
}

/** A longer part of a line is prose, and may name any day; */
const LONGEST = 60
/** and so may a longer line. */
const LONGEST_LINE = 200

/** A day falls on the same weekday again after five, six or eleven years. */
const YEARS_BACK = 5

const WORDS_BEFORE = String.raw`(?:(?:first\s+)?(?:published|posted|written|date)\s*(?:on|at)?|on|am|veröffentlicht(?:\s+am)?|vom|publié\s+le|le|el|publicado(?:\s+el|\s+em)?|em|il|pubblicato(?:\s+il)?|den|op|opublikowano|опубликовано)`
const CLOCK = String.raw`(?:\d{1,2}\s?[:h.]\s?\d{2}(?:[:.]\d{2})?|\d{1,2}(?=\s*(?:[ap]\.?m|Uhr|uur|h\b)))\s*(?:[ap]\.?\s?m\.?|Uhr|uur|h)?`
const BEHIND = String.raw`(?:[\s,]+(?:(?:at|um|à|a\s+las|alle|às|om|kl\.?|o|в)\s+)?${CLOCK}(?:\s*(?:[A-Z]{2,4}T|UTC|GMT|[A-Z]{3}))?)?`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th|er|º|\.)?`
const NAME = String.raw`[\p{L}\p{M}]{3,15}`

/** Weekdays in the languages whose months are known, numbered from Sunday; built on first use. */
const LANGUAGES = 'en de fr es it pt nl sv da nb pl cs fi tr ru uk ro hu ca id el'.split(' ')
let weekdays: ReadonlyMap<string, number> | null = null

function weekdayNamed(name: string): number | undefined {
  weekdays ??= new Map(
    LANGUAGES.flatMap((language) =>
      (['short', 'long'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
        return [0, 1, 2, 3, 4, 5, 6].map(
          // The first of September 2024 was a Sunday.
          (day) =>
            [
              format
                .format(Date.UTC(2024, 8, 1 + day))
                .toLowerCase()
                .replace(/\.$/, ''),
              day,
            ] as const,
        )
      }),
    ),
  )
  return weekdays.get(name.toLowerCase())
}

/**
 * The day that a line gives without its year, by its weekday, or in figures whose order the page's language decides:
 * `March 3`, `3. März, 14 Uhr`, `3月3日`, `last Monday`, `03/04/2025`. Only where the line, or a part of it between
 * strokes, contains nothing else: otherwise any year may be meant. The result is the last such day up to the capture;
 * null where it is uncertain.
 */
export function nearDate(line: string, near: DateContext): WrittenDate | null {
  if (line.length > LONGEST_LINE) return null
  for (const part of line.split(/\s*[|·•]\s*|\s+[–—-]\s+/u)) {
    if (part.length > LONGEST) continue
    const day = withoutPublished(part)
    const date = inFigures(day, near) ?? withoutYear(day, near) ?? byWeekday(day, near)
    if (date !== null) return date
  }
  return null
}

const FIGURES = new RegExp(
  String.raw`^(?:${WORDS_BEFORE}:?\s+)?(?:(?<weekday>${NAME})\.?,?\s+)?(?<raw>(?<first>\d{1,2})(?<stroke>[/.-])(?<second>\d{1,2})\k<stroke>(?<year>\d{4}|\d{2}))${BEHIND}$`,
  'iu',
)

function inFigures(part: string, near: DateContext): WrittenDate | null {
  const text = part.trim()
  const plain = plainFigures(text)
  const groups = FIGURES.exec(plain)?.groups
  if (groups === undefined) return null
  const { raw = '', weekday } = groups
  if (weekday !== undefined && weekdayNamed(weekday) === undefined) return null
  const date = dayInFigures(groups, () => dayOrder(near))
  if (date === null || isBehind(date, near)) return null
  const start = plain.indexOf(raw)
  return { ...date, raw: text.slice(start, start + raw.length) }
}

/** The order that the page's language decides, otherwise the one of its other days. */
export function dayOrder({ language, order }: DateContext): DayOrder {
  return orderOf(language) ?? order?.() ?? null
}

/** The order of a date in figures; null where readers of a language disagree, as in English without a region. */
function orderOf(language: string | null): DayOrder {
  if (language === null || /^en(?:-CA)?$/i.test(language)) return null
  try {
    const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'numeric', year: 'numeric' })
      .formatToParts(0)
      .map(({ type }) => type)
    const order = parts.filter((type) => /^(?:day|month|year)$/.test(type))
    return order[0] === 'year' ? null : order[0] === 'month' ? 'month' : 'day'
  } catch {
    return null
  }
}

const MOST_LINES = 2_000
const DAY_IN_FIGURES = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])/gu

/** The order in which lines write days in figures, by those that have only one reading; null where they disagree. */
export function orderIn(lines: readonly Pick<Block, 'text'>[]): DayOrder {
  const orders = new Set<'day' | 'month'>()
  for (const { text } of lines.slice(0, MOST_LINES)) {
    if (text.length > LONGEST_LINE) continue
    for (const [, first, second] of text.matchAll(DAY_IN_FIGURES)) {
      const [a, b] = [Number(first), Number(second)]
      if (a > 12 && a <= 31 && b <= 12) orders.add('day')
      if (b > 12 && b <= 31 && a <= 12 && a > 0) orders.add('month')
    }
  }
  const [order = null] = orders
  return orders.size === 1 ? order : null
}

const YEARLESS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:${WORDS_BEFORE}:?\s+)?(?:(?<weekday>${NAME})\.?,?\s+)?(?<raw>(?<name>${NAME})\.?\s+(?<day>${DAY}))${BEHIND}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:${WORDS_BEFORE}:?\s+)?(?:(?<weekday>${NAME})\.?,?\s+)?(?<raw>(?<day>${DAY})\s+(?:de\s+)?(?<name>${NAME})\.?)${BEHIND}$`,
    'iu',
  ),
  /^(?<raw>(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일])(?:\s*[（(]?.[)）]?)?(?:\s*\d{1,2}(?:[:時点시]\s*\d{0,2}分?)?)?$/u,
]

function withoutYear(part: string, near: DateContext): WrittenDate | null {
  const text = part.trim()
  for (const pattern of YEARLESS) {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) continue
    const { raw = '', name = '', month, weekday } = groups
    const named = weekday === undefined ? null : weekdayNamed(weekday)
    if (named === undefined) continue
    const number = month === undefined ? monthNamed(name) : Number(month)
    const day = Number.parseInt(groups.day ?? '', 10)
    const [year] = today(near)
    // With its weekday, a day is in one year of six.
    for (let candidate = year; candidate >= year - (named === null ? 1 : YEARS_BACK); candidate -= 1) {
      const date = dayOf(candidate, number, day)
      if (date === null || isBehind(date, near)) continue
      if (named === null || new Date(date.at).getUTCDay() === named) return { ...date, raw }
    }
  }
  return null
}

const WEEKDAY = new RegExp(
  String.raw`^(?<raw>(?:(?<last>last|letzten|vergangenen|afgelopen|past)\s+|on\s+|am\s+)?(?<name>${NAME}(?:-feira)?)\.?(?<late>\s+(?:dernier|pasado|passato|scors[oa]))?${BEHIND})$`,
  'iu',
)

function byWeekday(part: string, near: DateContext): WrittenDate | null {
  const groups = WEEKDAY.exec(part.trim())?.groups
  const weekday = groups === undefined ? undefined : weekdayNamed(groups.name ?? '')
  if (groups === undefined || weekday === undefined) return null
  // A short name alone is often another word: `Sun`, `mar`, `Sat`.
  const isAlone = groups.raw?.toLowerCase() === groups.name?.toLowerCase()
  if (isAlone && (groups.name?.length ?? 0) < 5) return null
  const [year, month, day] = today(near)
  const now = Date.UTC(year, month - 1, day)
  const isPast = groups.last !== undefined || groups.late !== undefined
  const back = (new Date(now).getUTCDay() - weekday + 7) % 7
  const date = new Date(now - (back === 0 && isPast ? 7 : back) * 86_400_000)
  return { at: date.toISOString().slice(0, 10), precision: 'day', raw: groups.raw ?? '' }
}

function today({ capturedAt, timeZone }: DateContext): readonly [number, number, number] {
  return localDay(Date.parse(capturedAt), timeZone)
}

function isBehind({ at }: ParsedDate, near: DateContext): boolean {
  const [year, month, day] = today(near)
  return Date.parse(at) > Date.UTC(year, month - 1, day)
}
