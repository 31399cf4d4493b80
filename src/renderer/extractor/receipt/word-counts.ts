import { DICTIONARY_SCRIPTS } from '#shared/text/dictionary-scripts.ts'

/** A word of a text, and where it is. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Without blanks between words, each letter is compared: what is left out of such a line is never a whole run. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}${DICTIONARY_SCRIPTS}`
const WORD = new RegExp(String.raw`[${UNSPACED}]|[\p{sc=Latin}\p{N}]+|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+`, 'gu')

/** The words of a text: runs of letters and digits. */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) yield { word, start: index, end: index + word.length }
}

/** A text without signs that no reader sees: soft hyphens, and what joins letters or keeps them apart. */
export function plainText(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
}

/** How often words are in texts. */
export interface WordCounts {
  add(text: string): void
  /** Takes a word out once; false when it is not there any more. */
  take(word: string): boolean
  /** Takes all words of a text out; false, and none of them gone, when one is not there as often. */
  takeAll(text: string): boolean
}

export function countWords(): WordCounts {
  const counts = new Map<string, number>()
  let rest = 0
  const take = (word: string): boolean => {
    const count = counts.get(word) ?? 0
    if (count === 0) return false
    counts.set(word, count - 1)
    rest -= 1
    return true
  }
  const add = (word: string) => {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    rest += 1
  }
  return {
    add(text) {
      for (const { word } of wordsOf(plainText(text))) add(word)
    },
    take,
    takeAll(text) {
      // Nothing is left of most pages, and they have thousands of lines to ask for.
      if (rest === 0) return false
      const words: string[] = []
      for (const { word } of wordsOf(plainText(text))) {
        if (take(word)) words.push(word)
        else {
          for (const each of words) add(each)
          return false
        }
      }
      return words.length > 0
    },
  }
}
