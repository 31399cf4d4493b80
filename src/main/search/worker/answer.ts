import { planOf, printWordNode, wantedWords } from '#shared/query/plan.ts'
import type { SearchAsk, SearchHit, SearchReply } from '../types.ts'
import { createArticleFinder } from './evaluation/find-articles.ts'
import type { Index } from './index.ts'
import { createWanted, phrasePattern, type Wanted } from './matching.ts'
import { presentHit } from './present-hit.ts'
import { createRanking, type RankedHit } from './ranking/ranking.ts'
import { countOf, rankSimilarLast, type ScoreSet } from './score-set.ts'
import type { Texts } from './texts.ts'

export interface Answering {
  ask(ask: SearchAsk): Omit<SearchReply, 'ms' | 'indexing'>
  /** Every article that has the words themselves, unordered. */
  ids(ask: SearchAsk): string[]
  /** Call it when the index has changed. */
  forget(): void
}

/** Answers queries over an index. */
export function createAnswering(index: Index, texts: Texts): Answering {
  const finder = createArticleFinder(index, texts)

  function present(hit: RankedHit & Pick<SearchHit, 'missing'>, wanted: Wanted): SearchHit[] {
    const { slot, fields, ...ranked } = hit
    const document = index.document(slot)
    if (document === undefined) return []
    return [{ id: document.id, ...ranked, ...presentHit(document, fields, wanted, texts) }]
  }

  return {
    ask(ask) {
      let partial = false
      const full = rankSimilarLast(
        finder.find(ask, 'typing', () => {
          partial = true
        }),
      )
      const closest = finder.closest(ask, full)
      const fullCount = countOf(full)
      const wanted = createWanted([...full.forms, ...closest.forms], phrasesOf(ask))
      const end = ask.offset + ask.limit
      const ranking = createRanking(index, texts, wanted, finder.functionWords(wanted.words))
      const { sets } = planOf(ask.query)
      const slots = ask.order === 'allowed' ? slotsOf(index, ask.allowed) : null
      const best = slots === null ? ranking.full(full, end) : ranking.inOrder(full, slots, end)
      const complete = best.slice(ask.offset, end)
      const ranked = end <= fullCount ? [] : ranking.closest(closest.articles)
      const near = slots === null ? ranked : inOrderOf(slots, ranked)
      const page = near.slice(Math.max(0, ask.offset - fullCount), end - fullCount)
      const lacking = page.map((hit) => ({ ...hit, missing: hit.missing.map((part) => printWordNode(part, sets)) }))
      return {
        total: fullCount + closest.articles.length,
        similar: countSimilar(full),
        closest: closest.articles.length,
        partial,
        hits: [
          ...complete.flatMap((hit) => present(hit, wanted)),
          ...lacking.flatMap(({ absent, ...hit }) => present(hit, wanted.without(absent))),
        ],
      }
    },
    ids(ask) {
      const { scores } = finder.find(ask, 'complete')
      const ids: string[] = []
      for (let slot = 0; slot < scores.length; slot++) {
        const id = (scores[slot] ?? 0) > 0 ? index.idOf(slot) : ''
        if (id !== '') ids.push(id)
      }
      return ids
    },
    forget: finder.forget,
  }
}

/** The slots of articles, in their order. */
function slotsOf(index: Index, ids: readonly string[]): readonly number[] {
  return ids.flatMap((id) => index.slotOf(id) ?? [])
}

function inOrderOf<T extends { readonly slot: number }>(slots: readonly number[], hits: readonly T[]): readonly T[] {
  const bySlot = new Map(hits.map((hit) => [hit.slot, hit]))
  return slots.flatMap((slot) => bySlot.get(slot) ?? [])
}

function phrasesOf({ query }: SearchAsk): readonly RegExp[] {
  return wantedWords(query).flatMap((each) =>
    each.kind === 'phrase' && each.near === null ? (phrasePattern(each.text) ?? []) : [],
  )
}

function countSimilar({ scores, similar }: ScoreSet): number {
  return similar === null ? 0 : countOf({ scores: scores.map((score, slot) => (similar[slot] === 1 ? score : 0)) })
}
