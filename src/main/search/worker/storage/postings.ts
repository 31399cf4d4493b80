import { createArticles } from './articles.ts'
import type { Part, Visit, VisitTerms } from './part/part.ts'
import { createParts, type Upkeep } from './parts.ts'
import { createScoring, type Scores, type Scoring, type Term } from './scoring.ts'

export type { Scores, Scoring, Term } from './scoring.ts'

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
    exact(word) {
      let term: Term | undefined
      for (const part of parts.all()) {
        const number = part.find(word)
        if (number !== -1) term = { part, number, next: term }
      }
      return term
    },
    beginning: (start) => collected((part, visit) => part.beginning(start, visit)),
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
