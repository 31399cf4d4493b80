import type { NearArticle, NearestAsk, SearchDocument } from '../../types.ts'
import { bestSlots } from '../best-slots.ts'
import type { Index } from '../index.ts'
import { createSlotSets } from '../slot-sets.ts'
import { createStatedLanguages } from '../stated-languages.ts'
import { emptyScores, type Scores } from '../storage/scoring.ts'
import { createSharedWords, type SharedTerm } from './shared-words.ts'
import { createSubjectTerms, type SubjectTerms } from './subject-terms.ts'
import { frequenciesOf, MOST_LETTERS, type TellingTerm, tellingTerms } from './telling-terms.ts'

/**
 * A relative has at least this share of what the article would score against itself. Below it are articles that share a
 * few words by chance: seen on 186 real articles in some twenty languages.
 */
const LEAST_SHARE = 0.15
/** In a library of a few articles chance looks like kinship: so much more, divided by their number. */
const LEAST_SHARE_OF_FEW = 0.3
/** One shared word is chance, however rare it is. */
const LEAST_WORDS = 2
/** Entries of the index that are read, so that no library and no text makes the answer slow. */
const MOST_POSTINGS = 60_000
/** Articles that share so much may be the same text; only then are their texts compared. */
const MAY_BE_SAME = 0.6
/** Texts are nearly the same when they have this share of their different terms in common. */
const NEARLY_SAME = 0.9

/** Finds the articles that are nearest to one. */
export interface Nearest {
  /** The nearest first; none where no article is near. */
  of(ask: NearestAsk): readonly NearArticle[]
  /** Call it when the index has changed. */
  forget(): void
}

/** @param read the text of an article; null where it cannot be read */
export function createNearest(index: Index, read: (file: string) => string | null): Nearest {
  const subjects = createSubjectTerms(index.halves)
  const slotsOf = createSlotSets(index)
  const languages = createStatedLanguages(index)

  const beginningOf = (document: SearchDocument) => (read(document.textFile) ?? '').slice(0, MOST_LETTERS)

  function tellingTermsOf(slot: number, document: SearchDocument, text: string): readonly TellingTerm[] {
    const articles = index.ids().length
    const sameLanguage = languages.counts().get(languages.of(slot)) ?? articles
    return tellingTerms(document, text, { count: subjects.count, articles, sameLanguage })
  }

  function isSameText(one: SearchDocument, text: string, other: SearchDocument): boolean {
    return one.textHash === other.textHash || haveSameTerms(text, beginningOf(other))
  }

  return {
    of({ id, allowed, limit }) {
      const own = index.slotOf(id)
      const document = own === undefined ? undefined : index.document(own)
      if (own === undefined || document === undefined) return []
      const text = beginningOf(document)
      const terms = withinBounds(tellingTermsOf(own, document, text))
      const total = scoresOf(subjects, terms, index.size())
      const most = total.scores[own] ?? 0
      const mayBeGiven = slotsOf(allowed)
      const isWanted = (slot: number) => slot !== own && mayBeGiven[slot] === 1
      const slots = nearestSlots(index, total.scores, most * leastShare(index.ids().length), { count: limit, isWanted })
      const shared = sharedTerms(subjects, terms, slots, total)
      const words = createSharedWords([text, document.title, ...document.tags].join('\n'))
      return slots.flatMap(({ slot, score }, at) => {
        const other = index.document(slot)
        const named = words.of(shared[at] ?? [])
        if (other === undefined || named.length < LEAST_WORDS) return []
        const share = Math.min(1, score / most)
        const sameText = share >= MAY_BE_SAME && isSameText(document, text, other)
        return [{ id: other.id, score: Math.round(share * 1000) / 1000, words: named, sameText }]
      })
    },
    forget: languages.forget,
  }
}

function leastShare(articles: number): number {
  return LEAST_SHARE + LEAST_SHARE_OF_FEW / Math.max(1, articles)
}

/** The terms that may be looked up together. One that is too common is left out, and a rarer one may still fit. */
function withinBounds(terms: readonly TellingTerm[]): readonly TellingTerm[] {
  let remaining = MOST_POSTINGS
  return terms.filter(({ count }) => {
    if (count > remaining) return false
    remaining -= count
    return true
  })
}

function scoresOf(subjects: SubjectTerms, terms: readonly TellingTerm[], size: number): Scores {
  const scores = emptyScores(size)
  for (const { term, weight } of terms) subjects.add(term, weight, scores)
  return scores
}

interface ScoredSlot {
  readonly slot: number
  readonly score: number
}

/** @param least the score below which none is near */
function nearestSlots(
  index: Index,
  scores: Float32Array,
  least: number,
  { count, isWanted }: { readonly count: number; readonly isWanted: (slot: number) => boolean },
): readonly ScoredSlot[] {
  return bestSlots(scores, {
    count,
    isWanted: (slot) => (scores[slot] ?? 0) >= least && isWanted(slot),
    // By id: slots depend on the order in which articles were indexed.
    compareEqual: (a, b) => (index.idOf(a) < index.idOf(b) ? -1 : 1),
  }).map((slot) => ({ slot, score: scores[slot] ?? 0 }))
}

/** What each term adds to each slot. @param scores used again: only the entries of the slots matter */
function sharedTerms(
  subjects: SubjectTerms,
  terms: readonly TellingTerm[],
  slots: readonly ScoredSlot[],
  scores: Scores,
): readonly (readonly SharedTerm[])[] {
  const shared = slots.map((): SharedTerm[] => [])
  if (slots.length === 0) return shared
  for (const { term, weight, count } of terms) {
    if (count < 2) continue
    for (const { slot } of slots) scores.scores[slot] = 0
    subjects.add(term, weight, scores)
    for (const [at, { slot }] of slots.entries()) {
      const score = scores.scores[slot] ?? 0
      if (score > 0) shared[at]?.push({ term, score })
    }
  }
  return shared
}

function haveSameTerms(one: string, two: string): boolean {
  const [a, b] = [frequenciesOf(one), frequenciesOf(two)]
  let common = 0
  for (const term of a.keys()) if (b.has(term)) common += 1
  return common >= NEARLY_SAME * Math.max(a.size, b.size)
}
