import type { Field } from '../fields.ts'
import type { Index } from '../index.ts'
import { emptySet, type Form, intersectEach, type ScoreSet, toScoreSet } from '../score-set.ts'
import type { ArticleLanguages } from './languages/article-languages.ts'
import { createInflectedWords } from './languages/inflected-words.ts'

/** Score sets that are remembered: the finished words of a query stay the same while the next one is typed. */
const MOST_REMEMBERED = 64

/** The articles with a term, those used last remembered. */
export interface WordSets {
  /** Articles with all of exactly these terms. */
  exactly(terms: readonly string[], fields: readonly Field[]): ScoreSet
  /** Articles with a word that begins so; in the text only so many postings of the commonest ones. */
  beginning(word: string, fields: readonly Field[], postings: number): ScoreSet
  /** Articles with other forms of a word, such as `storms` for `storm`; null when there are none. */
  inflected(word: string, fields: readonly Field[]): ScoreSet | null
  /** Articles with a word that differs in a letter or two. */
  similar(word: string, fields: readonly Field[]): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

export function createWordSets(index: Index, languages: ArticleLanguages, lookup: Index['terms']): WordSets {
  const inflectedWords = createInflectedWords(index, languages, lookup)
  const memory = new Map<string, ScoreSet | null>()

  function remember<T extends ScoreSet | null>(key: string, make: () => T): T {
    const known = memory.get(key) as T | undefined
    const set = known === undefined ? make() : known
    memory.delete(key)
    memory.set(key, set)
    if (memory.size > MOST_REMEMBERED) memory.delete(memory.keys().next().value as string)
    return set
  }

  function exactly(terms: readonly string[], fields: readonly Field[]): ScoreSet {
    const set = intersectEach(terms, (term) =>
      remember(`exact ${fields.join()} ${term}`, () =>
        toScoreSet(lookup.exact(term, fields), [{ text: term, word: term, kind: 'whole' }]),
      ),
    )
    return set ?? emptySet(index.size())
  }

  function beginning(word: string, fields: readonly Field[], postings: number): ScoreSet {
    return remember(`begin ${fields.join()} ${postings} ${word}`, () =>
      toScoreSet(lookup.beginning(word, fields, postings), [{ text: word, word, kind: 'beginning' }]),
    )
  }

  function inflected(word: string, fields: readonly Field[]): ScoreSet | null {
    return remember(`inflected ${fields.join()} ${word}`, () => inflectedWords(word, fields))
  }

  function similar(word: string, fields: readonly Field[]): ScoreSet {
    return remember(`similar ${fields.join()} ${word}`, () => {
      const { words, ...scores } = lookup.near(word, word.length < 6 ? 1 : 2, fields)
      return toScoreSet(
        scores,
        words.map((text): Form => ({ text, word, kind: 'similar' })),
      )
    })
  }

  return { exactly, beginning, inflected, similar, forget: () => memory.clear() }
}
