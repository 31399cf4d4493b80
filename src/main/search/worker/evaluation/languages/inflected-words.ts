import type { Field } from '../../fields.ts'
import type { Index } from '../../index.ts'
import { type Form, type ScoreSet, toScoreSet } from '../../score-set.ts'
import { emptyScores } from '../../storage/scoring.ts'
import type { ArticleLanguages } from './article-languages.ts'
import { inflectionsOf } from './inflections.ts'

/** Another form of a word is worth so much of the word as it was typed. */
const INFLECTED = 0.9

/** Articles with other forms of a word, such as `storms` for `storm`; null when the index has none. */
export type InflectedWords = (word: string, fields: readonly Field[]) => ScoreSet | null

/** @param lookup scores words in the index */
export function createInflectedWords(
  index: Index,
  languages: ArticleLanguages,
  lookup: Index['terms'],
): InflectedWords {
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

  return (word, fields) => {
    const forms = formsInIndex(word)
    if (forms.size === 0) return null
    const [into, one] = [emptyScores(index.size()), emptyScores(index.size())]
    // As in an index of stems, one form is as rare as all of them together.
    const commonness = [...forms.keys()].reduce((sum, form) => sum + lookup.count(form), lookup.count(word))
    const used: Form[] = []
    for (const [text, spoken] of forms) {
      one.scores.fill(0)
      one.fields.fill(0)
      lookup.exact(text, fields, { weight: INFLECTED, commonness, into: one })
      let isUsed = false
      for (let slot = 0; slot < into.scores.length; slot++) {
        const score = one.scores[slot] ?? 0
        if (score === 0 || !spoken.some((language) => languages.isIn(slot, language))) continue
        into.scores[slot] = Math.max(into.scores[slot] ?? 0, score)
        into.fields[slot] = (into.fields[slot] ?? 0) | (one.fields[slot] ?? 0)
        isUsed = true
      }
      if (isUsed) used.push({ text, word, kind: 'inflected' })
    }
    return used.length === 0 ? null : toScoreSet(into, used)
  }
}
