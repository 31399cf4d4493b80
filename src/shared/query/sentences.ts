import { formatCount } from '../text/plural.ts'

/** What is said of a query: of its parts that cannot be used, and of what an article lacks. */

export const needsValue = (name: string): string => `“${name}:” needs a value after the colon.`

/** That a filter does not know a value, the nearest that it knows, and all of these. */
export function knowsOnly(name: string, value: string, values: readonly string[], nearest: string | null): string {
  const list = `${name}: knows ${values.join(', ')}.`
  return value === ''
    ? list
    : nearest === null
      ? `“${name}:${value}” is not known. ${list}`
      : `“${name}:${value}” is not known; did you mean ${name}:${nearest}? ${list}`
}

/** That there is no filter of this name. */
export const noSuchFilter = (name: string, nearest: string): string =>
  `“${name}:” is not known; did you mean “${nearest}:”?`

export const noMinus = (name: string): string =>
  `“-${name}:” is not known: a minus leaves out words, phrases, groups and filters.`

export const takesDate = (name: string): string =>
  `“${name}:” takes a date such as 2025-07-22, 2025-07 or 2025, a time ago such as 7d, 2w, 3m or 1y, or words such as today or "last week".`

export const takesLength = (name: string): string =>
  `“${name}:” takes a number of words, such as ${name}:>2000, ${name}:<500 or ${name}:800..1200.`

export const takesLanguage = (name: string): string =>
  `“${name}:” takes a language, such as ${name}:en or ${name}:german.`

export const tooManyParts = (most: number): string =>
  `A search has at most ${most} words and filters. Those after the first ${most} are left out.`

/** That filters within groups are too many; `most` is how many are answered. */
export const tooManySets = (most: number): string =>
  `A search has at most ${most} groups that mix words and filters. The filters of further groups find nothing.`

/**
 * The line above the closest articles. They may lack most of what was asked for, or have only words of a phrase.
 * @param complete how many articles before them have everything
 */
export const closestSentence = (complete: number): string =>
  complete === 0 ? 'No article has everything; these come closest' : 'These come closest'

/** Missing words that are named; of more, only their number is said. */
const MOST_NAMED = 3
/** A longer word is cut, in characters: it would fill the line alone. */
const LONGEST_NAMED = 28

export interface MissingWords {
  /** Those to be named, long ones cut. */
  readonly words: readonly string[]
  /** What is said of them. `{words}` is where they go. */
  readonly sentence: string
}

/** What is said of the words that an article lacks: `Without silt, barge, lock and 2 more`. @param missing the rarest first */
export function missingWords(missing: readonly string[]): MissingWords {
  const words = missing.slice(0, MOST_NAMED).map(cut)
  const more = missing.length - words.length
  return { words, sentence: more === 0 ? 'Without {words}' : `Without {words} and ${formatCount(more)} more` }
}

function cut(word: string): string {
  // Only the beginning of a word of 10,000 characters is taken apart.
  const characters = [...word.slice(0, 2 * LONGEST_NAMED)]
  const isShort = characters.length <= LONGEST_NAMED && word.length <= 2 * LONGEST_NAMED
  return isShort ? word : `${characters.slice(0, LONGEST_NAMED).join('')}…`
}

const list = new Intl.ListFormat('en', { type: 'unit' })

/** The same as a line of text. */
export function missingSentence(missing: readonly string[]): string {
  const { words, sentence } = missingWords(missing)
  return sentence.replace('{words}', () => list.format(words))
}
