import { plainLetter, plainSign } from './letters.ts'
import { normalForm } from './stream-safe.ts'

const ASCII = /^\p{ASCII}*$/u

/** Hangul in parts, as some systems write it: they are joined into syllables. */
const SYLLABLE = '[\\u1100-\\u115f\\ua960-\\ua97c]+[\\u1160-\\u11a7\\ud7b0-\\ud7c6]*[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]*'
/** Kana that contain a voicing mark. */
const VOICED = '[\\u3040-\\u30ff][\\u3099\\u309a]|[\\uff66-\\uff9d][\\uff9e\\uff9f]'
/** The units of comparison: a character with its marks. ASCII, Hiragana and Han without marks stay as they are. */
const CLUSTER = new RegExp(
  `${SYLLABLE}|${VOICED}|[^\\p{ASCII}\\u3041-\\u309f\\u4e00-\\u9fff]\\p{M}*|\\p{ASCII}\\p{M}+`,
  'gu',
)

/** Marks that readers leave out when they type; in scripts not named here a mark is a letter and makes another word. */
const MARKED = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu
/** The same but for the two dots and the ring that German, Nordic and Finnic letters have. */
const MARKED_LETTER = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}])(\p{M}+)/gu
/**
 * Invisible characters, or ones that only stretch or tint: soft hyphens, joiners, direction marks, variation selectors,
 * the Arabic tatweel, skin tones, the box of a keycap. Pages put them within words, but they are never typed.
 */
const UNSEEN =
  /[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u20e3|\p{Variation_Selector}|\p{Emoji_Modifier}/gu
const NOT_ASCII = /\P{ASCII}/gu

/** What a folded text keeps. */
export interface FoldOptions {
  /** Whether capitals stay capitals. */
  readonly keepCase?: boolean
  /** Whether ä, ö, ü, å and ø stay, as they are typed in two ways: `a` and `ae`. */
  readonly keepUmlauts?: boolean
}

/** How texts and what is sought in them are read (`runs.ts`): folded, but for the letters that are typed in two ways. */
export const READING: FoldOptions = { keepUmlauts: true }
const PLAIN: FoldOptions = {}

/**
 * How words and names are compared: lower case, without diacritics, ligatures, widths and forms, digits and signs as on a
 * keyboard. Never topics (`topic-path.ts`).
 */
export function fold(text: string, options: FoldOptions = PLAIN): string {
  return foldEach(text, () => {}, options)
}

/** Folds a text and reports each character whose length changes: its place, its old and its new length. */
export function foldEach(
  text: string,
  changed: (at: number, length: number, becomes: number) => void,
  options: FoldOptions = PLAIN,
): string {
  const inCase = (each: string) => (options.keepCase === true ? each : each.toLowerCase())
  if (ASCII.test(text)) return inCase(text)
  const cache = cacheFor(options)
  const folded = text.replace(CLUSTER, (cluster, at: number) => {
    const plain = plainOf(cluster, options, cache)
    if (plain.length !== cluster.length) changed(at, cluster.length, plain.length)
    return plain
  })
  return inCase(folded)
}

/** By the options: what clusters become. */
const foldCaches = [0, 1, 2, 3].map(() => new Map<string, string>())
/** All languages of a library have a few thousand characters; a hostile text could have any number. */
const MOST_CACHED = 20_000

function cacheFor({ keepCase, keepUmlauts }: FoldOptions): Map<string, string> {
  return foldCaches[(keepCase === true ? 2 : 0) + (keepUmlauts === true ? 1 : 0)] as Map<string, string>
}

function plainOf(cluster: string, options: FoldOptions, cache: Map<string, string>): string {
  const have = cache.get(cluster)
  if (have !== undefined) return have
  const plain = plainSign(cluster) ?? plainLetters(cluster, options)
  if (cache.size >= MOST_CACHED) cache.clear()
  cache.set(cluster, plain)
  return plain
}

function plainLetters(cluster: string, { keepCase, keepUmlauts }: FoldOptions): string {
  const parts = normalForm(cluster, 'NFKD').replace(UNSEEN, '')
  const bare = keepUmlauts === true ? parts.replace(MARKED_LETTER, umlautOf) : parts.replace(MARKED, '$1')
  const cased = keepCase === true ? bare : bare.toLowerCase()
  const plain = normalForm(cased, 'NFC').replace(NOT_ASCII, (character) =>
    keepUmlauts === true && UMLAUT.test(character) ? character : plainLetter(character),
  )
  // A capital sharp s and a Cherokee letter have their lower case only now.
  return keepCase === true ? plain : plain.toLowerCase()
}

const UMLAUT = /^[äöüåø]$/i

function umlautOf(_: string, letter: string, marks: string): string {
  if (/^[aou]$/i.test(letter) && marks.includes('\u0308')) return `${letter}\u0308`
  return /^a$/i.test(letter) && marks.includes('\u030a') ? `${letter}\u030a` : letter
}
