import type { Articles } from './articles.ts'
import type { Part } from './part/part.ts'
import { roomFor } from './part/posting-lists.ts'
import { rarity } from './rarity.ts'

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

/** Scores for so many slots, all nought. */
export function emptyScores(size: number): Scores {
  return { scores: new Float32Array(size), fields: new Uint8Array(size) }
}

/** MiniSearch's defaults for BM25+. */
const K = 1.2
const B = 0.7
const D = 0.5

/**
 * Adds the scores of a term in a field, by BM25+ over the articles of all parts, so that it makes no difference in which
 * part an article is.
 */
export type AddScores = (term: Term, field: number, scoring: Scoring, weight: number, into: Scores) => void

export function createScoring(articles: Articles): AddScores {
  /** Used again for each list. */
  let list = roomFor(0)

  function read({ part, number }: Term, field: number): void {
    if (list.documents.length < part.documents()) list = roomFor(part.documents() * 2)
    part.read(number, field, list)
  }

  /** In how many articles of its part a term is, without those taken out. */
  function countIn(term: Term, field: number): number {
    const { part, number } = term
    if (part.removed() === 0) return part.count(number, field)
    read(term, field)
    const slots = part.slots()
    let count = 0
    for (let at = 0; at < list.count; at++) if (slots[list.documents[at] as number] !== -1) count += 1
    return count
  }

  function addIn(term: Term, field: number, factor: number, bit: number, { scores, fields }: Scores): void {
    read(term, field)
    const [slots, lengths] = [term.part.slots(), term.part.lengths(field)]
    const perLength = (K * B) / (articles.averageLength(field) || 1)
    const { count, documents, frequencies } = list
    for (let at = 0; at < count; at++) {
      const document = documents[at] as number
      const slot = slots[document] as number
      if (slot === -1) continue
      const frequency = frequencies[at] as number
      const norm = K * (1 - B) + perLength * (lengths[document] as number)
      scores[slot] = (scores[slot] as number) + factor * (D + (frequency * (K + 1)) / (frequency + norm))
      fields[slot] = (fields[slot] as number) | bit
    }
  }

  return (term, field, { boost, bit }, weight, into) => {
    let having = 0
    for (let each: Term | undefined = term; each !== undefined; each = each.next) having += countIn(each, field)
    if (having === 0) return
    const factor = weight * boost * rarity(having, articles.count())
    for (let each: Term | undefined = term; each !== undefined; each = each.next) addIn(each, field, factor, bit, into)
  }
}
