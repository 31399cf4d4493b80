import MiniSearch, { type Options } from 'minisearch'
import SearchableMap from 'minisearch/SearchableMap'
import { radixTree } from './radix-tree.ts'

/**
 * The only file that uses MiniSearch's private names. MiniSearch makes, stores and sweeps the postings. We read them
 * directly to be quick enough for search while typing: its own `search` makes an object for each article of each word
 * and sorts them all, and we show a few. This works with exactly this version; the test of this file fails on another.
 */
export const MINISEARCH = '7.2.0'

/** How often a term is in an article, by MiniSearch's own number of the article. */
type Frequencies = Map<number, number>
/** The frequencies of a term, by number of the field. */
export type Term = ReadonlyMap<number, Frequencies>

interface Inside {
  _index: SearchableMap<Map<number, Frequencies>>
  readonly _fieldIds: Readonly<Record<string, number>>
  _documentIds: Map<number, number>
  _idToShortId: Map<number, number>
  _fieldLength: Map<number, number[]>
  _avgFieldLength: number[]
  _documentCount: number
  _nextId: number
  _dirtCount: number
}

/** Everything needed to restore an index. */
export interface Packed {
  readonly rest: {
    readonly documents: readonly (readonly [number, number])[]
    readonly lengths: readonly (readonly [number, readonly number[]])[]
    readonly average: readonly number[]
    readonly count: number
    readonly next: number
    readonly dirt: number
  }
  /** In order, separated by line feeds. */
  readonly terms: string
  /** For each term: its number of fields; for each field its number and its number of articles; for each article its number and frequency. */
  readonly numbers: Int32Array
}

/** One half of the index. It identifies an article by its slot, a small whole number. */
export interface Postings {
  add(slot: number, fields: Readonly<Record<string, string>>): void
  discard(slot: number): void
  exact(term: string): Term | undefined
  /** All terms with this beginning. */
  beginning(start: string): [string, Term][]
  /** Terms at most so many letters away. */
  near(term: string, distance: number): [string, Term][]
  /** In how many fields of articles a term is; discarded articles count until they are swept. */
  size(term: Term): number
  /** Adds a term's scores (BM25+) by slot, and to each slot the bits of the fields that have the term. */
  score(term: Term, weight: number, fields: ReadonlyMap<string, Scoring>, into: Scores): void
  pack(): Packed
}

export interface Scoring {
  readonly boost: number
  readonly bit: number
}

export interface Scores {
  readonly scores: Float32Array
  readonly fields: Uint8Array
}

/** MiniSearch's defaults for BM25+. */
const K = 1.2
const B = 0.7
const D = 0.5

export function createPostings(options: Options<Record<string, unknown>>, packed: Packed | null): Postings {
  const mini = new MiniSearch<Record<string, unknown>>({ ...options, idField: 'slot' })
  const inside = mini as unknown as Inside
  if (packed !== null) unpack(inside, packed)

  /** By MiniSearch's number: the slot, or -1 if discarded; and for each field the norm of its length. */
  let slots: Int32Array | null = null
  let norms: Float32Array[] = []

  function currentSlots(): Int32Array {
    if (slots !== null) return slots
    slots = new Int32Array(inside._nextId).fill(-1)
    norms = inside._avgFieldLength.map(() => new Float32Array(inside._nextId))
    for (const [number, slot] of inside._documentIds) {
      slots[number] = slot
      const lengths = inside._fieldLength.get(number) ?? []
      for (const [field, norm] of norms.entries())
        norm[number] = K * (1 - B + (B * (lengths[field] ?? 0)) / (inside._avgFieldLength[field] || 1))
    }
    return slots
  }

  return {
    add(slot, fields) {
      mini.add({ slot, ...fields })
      slots = null
    },
    discard(slot) {
      if (!mini.has(slot)) return
      mini.discard(slot)
      slots = null
    },
    exact: (term) => inside._index.get(term),
    beginning: (start) => [...inside._index.atPrefix(start).entries()],
    near: (term, distance) => [...inside._index.fuzzyGet(term, distance)].map(([near, [value]]) => [near, value]),
    size(term) {
      let size = 0
      for (const frequencies of term.values()) size += frequencies.size
      return size
    },
    score(term, weight, fields, { scores, fields: bits }) {
      const slotOf = currentSlots()
      for (const [name, { boost, bit }] of fields) {
        const field = inside._fieldIds[name]
        const frequencies = field === undefined ? undefined : term.get(field)
        const norm = field === undefined ? undefined : norms[field]
        if (frequencies === undefined || norm === undefined) continue
        const count = Math.min(frequencies.size, inside._documentCount)
        const rare = Math.log(1 + (inside._documentCount - count + 0.5) / (count + 0.5))
        const factor = weight * boost * rare
        for (const [number, frequency] of frequencies) {
          const slot = slotOf[number] ?? -1
          if (slot === -1) continue
          scores[slot] = (scores[slot] ?? 0) + factor * (D + (frequency * (K + 1)) / (frequency + (norm[number] ?? K)))
          bits[slot] = (bits[slot] ?? 0) | bit
        }
      }
    },
    pack: () => pack(inside),
  }
}

function pack(inside: Inside): Packed {
  const terms = [...inside._index.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  let size = 0
  for (const [, fields] of terms) {
    size += 1
    for (const frequencies of fields.values()) size += 2 + 2 * frequencies.size
  }
  const numbers = new Int32Array(size)
  let at = 0
  for (const [, fields] of terms) {
    numbers[at++] = fields.size
    for (const [field, frequencies] of fields) {
      numbers[at++] = field
      numbers[at++] = frequencies.size
      for (const [number, frequency] of frequencies) {
        numbers[at++] = number
        numbers[at++] = frequency
      }
    }
  }
  return {
    rest: {
      documents: [...inside._documentIds],
      lengths: [...inside._fieldLength],
      average: inside._avgFieldLength,
      count: inside._documentCount,
      next: inside._nextId,
      dirt: inside._dirtCount,
    },
    terms: terms.map(([term]) => term).join('\n'),
    numbers,
  }
}

function unpack(inside: Inside, { rest, terms, numbers }: Packed): void {
  inside._documentIds = new Map(rest.documents)
  inside._idToShortId = new Map(rest.documents.map(([number, slot]) => [slot, number]))
  inside._fieldLength = new Map(rest.lengths.map(([number, lengths]) => [number, [...lengths]]))
  inside._avgFieldLength = [...rest.average]
  inside._documentCount = rest.count
  inside._nextId = rest.next
  inside._dirtCount = rest.dirt
  let at = 0
  const values = (terms === '' ? [] : terms.split('\n')).map((term): [string, Map<number, Frequencies>] => {
    const fields = new Map<number, Frequencies>()
    for (let count = numbers[at++] ?? 0; count > 0; count--) {
      const field = numbers[at++] ?? 0
      const frequencies: Frequencies = new Map()
      for (let articles = numbers[at++] ?? 0; articles > 0; articles--) {
        frequencies.set(numbers[at] ?? 0, numbers[at + 1] ?? 0)
        at += 2
      }
      fields.set(field, frequencies)
    }
    return [term, fields]
  })
  if (at !== numbers.length) throw new Error('the numbers of a saved index do not fit its terms')
  // Setting the terms one by one would search the tree for each of them: 4 s at 10,000 articles.
  inside._index = new SearchableMap(radixTree(values))
}
