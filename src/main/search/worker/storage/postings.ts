import { performance } from 'node:perf_hooks'
import { merge } from './merge.ts'
import { partsToMerge } from './merge-plan.ts'
import type { Part } from './part.ts'
import { roomFor } from './posting-lists.ts'
import { createRecentPart } from './recent.ts'
import { openSegment, type Segment, type SegmentData } from './segment.ts'

/**
 * One half of the index: a recent part that takes in changes, and segments, which are compact and never change. A change
 * of an article takes it out of its segment, and puts it into the recent part. When this is large it is frozen into a
 * segment; segments of like size are merged. Answers are the same however the articles are spread over the parts.
 */
export interface Postings {
  /** Takes in an article that it does not have, by its slot, a small whole number. */
  add(slot: number, fields: Readonly<Record<string, string>>): void
  discard(slot: number): void
  exact(term: string): Term | undefined
  /** All terms with this beginning. */
  beginning(start: string): [string, Term][]
  /** Terms at most so many letters away. */
  near(term: string, distance: number): [string, Term][]
  /** In how many fields of articles a term is; discarded articles count until their segment is merged. */
  size(term: Term): number
  /** Adds a term's scores (BM25+) by slot, and to each slot the bits of the fields that have the term. */
  score(term: Term, weight: number, fields: ReadonlyMap<string, Scoring>, into: Scores): void
  readonly upkeep: Upkeep
}

/** What keeps the parts few and compact, and takes them to disk and back. */
export interface Upkeep {
  /**
   * Works until a time of `performance.now()`, at most a few steps of some milliseconds longer.
   * @param quiet whether nothing else is to be done: then it leaves fewer parts
   * @returns whether there is more to do
   */
  work(until: number, quiet: boolean): boolean
  /** Freezes the recent part, so that the segments have everything. */
  freeze(): void
  /** The oldest first. */
  segments(): readonly Segment[]
  /**
   * Takes in a saved segment, the newest first. Articles that it has already, or that were discarded since `expectSegments`, stay as they are.
   * @param removed the articles of the segment that were taken out before it was saved
   */
  restore(data: SegmentData, removed: readonly number[]): void
  /** Says whether saved segments are still to come. */
  expectSegments(areExpected: boolean): void
  has(slot: number): boolean
  /** How many articles it has. */
  count(): number
}

/** A term in one part, and in the parts after it. */
export interface Term {
  readonly part: Part
  readonly number: number
  readonly next: Term | undefined
}

export interface Scoring {
  readonly boost: number
  readonly bit: number
}

export interface Scores {
  readonly scores: Float32Array
  readonly fields: Uint8Array
}

/** MiniSearch's defaults for BM25+. */
const K = 1.2
const B = 0.7
const D = 0.5
/** A recent part of so many bytes is frozen: a few hundred articles. */
const MOST_RECENT = 256 * 1024

/**
 * @param names of the fields
 * @param termsOf the terms of a text
 * @param onMerged called when terms that were looked up may be in other parts now
 */
export function createPostings(
  names: readonly string[],
  termsOf: (text: string) => readonly string[],
  onMerged: () => void = () => {},
): Postings {
  const fieldNumbers = new Map(names.map((name, field) => [name, field]))
  let recent = createRecentPart(names.length)
  let segments: readonly Segment[] = []
  let merging: { readonly inputs: readonly Part[]; readonly steps: Generator<void, Segment> } | null = null
  /** By slot: where its article is. */
  const homes: (Part | undefined)[] = []
  const numbers: number[] = []
  /** Articles discarded while segments are expected that may have them. */
  let discarded: Set<number> | null = null
  let count = 0
  const lengths = names.map(() => 0)
  let list = roomFor(64)

  function settle(slot: number, part: Part, number: number): void {
    homes[slot] = part
    numbers[slot] = number
  }

  function countArticle(part: Part, number: number, by: 1 | -1): void {
    count += by
    for (const field of names.keys()) lengths[field] = (lengths[field] ?? 0) + by * (part.lengths(field)[number] ?? 0)
  }

  function discard(slot: number): void {
    const [part, number] = [homes[slot], numbers[slot] ?? 0]
    if (part === undefined) {
      discarded?.add(slot)
      return
    }
    countArticle(part, number, -1)
    part.remove(number)
    homes[slot] = undefined
  }

  function termIn(parts: readonly Part[], word: string): Term | undefined {
    let term: Term | undefined
    for (const part of parts) {
      const number = part.find(word)
      if (number !== -1) term = { part, number, next: term }
    }
    return term
  }

  const parts = (): readonly Part[] => [recent, ...segments]

  /** The terms that every part visits, each once. */
  function collected(visitIn: (part: Part, visit: (word: string, number: number) => void) => void): [string, Term][] {
    const terms = new Map<string, Term>()
    for (const part of parts())
      visitIn(part, (word, number) => terms.set(word, { part, number, next: terms.get(word) }))
    return [...terms]
  }

  /** In how many articles a term is, without those taken out. Leaves the last list that it had to read in `list`. */
  function having({ part, number }: Term, field: number): number {
    if (part.removed() === 0) return part.count(number, field)
    const slots = part.slots()
    part.read(number, field, list)
    let having = 0
    for (let at = 0; at < list.count; at++) if (slots[list.documents[at] as number] !== -1) having += 1
    return having
  }

  function scoreIn({ part, number }: Term, field: number, factor: number, bit: number, into: Scores): void {
    const { scores, fields } = into
    const [slots, lengthOf] = [part.slots(), part.lengths(field)]
    const perLength = (K * B) / ((lengths[field] ?? 0) / count || 1)
    part.read(number, field, list)
    const { documents, frequencies } = list
    for (let at = 0; at < list.count; at++) {
      const document = documents[at] as number
      const slot = slots[document] as number
      if (slot === -1) continue
      const frequency = frequencies[at] as number
      const norm = K * (1 - B) + perLength * (lengthOf[document] as number)
      scores[slot] = (scores[slot] as number) + factor * (D + (frequency * (K + 1)) / (frequency + norm))
      fields[slot] = (fields[slot] as number) | bit
    }
  }

  function replaceParts(inputs: readonly Part[], segment: Segment): void {
    const at = segments.findIndex((each) => inputs.includes(each))
    const others = segments.filter((each) => !inputs.includes(each))
    const isEmpty = segment.documents() === segment.removed()
    // In the order of their oldest articles.
    segments = isEmpty ? others : others.toSpliced(at === -1 ? others.length : at, 0, segment)
    if (inputs.includes(recent)) recent = createRecentPart(names.length)
    for (const [number, slot] of segment.slots().entries()) if (slot !== -1) settle(slot, segment, number)
    makeRoom(segment)
    onMerged()
  }

  function makeRoom(part: Part): void {
    if (part.documents() > list.documents.length) list = roomFor(part.documents() * 2)
  }

  function freeze(): void {
    if (recent.documents() === 0) return
    const steps = merge([recent], names.length)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    replaceParts([recent], step.value)
  }

  function mergeSome(): void {
    const step = merging?.steps.next()
    if (merging === null || step?.done !== true) return
    replaceParts(merging.inputs, step.value)
    merging = null
  }

  return {
    add(slot, fields) {
      const number = recent.add(
        slot,
        names.map((name) => termsOf(fields[name] ?? '')),
      )
      makeRoom(recent)
      settle(slot, recent, number)
      countArticle(recent, number, 1)
    },
    discard,
    exact: (word) => termIn(parts(), word),
    beginning: (start) => collected((part, visit) => part.beginning(start, visit)),
    near: (word, distance) => collected((part, visit) => part.near(word, distance, visit)),
    size(term) {
      let size = 0
      for (let each: Term | undefined = term; each !== undefined; each = each.next)
        for (const field of names.keys()) size += each.part.count(each.number, field)
      return size
    },
    score(term, weight, fields, into) {
      for (const [name, { boost, bit }] of fields) {
        const field = fieldNumbers.get(name)
        if (field === undefined) continue
        let articles = 0
        for (let each: Term | undefined = term; each !== undefined; each = each.next) articles += having(each, field)
        if (articles === 0) continue
        const factor = weight * boost * Math.log(1 + (count - articles + 0.5) / (articles + 0.5))
        for (let each: Term | undefined = term; each !== undefined; each = each.next)
          scoreIn(each, field, factor, bit, into)
      }
    },
    upkeep: {
      work(until, quiet) {
        do {
          if (recent.weight() > MOST_RECENT) freeze()
          else if (merging !== null) mergeSome()
          else {
            const inputs = partsToMerge(segments, quiet)
            if (inputs.length === 0) return false
            merging = { inputs, steps: merge(inputs, names.length) }
          }
        } while (performance.now() < until)
        return true
      },
      freeze,
      segments: () => segments,
      restore(data, removed) {
        const segment = openSegment(data)
        for (const number of removed) segment.remove(number)
        for (const [number, slot] of segment.slots().entries()) {
          if (slot === -1) continue
          if (homes[slot] !== undefined || discarded?.has(slot) === true) segment.remove(number)
          else {
            settle(slot, segment, number)
            countArticle(segment, number, 1)
          }
        }
        segments = [segment, ...segments]
        makeRoom(segment)
        onMerged()
      },
      expectSegments(areExpected) {
        discarded = areExpected ? new Set() : null
      },
      has: (slot) => homes[slot] !== undefined,
      count: () => count,
    },
  }
}
