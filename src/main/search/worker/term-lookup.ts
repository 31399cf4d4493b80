import { bitOf, type Field, type HeadField, headBoosts } from './fields.ts'
import { exchanged, letterSteps } from './letter-steps.ts'
import { rarity } from './rarity.ts'
import type { Postings, Scores, Scoring, Term } from './storage/postings.ts'

/** A word that only begins as typed is worth less the longer it is; the weights are MiniSearch's own. */
const BEGINNING = 0.375
const NEAR = 0.3
/** A word two steps away is worth so much of one that is one step away: any of those comes first. */
const SECOND_STEP = 0.2
/** The first letter is seldom wrong. */
const OTHER_FIRST = 0.5
/** Of words as near, the commonest was meant; this much for each tenfold. */
const COMMONER = 0.1
/** More near words than this are noise. */
const MOST_NEAR_WORDS = 50
/** Beginnings whose terms are remembered. */
const MOST_BEGINNINGS = 40

/** Looks up words in both halves of the index: the head (all but the text), which is small, and the texts. */
export interface TermLookup {
  /**
   * @param weight what the word is worth, compared with one that was typed so
   * @param commonness how many articles have it or another form of it: it is no rarer than that
   */
  exact(term: string, fields: readonly Field[], weight?: number, commonness?: number): Scores
  /** In about how many articles a term is. */
  count(term: string): number
  /** Articles with words that begin so: all of them in the head; in the text only `postings` of the commonest words. */
  beginning(start: string, fields: readonly Field[], postings: number): Scores
  /** Articles with words at most so many letters away, and these words. */
  near(term: string, distance: number, fields: readonly Field[]): Scores & { readonly words: readonly string[] }
  /** Call it when the index has changed. */
  forget(): void
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
  let beginnings = new Map<string, readonly SizedTerm[]>()

  function noScores(): Scores {
    return { scores: new Float32Array(size()), fields: new Uint8Array(size()) }
  }

  function halves(fields: readonly Field[]): [Postings, ReadonlyMap<string, Scoring>][] {
    const inHead = fields.filter((field): field is HeadField => field !== 'text')
    const scoring = (field: Field, boost: number): [string, Scoring] => [field, { boost, bit: bitOf[field] }]
    const both: [Postings, ReadonlyMap<string, Scoring>][] = []
    if (inHead.length > 0) both.push([head, new Map(inHead.map((field) => scoring(field, boosts[field])))])
    if (inHead.length < fields.length) both.push([text, new Map([scoring('text', 1)])])
    return both
  }

  function countOf(word: string): number {
    const [inHead, inText] = [head.exact(word), text.exact(word)]
    return Math.max(inHead === undefined ? 0 : head.size(inHead), inText === undefined ? 0 : text.size(inText))
  }

  /** Terms that begin so, the commonest first. They are remembered, because the next letter needs a part of them. */
  function termsBeginning(half: Postings, start: string): readonly SizedTerm[] {
    const name = half === text ? 'text' : 'head'
    const key = `${name} ${start}`
    const remembered = beginnings.get(key)
    if (remembered !== undefined) return remembered
    const shorter = beginnings.get(`${name} ${[...start].slice(0, -1).join('')}`)
    const terms =
      shorter?.filter(({ word }) => word.startsWith(start)) ??
      half
        .beginning(start)
        .map(([word, term]) => ({ word, term, size: half.size(term) }))
        .sort((a, b) => b.size - a.size)
    if (beginnings.size > MOST_BEGINNINGS) beginnings = new Map()
    beginnings.set(key, terms)
    return terms
  }

  /** Words so many steps away, those first that were meant most likely. */
  function nearWords(word: string, distance: number) {
    const near = [head, text].flatMap((half) => half.near(word, distance).map(([other]) => other))
    const others = new Set([...near, ...exchanged(word).filter((other) => countOf(other) > 0)])
    return [...others]
      .flatMap((other) => {
        const steps = letterSteps(word, other, distance)
        const first = other.charAt(0) === word.charAt(0) ? 1 : OTHER_FIRST
        const weight = NEAR * first * SECOND_STEP ** (steps - 1)
        return steps === 0 || steps > distance ? [] : [{ word: other, count: countOf(other), weight }]
      })
      .sort((a, b) => b.weight - a.weight || b.count - a.count)
      .slice(0, MOST_NEAR_WORDS)
  }

  return {
    exact(word, fields, weight = 1, commonness = 0) {
      const scores = noScores()
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
      const scores = noScores()
      for (const [half, scoring] of halves(fields)) {
        let remaining = half === text ? postings : Number.POSITIVE_INFINITY
        for (const { word, term, size } of termsBeginning(half, start)) {
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
      const scores = noScores()
      const words = nearWords(word, distance)
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
    forget() {
      beginnings = new Map()
    },
  }
}
