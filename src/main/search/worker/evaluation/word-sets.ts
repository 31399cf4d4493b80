import type { Field } from '../fields.ts'
import type { Index } from '../index.ts'
import { emptySet, type Form, intersectEach, type ScoreSet, toScoreSet } from '../score-set.ts'
import type { ArticleLanguages } from './article-languages.ts'
import { inflectionsOf } from './inflections/inflections.ts'

/** Score sets that are remembered: the finished words of a query stay the same while the next one is typed. */
const MOST_REMEMBERED = 64

/** Another form of a word is worth so much of the word as it was typed. */
const INFLECTED = 0.9

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
    const forms = formsInIndex(word)
    if (forms.size === 0) return null
    return remember(`inflected ${fields.join()} ${word}`, () => {
      const scores = new Float32Array(index.size())
      const bits = new Uint8Array(index.size())
      let common = lookup.count(word)
      for (const form of forms.keys()) common += lookup.count(form)
      for (const [form, spoken] of forms) {
        const one = lookup.exact(form, fields, INFLECTED, common)
        for (let slot = 0; slot < scores.length; slot++) {
          const score = one.scores[slot] ?? 0
          if (score === 0 || !spoken.some((language) => languages.isIn(slot, language))) continue
          scores[slot] = Math.max(scores[slot] ?? 0, score)
          bits[slot] = (bits[slot] ?? 0) | (one.fields[slot] ?? 0)
        }
      }
      return toScoreSet(
        { scores, fields: bits },
        [...forms.keys()].map((text): Form => ({ text, word, kind: 'whole' })),
      )
    })
  }

  /** The other forms of a word that the index has, each with the languages in which it is one. */
  function formsInIndex(word: string): ReadonlyMap<string, readonly string[]> {
    const forms = new Map<string, string[]>()
    for (const language of languages.present())
      for (const form of inflectionsOf(word, language)) {
        const known = forms.get(form)
        if (known !== undefined) known.push(language)
        else if (lookup.count(form) > 0) forms.set(form, [language])
      }
    return forms
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
