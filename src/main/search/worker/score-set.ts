import type { Scores } from './storage/postings.ts'

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
  const fields = new Uint8Array(size)
  return { scores: new Float32Array(size), fields, all: fields, similar: null, forms: [] }
}

/** The scores of one word as a set: a field that has the word has everything asked for. */
export function toScoreSet(scores: Scores, forms: readonly Form[]): ScoreSet {
  return { ...scores, all: scores.fields, similar: null, forms }
}

/** The articles that are in each of the sets, with the sum of their scores. */
export function intersect(sets: readonly [ScoreSet, ...ScoreSet[]]): ScoreSet {
  const [first, ...rest] = sets
  if (rest.length === 0) return first
  const scores = Float32Array.from(first.scores)
  const fields = Uint8Array.from(first.fields)
  const all = Uint8Array.from(first.all)
  for (const set of rest) {
    for (let slot = 0; slot < scores.length; slot++) {
      const [score, other] = [scores[slot] ?? 0, set.scores[slot] ?? 0]
      if (score === 0) continue
      scores[slot] = other === 0 ? 0 : score + other
      fields[slot] = (fields[slot] ?? 0) | (set.fields[slot] ?? 0)
      all[slot] = (all[slot] ?? 0) & (set.all[slot] ?? 0)
    }
  }
  return { scores, fields, all, similar: similarIn(sets), forms: sets.flatMap(({ forms }) => forms) }
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
  for (const [at, part] of parts.entries()) {
    const next = setOf(part, at)
    if (next !== null) set = set === null ? next : intersect([set, next])
    if (set !== null && isEmpty(set)) return set
  }
  return set
}

export function isEmpty({ scores }: Pick<ScoreSet, 'scores'>): boolean {
  return scores.every((score) => score === 0)
}

/** The articles in one set or the other, with the sum of their scores. One is similar if neither set has its words. */
export function addSets(a: ScoreSet, b: ScoreSet): ScoreSet {
  const scores = Float32Array.from(a.scores)
  const fields = Uint8Array.from(a.fields)
  const all = Uint8Array.from(a.all)
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
  const scores = set.scores.map((score, slot) => ((by.scores[slot] ?? 0) > 0 === (keep === 'those') ? score : 0))
  return { ...set, scores }
}

/** Every slot that a test accepts, with one score for all. */
export function evenSet(size: number, score: number, test: (slot: number) => boolean): ScoreSet {
  const set = emptySet(size)
  return { ...set, scores: set.scores.map((_, slot) => (test(slot) ? score : 0)) }
}

/** An article that has only a word like one of the words is similar as a whole. */
function similarIn(sets: readonly ScoreSet[]): Uint8Array | null {
  const [first, ...rest] = sets.flatMap(({ similar }) => similar ?? [])
  if (first === undefined || rest.length === 0) return first ?? null
  return first.map((bit, slot) => (rest.some((set) => set[slot] === 1) ? 1 : bit))
}

/** The articles in one set or the other, with the better of their scores. */
export function mergeSets(a: ScoreSet, b: ScoreSet): ScoreSet {
  const scores = Float32Array.from(a.scores)
  const fields = Uint8Array.from(a.fields)
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
  const scores = Float32Array.from(set.scores)
  const fields = Uint8Array.from(set.fields)
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
  const scores = Float32Array.from(set.scores)
  const fields = Uint8Array.from(set.fields)
  const similar = set.similar === null ? new Uint8Array(scores.length) : Uint8Array.from(set.similar)
  for (let slot = 0; slot < scores.length; slot++) {
    const score = similarSet.scores[slot] ?? 0
    if (score === 0 || (scores[slot] ?? 0) > 0) continue
    scores[slot] = score
    fields[slot] = similarSet.fields[slot] ?? 0
    similar[slot] = 1
  }
  return { scores, fields, all: fields, similar, forms: [...set.forms, ...similarSet.forms] }
}

/** Scores the similar articles below all similarSet. */
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
