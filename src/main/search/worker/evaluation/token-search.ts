import type { Word } from '#shared/query/tree.ts'
import { patternOf } from '#shared/text/pattern.ts'
import { bitOf, type Field } from '../fields.ts'
import { countOf, intersectEach, mergeSets, type ScoreSet } from '../score-set.ts'
import { type Piece, piecesOf } from '../tokenise.ts'
import type { Addresses } from './addresses.ts'
import type { FieldReadings } from './field-readings.ts'
import type { Depth, PrefixSearch } from './prefix-search.ts'

/** Articles whose texts are looked at for one token while the reader types. */
const MOST_CHECKED = 100

/** Finds what was typed without a blank: it must be in a text as it was typed, not its words alone. */
export interface TokenSearch {
  /**
   * Articles with a typed word, in all of its spellings; null when it is too short to mean anything, or no word at all.
   * @param ending whether the word may still go on
   */
  find(word: string, ending: Word['ending'], fields: readonly Field[], depth: Depth): ScoreSet | null
}

export function createTokenSearch(readings: FieldReadings, words: PrefixSearch, addresses: Addresses): TokenSearch {
  function finished(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet {
    return withAddresses(piece, inTexts(piece, words.finished(piece, fields, depth), 'words', fields, depth), fields)
  }

  /** An article is found by its own address too, where its outlet is looked at. */
  function withAddresses(piece: Piece, set: ScoreSet, fields: readonly Field[]): ScoreSet {
    const byAddress = fields.includes('site') && piece.kind === 'word' ? addresses.find(piece) : null
    return byAddress === null ? set : mergeSets(set, byAddress)
  }

  function begun(piece: Piece, ending: Word['ending'], fields: readonly Field[], depth: Depth): ScoreSet | null {
    const set = ending === 'prefix' ? words.prefixed(piece, fields, depth) : words.typed(piece, fields, depth)
    return set === null ? null : withAddresses(piece, inTexts(piece, set, 'beginning', fields, depth), fields)
  }

  /** What of a set, and of the articles with the words of a token, has the token itself. */
  function inTexts(
    piece: Piece,
    set: ScoreSet,
    edges: 'words' | 'beginning',
    fields: readonly Field[],
    depth: Depth,
  ): ScoreSet {
    if (!piece.isLoose && piece.apart.length === 0) return set
    const pattern = patternOf(piece.text, { edges, blanks: 'signs' })
    if (pattern === null) return set
    const joint = piece.isLoose && !isTooMuch(set, depth) ? checked(set, pattern, fields) : set
    const [first, ...spellings] = piece.apart.map((terms) => words.exactly(terms, fields))
    if (first === undefined) return joint
    const separate = spellings.reduce(mergeSets, first)
    return isTooMuch(separate, depth) ? joint : mergeSets(joint, { ...checked(separate, pattern, fields), forms: [] })
  }

  /** The articles of a set whose texts match a pattern, in the fields where they do. */
  function checked(set: ScoreSet, pattern: RegExp, fields: readonly Field[]): ScoreSet {
    const scores = Float32Array.from(set.scores)
    const bits = new Uint8Array(scores.length)
    for (let slot = 0; slot < scores.length; slot++) {
      if (scores[slot] === 0) continue
      const possible = fields.filter((field) => ((set.fields[slot] ?? 0) & bitOf[field]) !== 0)
      for (const field of possible)
        if (readings(slot, field).some((text) => text.search(pattern) !== -1))
          bits[slot] = (bits[slot] ?? 0) | bitOf[field]
      if (bits[slot] === 0) scores[slot] = 0
    }
    return { ...set, scores, fields: bits, all: bits }
  }

  return {
    find(word, ending, fields, depth) {
      const pieces = piecesOf(word)
      // Of `vote-rig` only the last part is being typed.
      const set = intersectEach(pieces, (piece, at) => {
        const isLast = ending !== 'whole' && at === pieces.length - 1
        return isLast ? begun(piece, ending, fields, depth) : finished(piece, fields, depth)
      })
      if (set === null) return null
      const pattern =
        pieces.length < 2
          ? null
          : patternOf(word, { edges: ending === 'whole' ? 'words' : 'beginning', blanks: 'signs' })
      return pattern === null || isTooMuch(set, depth) ? set : checked(set, pattern, fields)
    },
  }
}

/** While one types, too many are taken as they are: terms of pairs lie apart by rare chance alone. */
function isTooMuch(set: ScoreSet, depth: Depth): boolean {
  return depth !== 'complete' && countOf(set) > MOST_CHECKED
}
