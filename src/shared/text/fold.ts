import { normalForm } from './stream-safe.ts'

const ASCII = /^\p{ASCII}*$/u

/** Hangul in parts, as some systems write it: they are joined into syllables. */
const SYLLABLE = '[\\u1100-\\u115f\\ua960-\\ua97c]+[\\u1160-\\u11a7\\ud7b0-\\ud7c6]*[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]*'
/** Kana that contain a voicing mark. */
const VOICED = '[\\u3040-\\u30ff][\\u3099\\u309a]|[\\uff66-\\uff9d][\\uff9e\\uff9f]'
/** The units of comparison: a character with its marks. ASCII, kana and Han without marks stay as they are. */
const CLUSTER = new RegExp(
  `${SYLLABLE}|${VOICED}|[^\\p{ASCII}\\u3040-\\u30ff\\u4e00-\\u9fff]\\p{M}*|\\p{ASCII}\\p{M}+`,
  'gu',
)

/** Marks that readers leave out when they type; in scripts not named here a mark is a letter and makes another word. */
const MARKED = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu
/**
 * Invisible characters, or ones that only stretch a word: soft hyphens, joiners, direction marks, variation selectors,
 * the Arabic tatweel. Pages put them within words, but they are never typed.
 */
const UNSEEN = /[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Variation_Selector}/gu
/** Letters without a decomposition that are typed like this; a sigma is one letter at any place. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
}

/** Lower case without diacritics: how words and names are compared; never topics (`topic-path.ts`). */
export function fold(text: string): string {
  return foldEach(text, () => {})
}

/** Folds a text and reports each character whose length changes: its place, its old and its new length. */
export function foldEach(text: string, changed: (at: number, length: number, becomes: number) => void): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .replace(CLUSTER, (cluster, at: number) => {
      const plain = plainOf(cluster)
      if (plain.length !== cluster.length) changed(at, cluster.length, plain.length)
      return plain
    })
    .toLowerCase()
}

const foldCache = new Map<string, string>()
/** All languages of a library have a few thousand characters; a hostile text could have any number. */
const MOST_CACHED = 20_000

function plainOf(cluster: string): string {
  const have = foldCache.get(cluster)
  if (have !== undefined) return have
  const bare = normalForm(cluster, 'NFKD')
    .replace(UNSEEN, '')
    .replace(MARKED, '$1')
    .toLowerCase()
    .replace(/[ßæœøłđıς]/g, (letter) => letters[letter] ?? letter)
  const plain = normalForm(bare, 'NFC')
  if (foldCache.size >= MOST_CACHED) foldCache.clear()
  foldCache.set(cluster, plain)
  return plain
}
