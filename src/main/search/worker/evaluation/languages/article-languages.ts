import { fold } from '#shared/text/fold.ts'
import { runsOf } from '#shared/text/runs.ts'
import type { Index } from '../../index.ts'
import { createStatedLanguages } from '../../stated-languages.ts'
import type { Texts } from '../../texts.ts'
import { languageOfWords } from './function-words.ts'
import { inflectedLanguages } from './inflections.ts'

/** So many letters of a text tell its language. */
const LETTERS_READ = 1_500

/** The languages of the articles, because what is an inflection in one language is another word in the next. */
export interface ArticleLanguages {
  /** The language of most articles; English where none is known. */
  main(): string
  /** Those with known inflections that articles have, or may have. */
  present(): readonly string[]
  /** Whether an article is in a language. One whose language is not known counts as English, and as what it reads like. */
  isIn(slot: number, language: string): boolean
  /** Call it when the index has changed. */
  forget(): void
}

export function createArticleLanguages(index: Index, texts: Texts): ArticleLanguages {
  /** By slot. */
  const guesses: { readonly textHash: string; readonly language: string }[] = []
  const stated = createStatedLanguages(index)

  function guessed(slot: number): string | null {
    const textHash = index.textHash(slot)
    const known = guesses[slot]
    if (known !== undefined && known.textHash === textHash && textHash !== '') return known.language
    const document = index.document(slot)
    if (document === undefined) return null
    const words = runsOf(fold(texts.of(document).text.slice(0, LETTERS_READ))).map(({ text }) => text)
    const language = languageOfWords(words, '') ?? ''
    guesses[slot] = { textHash, language }
    return language
  }

  return {
    main() {
      const [most] = [...stated.counts()].filter(([language]) => language !== '').sort(([, a], [, b]) => b - a)
      return most?.[0] ?? 'en'
    },
    present() {
      const known = stated.counts()
      return inflectedLanguages.filter((language) => language === 'en' || known.has(language) || known.has(''))
    },
    isIn(slot, language) {
      const code = stated.of(slot)
      if (code !== '' || language === 'en') return code === '' || code === language
      return guessed(slot) === language
    },
    forget: stated.forget,
  }
}
