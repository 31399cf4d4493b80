import { fold, READING } from '#shared/text/fold.ts'
import { bestSlots } from '../best-slots.ts'
import { bitOf, type Field } from '../fields.ts'
import { phrasePattern } from '../matching.ts'
import type { ScoreSet } from '../score-set.ts'
import { piecesOf } from '../tokenise.ts'
import type { FieldReadings } from './field-readings.ts'
import { nearTest } from './near.ts'
import type { PrefixSearch } from './prefix-search.ts'

/** A phrase says more than its words do. */
const BOOST = 2
/** Phrases of which is remembered where they are: each cost a look into the texts. */
const MOST_REMEMBERED = 16

/** What one answer may spend on looking through texts, for all its phrases together. */
export interface TextBudget {
  /** How many more texts may be looked through. */
  remaining: number
  /** By slot: 1 for articles that may have a phrase and were not looked at; null when there are none. */
  unlooked: Uint8Array | null
}

/** Where a phrase is looked for. */
export interface PhraseScope {
  readonly fields: readonly Field[]
  /** Articles that cannot be found for other reasons need no look. What is said of them does not count. */
  readonly isWanted: (slot: number) => boolean
  /** What is left of it is less afterwards. */
  readonly budget: TextBudget
}

/** Finds phrases: articles that have all words of a phrase in one field, one after the other. */
export interface PhraseSearch {
  find(phrase: string, scope: PhraseScope): ScoreSet
  /** The same in any order, with at most so many other words among them. */
  findNear(phrase: string, most: number, scope: PhraseScope): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

/** What is known of a phrase so far. */
interface Findings {
  /** The articles with all its words. */
  readonly candidates: ScoreSet
  readonly matches: (text: string) => boolean
  /** By slot: 1 for those that were looked at. */
  readonly looked: Uint8Array
  /** By slot: the bits of the fields that have the phrase. */
  readonly bits: Uint8Array
}

export function createPhraseSearch(readings: FieldReadings, words: PrefixSearch): PhraseSearch {
  const memory = new Map<string, Findings>()

  function findingsOf(
    key: string,
    phrase: string,
    fields: readonly Field[],
    test: () => Findings['matches'],
  ): Findings {
    const known = memory.get(key)
    if (known !== undefined) return known
    const candidates = words.candidates(piecesOf(phrase), fields)
    const size = candidates.scores.length
    const findings = { candidates, matches: test(), looked: new Uint8Array(size), bits: new Uint8Array(size) }
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(key, findings)
    return findings
  }

  function look(slot: number, { candidates, matches, looked, bits }: Findings, fields: readonly Field[]): void {
    looked[slot] = 1
    for (const field of fields)
      if (((candidates.all[slot] ?? 0) & bitOf[field]) !== 0 && readings(slot, field).some(matches))
        bits[slot] = (bits[slot] ?? 0) | bitOf[field]
  }

  /** The articles that have the phrase, the likeliest looked at first. */
  function setOf(findings: Findings, { fields, isWanted, budget }: PhraseScope): ScoreSet {
    const { candidates, looked, bits } = findings
    const isNew = (slot: number) => looked[slot] === 0 && isWanted(slot)
    const slots = bestSlots(candidates.scores, { count: budget.remaining, isWanted: isNew })
    for (const slot of slots) look(slot, findings, fields)
    budget.remaining -= slots.length
    const scores = new Float32Array(bits.length)
    for (let slot = 0; slot < scores.length; slot++) {
      if (candidates.scores[slot] === 0) continue
      if ((bits[slot] ?? 0) !== 0) scores[slot] = (candidates.scores[slot] ?? 0) * BOOST
      else if (budget.remaining === 0 && isNew(slot)) {
        budget.unlooked ??= new Uint8Array(scores.length)
        budget.unlooked[slot] = 1
      }
    }
    const fieldBits = bits.slice()
    return { scores, fields: fieldBits, all: fieldBits, similar: null, forms: candidates.forms }
  }

  return {
    find(phrase, scope) {
      const findings = findingsOf(`${scope.fields.join()} ${phrase}`, phrase, scope.fields, () => {
        const pattern = phrasePattern(phrase)
        return (text) => pattern !== null && text.search(pattern) !== -1
      })
      // Only the phrase is marked, not each of its words.
      return { ...setOf(findings, scope), forms: [] }
    },
    findNear(phrase, most, scope) {
      const key = `${scope.fields.join()} ${most} ~ ${phrase}`
      const test = () => nearTest(fold(phrase, READING), most)
      return setOf(findingsOf(key, phrase, scope.fields, test), scope)
    },
    forget: () => memory.clear(),
  }
}
