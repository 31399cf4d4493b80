import { fold, READING } from '#shared/text/fold.ts'
import type { SearchDocument } from '../../types.ts'
import { bitOf, type Field, fieldTexts } from '../fields.ts'
import type { Match, Wanted } from '../matching.ts'
import type { Texts } from '../texts.ts'

/** Words one after the other, as in a phrase, make an article worth so much more. */
const TOGETHER = 0.3
/** Letters between two words that stand next to each other. */
const NEXT = 3
/** From so many letters on, words are not near each other: about a sentence. */
const FAR = 120
/** Words with others between them are worth so much of words together, and less the farther they are. */
const APART = 0.6
/** So are words in another order. */
const REVERSED = 0.5

/** The fields in which the order of words says something. */
const inOrder = ['title', 'notes', 'highlights'] as const

/**
 * How much more an article is worth because the words of the query stand near each other in it, in the order in which they
 * were typed: a phrase that was typed without quotation marks. Only words that follow each other in the query are compared.
 * @param fields bits of those that have any of the words
 * @param order by the number of a word: its place among those that say something, or -1
 * @returns from 1 on
 */
export function nearnessOf(
  document: SearchDocument,
  fields: number,
  wanted: Wanted,
  order: Int16Array,
  texts: Texts,
): number {
  const pairs = Math.max(...order)
  if (pairs < 1) return 1
  const has = (field: Field) => (fields & bitOf[field]) !== 0
  const heads = inOrder
    .filter(has)
    .flatMap((field) => fieldTexts(document)[field].map((text) => wanted.wordsIn(fold(text, READING))))
  const best = new Float32Array(pairs)
  for (const matches of heads) addNearness(matches, order, best)
  if (has('text')) addNearness(wanted.matchesIn(texts.of(document).folded), order, best)
  // Of a long question two words together say less than of a short one, but not as little as their share.
  return 1 + (TOGETHER * best.reduce((sum, each) => sum + each, 0)) / Math.sqrt(pairs)
}

/** Raises what each pair of words is worth to what a text has. */
function addNearness(matches: readonly Match[], order: Int16Array, best: Float32Array): void {
  /** By place of a word: where it was last. */
  const ends = new Map<number, number>()
  for (const { start, end, what } of matches) {
    const place = order[what] ?? -1
    if (place === -1) continue
    for (const [other, worth] of [
      [place - 1, 1],
      [place + 1, REVERSED],
    ] as const) {
      const before = ends.get(other)
      const pair = Math.min(place, other)
      if (before === undefined || pair >= best.length) continue
      best[pair] = Math.max(best[pair] ?? 0, worth * nearness(start - before))
    }
    ends.set(place, end)
  }
}

function nearness(gap: number): number {
  return gap <= NEXT ? 1 : Math.max(0, (APART * (FAR - gap)) / FAR)
}
