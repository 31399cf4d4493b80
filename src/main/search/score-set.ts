import type { Scores } from './postings.ts'

/** Articles found, by slot: a score of 0 is none. */
export interface Found extends Scores {
  /** Bits of the fields in which everything asked for stands, each thing in any of its forms. */
  readonly all: Uint8Array
  /** 1 where a word is missing and only one like it stands; null where there is none such. */
  readonly similar: Uint8Array | null
  /** Forms of the words that were found and are to be marked: beginnings, or whole words. */
  readonly forms: readonly Form[]
}

export interface Form {
  readonly text: string
  readonly kind: 'beginning' | 'whole'
}

export function nothing(size: number): Found {
  const fields = new Uint8Array(size)
  return { scores: new Float32Array(size), fields, all: fields, similar: null, forms: [] }
}

/** What is in each of them, with their scores together. */
export function inEach(sets: readonly [Found, ...Found[]]): Found {
  const [first, ...rest] = sets
  if (rest.length === 0) return first
  const scores = Float32Array.from(first.scores)
  const fields = Uint8Array.from(first.fields)
  const all = Uint8Array.from(first.all)
  for (const other of rest) {
    for (let slot = 0; slot < scores.length; slot++) {
      const [own, more] = [scores[slot] ?? 0, other.scores[slot] ?? 0]
      if (own === 0) continue
      scores[slot] = more === 0 ? 0 : own + more
      fields[slot] = (fields[slot] ?? 0) | (other.fields[slot] ?? 0)
      all[slot] = (all[slot] ?? 0) & (other.all[slot] ?? 0)
    }
  }
  return { scores, fields, all, similar: similarIn(sets), forms: sets.flatMap(({ forms }) => forms) }
}

/** What is like one of the words is only like what was asked for. */
function similarIn(sets: readonly Found[]): Uint8Array | null {
  const [first, ...rest] = sets.flatMap(({ similar }) => similar ?? [])
  if (first === undefined || rest.length === 0) return first ?? null
  return first.map((own, slot) => (rest.some((other) => other[slot] === 1) ? 1 : own))
}

/** What is in one or the other; what is in both counts by the better. */
export function either(a: Found, b: Found): Found {
  const scores = Float32Array.from(a.scores)
  const fields = Uint8Array.from(a.fields)
  for (let slot = 0; slot < scores.length; slot++) {
    scores[slot] = Math.max(scores[slot] ?? 0, b.scores[slot] ?? 0)
    fields[slot] = (fields[slot] ?? 0) | (b.fields[slot] ?? 0)
  }
  return { scores, fields, all: fields, similar: a.similar, forms: [...a.forms, ...b.forms] }
}

/** `found` as it is, and besides it what is only like it. */
export function besides(found: Found, like: Found): Found {
  const scores = Float32Array.from(found.scores)
  const fields = Uint8Array.from(found.fields)
  const similar = found.similar === null ? new Uint8Array(scores.length) : Uint8Array.from(found.similar)
  for (let slot = 0; slot < scores.length; slot++) {
    const score = like.scores[slot] ?? 0
    if (score === 0 || (scores[slot] ?? 0) > 0) continue
    scores[slot] = score
    fields[slot] = like.fields[slot] ?? 0
    similar[slot] = 1
  }
  return { scores, fields, all: fields, similar, forms: [...found.forms, ...like.forms] }
}

/** The same with all that is only similar below the last of the others. */
export function similarLast(found: Found): Found {
  const { similar } = found
  if (similar === null) return found
  let least = Number.POSITIVE_INFINITY
  for (const [slot, score] of found.scores.entries())
    if (score > 0 && similar[slot] === 0) least = Math.min(least, score)
  if (least === Number.POSITIVE_INFINITY) return found
  return {
    ...found,
    scores: found.scores.map((score, slot) => (similar[slot] === 1 ? (least * score) / (1 + score) : score)),
  }
}

export function countOf({ scores }: Pick<Found, 'scores'>): number {
  let count = 0
  for (const score of scores) if (score > 0) count += 1
  return count
}

/** The slots of the best, best first: equal ones by slot, so that an order is one order. */
export function bestOf({ scores }: Pick<Found, 'scores'>, count: number): number[] {
  if (count <= 0) return []
  // A heap whose top is the worst kept: the rest of many is told off by one comparison each.
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
  const kept = heap[a] as number
  heap[a] = heap[b] as number
  heap[b] = kept
}
