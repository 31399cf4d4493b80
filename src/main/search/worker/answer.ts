import { wantedWords } from '#shared/query/plan.ts'
import type { SearchAsk, SearchReply } from '../types.ts'
import { bestSlots } from './best-slots.ts'
import { createArticleFinder } from './evaluation/find-articles.ts'
import type { Index } from './index.ts'
import { phrasePattern } from './matching.ts'
import { presentHit } from './present-hit.ts'
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
  return {
    ask(ask) {
      const set = rankSimilarLast(finder.find(ask, 'typing'))
      const phrases = wantedWords(ask.query).flatMap((each) =>
        each.kind === 'phrase' && each.near === null ? (phrasePattern(each.text) ?? []) : [],
      )
      const wanted = { forms: set.forms, phrases }
      const hits = bestSlots(set.scores, { count: ask.offset + ask.limit })
        .slice(ask.offset)
        .flatMap((slot) => {
          const document = index.document(slot)
          if (document === undefined) return []
          const fields = { any: set.fields[slot] ?? 0, all: set.all[slot] ?? 0 }
          const similar = set.similar?.[slot] === 1
          const hit = presentHit(document, fields, wanted, texts)
          return [{ id: document.id, score: set.scores[slot] ?? 0, similar, missing: [], ...hit }]
        })
      return { total: countOf(set), similar: countSimilar(set), closest: 0, hits }
    },
    ids(ask) {
      const { scores } = finder.find(ask, 'complete')
      const ids: string[] = []
      for (let slot = 0; slot < scores.length; slot++) {
        const document = (scores[slot] ?? 0) > 0 ? index.document(slot) : undefined
        if (document !== undefined) ids.push(document.id)
      }
      return ids
    },
    forget: finder.forget,
  }
}

function countSimilar({ scores, similar }: ScoreSet): number {
  return similar === null ? 0 : countOf({ scores: scores.map((score, slot) => (similar[slot] === 1 ? score : 0)) })
}
