import { bitOf, type Field, type HeadField, headBoosts } from './fields.ts'
import { nearWords } from './lookup/near-words.ts'
import type { Postings } from './storage/postings.ts'
import { rarity } from './storage/rarity.ts'
import { emptyScores, type Scores, type Scoring, type Term } from './storage/scoring.ts'

/** A word that only begins as typed is worth less the longer it is; the weights are MiniSearch's own. */
const BEGINNING = 0.375
/** Of words as near, the commonest was meant; this much for each tenfold. */
const COMMONER = 0.1
/** Beginnings whose terms are remembered. */
const MOST_BEGINNINGS = 40

/** Looks up words in both halves of the index: the head (all but the text), which is small, and the texts. */
export interface TermLookup {
  exact(term: string, fields: readonly Field[], options?: ExactOptions): Scores
  /** In about how many articles a term is. */
  count(term: string): number
  /** Articles with words that begin so: all of them in the head; in the text only `postings` of the commonest words. */
  beginning(start: string, fields: readonly Field[], postings: number): Scores
  /** Articles with words at most so many letters away, and these words. */
  near(term: string, distance: number, fields: readonly Field[]): Scores & { readonly words: readonly string[] }
  /** Call it when the index has changed. */
  forget(): void
}

export interface ExactOptions {
  /** What the word is worth, compared with one that was typed so. */
  readonly weight?: number
  /** How many articles have it or another form of it: it is no rarer than that. */
  readonly commonness?: number
  /** Where to add the scores. */
  readonly into?: Scores
}

interface SizedTerm {
  readonly word: string
  readonly term: Term
  readonly size: number
}

/**
 * @param size how many slots there are
 * @param boosts what a match in each field is worth compared with one in the text
 */
export function createTermLookup(
  head: Postings,
  text: Postings,
  size: () => number,
  boosts: Readonly<Record<HeadField, number>> = headBoosts,
): TermLookup {
  const beginnings = createBeginnings(text)

  const halves = (fields: readonly Field[]) => scoredHalves(head, text, fields, boosts)

  function countOf(word: string): number {
    const [inHead, inText] = [head.exact(word), text.exact(word)]
    return Math.max(inHead === undefined ? 0 : head.size(inHead), inText === undefined ? 0 : text.size(inText))
  }

  return {
    exact(word, fields, { weight = 1, commonness = 0, into: scores = emptyScores(size()) } = {}) {
      const count = Math.max(commonness, countOf(word))
      for (const [half, scoring] of halves(fields)) {
        const term = half.exact(word)
        if (term === undefined) continue
        // A word that few titles have may be in most texts.
        const own = half.size(term)
        const factor = own < count ? rarity(count, size()) / rarity(own, size()) : 1
        half.score(term, weight * factor, scoring, scores)
      }
      return scores
    },
    count: countOf,
    beginning(start, fields, postings) {
      const scores = emptyScores(size())
      for (const [half, scoring] of halves(fields)) {
        let remaining = half === text ? postings : Number.POSITIVE_INFINITY
        for (const { word, term, size } of beginnings.of(half, start, remaining)) {
          // The word itself always counts, however common it is. Where one word is too common, a rarer one may still fit.
          if (word !== start && size > remaining) continue
          remaining -= size
          const more = word.length - start.length
          half.score(term, more === 0 ? 1 : (BEGINNING * word.length) / (word.length + 0.3 * more), scoring, scores)
        }
      }
      return scores
    },
    near(word, distance, fields) {
      const scores = emptyScores(size())
      const words = nearWords([head, text], countOf, word, distance)
      const commonest = words.reduce((most, { count }) => Math.max(most, count), 0)
      for (const { word: other, weight, count } of words)
        for (const [half, scoring] of halves(fields)) {
          const term = half.exact(other)
          if (term === undefined) continue
          const factor = rarity(commonest, size()) / rarity(half.size(term), size())
          half.score(term, weight * factor * (1 + COMMONER * Math.log10(count)), scoring, scores)
        }
      return { ...scores, words: words.map((each) => each.word) }
    },
    forget: beginnings.forget,
  }
}

/** The halves of the index that have some fields, and how these are scored. */
function scoredHalves(
  head: Postings,
  text: Postings,
  fields: readonly Field[],
  boosts: Readonly<Record<HeadField, number>>,
): [Postings, ReadonlyMap<string, Scoring>][] {
  const inHead = fields.filter((field): field is HeadField => field !== 'text')
  const scoring = (field: Field, boost: number): [string, Scoring] => [field, { boost, bit: bitOf[field] }]
  const halves: [Postings, ReadonlyMap<string, Scoring>][] = []
  if (inHead.length > 0) halves.push([head, new Map(inHead.map((field) => scoring(field, boosts[field])))])
  if (inHead.length < fields.length) halves.push([text, new Map([scoring('text', 1)])])
  return halves
}

/** Remembers the terms that begin so. */
function createBeginnings(text: Postings) {
  let memory = new Map<string, readonly SizedTerm[]>()
  return {
    /** The commonest first, enough of them for so many postings. */
    of(half: Postings, start: string, postings: number): readonly SizedTerm[] {
      const key = `${half === text ? 'text' : 'head'} ${postings} ${start}`
      const remembered = memory.get(key)
      if (remembered !== undefined) return remembered
      const terms = half
        .beginning(start, postings)
        .map(([word, term]) => ({ word, term, size: half.size(term) }))
        .sort((a, b) => b.size - a.size)
      if (memory.size > MOST_BEGINNINGS) memory = new Map()
      memory.set(key, terms)
      return terms
    },
    forget() {
      memory = new Map()
    },
  }
}
