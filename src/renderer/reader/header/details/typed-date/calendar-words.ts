import { fold } from '#shared/text/fold.ts'

/** The words of dates in some languages, folded as typed text is (`fold`). */
export interface CalendarWords {
  /** Which months a name means, 1 to 12: more than one where the languages disagree. */
  readonly months: ReadonlyMap<string, ReadonlySet<number>>
  /** Which days of the week a name means, Sunday 0. */
  readonly weekdays: ReadonlyMap<string, ReadonlySet<number>>
  /** Words that dates contain and that say nothing: `de`, `of`, `г`, `年`. */
  readonly fillers: ReadonlySet<string>
  readonly periods: ReadonlyMap<string, 'am' | 'pm'>
}

/** More of a reader's languages are not asked. */
const MOST_LANGUAGES = 8

const cache = new Map<string, CalendarWords>()

/**
 * The words that the system's own tables (Unicode CLDR, by `Intl`) have for dates.
 * @param languages as BCP 47; those that the system does not know are left out
 */
export function calendarWords(languages: readonly string[]): CalendarWords {
  const known = [...new Set(languages)].filter(isKnown).slice(0, MOST_LANGUAGES)
  const key = known.join()
  const words = cache.get(key) ?? wordsOf(known)
  // A library has few languages; hostile pages name any.
  if (cache.size > 50) cache.clear()
  cache.set(key, words)
  return words
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}

type Names = Map<string, Set<number>>

interface Builder {
  readonly months: Names
  readonly weekdays: Names
  readonly fillers: Set<string>
  readonly periods: Map<string, 'am' | 'pm'>
}

/** Those that people write and CLDR does not have. */
const MORE_FILLERS = 'the of on at in o clock den am der dem du d le el il'.split(' ')

function wordsOf(languages: readonly string[]): CalendarWords {
  const words: Builder = {
    months: new Map(),
    weekdays: new Map(),
    fillers: new Set(MORE_FILLERS),
    periods: new Map(),
  }
  for (const language of languages) addLanguage(words, `${language}-u-ca-gregory-nu-latn`)
  add(words.months, 'sept', 9)
  for (const [name, period] of [
    ['am', 'am'],
    ['pm', 'pm'],
  ] as const)
    words.periods.set(name, period)
  return words
}

const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full', timeStyle: 'short' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'short' },
  { month: 'long' },
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
]
/** A day of each month, and of each day of the week. */
const DATES = [
  ...Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 15))),
  ...Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2025, 0, 5 + day))),
]
const CLOCKS: readonly Intl.DateTimeFormatOptions[] = [
  { hour: 'numeric', minute: '2-digit', hour12: true },
  { timeStyle: 'short' },
]

function addLanguage(words: Builder, language: string): void {
  for (const options of FORMATS) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    for (const date of DATES) addParts(words, format.formatToParts(date), date)
  }
  // Each hour: some languages divide the day into more than two parts.
  for (const options of CLOCKS) {
    const clock = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    for (let hour = 0; hour < 24; hour += 1)
      for (const { type, value } of clock.formatToParts(Date.UTC(2025, 0, 1, hour)))
        if (type === 'dayPeriod') words.periods.set(nameIn(value), hour < 12 ? 'am' : 'pm')
  }
}

function addParts(words: Builder, parts: readonly Intl.DateTimeFormatPart[], date: Date): void {
  for (const [at, { type, value }] of parts.entries()) {
    if (type === 'literal' || type === 'era') addFillers(words, value)
    if (type !== 'month' && type !== 'weekday') continue
    const [names, number] =
      type === 'month' ? [words.months, date.getUTCMonth() + 1] : [words.weekdays, date.getUTCDay()]
    // A month that is a number with a word (`tháng 10`, `10월`): its word says nothing.
    if (/\d/u.test(value)) addFillers(words, value)
    else for (const name of withGlued(value, parts[at - 1], parts[at + 1])) add(names, name, number)
  }
}

/** A name alone, and with what its language writes as one word with it: `ב` before it, `ren` behind it. */
function withGlued(name: string, before?: Intl.DateTimeFormatPart, behind?: Intl.DateTimeFormatPart): string[] {
  const first = before?.type === 'literal' ? (before.value.split(/[^\p{L}\p{M}]/u).at(-1) ?? '') : ''
  const last = behind?.type === 'literal' ? (/^[\p{L}\p{M}]+/u.exec(behind.value)?.[0] ?? '') : ''
  return [...new Set([name, `${first}${name}`, `${name}${last}`].map(nameIn))].filter((each) => each !== '')
}

/** A name as it is compared: up to its last letter, without the point of an abbreviation. */
function nameIn(value: string): string {
  return /^.*[\p{L}\p{M}]/su.exec(fold(value).trim())?.[0] ?? ''
}

function addFillers({ fillers }: Builder, value: string): void {
  for (const word of fold(value).match(/[\p{L}\p{M}]+/gu) ?? []) fillers.add(word)
}

function add(names: Names, name: string, number: number): void {
  const numbers = names.get(name) ?? new Set()
  names.set(name, numbers.add(number))
}
