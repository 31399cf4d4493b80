import { bitOf } from '../fields.ts'
import type { Index } from '../index.ts'
import type { Scores } from '../storage/scoring.ts'

/**
 * What a shared term is worth where the other article has it in its title or topics, compared with its text. For a reader
 * who searches it is worth much more; here one word of a title must not outweigh many of a text.
 */
const boosts = { title: 0.5, tags: 0.5 } as const

/** Looks up what articles are about: their texts, titles and topics, not the notes on them. */
export interface SubjectTerms {
  /** How many articles have a term: in their texts, or else in their heads. Removed ones count until they are swept. */
  count(term: string): number
  /** Adds a term's scores (BM25+) by slot. */
  add(term: string, weight: number, scores: Scores): void
}

export function createSubjectTerms({ head, text }: Index['halves']): SubjectTerms {
  const inText = new Map([['text', { boost: 1, bit: bitOf.text }]])
  const inHead = new Map(
    (['title', 'tags'] as const).map((field) => [field, { boost: boosts[field], bit: bitOf[field] }]),
  )
  return {
    count(word) {
      const term = text.exact(word)
      if (term !== undefined) return text.size(term)
      const headTerm = head.exact(word)
      return headTerm === undefined ? 0 : head.size(headTerm)
    },
    add(word, weight, scores) {
      const term = text.exact(word)
      if (term !== undefined) text.score(term, weight, inText, scores)
      const headTerm = head.exact(word)
      if (headTerm !== undefined) head.score(headTerm, weight, inHead, scores)
    },
  }
}
