import { fold, READING } from '#shared/text/fold.ts'
import { bestSlots } from '../best-slots.ts'
import { bitOf, type Field } from '../fields.ts'
import { phrasePattern } from '../matching.ts'
import type { ScoreSet } from '../score-set.ts'
import { piecesOf } from '../tokenise.ts'
import type { FieldReadings } from './field-readings.ts'
import { nearTest } from './near.ts'
import type { Depth, PrefixSearch } from './prefix-search.ts'

/** A phrase says more than its words do. */
const BOOST = 2
/** Articles whose texts are counted through for words near each other while the reader types, the best first. */
const MOST_CHECKED = 200
/** Score sets that are remembered: each cost a look into the texts. */
const MOST_REMEMBERED = 16

/** Finds phrases: articles that have all words of a phrase in one field, one after the other. */
export interface PhraseSearch {
  find(phrase: string, fields: readonly Field[]): ScoreSet
  /** The same in any order, with at most so many other words among them. */
  findNear(phrase: string, most: number, fields: readonly Field[], depth: Depth): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

export function createPhraseSearch(readings: FieldReadings, words: PrefixSearch): PhraseSearch {
  const memory = new Map<string, ScoreSet>()

  /** @param matches whether a folded text has the phrase */
  function scoresOf(
    phrase: string,
    fields: readonly Field[],
    matches: (text: string) => boolean,
    most = Number.POSITIVE_INFINITY,
  ): ScoreSet {
    const candidates = words.candidates(piecesOf(phrase), fields)
    const scores = new Float32Array(candidates.scores.length)
    const bits = new Uint8Array(scores.length)
    for (const slot of bestSlots(candidates.scores, { count: most })) {
      const possible = fields.filter((field) => ((candidates.all[slot] ?? 0) & bitOf[field]) !== 0)
      const matching = possible.filter((field) => readings(slot, field).some(matches))
      if (matching.length === 0) continue
      scores[slot] = (candidates.scores[slot] ?? 0) * BOOST
      for (const field of matching) bits[slot] = (bits[slot] ?? 0) | bitOf[field]
    }
    return { scores, fields: bits, all: bits, similar: null, forms: candidates.forms }
  }

  function remember(key: string, make: () => ScoreSet): ScoreSet {
    const remembered = memory.get(key)
    if (remembered !== undefined) return remembered
    const set = make()
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(key, set)
    return set
  }

  return {
    find: (phrase, fields) =>
      remember(`${fields.join()} ${phrase}`, () => {
        const pattern = phrasePattern(phrase)
        const set = scoresOf(phrase, fields, (text) => pattern !== null && text.search(pattern) !== -1)
        // Only the phrase is marked, not each of its words.
        return { ...set, forms: [] }
      }),
    findNear: (phrase, most, fields, depth) =>
      remember(`${fields.join()} ${most} ~ ${depth} ${phrase}`, () => {
        const isNear = nearTest(fold(phrase, READING), most)
        return scoresOf(phrase, fields, isNear, depth === 'complete' ? Number.POSITIVE_INFINITY : MOST_CHECKED)
      }),
    forget: () => memory.clear(),
  }
}
