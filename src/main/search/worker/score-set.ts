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
  /** `similar`: a word of the index as it is there, of which there may be dozens. */
  readonly kind: 'beginning' | 'whole' | 'similar'
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

/** The articles that are in any of the sets, with the sum of their scores. One is similar if no set has its words. */
export function uniteAll(sets: readonly [ScoreSet, ...ScoreSet[]]): ScoreSet {
  const [first, ...rest] = sets
  if (rest.length === 0) return first
  const scores = Float32Array.from(first.scores)
  const fields = Uint8Array.from(first.fields)
  const all = Uint8Array.from(first.all)
  const hasSimilar = sets.some((set) => set.similar !== null)
  const similar = hasSimilar ? Uint8Array.from(first.similar ?? new Uint8Array(scores.length)) : null
  for (const set of rest) {
    for (let slot = 0; slot < scores.length; slot++) {
      const [score, other] = [scores[slot] ?? 0, set.scores[slot] ?? 0]
      if (other === 0) continue
      fields[slot] = (fields[slot] ?? 0) | (set.fields[slot] ?? 0)
      all[slot] = (all[slot] ?? 0) | (set.all[slot] ?? 0)
      if (similar !== null && (score === 0 || similar[slot] === 1)) similar[slot] = set.similar?.[slot] ?? 0
      scores[slot] = score + other
    }
  }
  return { scores, fields, all, similar, forms: sets.flatMap(({ forms }) => forms) }
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
export function unite(a: ScoreSet, b: ScoreSet): ScoreSet {
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

/** The slots of the best articles, best first. Equal ones are in the order of their slots, so that the order is stable. */
export function bestOf({ scores }: Pick<ScoreSet, 'scores'>, count: number): number[] {
  if (count <= 0) return []
  // A heap whose top is the worst of the best: each further article costs one comparison.
  const heap: number[] = []
  const worse = (a: number, b: number) => (scores[a] ?? 0) - (scores[b] ?? 0) || b - a
  for (let slot = 0; slot < scores.length; slot++) {
    if (scores[slot] === 0) continue
    if (heap.length < count) {
      heap.push(slot)
      rise(heap, worse)
    } else if (worse(slot, heap[0] ?? 0) > 0) {
      heap[0] = slot
      sink(heap, worse)
    }
  }
  return heap.sort((a, b) => worse(b, a))
}

type Order = (a: number, b: number) => number

function rise(heap: number[], order: Order): void {
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1
    if (order(heap[at] as number, heap[parent] as number) >= 0) return
    swap(heap, at, parent)
    at = parent
  }
}

function sink(heap: number[], order: Order): void {
  for (let at = 0; ; ) {
    let least = at
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && order(heap[child] as number, heap[least] as number) < 0) least = child
    if (least === at) return
    swap(heap, at, least)
    at = least
  }
}

function swap(heap: number[], a: number, b: number): void {
  const value = heap[a] as number
  heap[a] = heap[b] as number
  heap[b] = value
}
