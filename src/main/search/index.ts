import { createHash } from 'node:crypto'
import { createPostings, type Postings, type Scores, type Scoring, type Term } from './postings.ts'
import type { Saved } from './saved.ts'
import type { Found } from './score-set.ts'
import { termsOf } from './tokenise.ts'
import type { SearchDocument } from './types.ts'

/** Fields of the head index, and what a match in each is worth beside one in the text. */
const headBoosts = { title: 4, tags: 3, highlights: 2, notes: 2, site: 1.5 } as const
export type HeadField = keyof typeof headBoosts
export type Field = HeadField | 'text'
export const headFields = Object.keys(headBoosts) as readonly HeadField[]
export const allFields: readonly Field[] = [...headFields, 'text']
/** The bit of each field in an answer's `fields`. */
export const bitOf: Readonly<Record<Field, number>> = { title: 1, tags: 2, highlights: 4, notes: 8, site: 16, text: 32 }

/** Both indexes behind one door: the head (all but the text), which is small, and the texts. */
export interface Index {
  /** Takes in what is said of articles and gives those whose text has to be read again, for `putText`. */
  put(documents: readonly SearchDocument[]): SearchDocument[]
  /** Null when it could not be read: it is asked for again with the next `put`. */
  putText(document: SearchDocument, text: string | null): void
  remove(ids: Iterable<string>): void
  ids(): readonly string[]
  document(slot: number): SearchDocument | undefined
  slotOf(id: string): number | undefined
  /** One more than the highest slot. */
  size(): number
  /** How many articles' heads or texts have changed since it was saved or loaded. */
  unsaved(): number
  exact(term: string, fields: readonly Field[]): Scores
  /** Articles with words that begin so: all of them in the head, in the text so many postings of the commonest. */
  beginning(start: string, fields: readonly Field[], postings: number): Scores
  /** Articles with words at most so many letters away, and these words. */
  near(term: string, distance: number, fields: readonly Field[]): Scores & { readonly words: readonly string[] }
  save(): Saved
}

/** A word that only begins as typed is worth less the longer it is; MiniSearch's own weights. */
const BEGINNING = 0.375
const NEAR = 0.45
/** More near words than this are noise. */
const NEAR_WORDS = 50

const asIs = (term: string) => term
const options = (fields: readonly string[], unigrams: boolean) => ({
  fields: [...fields],
  tokenize: (text: string) => termsOf(text, { unigrams }),
  processTerm: asIs,
  // What is discarded is swept when it is worth it.
  autoVacuum: true,
})

/** Opens a saved index, or an empty one. */
export function openIndex(saved: Saved | null): Index {
  const head = createPostings(options(headFields, true), saved?.head ?? null)
  const text = createPostings(options(['text'], false), saved?.text ?? null)
  const states: ({ readonly id: string; head: string; text: string } | null)[] =
    saved?.articles.map((article) => article && { id: article[0], head: article[1], text: article[2] }) ?? []
  const slots = new Map(states.flatMap((state, slot) => (state === null ? [] : [[state.id, slot] as const])))
  const documents: (SearchDocument | undefined)[] = []
  let changes = 0
  let beginnings = new Map<string, readonly Sized[]>()

  function changed(): void {
    changes += 1
    beginnings = new Map()
  }

  function removeAt(slot: number): void {
    const state = states[slot]
    if (state === undefined || state === null) return
    head.discard(slot)
    text.discard(slot)
    slots.delete(state.id)
    states[slot] = null
    documents[slot] = undefined
    changed()
  }

  function slotFor(id: string): number {
    const known = slots.get(id)
    if (known !== undefined) return known
    const slot = states.push({ id, head: '', text: '' }) - 1
    slots.set(id, slot)
    return slot
  }

  function empty(): Scores {
    return { scores: new Float32Array(states.length), fields: new Uint8Array(states.length) }
  }

  /** Terms that begin so, the commonest first; kept, as the next letter asks for a part of them. */
  function grown(half: Postings, name: string, start: string): readonly Sized[] {
    const key = `${name} ${start}`
    const known = beginnings.get(key)
    if (known !== undefined) return known
    const shorter = beginnings.get(`${name} ${[...start].slice(0, -1).join('')}`)
    const terms =
      shorter?.filter(({ word }) => word.startsWith(start)) ??
      half
        .beginning(start)
        .map(([word, term]) => ({ word, term, size: half.size(term) }))
        .sort((a, b) => b.size - a.size)
    if (beginnings.size > 40) beginnings = new Map()
    beginnings.set(key, terms)
    return terms
  }

  return {
    put(all) {
      return all.filter((document) => {
        const slot = slotFor(document.id)
        documents[slot] = document
        const state = states[slot]
        if (state === undefined || state === null) return false
        const hash = headHash(document)
        if (state.head !== hash) {
          head.discard(slot)
          head.add(slot, headOf(document))
          state.head = hash
          changed()
        }
        return state.text !== document.textHash
      })
    },
    putText({ id, textHash }, read) {
      const slot = slotFor(id)
      const state = states[slot]
      if (state === undefined || state === null) return
      text.discard(slot)
      if (read !== null) text.add(slot, { text: read })
      state.text = read === null ? '' : textHash
      changed()
    },
    remove(ids) {
      for (const id of ids) {
        const slot = slots.get(id)
        if (slot !== undefined) removeAt(slot)
      }
    },
    ids: () => [...slots.keys()],
    document: (slot) => documents[slot],
    slotOf: (id) => slots.get(id),
    size: () => states.length,
    unsaved: () => changes,
    exact(word, fields) {
      const found = empty()
      for (const [half, scoring] of halves(fields)) {
        const term = half.exact(word)
        if (term !== undefined) half.score(term, 1, scoring, found)
      }
      return found
    },
    beginning(start, fields, postings) {
      const found = empty()
      for (const [half, scoring] of halves(fields)) {
        let left = half === text ? postings : Number.POSITIVE_INFINITY
        for (const { word, term, size } of grown(half, half === text ? 'text' : 'head', start)) {
          // The word itself always counts, however common it is; a rarer one may still fit where this does not.
          if (word !== start && size > left) continue
          left -= size
          const more = word.length - start.length
          half.score(term, more === 0 ? 1 : (BEGINNING * word.length) / (word.length + 0.3 * more), scoring, found)
        }
      }
      return found
    },
    near(word, distance, fields) {
      const found = empty()
      const words = new Set<string>()
      for (const [half, scoring] of halves(fields)) {
        const near = half.near(word, distance).sort(([, a], [, b]) => half.size(b) - half.size(a))
        for (const [other, term] of near.slice(0, NEAR_WORDS)) {
          words.add(other)
          half.score(term, (NEAR * other.length) / (other.length + distance), scoring, found)
        }
      }
      return { ...found, words: [...words] }
    },
    save() {
      changes = 0
      return {
        articles: states.map((state) => state && [state.id, state.head, state.text]),
        head: head.pack(),
        text: text.pack(),
      }
    },
  }

  function halves(fields: readonly Field[]): [Postings, ReadonlyMap<string, Scoring>][] {
    const inHead = fields.filter((field): field is HeadField => field !== 'text')
    const scoring = (of: Field, boost: number): [string, Scoring] => [of, { boost, bit: bitOf[of] }]
    const both: [Postings, ReadonlyMap<string, Scoring>][] = []
    if (inHead.length > 0) both.push([head, new Map(inHead.map((field) => scoring(field, headBoosts[field])))])
    if (inHead.length < fields.length) both.push([text, new Map([scoring('text', 1)])])
    return both
  }
}

interface Sized {
  readonly word: string
  readonly term: Term
  readonly size: number
}

/** A word's articles as a whole answer: what stands in a field stands there in all of its forms. */
export function asFound(scores: Scores, forms: Found['forms']): Found {
  return { ...scores, all: scores.fields, similar: null, forms }
}

/** What is looked at in each field, as separate texts. */
export function fieldTexts({
  title,
  site,
  tags,
  notes,
  highlights,
}: SearchDocument): Record<HeadField, readonly string[]> {
  return { title: [title], site: [site], tags, notes: [notes], highlights }
}

function headOf(document: SearchDocument): Record<HeadField, string> {
  const { title, site, tags, notes, highlights } = fieldTexts(document)
  return {
    title: title.join('\n'),
    site: site.join('\n'),
    tags: tags.join('\n'),
    notes: notes.join('\n'),
    highlights: highlights.join('\n'),
  }
}

function headHash(document: SearchDocument): string {
  return createHash('sha1')
    .update(JSON.stringify(headOf(document)))
    .digest('base64')
}
