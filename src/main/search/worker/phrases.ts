import type { FieldReadings } from './field-readings.ts'
import { bitOf, type Field } from './fields.ts'
import { matchesIn, phrasePattern } from './matching.ts'
import type { PrefixSearch } from './prefix-search.ts'
import type { ScoreSet } from './score-set.ts'
import { piecesOf } from './tokenise.ts'

/** A phrase says more than its words do. */
const BOOST = 2
/** Score sets that are remembered: each cost a look into the texts. */
const MOST_REMEMBERED = 16

/** Finds phrases: articles that have all words of a phrase in one field, one after the other. */
export interface PhraseSearch {
  find(phrase: string, fields: readonly Field[]): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

export function createPhraseSearch(readings: FieldReadings, words: PrefixSearch): PhraseSearch {
  const memory = new Map<string, ScoreSet>()

  function scoresOf(phrase: string, fields: readonly Field[]): ScoreSet {
    const pattern = phrasePattern(phrase)
    const candidates = words.candidates(piecesOf(phrase), fields)
    const scores = new Float32Array(candidates.scores.length)
    const bits = new Uint8Array(scores.length)
    for (let slot = 0; slot < scores.length; slot++) {
      if ((candidates.scores[slot] ?? 0) === 0 || pattern === null) continue
      const possible = fields.filter((field) => ((candidates.all[slot] ?? 0) & bitOf[field]) !== 0)
      const matching = possible.filter((field) =>
        readings(slot, field).some((each) => matchesIn(each, [], [pattern]).length > 0),
      )
      if (matching.length === 0) continue
      scores[slot] = (candidates.scores[slot] ?? 0) * BOOST
      for (const field of matching) bits[slot] = (bits[slot] ?? 0) | bitOf[field]
    }
    return { scores, fields: bits, all: bits, similar: null, forms: [] }
  }

  return {
    find(phrase, fields) {
      const key = `${fields.join()} ${phrase}`
      const remembered = memory.get(key)
      if (remembered !== undefined) return remembered
      const set = scoresOf(phrase, fields)
      if (memory.size >= MOST_REMEMBERED) memory.clear()
      memory.set(key, set)
      return set
    },
    forget: () => memory.clear(),
  }
}
