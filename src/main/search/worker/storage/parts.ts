import { performance } from 'node:perf_hooks'
import type { Articles } from './articles.ts'
import { merge } from './merge.ts'
import { segmentsToMerge } from './merge-plan.ts'
import type { Part, VisitTerms } from './part/part.ts'
import { createRecentPart, type RecentPart } from './recent/recent.ts'
import { isSegment, openSegment, type Segment, type SegmentData } from './segment/segment.ts'

/** The parts of a half of the index: a recent one that takes in changes, and segments. */
export interface Parts {
  all(): readonly Part[]
  /** The part that takes in articles. */
  recent(): RecentPart
  discard(slot: number): void
  readonly upkeep: Upkeep
}

/** What keeps the parts few and compact, and takes them to disk and back. */
export interface Upkeep {
  /**
   * Works until a time of `performance.now()`, or some milliseconds longer.
   * @param quiet whether nothing else is to be done: then it leaves fewer parts
   * @returns whether there is more to do
   */
  work(until: number, quiet: boolean): boolean
  /** Makes segments of all that is recent. */
  freeze(): void
  /** Those with the oldest articles first. */
  segments(): readonly Segment[]
  /**
   * Takes in a saved segment, the newest first. Articles that are here already, or were discarded since `expectSegments`,
   * stay as they are.
   * @param removed the articles of the segment that were taken out before it was saved
   */
  restore(data: SegmentData, removed: readonly number[]): void
  /** Says whether saved segments are still to come. */
  expectSegments(areExpected: boolean): void
}

/** A recent part of so many bytes is frozen into a segment: a thousand articles. */
const MOST_RECENT = 1024 * 1024

interface Merging {
  readonly inputs: readonly Part[]
  readonly steps: Generator<void, Segment>
}

/**
 * @param articles is told where they are
 * @param onMerged called when terms that were looked up may be in other parts now
 */
export function createParts(fields: number, visitTerms: VisitTerms, articles: Articles, onMerged: () => void): Parts {
  let recent = createRecentPart(fields, visitTerms)
  /** Segments, and recent parts that are being frozen: those with the oldest articles first. */
  let full: readonly Part[] = []
  let merging: Merging | null = null
  /** Articles discarded while segments are expected that may have them. */
  let discarded: Set<number> | null = null

  const segments = (): readonly Segment[] => full.filter(isSegment)

  function endRecent(): void {
    if (recent.documents() === 0) return
    full = [...full, recent]
    recent = createRecentPart(fields, visitTerms)
  }

  /** What is to be merged next, or frozen; null when all is well. */
  function nextMerging(quiet: boolean): Merging | null {
    const ended = full.find((part) => !isSegment(part))
    const inputs = ended === undefined ? segmentsToMerge(segments(), quiet) : [ended]
    return inputs.length === 0 ? null : { inputs, steps: merge(inputs, fields) }
  }

  function step({ inputs, steps }: Merging): void {
    const { done, value: segment } = steps.next()
    if (done !== true) return
    const at = full.findIndex((part) => inputs.includes(part))
    const rest = full.filter((part) => !inputs.includes(part))
    full = segment.documents() === segment.removed() ? rest : rest.toSpliced(at, 0, segment)
    for (const [number, slot] of segment.slots().entries()) if (slot !== -1) articles.move(slot, segment, number)
    merging = null
    onMerged()
  }

  return {
    all: () => [recent, ...full],
    recent: () => recent,
    discard(slot) {
      if (!articles.has(slot)) discarded?.add(slot)
      articles.remove(slot)
    },
    upkeep: {
      work(until, quiet) {
        if (recent.weight() > MOST_RECENT) endRecent()
        do {
          merging ??= nextMerging(quiet)
          if (merging === null) return false
          step(merging)
        } while (performance.now() < until)
        return true
      },
      freeze() {
        endRecent()
        // What was being merged can be merged later.
        if (merging?.inputs.every(isSegment)) merging = null
        while (full.some((part) => !isSegment(part))) {
          merging ??= nextMerging(false)
          if (merging !== null) step(merging)
        }
      },
      segments,
      restore(data, removed) {
        const segment = openSegment(data)
        for (const number of removed) segment.remove(number)
        for (const [number, slot] of segment.slots().entries()) {
          if (slot === -1) continue
          if (articles.has(slot) || discarded?.has(slot) === true) segment.remove(number)
          else articles.add(slot, segment, number)
        }
        full = [segment, ...full]
        onMerged()
      },
      expectSegments(areExpected) {
        discarded = areExpected ? new Set() : null
      },
    },
  }
}
