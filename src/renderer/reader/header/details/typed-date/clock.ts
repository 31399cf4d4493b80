import type { CalendarWords } from './calendar-words.ts'
import { sentences } from './sentences.ts'
import type { Token } from './tokens.ts'

/** A time of a day, as typed. */
export interface ClockReading {
  readonly hour: number
  /** Null where only the hour was given: `2 pm`, `about 14:00`. */
  readonly minute: number | null
  readonly second: number
  /** Minutes ahead of UTC; null where no zone was given. */
  readonly offset: number | null
}

/** The time in a typed date, and the parts that are left for the day. */
export interface Split {
  readonly clock: ClockReading | null
  readonly rest: readonly Token[]
}

/** Words around a time. The sign of an hour is not among them: it makes a time of a number. */
const AROUND: ReadonlySet<string> = new Set('at um a as om kl klo alle les o clock uhr uur'.split(' '))
/** Words that make a time an hour. */
const ABOUT: ReadonlySet<string> = new Set(
  'about around circa ca gegen vers hacia verso ungefahr environ omstreeks'.split(' '),
)
const HOUR: ReadonlySet<string> = new Set('h uhr uur 時 时 點 点 시'.split(' '))
const MINUTE: ReadonlySet<string> = new Set('分 분 min'.split(' '))

/** Zones whose letters mean one offset everywhere, in minutes; others, such as CST and IST, mean several. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ z: 0, utc: 0, gmt: 0, wet: 0, west: 60, cet: 60, cest: 120, eet: 120, eest: 180, msk: 180 },
    ...{ est: -300, edt: -240, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, jst: 540 },
  }),
)
/** No clock is further from UTC (`Facts.publishedOffset`). */
const MOST_OFFSET = 840

/**
 * Finds the one time in the parts of a typed date.
 * @returns a sentence where it is no time of a day, or its zone means several
 */
export function splitClock(tokens: readonly Token[], words: CalendarWords): Split | string {
  const time = timeIn(tokens, words)
  if (time === null) return { clock: null, rest: tokens }
  let { from, to } = time
  const period = periodAt(tokens[to], words) ?? periodAt(tokens[from - 1], words)
  if (period !== null) {
    if (periodAt(tokens[to], words) === null) from -= 1
    else to += tokens[to + 1]?.text === '.' ? 2 : 1
  }
  if (time.minute === null && period === null && !time.isMarked) return { clock: null, rest: tokens }
  const hour = hourOf(time.hour, period)
  if (hour === null || (time.minute ?? 0) > 59 || time.second > 59) return sentences.noTime
  if (isWord(tokens[to], AROUND)) to += 1
  const zone = zoneAt(tokens, to)
  if (typeof zone === 'string') return zone
  to = zone?.to ?? to
  const before = wordsBefore(tokens, from)
  from = before.from
  const clock = { hour, minute: before.isAbout ? null : time.minute, second: time.second, offset: zone?.offset ?? null }
  return { clock, rest: [...tokens.slice(0, from), ...tokens.slice(to)].filter(isNoBracket) }
}

/** Where the words before a time begin, and whether they make it an hour. */
function wordsBefore(tokens: readonly Token[], time: number): { readonly from: number; readonly isAbout: boolean } {
  let from = time
  let isAbout = false
  for (;;) {
    const at = tokens[from - 1]?.text === '.' ? from - 2 : from - 1
    if (isWord(tokens[at], ABOUT)) isAbout = true
    else if (!isWord(tokens[at], AROUND)) return { from, isAbout }
    from = at
  }
}

interface Time {
  readonly from: number
  readonly to: number
  readonly hour: number
  readonly minute: number | null
  readonly second: number
  /** Whether a word says that it is an hour. */
  readonly isMarked: boolean
}

function timeIn(tokens: readonly Token[], words: CalendarWords): Time | null {
  const pointed = tokens.some(({ text }) => text === ':') ? null : pointedTime(tokens)
  if (pointed !== null) return pointed
  for (const [from] of tokens.entries()) {
    const [hour, mark, minute] = [numberAt(tokens, from), tokens[from + 1], numberAt(tokens, from + 2)]
    if (hour === null || mark === undefined) continue
    const common = { from, hour, second: 0, isMarked: true }
    const isSign = mark.text === ':' || isWord(mark, HOUR)
    if (isSign && minute !== null && tokens[from + 2]?.text.length === 2)
      return withSeconds(tokens, { ...common, minute })
    if (isWord(mark, HOUR)) return { ...common, to: from + 2, minute: null }
    if (periodAt(mark, words) !== null) return { ...common, to: from + 1, minute: null, isMarked: false }
  }
  return null
}

function withSeconds(tokens: readonly Token[], time: Omit<Time, 'to'>): Time {
  const to = time.from + 3
  if (isWord(tokens[to], MINUTE)) return { ...time, to: to + 1 }
  const second = tokens[to]?.text === ':' ? numberAt(tokens, to + 1) : null
  return second === null ? { ...time, to } : { ...time, to: to + 2, second }
}

/** `14.05` behind a word or a year: as clocks are written in Danish, Finnish and Indonesian. */
function pointedTime(tokens: readonly Token[]): Time | null {
  for (let from = tokens.length - 3; from > 0; from -= 1) {
    const [hour, minute, behind] = [numberAt(tokens, from), numberAt(tokens, from + 2), tokens[from + 3]]
    const isBehindDay = mayBeBefore(tokens, from - 1)
    const isApart = behind === undefined || (behind.text !== '.' && behind.kind !== 'number')
    if (hour === null || minute === null || !isBehindDay || !isApart) continue
    if (tokens[from + 1]?.text === '.' && tokens[from + 2]?.text.length === 2)
      return { from, to: from + 3, hour, minute, second: 0, isMarked: true }
  }
  return null
}

/** A word, with its point where it is short for another (`kl.`), or a year. */
function mayBeBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.text === '.') return tokens[at - 1]?.kind === 'word'
  if (token?.text === ',') return mayBeBefore(tokens, at - 1)
  return token !== undefined && token.kind !== 'sign' && (token.kind !== 'number' || token.text.length === 4)
}

function hourOf(hour: number, period: 'am' | 'pm' | null): number | null {
  if (period === null) return hour > 23 ? null : hour
  if (hour > 12) return null
  return (hour % 12) + (period === 'pm' ? 12 : 0)
}

/** The zone behind a time: `Z`, `CET`, `+02:00`, `UTC-5`, in brackets or not; a sentence where it is none, or several. */
function zoneAt(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly offset: number } | null | string {
  let to = tokens[at]?.text === '(' ? at + 1 : at
  const name = tokens[to]?.kind === 'word' ? (tokens[to]?.text ?? '') : ''
  const named = ZONES.get(name)
  if (named !== undefined) to += 1
  const sign = tokens[to]?.text
  const figures = tokens[to + 1]?.kind === 'number' ? (tokens[to + 1]?.text ?? '') : ''
  if ((sign === '+' || sign === '-') && figures !== '') {
    const hasMinutes = tokens[to + 2]?.text === ':' && numberAt(tokens, to + 3) !== null
    const minutes = hasMinutes ? Number(tokens[to + 3]?.text) : figures.length === 4 ? Number(figures.slice(2)) : 0
    const size = Number(figures.length === 4 ? figures.slice(0, 2) : figures) * 60 + minutes
    if (figures.length > 4 || figures.length === 3 || minutes > 59 || size > MOST_OFFSET) return sentences.noZone
    return { to: to + (hasMinutes ? 4 : 2), offset: sign === '-' ? -size : size }
  }
  if (named !== undefined) return { to, offset: named }
  return /^(?:[cibaw]st|[ba]dt|bst)$/u.test(name) ? sentences.noZone : null
}

function numberAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  return token?.kind === 'number' && token.text.length <= 2 ? token.value : null
}

function periodAt(token: Token | undefined, { periods }: CalendarWords): 'am' | 'pm' | null {
  return token === undefined || token.kind === 'number' ? null : (periods.get(token.text) ?? null)
}

const isWord = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token !== undefined && token.kind === 'word' && words.has(token.text)

const isNoBracket = ({ text }: Token): boolean => text !== '(' && text !== ')'
