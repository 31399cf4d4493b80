import type { Field } from '../fields.ts'
import type { Index } from '../index.ts'
import { emptySet, type Form, intersectEach, type ScoreSet, toScoreSet } from '../score-set.ts'

/** Score sets that are remembered: the finished words of a query stay the same while the next one is typed. */
const MOST_REMEMBERED = 64

/** The articles with a term, those used last remembered. */
export interface WordSets {
  /** Articles with all of exactly these terms. */
  exactly(terms: readonly string[], fields: readonly Field[]): ScoreSet
  /** Articles with a word that begins so; in the text only so many postings of the commonest ones. */
  beginning(word: string, fields: readonly Field[], postings: number): ScoreSet
  /** Articles with a word that differs in a letter or two. */
  similar(word: string, fields: readonly Field[]): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

export function createWordSets(index: Index): WordSets {
  const { terms: lookup } = index
  const memory = new Map<string, ScoreSet>()

  function remember(key: string, make: () => ScoreSet): ScoreSet {
    const set = memory.get(key) ?? make()
    memory.delete(key)
    memory.set(key, set)
    if (memory.size > MOST_REMEMBERED) memory.delete(memory.keys().next().value as string)
    return set
  }

  function exactly(terms: readonly string[], fields: readonly Field[]): ScoreSet {
    const set = intersectEach(terms, (term) =>
      remember(`exact ${fields.join()} ${term}`, () =>
        toScoreSet(lookup.exact(term, fields), [{ text: term, kind: 'whole' }]),
      ),
    )
    return set ?? emptySet(index.size())
  }

  function beginning(word: string, fields: readonly Field[], postings: number): ScoreSet {
    return remember(`begin ${fields.join()} ${postings} ${word}`, () =>
      toScoreSet(lookup.beginning(word, fields, postings), [{ text: word, kind: 'beginning' }]),
    )
  }

  function similar(word: string, fields: readonly Field[]): ScoreSet {
    return remember(`similar ${fields.join()} ${word}`, () => {
      const { words, ...scores } = lookup.near(word, word.length < 6 ? 1 : 2, fields)
      return toScoreSet(
        scores,
        words.map((text): Form => ({ text, kind: 'similar' })),
      )
    })
  }

  return { exactly, beginning, similar, forget: () => memory.clear() }
}
