import { createArticles } from './articles.ts'
import type { Part, Visit, VisitTerms } from './part/part.ts'
import { createParts, type Upkeep } from './parts.ts'
import { createScoring, type Scores, type Scoring, type Term } from './scoring.ts'

/**
 * One half of the index: a recent part that takes in changes, and segments, which are compact and never change. A change
 * of an article takes it out of its segment, and puts it into the recent part. When this is large it is frozen into a
 * segment; segments of like size are merged. Answers are the same however the articles are spread over the parts.
 */
export interface Postings {
  /** Takes in an article that it does not have, by its slot, a small whole number. */
  add(slot: number, fields: Readonly<Record<string, string>>): void
  discard(slot: number): void
  has(slot: number): boolean
  /** How many articles it has. */
  count(): number
  exact(term: string): Term | undefined
  /**
   * The terms with this beginning: all, or at least the commonest.
   * @param most enough are given to read so many postings of them
   */
  beginning(start: string, most?: number): [string, Term][]
  /** Terms at most so many letters away. */
  near(term: string, distance: number): [string, Term][]
  /** In how many fields of articles a term is; discarded articles count until their segment is merged. */
  size(term: Term): number
  /** Adds a term's scores (BM25+) by slot, and to each slot the bits of the fields that have the term. */
  score(term: Term, weight: number, fields: ReadonlyMap<string, Scoring>, into: Scores): void
  readonly upkeep: Upkeep
}

/** A posting takes mostly one or two bytes, and terms that are too common are passed over. */
const ENOUGH = 4

/** @param onMerged called when terms that were looked up may be in other parts now */
export function createPostings(
  names: readonly string[],
  visitTerms: VisitTerms,
  onMerged: () => void = () => {},
): Postings {
  const fieldNumbers = new Map(names.map((name, field) => [name, field]))
  const articles = createArticles(names.length)
  const parts = createParts(names.length, visitTerms, articles, onMerged)
  const addScores = createScoring(articles)

  /** The terms that the parts visit, each once. */
  function collected(visitIn: (part: Part, visit: Visit) => void): [string, Term][] {
    const terms = new Map<string, Term>()
    for (const part of parts.all())
      visitIn(part, (word, number) => terms.set(word, { part, number, next: terms.get(word) }))
    return [...terms]
  }

  function exact(word: string): Term | undefined {
    let term: Term | undefined
    for (const part of parts.all()) {
      const number = part.find(word)
      if (number !== -1) term = { part, number, next: term }
    }
    return term
  }

  return {
    add(slot, fields) {
      const recent = parts.recent()
      const number = recent.add(
        slot,
        names.map((name) => fields[name] ?? ''),
      )
      articles.add(slot, recent, number)
    },
    discard: parts.discard,
    has: articles.has,
    count: articles.count,
    exact,
    beginning(start, most = Number.POSITIVE_INFINITY) {
      const least = leastBytes(parts.all(), start, most)
      if (least === 0) return collected((part, visit) => part.beginning(start, 0, visit))
      // A term may be common in all parts together.
      const share = Math.ceil(least / parts.all().length)
      const words = new Set<string>()
      for (const part of parts.all()) part.beginning(start, share, (word) => words.add(word))
      // The word itself always counts, however rare it is.
      if (exact(start) !== undefined) words.add(start)
      return [...words].map((word) => [word, exact(word) as Term])
    },
    near: (word, distance) => collected((part, visit) => part.near(word, distance, visit)),
    size(term) {
      let size = 0
      for (let each: Term | undefined = term; each !== undefined; each = each.next)
        for (const field of names.keys()) size += each.part.count(each.number, field)
      return size
    },
    score(term, weight, fields, into) {
      for (const [name, scoring] of fields) {
        const field = fieldNumbers.get(name)
        if (field !== undefined) addScores(term, field, scoring, weight, into)
      }
    },
    upkeep: parts.upkeep,
  }
}

/** The bytes of postings that the commonest terms take of which there are enough; 0 when all are needed. */
function leastBytes(parts: readonly Part[], start: string, most: number): number {
  if (most === Number.POSITIVE_INFINITY) return 0
  const bins = new Float64Array(32)
  for (const part of parts) part.weigh(start, bins)
  let sum = 0
  for (let bin = 31; bin > 0; bin--) {
    // A term with more postings than may be read is not read.
    if (2 ** bin <= most) sum += bins[bin] as number
    if (sum > most * ENOUGH) return 2 ** bin
  }
  return 0
}
