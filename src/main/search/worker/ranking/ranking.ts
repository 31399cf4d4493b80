import { bestSlots } from '../best-slots.ts'
import type { ClosestArticle } from '../evaluation/closest.ts'
import type { HitFields } from '../fields.ts'
import type { Index } from '../index.ts'
import type { Wanted } from '../matching.ts'
import type { ScoreSet } from '../score-set.ts'
import type { Texts } from '../texts.ts'
import { nearnessOf } from './nearness.ts'

/** So many of the best are looked at once more, in their texts: about those that are shown, which are read anyway. */
const MOST_LOOKED_AT = 20
/** Articles whose scores differ by less than this share are equal: the later one comes first. */
const EQUAL = 0.02

export interface RankedHit {
  readonly slot: number
  readonly score: number
  readonly similar: boolean
  readonly fields: HitFields
}

/** The order of an answer. */
export interface Ranking {
  /** The best of those that have everything, those with only similar words last. */
  full(set: ScoreSet, count: number): (RankedHit & { readonly missing: readonly [] })[]
  /** The first of those that have everything or similar words, in the order of the slots. */
  inOrder(set: ScoreSet, slots: Iterable<number>, count: number): (RankedHit & { readonly missing: readonly [] })[]
  closest(articles: readonly ClosestArticle[]): (RankedHit & Pick<ClosestArticle, 'missing' | 'absent'>)[]
}

/**
 * Ranks by score; among the best, words near each other raise it, and of equals the later article comes first.
 * @param functionWords words that say nothing by being near
 */
export function createRanking(index: Index, texts: Texts, wanted: Wanted, functionWords: ReadonlySet<string>): Ranking {
  let places = 0
  const order = Int16Array.from(wanted.words, (word) => (functionWords.has(word) ? -1 : places++))
  const compareDates = (a: number, b: number) => compare(index.columns.date(b), index.columns.date(a))

  function lookedAt<T extends RankedHit & { readonly absent?: ReadonlySet<string> }>(hits: readonly T[]): T[] {
    const looked = hits.map((hit) => {
      const document = index.document(hit.slot)
      if (document === undefined) return hit
      const words = hit.absent === undefined ? wanted : wanted.without(hit.absent)
      return { ...hit, score: hit.score * nearnessOf(document, hit.fields.any, words, order, texts) }
    })
    return looked.sort(
      (a, b) => step(b.score) - step(a.score) || compareDates(a.slot, b.slot) || b.score - a.score || a.slot - b.slot,
    )
  }

  return {
    full(set, count) {
      const slots = bestSlots(set.scores, {
        count: Math.max(count, MOST_LOOKED_AT),
        compareEqual: (a, b) => compareDates(a, b) || a - b,
      })
      const hits = slots.map((slot) => hitOf(set, slot))
      const best = hits.slice(0, MOST_LOOKED_AT).filter((hit) => !hit.similar)
      return [...lookedAt(best), ...hits.slice(best.length)]
    },
    inOrder(set, slots, count) {
      const first: number[] = []
      for (const slot of slots) {
        if (first.length >= count) break
        if ((set.scores[slot] ?? 0) !== 0) first.push(slot)
      }
      return first.map((slot) => hitOf(set, slot))
    },
    closest(articles) {
      const hits = articles.map((article) => ({ ...article, similar: false }))
      return [...lookedAt(hits.slice(0, MOST_LOOKED_AT)), ...hits.slice(MOST_LOOKED_AT)]
    },
  }
}

function hitOf({ scores, similar, fields, all }: ScoreSet, slot: number) {
  return {
    ...{ slot, score: scores[slot] ?? 0, similar: similar?.[slot] === 1, missing: [] as const },
    fields: { any: fields[slot] ?? 0, all: all[slot] ?? 0 },
  }
}

/** Equal scores are at one step. */
function step(score: number): number {
  return Math.round(Math.log(score) / Math.log1p(EQUAL))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
