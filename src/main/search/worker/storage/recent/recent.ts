import SearchableMap from 'minisearch/SearchableMap'
import { copyInto } from '../part/copy-into.ts'
import type { OrderedTerms, Part, VisitTerms } from '../part/part.ts'
import { LONGEST_TERM } from '../part/units.ts'
import { createPostingChains } from './posting-chains.ts'
import { createTermNumbers, type TermNumbers } from './term-numbers.ts'

/** The part that takes in new and changed articles, in maps, until it is frozen into a segment. */
export interface RecentPart extends Part {
  /** Takes in an article, with the text of each field. @returns its number */
  add(slot: number, texts: readonly string[]): number
}

/** Bytes that a posting takes in a segment, roughly. */
const BYTES_OF_POSTING = 2

export function createRecentPart(fields: number, visitTerms: VisitTerms): RecentPart {
  const numbers = createTermNumbers()
  /** MiniSearch's tree of the first terms, for beginnings and similar terms. */
  const tree = new SearchableMap<number>()
  let inTree = 0
  /** By term and field. */
  const postings = createPostingChains()
  let slots = new Int32Array(64)
  let lengths = Array.from({ length: fields }, () => new Uint32Array(64))
  let [size, removed] = [0, 0]

  function grownTree(): SearchableMap<number> {
    for (; inTree < numbers.size(); inTree++) tree.set(numbers.text(inTree), inTree)
    return tree
  }

  return {
    add(slot, texts) {
      const document = size++
      if (size > slots.length) {
        slots = copyInto(slots, new Int32Array(size * 2))
        lengths = lengths.map((each) => copyInto(each, new Uint32Array(size * 2)))
      }
      slots[document] = slot
      for (const [field, text] of texts.entries()) {
        let different = 0
        visitTerms(text, (units, from, to) => {
          const term = numbers.numberOf(units, from, to)
          if (term !== -1 && postings.count(term * fields + field, document)) different += 1
        })
        ;(lengths[field] as Uint32Array)[document] = different
      }
      return document
    },
    documents: () => size,
    removed: () => removed,
    slots: () => slots,
    remove(document) {
      if (slots[document] !== -1) removed += 1
      slots[document] = -1
    },
    lengths: (field) => lengths[field] as Uint32Array,
    find: numbers.find,
    beginning(start, _least, visit) {
      for (const [word, term] of grownTree().atPrefix(start)) visit(word, term)
    },
    // Small beside what it is merged into, so all its terms are visited.
    weigh() {},
    near(term, distance, visit) {
      for (const [word, [number]] of grownTree().fuzzyGet(term, distance)) visit(word, number)
    },
    ordered: () => orderedTerms(numbers),
    weight: () => postings.size() * BYTES_OF_POSTING,
    count: (term, field) => postings.length(term * fields + field),
    read: (term, field, into) => postings.read(term * fields + field, into),
  }
}

function orderedTerms(numbers: TermNumbers): OrderedTerms {
  const order = numbers.ordered()
  const word = new Uint16Array(LONGEST_TERM + 1)
  let at = -1
  let length = 0
  return {
    next() {
      at += 1
      if (at === order.length) return false
      length = numbers.copy(order[at] as number, word)
      return true
    },
    word,
    length: () => length,
    term: () => order[at] as number,
  }
}
