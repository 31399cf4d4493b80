import { english, englishExceptions } from './english.ts'
import { isFunctionWord } from './function-words.ts'
import { otherExceptions, otherLanguages } from './other-languages.ts'
import { formsBy, type Paradigm } from './paradigm.ts'

/** By code, how words of a language end, and those that only look so. */
const paradigmsOf: Readonly<Record<string, readonly Paradigm[]>> = { en: english, ...otherLanguages }
const exceptionsOf: Readonly<Record<string, ReadonlySet<string>>> = { en: englishExceptions, ...otherExceptions }

/** The languages whose inflections are known. */
export const inflectedLanguages: readonly string[] = Object.keys(paradigmsOf)

/** A shorter word has no inflection that is not another word. */
const SHORTEST = 3
/** No longer word is inflected. */
const LONGEST = 30
const LETTERS = /^\p{L}+$/u

/**
 * The forms that a word may have in a language. Many are no words at all: it is the index that knows.
 * @param word folded
 * @param language a code without region
 */
export function inflectionsOf(word: string, language: string): ReadonlySet<string> {
  if (word.length < SHORTEST || word.length > LONGEST || !LETTERS.test(word)) return new Set()
  if (isFunctionWord(word, language)) return new Set()
  const [paradigms, exceptions] = [paradigmsOf[language], exceptionsOf[language]]
  if (paradigms === undefined || exceptions?.has(word)) return new Set()
  const forms = [...formsBy(paradigms, word)].filter(
    (form) => form.length >= SHORTEST && !isFunctionWord(form, language) && !exceptions?.has(form),
  )
  return new Set(forms)
}
