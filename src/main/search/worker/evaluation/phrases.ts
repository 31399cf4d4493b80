import { fold, READING } from '#shared/text/fold.ts'
import { bestSlots } from '../best-slots.ts'
import { bitOf, type Field } from '../fields.ts'
import { phrasePattern } from '../matching.ts'
import { countOf, type ScoreSet } from '../score-set.ts'
import { piecesOf } from '../tokenise.ts'
import type { FieldReadings } from './field-readings.ts'
import { nearTest } from './near.ts'
import type { PrefixSearch } from './prefix-search.ts'

/** A phrase says more than its words do. */
const BOOST = 2
/** Score sets that are remembered: each cost a look into the texts. */
const MOST_REMEMBERED = 16

/** How many articles' texts may be looked through for one phrase, the likeliest first. */
export interface TextBound {
  readonly most: number
  /** Called when some were left out. */
  readonly onRest: () => void
}

/** For what must be complete. */
export const allTexts: TextBound = { most: Number.POSITIVE_INFINITY, onRest: () => {} }

/** Finds phrases: articles that have all words of a phrase in one field, one after the other. */
export interface PhraseSearch {
  find(phrase: string, fields: readonly Field[], bound: TextBound): ScoreSet
  /** The same in any order, with at most so many other words among them. */
  findNear(phrase: string, most: number, fields: readonly Field[], bound: TextBound): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

export function createPhraseSearch(readings: FieldReadings, words: PrefixSearch): PhraseSearch {
  const memory = new Map<string, PhraseSet>()

  /** @param matches whether a folded text has the phrase */
  function articlesWith(
    phrase: string,
    fields: readonly Field[],
    matches: (text: string) => boolean,
    most: number,
  ): PhraseSet {
    const candidates = words.candidates(piecesOf(phrase), fields)
    const scores = new Float32Array(candidates.scores.length)
    const bits = new Uint8Array(scores.length)
    const slots = bestSlots(candidates.scores, { count: most })
    for (const slot of slots) {
      const possible = fields.filter((field) => ((candidates.all[slot] ?? 0) & bitOf[field]) !== 0)
      const fieldsWithIt = possible.filter((field) => readings(slot, field).some(matches))
      if (fieldsWithIt.length === 0) continue
      scores[slot] = (candidates.scores[slot] ?? 0) * BOOST
      for (const field of fieldsWithIt) bits[slot] = (bits[slot] ?? 0) | bitOf[field]
    }
    const set = { scores, fields: bits, all: bits, similar: null, forms: candidates.forms }
    return { set, hasRest: slots.length === most && countOf(candidates) > most }
  }

  function remember(key: string, { most, onRest }: TextBound, make: () => PhraseSet): ScoreSet {
    const bounded = `${most} ${key}`
    const known = memory.get(bounded) ?? make()
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(bounded, known)
    if (known.hasRest) onRest()
    return known.set
  }

  return {
    find: (phrase, fields, bound) =>
      remember(`${fields.join()} ${phrase}`, bound, () => {
        const pattern = phrasePattern(phrase)
        const matches = (text: string) => pattern !== null && text.search(pattern) !== -1
        const { set, hasRest } = articlesWith(phrase, fields, matches, bound.most)
        // Only the phrase is marked, not each of its words.
        return { set: { ...set, forms: [] }, hasRest }
      }),
    findNear: (phrase, most, fields, bound) =>
      remember(`${fields.join()} ${most} ~ ${phrase}`, bound, () =>
        articlesWith(phrase, fields, nearTest(fold(phrase, READING), most), bound.most),
      ),
    forget: () => memory.clear(),
  }
}

interface PhraseSet {
  readonly set: ScoreSet
  /** Whether there are articles that were not looked at. */
  readonly hasRest: boolean
}
