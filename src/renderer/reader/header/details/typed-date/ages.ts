import { fold } from '#shared/text/fold.ts'
import type { CalendarWords } from './calendar-words.ts'

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** How long ago a date was. */
export interface TypedAge {
  readonly count: number
  readonly unit: Unit
}

const UNITS: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year']
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** Every form that a plural has in the languages of `Intl` is that of one of them. */
const COUNTS = [1, 2, 3, 5, 11, 21, 100]

/** What readers write in English that CLDR does not. */
const ENGLISH: readonly (readonly [string, TypedAge])[] = [
  ['thedaybeforeyesterday', { count: 2, unit: 'day' }],
  ['daybeforeyesterday', { count: 2, unit: 'day' }],
  ...UNITS.flatMap((unit) =>
    [...NUMBERS.entries(), [1, 'a'] as const, [1, 'an'] as const].map(
      ([count, number]) => [`${number}${unit}${count === 1 ? '' : 's'}ago`, { count, unit }] as const,
    ),
  ),
]

interface Phrases {
  /** By the words around a number. */
  readonly numbered: ReadonlyMap<string, Unit>
  /** By all of their words: `yesterday`, `last month`. */
  readonly named: ReadonlyMap<string, TypedAge>
}

const cache = new Map<string, Phrases>()

/**
 * Reads `yesterday`, `3 days ago`, `last month`, `friday`, in some languages.
 * @param text folded, its spaces single
 * @param today the day of the week, Sunday 0
 */
export function readAge(
  text: string,
  languages: readonly string[],
  { weekdays }: CalendarWords,
  today: number,
): TypedAge | null {
  const phrases = phrasesOf(languages)
  const named = phrases.named.get(bare(text))
  if (named !== undefined) return named
  const days = weekdays.get(text.replace(/^(?:last|on) /, ''))
  const [day] = days ?? []
  if (days?.size === 1 && day !== undefined)
    return { count: (today - day + 7) % 7 || (text.startsWith('last ') ? 7 : 0), unit: 'day' }
  const [number, ...more] = text.match(/\d+/g) ?? []
  if (number === undefined || more.length > 0 || number.length > 4) return null
  const unit = phrases.numbered.get(bare(text).replace(/\d+/, '#'))
  return unit === undefined ? null : { count: Number(number), unit }
}

function phrasesOf(languages: readonly string[]): Phrases {
  const key = languages.join()
  const phrases = cache.get(key) ?? makePhrases(languages)
  if (cache.size > 50) cache.clear()
  cache.set(key, phrases)
  return phrases
}

function makePhrases(languages: readonly string[]): Phrases {
  const numbered = new Map<string, Unit>()
  const named = new Map<string, TypedAge>(ENGLISH)
  for (const language of languages.filter(isKnown)) {
    for (const unit of UNITS) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: 'always', style })
        for (const count of COUNTS) {
          const text = bare(fold(format.format(-count, unit)))
          if (/\d/u.test(text)) numbered.set(text.replace(/\d+/, '#'), unit)
          else named.set(text, { count, unit })
        }
      }
      // “Last week” names no day, and “this hour” no time.
      if (unit === 'week' || unit === 'hour' || unit === 'minute') continue
      const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
      for (const count of [0, 1, 2]) {
        const text = bare(fold(words.format(-count, unit)))
        if (!/\d/u.test(text)) named.set(text, { count, unit })
      }
    }
  }
  return { numbered, named }
}

function isKnown(language: string): boolean {
  try {
    return Intl.RelativeTimeFormat.supportedLocalesOf(language).length > 0
  } catch {
    return false
  }
}

/** Letters and figures alone: spaces and points differ from one keyboard to the next. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{M}\d]+/gu, '')
