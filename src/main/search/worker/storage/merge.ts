import type { OrderedTerms, Part } from './part/part.ts'
import { type PostingList, roomFor } from './part/posting-lists.ts'
import { openSegment, type Segment } from './segment/segment.ts'
import { createSegmentWriter } from './segment/segment-writer.ts'

/** So much is done at a time: postings, and terms as if they were so many postings. */
const STEP = 40_000
const TERM = 12

interface Source {
  readonly part: Part
  readonly terms: OrderedTerms
  /** By article: its number in the merged segment; -1 for those taken out. */
  readonly becomes: Int32Array
  isOver: boolean
}

/**
 * Makes one segment of the articles of several parts, without those that were taken out, a step at a time. Articles may be
 * taken out of the parts in between; the segment then lacks them too.
 */
export function* merge(parts: readonly Part[], fields: number): Generator<void, Segment> {
  let documents = 0
  const sources = parts.map((part): Source => {
    const becomes = part
      .slots()
      .slice(0, part.documents())
      .map((slot) => (slot === -1 ? -1 : documents++))
    return { part, terms: part.ordered(), becomes, isOver: false }
  })
  const writer = createSegmentWriter(
    fields,
    parts.reduce((sum, part) => sum + part.weight(), 0),
  )
  const merged = Array.from({ length: fields }, () => roomFor(documents))
  const list = roomFor(Math.max(0, ...parts.map((part) => part.documents())))
  let remaining = sources.filter(({ terms }) => terms.next())
  let done = 0
  while (remaining.length > 0) {
    const having = sourcesOfFirst(remaining)
    done += TERM + gather(having, merged, list)
    const [{ terms }] = having as [Source]
    if (merged.some(({ count }) => count > 0)) writer.add(terms.word, terms.length(), merged)
    let hasEnded = false
    for (const source of having) if (!source.terms.next()) hasEnded = source.isOver = true
    if (hasEnded) remaining = remaining.filter((source) => !source.isOver)
    if (done > STEP) {
      done = 0
      yield
    }
  }
  return openSegment(writer.finish(articlesOf(sources, documents, fields)))
}

/** The sources that are at the first term of all, in their order. */
function sourcesOfFirst(sources: readonly Source[]): readonly Source[] {
  let first: Source[] = []
  for (const source of sources) {
    const order = first[0] === undefined ? -1 : compare(source.terms, first[0].terms)
    if (order < 0) first = [source]
    else if (order === 0) first.push(source)
  }
  return first
}

function compare(a: OrderedTerms, b: OrderedTerms): number {
  const [lengthA, lengthB] = [a.length(), b.length()]
  const both = Math.min(lengthA, lengthB)
  for (let at = 0; at < both; at++) {
    const difference = (a.word[at] as number) - (b.word[at] as number)
    if (difference !== 0) return difference
  }
  return lengthA - lengthB
}

/** Puts the lists of a term one after the other. @returns how many postings were read */
function gather(sources: readonly Source[], merged: readonly PostingList[], list: PostingList): number {
  let read = 0
  for (const [field, into] of merged.entries()) {
    into.count = 0
    for (const { part, terms, becomes } of sources) {
      part.read(terms.term(), field, list)
      read += list.count
      for (let at = 0; at < list.count; at++) {
        const document = becomes[list.documents[at] as number] as number
        if (document === -1) continue
        into.documents[into.count] = document
        into.frequencies[into.count++] = list.frequencies[at] as number
      }
    }
  }
  return read
}

function articlesOf(sources: readonly Source[], documents: number, fields: number) {
  const slots = new Int32Array(documents)
  const lengths = new Uint32Array(documents * fields)
  for (const { part, becomes } of sources) {
    const current = part.slots()
    for (const [document, number] of becomes.entries()) {
      if (number === -1) continue
      slots[number] = current[document] as number
      for (let field = 0; field < fields; field++)
        lengths[field * documents + number] = part.lengths(field)[document] as number
    }
  }
  return { slots, lengths }
}
