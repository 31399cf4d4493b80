import type { Field } from '../fields.ts'
import type { Index } from '../index.ts'
import { addSimilar, emptySet, type Form, intersect, type ScoreSet, toScoreSet, unite } from '../score-set.ts'
import type { Piece } from '../tokenise.ts'

/**
 * Looks up words while the reader types them. Short beginnings cost most and say least: at 10,000 articles the terms
 * under one letter are half of the index. So one letter is no beginning; two letters begin words of titles and tags;
 * three and more begin words anywhere, up to a number of postings that grows with each letter.
 */

/** Postings of the text that are read for a beginning of three letters; twice as many for each further letter. */
const POSTINGS = 50_000
/** If fewer articles than this have a word, similar words are searched too. */
const FEW = 3
/** Score sets that are remembered: the finished words of a query stay the same while the next one is typed. */
const MOST_REMEMBERED = 64

/**
 * How deep a search goes. `typing`: quick, for a reader who is typing, with similar words where the words are rare.
 * `complete`: every article that has the words.
 */
export type Depth = 'typing' | 'complete'

export interface PrefixSearch {
  /** Articles with a word that is typed to its end. */
  finished(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet
  /** Articles with the word that is being typed; null when it is too short to mean anything. */
  typed(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet | null
  /** Articles with any word that begins so, as `word*` asks for. */
  prefixed(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet
  /** Articles with all of exactly these words, without beginnings and similar words. */
  exactly(terms: readonly string[], fields: readonly Field[]): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

export function createPrefixSearch(index: Index): PrefixSearch {
  const { terms: lookup } = index
  const memory = new Map<string, ScoreSet>()
  const remember = (key: string, make: () => ScoreSet) => rememberIn(memory, key, make)

  function exactly(terms: readonly string[], fields: readonly Field[]): ScoreSet {
    const [first, ...rest] = terms.map((term) =>
      remember(`exact ${fields.join()} ${term}`, () =>
        toScoreSet(lookup.exact(term, fields), [{ text: term, kind: 'whole' }]),
      ),
    )
    return first === undefined ? emptySet(index.size()) : intersect([first, ...rest])
  }

  function beginning(word: string, fields: readonly Field[], postings: number): ScoreSet {
    return remember(`begin ${fields.join()} ${postings} ${word}`, () =>
      toScoreSet(lookup.beginning(word, fields, postings), [{ text: word, kind: 'beginning' }]),
    )
  }

  function similar(word: string, fields: readonly Field[]): ScoreSet {
    return remember(`similar ${fields.join()} ${word}`, () => {
      const { words, ...scores } = lookup.near(word, word.length < 6 ? 1 : 2, fields)
      return toScoreSet(
        scores,
        words.map((text): Form => ({ text, kind: 'whole' })),
      )
    })
  }

  /** Adds similar words where few articles have the word itself. */
  function withSimilar(set: ScoreSet, word: string, fields: readonly Field[]): ScoreSet {
    return word.length < 4 || hasAtLeast(set, FEW) ? set : addSimilar(set, similar(word, fields))
  }

  function finished(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet {
    const exact = exactly(piece.terms, fields)
    const [word = ''] = piece.terms
    if (piece.kind === 'unspaced' && piece.terms.length === 1 && [...word].length < 3) return short(word, fields)
    if (depth === 'complete' || piece.kind !== 'word' || word.length < 3 || hasAtLeast(exact, FEW)) return exact
    return withSimilar(addSimilar(exact, beginning(word, fields, POSTINGS)), word, fields)
  }

  /** A piece of a script without spaces that is too short to be indexed as it is. */
  function short(word: string, fields: readonly Field[]): ScoreSet {
    return [...word].length < 2 ? exactly([word], fields) : beginning(word, fields, POSTINGS)
  }

  return {
    finished,
    typed(piece, fields, depth) {
      const [word = ''] = piece.terms
      const letters = word.length
      if (piece.kind !== 'word') return finished(piece, fields, depth)
      const isComplete = depth === 'complete'
      if (letters === 1) return isComplete ? exactly([word], fields) : null
      if (letters === 2 && !isComplete) {
        const narrow = fields.filter((field) => field === 'title' || field === 'tags')
        // The whole word counts everywhere: `EU`, `UN`, `is`.
        return unite(exactly([word], fields), beginning(word, narrow, 0))
      }
      if (isComplete) return beginning(word, fields, Number.POSITIVE_INFINITY)
      return withSimilar(beginning(word, fields, POSTINGS * 2 ** Math.min(letters - 3, 20)), word, fields)
    },
    prefixed(piece, fields, depth) {
      const [word = ''] = piece.terms
      if (piece.kind !== 'word') return finished(piece, fields, depth)
      // Under one letter is a good part of the index: while one types, only its commonest words are looked up.
      return beginning(word, fields, depth === 'typing' && word.length < 2 ? POSTINGS : Number.POSITIVE_INFINITY)
    },
    exactly,
    forget: () => memory.clear(),
  }
}

/** A set from the memory, else made and remembered. */
function rememberIn(memory: Map<string, ScoreSet>, key: string, make: () => ScoreSet): ScoreSet {
  const set = memory.get(key) ?? make()
  memory.delete(key)
  memory.set(key, set)
  if (memory.size > MOST_REMEMBERED) memory.delete(memory.keys().next().value as string)
  return set
}

function hasAtLeast({ scores }: ScoreSet, count: number): boolean {
  let missing = count
  for (const score of scores) if (score > 0 && --missing === 0) return true
  return false
}
