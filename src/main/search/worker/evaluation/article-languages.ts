import { withoutRegion } from '#shared/query/languages.ts'
import { fold } from '#shared/text/fold.ts'
import { runsOf } from '#shared/text/runs.ts'
import type { SearchDocument } from '../../types.ts'
import type { Index } from '../index.ts'
import type { Texts } from '../texts.ts'
import { languageOfWords } from './function-words.ts'
import { inflectedLanguages } from './inflections/inflections.ts'

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
  const guesses = new WeakMap<SearchDocument, string>()
  let counts: ReadonlyMap<string, number> | null = null

  function counted(): ReadonlyMap<string, number> {
    if (counts !== null) return counts
    const map = new Map<string, number>()
    for (let slot = 0; slot < index.size(); slot++) {
      const document = index.document(slot)
      if (document === undefined) continue
      const language = statedLanguage(document)
      map.set(language, (map.get(language) ?? 0) + 1)
    }
    counts = map
    return map
  }

  function guessed(document: SearchDocument): string {
    const known = guesses.get(document)
    if (known !== undefined) return known
    const words = runsOf(fold(texts.of(document).text.slice(0, LETTERS_READ))).map(({ text }) => text)
    const language = languageOfWords(words, '') ?? ''
    guesses.set(document, language)
    return language
  }

  return {
    main() {
      const [most] = [...counted()].filter(([language]) => language !== '').sort(([, a], [, b]) => b - a)
      return most?.[0] ?? 'en'
    },
    present() {
      const known = counted()
      return inflectedLanguages.filter((language) => language === 'en' || known.has(language) || known.has(''))
    },
    isIn(slot, language) {
      const document = index.document(slot)
      if (document === undefined) return false
      const stated = statedLanguage(document)
      if (stated !== '') return stated === language
      return language === 'en' || guessed(document) === language
    },
    forget() {
      counts = null
    },
  }
}

const statedLanguage = ({ language }: SearchDocument): string => withoutRegion(language ?? '')
