import type { Place, Query } from '#shared/query/query.ts'
import type { SearchAsk } from '../types.ts'
import { createAddresses } from './addresses.ts'
import { createFieldReadings } from './field-readings.ts'
import { allFields, type Field } from './fields.ts'
import type { Index } from './index.ts'
import { createPhraseSearch } from './phrases.ts'
import { createPrefixSearch, type Depth } from './prefix-search.ts'
import { emptySet, intersect, type ScoreSet } from './score-set.ts'
import type { Texts } from './texts.ts'
import { createTokenSearch } from './token-search.ts'
import { joinWords, piecesOf } from './tokenise.ts'

const fieldsOf: Readonly<Record<Place, readonly Field[]>> = {
  title: ['title', 'site'],
  text: ['text'],
  notes: ['notes'],
  highlights: ['highlights'],
  tags: ['tags'],
}

/** Finds the articles of a query among those that the filters allow. */
export interface ArticleFinder {
  find(ask: SearchAsk, depth: Depth): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

export function createArticleFinder(index: Index, texts: Texts): ArticleFinder {
  const words = createPrefixSearch(index)
  const readings = createFieldReadings(index, texts)
  const tokens = createTokenSearch(readings, words, createAddresses(index))
  const phrases = createPhraseSearch(readings, words)
  let allowedSlots: { readonly ids: readonly string[]; readonly slots: Uint8Array } | null = null

  /** The articles with all words and phrases of a query; null when it is too short to mean anything. */
  function findAll(query: Query, fields: readonly Field[], depth: Depth): ScoreSet | null {
    const sets: ScoreSet[] = []
    const typedWords = joinWords(query.words)
    for (const [at, word] of typedWords.entries()) {
      const set = tokens.find(word, fields, depth, query.typing && at === typedWords.length - 1)
      if (set !== null) sets.push(set)
    }
    for (const phrase of query.phrases) sets.push(phrases.find(phrase, fields))
    const [first, ...rest] = sets
    return first === undefined ? null : intersect([first, ...rest])
  }

  /** A query of a single letter finds that letter as a word of its own, in short fields such as the title and the tags. */
  function findLetter({ words: letters }: Query, fields: readonly Field[]): ScoreSet {
    const head = fields.filter((field) => field !== 'text')
    return words.exactly(termsOf(letters.at(-1) ?? ''), head)
  }

  /** The articles that a query excludes. */
  function excluded(query: Query, fields: readonly Field[]): ScoreSet[] {
    return [
      ...query.notWords.flatMap((word) => tokens.find(word, fields, 'complete', false) ?? []),
      ...query.notPhrases.map((phrase) => phrases.find(phrase, fields)),
    ]
  }

  function slotsOf(allowed: readonly string[]): Uint8Array {
    if (allowedSlots?.ids === allowed && allowedSlots.slots.length === index.size()) return allowedSlots.slots
    const slots = new Uint8Array(index.size())
    for (const id of allowed) {
      const slot = index.slotOf(id)
      if (slot !== undefined) slots[slot] = 1
    }
    allowedSlots = { ids: allowed, slots }
    return slots
  }

  return {
    find({ query, allowed }, depth) {
      const fields =
        query.within.length === 0 ? allFields : [...new Set(query.within.flatMap((place) => fieldsOf[place]))]
      const hasTerms = query.words.length + query.phrases.length > 0
      const set = findAll(query, fields, depth) ?? (hasTerms ? findLetter(query, fields) : null)
      // A query that only excludes finds everything else.
      const scores = set === null ? new Float32Array(index.size()).fill(1) : Float32Array.from(set.scores)
      const slots = slotsOf(allowed)
      const exclusions = excluded(query, fields)
      for (let slot = 0; slot < scores.length; slot++)
        if (slots[slot] !== 1 || exclusions.some((each) => (each.scores[slot] ?? 0) > 0)) scores[slot] = 0
      return { ...(set ?? emptySet(index.size())), scores }
    },
    forget() {
      words.forget()
      phrases.forget()
      allowedSlots = null
    },
  }
}

function termsOf(text: string): string[] {
  return piecesOf(text).flatMap(({ terms }) => terms)
}
