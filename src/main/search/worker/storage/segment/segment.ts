import type { OrderedTerms, Part } from '../part/part.ts'
import { readList, readNumber, skipList } from '../part/posting-lists.ts'
import { visitNear } from './near-words.ts'
import { advance, boundOf, findTerm, type TermTable, walkFrom, walkThrough, wordOf } from './term-table.ts'

/** What a segment consists of. It never changes, so it is written to disk once. */
export interface SegmentData {
  readonly fields: number
  readonly table: TermTable
  /** For each term, where its postings begin: the number of articles for each field, then the list of each. */
  readonly offsets: Uint32Array
  readonly postings: Uint8Array
  /** How many different terms each article has in the first field, then in the second, and so on. */
  readonly lengths: Uint32Array
  /** By article: its slot, or -1 when it was taken out before the segment was complete. */
  readonly slots: Int32Array
}

export interface Segment extends Part {
  readonly data: SegmentData
}

export function isSegment(part: Part): part is Segment {
  return 'data' in part
}

export function openSegment(data: SegmentData): Segment {
  const { fields, table, offsets, postings } = data
  const slots = Int32Array.from(data.slots)
  const lengths = Array.from({ length: fields }, (_, field) =>
    data.lengths.subarray(field * slots.length, (field + 1) * slots.length),
  )
  const reading = { bytes: postings, at: 0 }
  let removed = slots.reduce((sum, slot) => (slot === -1 ? sum + 1 : sum), 0)

  function countOf(term: number, field: number): number {
    reading.at = offsets[term] as number
    for (let other = 0; other < field; other++) readNumber(reading)
    return readNumber(reading)
  }

  const bytesOf = (term: number): number => (offsets[term + 1] ?? postings.length) - (offsets[term] as number)

  return {
    data,
    documents: () => slots.length,
    removed: () => removed,
    slots: () => slots,
    remove(document) {
      if (slots[document] !== -1) removed += 1
      slots[document] = -1
    },
    lengths: (field) => lengths[field] as Uint32Array,
    find: (term) => findTerm(table, term),
    beginning(start, least, visit) {
      const end = boundOf(table, start, true)
      const walk = walkFrom(table, boundOf(table, start))
      while (advance(walk) && walk.at < end) if (bytesOf(walk.at) >= least) visit(wordOf(walk), walk.at)
    },
    weigh(start, bins) {
      const end = boundOf(table, start, true)
      for (let term = boundOf(table, start); term < end; term++) {
        const bin = 31 - Math.clz32(bytesOf(term))
        bins[bin] = (bins[bin] as number) + bytesOf(term)
      }
    },
    near: (term, distance, visit) => visitNear(table, term, distance, visit),
    ordered: () => orderedTerms(table),
    weight: () => postings.length,
    count: countOf,
    read(term, field, into) {
      const count = countOf(term, field)
      // The counts of the further fields come first, then the lists of the fields before.
      for (let other = field + 1; other < fields; other++) readNumber(reading)
      for (let other = 0, lists = reading.at; other < field; other++) {
        const before = countOf(term, other)
        reading.at = lists
        skipList(reading, before)
        lists = reading.at
      }
      readList(reading, count, into)
    },
  }
}

function orderedTerms(table: TermTable): OrderedTerms {
  const walk = walkThrough(table)
  return { next: () => advance(walk), word: walk.word, length: () => walk.length, term: () => walk.at }
}
