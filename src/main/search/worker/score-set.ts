import { emptyScores, type Scores } from './storage/scoring.ts'

/** The scores of the articles set, by slot. A score of 0 means not set. */
export interface ScoreSet extends Scores {
  /** Bits of the fields that have everything asked for, each in any of its forms. */
  readonly all: Uint8Array
  /** 1 for articles where a word is missing and only one like it is there; null if there are none. */
  readonly similar: Uint8Array | null
  /** The forms of the words to mark in snippets: beginnings, or whole words. */
  readonly forms: readonly Form[]
}

export interface Form {
  readonly text: string
  /** The word as it was typed and folded; its forms count as one. */
  readonly word: string
  /** `inflected` and `similar`: a word of the index as it is there, of which there may be dozens. */
  readonly kind: 'beginning' | 'whole' | 'inflected' | 'similar'
}

export function emptySet(size: number): ScoreSet {
  return toScoreSet(emptyScores(size), [])
}

/** The scores of one word as a set: a field that has the word has everything asked for. */
export function toScoreSet(scores: Scores, forms: readonly Form[]): ScoreSet {
  return { ...scores, all: scores.fields, similar: null, forms }
}

/** The articles that are in each of the sets, with the sum of their scores. */
export function intersect(sets: readonly [ScoreSet, ...ScoreSet[]]): ScoreSet {
  return intersectEach(sets, (set) => set) ?? sets[0]
}

/**
 * The same of sets that are made one after the other, as long as an article is in all: what is typed may have thousands of
 * words, and each set is as long as the library. Null for no sets.
 */
export function intersectEach<T>(
  parts: readonly T[],
  setOf: (part: T, at: number) => ScoreSet | null,
): ScoreSet | null {
  let set: ScoreSet | null = null
  let slots: Int32Array | null = null
  for (const [at, part] of parts.entries()) {
    const next = setOf(part, at)
    if (next === null) continue
    if (set === null) set = next
    else {
      // The first set is not ours to change.
      const both: ScoreSet = slots === null ? copyOf(set) : set
      slots = intersectSlots(both, next, slots ?? slotsIn(both.scores))
      set = { ...both, similar: eitherSimilar(both.similar, next.similar), forms: [...both.forms, ...next.forms] }
    }
    if (slots === null ? isEmpty(set) : slots.length === 0) return set
  }
  return set
}

function copyOf(set: ScoreSet): ScoreSet {
  return { ...set, scores: set.scores.slice(), fields: set.fields.slice(), all: set.all.slice() }
}

function slotsIn(scores: Float32Array): Int32Array {
  const slots = new Int32Array(countOf({ scores }))
  let count = 0
  for (let slot = 0; slot < scores.length; slot++) if (scores[slot] !== 0) slots[count++] = slot
  return slots
}

/** Takes out of a set what is not in another too. @param slots all that are in the set @returns those that still are */
function intersectSlots({ scores, fields, all }: ScoreSet, by: ScoreSet, slots: Int32Array): Int32Array {
  let count = 0
  for (const slot of slots) {
    const other = by.scores[slot] as number
    scores[slot] = other === 0 ? 0 : (scores[slot] as number) + other
    fields[slot] = (fields[slot] as number) | (by.fields[slot] as number)
    all[slot] = (all[slot] as number) & (by.all[slot] as number)
    if (other !== 0) slots[count++] = slot
  }
  return slots.subarray(0, count)
}

/** An article that has only a word like one of the words is similar as a whole. */
function eitherSimilar(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null || b === null) return a ?? b
  return a.map((bit, slot) => bit | (b[slot] as number))
}

export function isEmpty({ scores }: Pick<ScoreSet, 'scores'>): boolean {
  for (const score of scores) if (score !== 0) return false
  return true
}

/** The articles in one set or the other, with the sum of their scores. One is similar if neither set has its words. */
export function addSets(a: ScoreSet, b: ScoreSet): ScoreSet {
  const scores = a.scores.slice()
  const fields = a.fields.slice()
  const all = a.all.slice()
  for (let slot = 0; slot < scores.length; slot++) {
    scores[slot] = (scores[slot] ?? 0) + (b.scores[slot] ?? 0)
    if ((b.scores[slot] ?? 0) === 0) continue
    fields[slot] = (fields[slot] ?? 0) | (b.fields[slot] ?? 0)
    all[slot] = (all[slot] ?? 0) | (b.all[slot] ?? 0)
  }
  return { scores, fields, all, similar: similarInBoth(a, b), forms: [...a.forms, ...b.forms] }
}

/** A set without the articles that others have, or only with those. Scores stay. */
export function limited(set: ScoreSet, by: { readonly scores: ArrayLike<number> }, keep: 'those' | 'rest'): ScoreSet {
  const scores = set.scores.slice()
  const isRest = keep === 'rest'
  for (let slot = 0; slot < scores.length; slot++) if ((by.scores[slot] ?? 0) > 0 === isRest) scores[slot] = 0
  return { ...set, scores }
}

/** Every slot that a test accepts, with one score for all. */
export function evenSet(size: number, score: number, test: (slot: number) => boolean): ScoreSet {
  const set = emptySet(size)
  for (let slot = 0; slot < size; slot++) if (test(slot)) set.scores[slot] = score
  return set
}

/** The articles in one set or the other, with the better of their scores. */
export function mergeSets(a: ScoreSet, b: ScoreSet): ScoreSet {
  const scores = a.scores.slice()
  const fields = a.fields.slice()
  for (let slot = 0; slot < scores.length; slot++) {
    scores[slot] = Math.max(scores[slot] ?? 0, b.scores[slot] ?? 0)
    fields[slot] = (fields[slot] ?? 0) | (b.fields[slot] ?? 0)
  }
  return { scores, fields, all: fields, similar: similarInBoth(a, b), forms: [...a.forms, ...b.forms] }
}

/** An article that one of the sets has as it was asked for is not similar. */
function similarInBoth(a: ScoreSet, b: ScoreSet): Uint8Array | null {
  if (a.similar === null && b.similar === null) return null
  const isOnlySimilar = ({ scores, similar }: ScoreSet, slot: number) => scores[slot] === 0 || similar?.[slot] === 1
  const both = new Uint8Array(a.scores.length)
  for (let slot = 0; slot < both.length; slot++) both[slot] = isOnlySimilar(a, slot) && isOnlySimilar(b, slot) ? 1 : 0
  return both
}

/** An article that has a word in several forms is worth more than with one, but not their sum. */
const FURTHER_FORM = 0.3

/** A set with the articles added that have other forms of the same word. */
export function addForms(set: ScoreSet, inflected: ScoreSet): ScoreSet {
  const scores = set.scores.slice()
  const fields = set.fields.slice()
  for (let slot = 0; slot < scores.length; slot++) {
    const [own, other] = [scores[slot] ?? 0, inflected.scores[slot] ?? 0]
    if (other === 0) continue
    scores[slot] = Math.max(own, other) + FURTHER_FORM * Math.min(own, other)
    fields[slot] = (fields[slot] ?? 0) | (inflected.fields[slot] ?? 0)
  }
  return { ...set, scores, fields, all: fields, forms: [...set.forms, ...inflected.forms] }
}

/** A set with the articles of another added to it as similar. */
export function addSimilar(set: ScoreSet, similarSet: ScoreSet): ScoreSet {
  const scores = set.scores.slice()
  const fields = set.fields.slice()
  const similar = set.similar === null ? new Uint8Array(scores.length) : set.similar.slice()
  for (let slot = 0; slot < scores.length; slot++) {
    const score = similarSet.scores[slot] ?? 0
    if (score === 0 || (scores[slot] ?? 0) > 0) continue
    scores[slot] = score
    fields[slot] = similarSet.fields[slot] ?? 0
    similar[slot] = 1
  }
  return { scores, fields, all: fields, similar, forms: [...set.forms, ...similarSet.forms] }
}

/** Scores the similar articles below all others. */
export function rankSimilarLast(set: ScoreSet): ScoreSet {
  const { similar } = set
  if (similar === null) return set
  let least = Number.POSITIVE_INFINITY
  for (const [slot, score] of set.scores.entries()) if (score > 0 && similar[slot] === 0) least = Math.min(least, score)
  if (least === Number.POSITIVE_INFINITY) return set
  return {
    ...set,
    scores: set.scores.map((score, slot) => (similar[slot] === 1 ? (least * score) / (1 + score) : score)),
  }
}

export function countOf({ scores }: Pick<ScoreSet, 'scores'>): number {
  let count = 0
  for (const score of scores) if (score > 0) count += 1
  return count
}
