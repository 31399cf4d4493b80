import type { Postings } from '../storage/postings.ts'
import { exchanged, letterSteps } from './letter-steps.ts'

/** What a word is worth that is only like the one typed. */
const NEAR = 0.3
/** A word two steps away is worth so much of one that is one step away: any of those comes first. */
const SECOND_STEP = 0.2
/** The first letter is seldom wrong. */
const OTHER_FIRST = 0.5
/** More near words than this are noise. */
const MOST_NEAR_WORDS = 50

export interface NearWord {
  readonly word: string
  readonly weight: number
  /** In about how many articles it is. */
  readonly count: number
}

/** Words of the index so many steps away, those first that were meant most likely. */
export function nearWords(
  halves: readonly Postings[],
  countOf: (word: string) => number,
  word: string,
  distance: number,
): NearWord[] {
  const near = halves.flatMap((half) => half.near(word, distance).map(([other]) => other))
  const candidates = new Set([...near, ...exchanged(word).filter((other) => countOf(other) > 0)])
  return [...candidates]
    .flatMap((other) => {
      const steps = letterSteps(word, other, distance)
      const first = other.charAt(0) === word.charAt(0) ? 1 : OTHER_FIRST
      const weight = NEAR * first * SECOND_STEP ** (steps - 1)
      return steps === 0 || steps > distance ? [] : [{ word: other, count: countOf(other), weight }]
    })
    .sort((a, b) => b.weight - a.weight || b.count - a.count)
    .slice(0, MOST_NEAR_WORDS)
}
