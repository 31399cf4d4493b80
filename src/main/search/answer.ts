import type { Place, Query } from '#shared/query/query.ts'
import { fold } from '#shared/text/fold.ts'
import { allFields, bitOf, type Field, fieldTexts, type Index } from './index.ts'
import { matchesIn, phrasePattern } from './matching.ts'
import { createWords, type Manner } from './prefix-search.ts'
import { shown } from './present-hit.ts'
import { bestOf, countOf, type Found, inEach, nothing, similarLast } from './score-set.ts'
import type { Texts } from './texts.ts'
import { piecesOf } from './tokenise.ts'
import type { SearchAsk, SearchReply } from './types.ts'

const fieldsOf: Readonly<Record<Place, readonly Field[]>> = {
  title: ['title', 'site'],
  text: ['text'],
  notes: ['notes'],
  highlights: ['highlights'],
  tags: ['tags'],
}

/** A phrase says more than its words do. */
const PHRASE = 2
/** Phrases' answers kept: each cost a look into the texts. */
const KEPT = 16

export interface Answering {
  ask(ask: SearchAsk): Omit<SearchReply, 'ms' | 'indexing'>
  /** Everything that holds the words themselves, nothing capped, in no order. */
  ids(ask: SearchAsk): string[]
  /** What earlier answers rest on has changed. */
  forget(): void
}

/** Answers queries over an index. */
export function createAnswering(index: Index, texts: Texts): Answering {
  const words = createWords(index)
  const phrases = new Map<string, Found>()
  let may: { readonly of: readonly string[]; readonly slots: Uint8Array } | null = null

  function phrase(text: string, fields: readonly Field[]): Found {
    const key = `${fields.join()} ${text}`
    const known = phrases.get(key)
    if (known !== undefined) return known
    const found = holding(text, fields)
    if (phrases.size >= KEPT) phrases.clear()
    phrases.set(key, found)
    return found
  }

  /** Articles that hold all its words, and in one place one after the other. */
  function holding(text: string, fields: readonly Field[]): Found {
    const pattern = phrasePattern(fold(text))
    const terms = piecesOf(text).flatMap((piece) => piece.terms)
    const candidates = words.exactly([...new Set(terms)], fields)
    const scores = new Float32Array(candidates.scores.length)
    const bits = new Uint8Array(scores.length)
    for (let slot = 0; slot < scores.length; slot++) {
      if ((candidates.scores[slot] ?? 0) === 0 || pattern === null) continue
      const among = fields.filter((field) => ((candidates.all[slot] ?? 0) & bitOf[field]) !== 0)
      const where = among.filter((field) =>
        textsIn(slot, field).some((each) => matchesIn(each, [], [pattern]).length > 0),
      )
      if (where.length === 0) continue
      scores[slot] = (candidates.scores[slot] ?? 0) * PHRASE
      for (const field of where) bits[slot] = (bits[slot] ?? 0) | bitOf[field]
    }
    return { scores, fields: bits, all: bits, similar: null, forms: [] }
  }

  function textsIn(slot: number, field: Field): readonly string[] {
    const document = index.document(slot)
    if (document === undefined) return []
    return field === 'text' ? [texts.of(document).folded.text] : fieldTexts(document)[field].map((text) => fold(text))
  }

  /** The words and phrases that must be there; null when what is asked for narrows nothing down yet. */
  function wanted(query: Query, fields: readonly Field[], manner: Manner): Found | null {
    const sets: Found[] = []
    for (const [at, word] of query.words.entries()) {
      const pieces = piecesOf(word)
      for (const [part, piece] of pieces.entries()) {
        // Of `vote-rig` only the last part is being typed.
        const typing = query.typing && at === query.words.length - 1 && part === pieces.length - 1
        const set = typing ? words.typed(piece, fields, manner) : words.finished(piece, fields, manner)
        if (set !== null) sets.push(set)
      }
    }
    for (const each of query.phrases) sets.push(phrase(each, fields))
    const [first, ...rest] = sets
    return first === undefined ? null : inEach([first, ...rest])
  }

  /** Nothing but one letter: it is found where it stands for itself in what is short, as in a title or a tag. */
  function letterAlone({ words: typed }: Query, fields: readonly Field[]): Found {
    const head = fields.filter((field) => field !== 'text')
    return words.exactly(
      piecesOf(typed.at(-1) ?? '').flatMap(({ terms }) => terms),
      head,
    )
  }

  function allowedSlots(allowed: readonly string[]): Uint8Array {
    if (may?.of === allowed && may.slots.length === index.size()) return may.slots
    const slots = new Uint8Array(index.size())
    for (const id of allowed) {
      const slot = index.slotOf(id)
      if (slot !== undefined) slots[slot] = 1
    }
    may = { of: allowed, slots }
    return slots
  }

  function find({ query, allowed }: SearchAsk, manner: Manner): Found {
    const fields =
      query.within.length === 0 ? allFields : [...new Set(query.within.flatMap((place) => fieldsOf[place]))]
    const asked = query.words.length + query.phrases.length > 0
    const found = wanted(query, fields, manner) ?? (asked ? letterAlone(query, fields) : null)
    // What only leaves out leaves all the others.
    const scores = found === null ? new Float32Array(index.size()).fill(1) : Float32Array.from(found.scores)
    const slots = allowedSlots(allowed)
    const out: Found[] = [
      ...query.notWords.map((word) =>
        words.exactly(
          piecesOf(word).flatMap(({ terms }) => terms),
          fields,
        ),
      ),
      ...query.notPhrases.map((each) => phrase(each, fields)),
    ]
    for (let slot = 0; slot < scores.length; slot++)
      if (slots[slot] !== 1 || out.some((each) => (each.scores[slot] ?? 0) > 0)) scores[slot] = 0
    return { ...(found ?? nothing(index.size())), scores }
  }

  return {
    ask(ask) {
      const found = similarLast(find(ask, 'at a glance'))
      const phrases = ask.query.phrases.flatMap((each) => phrasePattern(fold(each)) ?? [])
      const sought = { forms: found.forms, phrases }
      const hits = bestOf(found, ask.offset + ask.limit)
        .slice(ask.offset)
        .flatMap((slot) => {
          const document = index.document(slot)
          if (document === undefined) return []
          const fields = { any: found.fields[slot] ?? 0, all: found.all[slot] ?? 0 }
          const similar = found.similar?.[slot] === 1
          return [
            { id: document.id, score: found.scores[slot] ?? 0, similar, ...shown(document, fields, sought, texts) },
          ]
        })
      return { total: countOf(found), similar: similarOf(found), hits }
    },
    ids(ask) {
      const { scores } = find(ask, 'whole')
      const ids: string[] = []
      for (let slot = 0; slot < scores.length; slot++) {
        const document = (scores[slot] ?? 0) > 0 ? index.document(slot) : undefined
        if (document !== undefined) ids.push(document.id)
      }
      return ids
    },
    forget() {
      words.forget()
      phrases.clear()
      may = null
    },
  }
}

/** How many are found only by words like those asked for. */
function similarOf({ scores, similar }: Found): number {
  return similar === null ? 0 : countOf({ scores: scores.map((score, slot) => (similar[slot] === 1 ? score : 0)) })
}
