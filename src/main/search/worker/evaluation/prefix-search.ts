import { charactersOf } from '#shared/text/scripts.ts'
import type { Field } from '../fields.ts'
import type { Index } from '../index.ts'
import { addForms, addSimilar, emptySet, type Form, intersectEach, mergeSets, type ScoreSet } from '../score-set.ts'
import type { Piece } from '../tokenise.ts'
import type { ArticleLanguages } from './languages/article-languages.ts'
import { createWordSets } from './word-sets.ts'

/**
 * Looks up words while the reader types them. Short beginnings cost most and say least: at 10,000 articles the terms
 * under one letter are half of the index. So one letter is no beginning; two letters begin words of titles and tags;
 * three and more begin words anywhere, up to a number of postings that grows with each letter.
 */

/** Postings of the text that are read for a beginning of three letters; twice as many for each further letter. */
const POSTINGS = 50_000
/** If fewer articles than this have a word, similar words are searched too. */
const FEW = 3

/**
 * How deep a search goes. `typing`: quick, for a reader who is typing, with similar words where the words are rare.
 * `question`: the same for many words, with similar words only for those that no article has. `complete`: every article
 * that has the words.
 */
export type Depth = 'typing' | 'question' | 'complete'

export interface PrefixSearch {
  /** Articles with a word that is typed to its end. */
  finished(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet
  /** Articles with the word that is being typed; null when it is too short to mean anything. */
  typed(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet | null
  /** Articles with any word that begins so, as `word*` asks for. */
  prefixed(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet
  /** Articles with all of exactly these words, without beginnings and similar words. */
  exactly(terms: readonly string[], fields: readonly Field[]): ScoreSet
  /** Articles that may have all of these tokens; more than have them (`token-search.ts`). */
  candidates(pieces: readonly Piece[], fields: readonly Field[]): ScoreSet
  /** Call it when the index has changed. */
  forget(): void
}

export function createPrefixSearch(index: Index, languages: ArticleLanguages, lookup: Index['terms']): PrefixSearch {
  const { exactly, beginning, inflected, similar, forget } = createWordSets(index, languages, lookup)

  /** Adds similar words where few articles have the word itself. */
  function withSimilar(set: ScoreSet, word: string, fields: readonly Field[], few: number): ScoreSet {
    return word.length < 4 || hasAtLeast(set, few) ? set : addSimilar(set, similar(word, fields))
  }

  /** Adds the articles that have another form of the word. */
  function withInflected(set: ScoreSet, word: string, fields: readonly Field[]): ScoreSet {
    const forms = inflected(word, fields)
    return forms === null ? set : addForms(set, forms)
  }

  function finished(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet {
    const [word = ''] = piece.terms
    // It is indexed as it is only at the end of a run.
    if (isShort(piece)) return beginning(word, fields, Number.POSITIVE_INFINITY)
    const exact = inSpellings(piece, 'whole', (terms) => exactly(terms, fields))
    if (depth === 'complete' || !isPlainWord(piece) || word.length < 3) return exact
    const all = withInflected(exact, word, fields)
    if (depth === 'question') return withSimilar(all, word, fields, 1)
    if (hasAtLeast(all, FEW)) return all
    return withSimilar(addSimilar(all, beginning(word, fields, POSTINGS)), word, fields, FEW)
  }

  function typed(piece: Piece, fields: readonly Field[], depth: Depth): ScoreSet | null {
    const [word = ''] = piece.terms
    if (piece.kind !== 'word') return finished(piece, fields, depth)
    const isComplete = depth === 'complete'
    if (word.length === 1) return isComplete ? exactly([word], fields) : null
    if (word.length === 2 && !isComplete) {
      const narrow = fields.filter((field) => field === 'title' || field === 'tags')
      // The whole word counts everywhere: `EU`, `UN`, `is`.
      const begun = inSpellings(piece, 'beginning', (terms) => begunWith(terms, narrow, 0))
      return mergeSets(
        inSpellings(piece, 'whole', (terms) => exactly(terms, fields)),
        begun,
      )
    }
    const postings = isComplete ? Number.POSITIVE_INFINITY : POSTINGS * 2 ** Math.min(Math.max(0, word.length - 3), 20)
    const begun = inSpellings(piece, 'beginning', (terms) => begunWith(terms, fields, postings))
    if (isComplete || !isPlainWord(piece)) return begun
    return withSimilar(withInflected(begun, word, fields), word, fields, depth === 'question' ? 1 : FEW)
  }

  /** All of these terms, of which the last may go on. */
  function begunWith(terms: readonly string[], fields: readonly Field[], postings: number): ScoreSet {
    const set = intersectEach(terms, (term, at) =>
      at === terms.length - 1 ? beginning(term, fields, postings) : exactly([term], fields),
    )
    return set ?? emptySet(index.size())
  }

  return {
    finished,
    typed,
    prefixed(piece, fields, depth) {
      const [word = ''] = piece.terms
      if (piece.kind !== 'word') return finished(piece, fields, depth)
      // Under one letter is a good part of the index: while one types, only its commonest words are looked up.
      const postings = depth !== 'complete' && word.length < 2 ? POSTINGS : Number.POSITIVE_INFINITY
      return inSpellings(piece, 'beginning', (terms) => begunWith(terms, fields, postings))
    },
    exactly,
    candidates(pieces, fields) {
      const set = intersectEach(pieces, (piece) =>
        piece.apart.reduce((all, terms) => mergeSets(all, exactly(terms, fields)), finished(piece, fields, 'complete')),
      )
      return set ?? emptySet(index.size())
    },
    forget,
  }
}

/** The articles that have a piece in one of its spellings. */
function inSpellings(piece: Piece, kind: Form['kind'], find: (terms: readonly string[]) => ScoreSet): ScoreSet {
  const set = piece.or.reduce((all, terms) => mergeSets(all, find(terms)), find(piece.terms))
  return { ...set, forms: [{ text: piece.text, word: piece.terms[0] ?? '', kind }] }
}

const PLAIN_WORD = /^[\p{L}\p{N}\p{M}]+$/u

/** Whether beginnings and similar words say something: not of `C++`, nor of a token of several words. */
function isPlainWord({ kind, terms }: Piece): boolean {
  return kind === 'word' && terms.length === 1 && PLAIN_WORD.test(terms[0] ?? '')
}

/** Whether a piece is shorter than the pieces that are indexed: it begins one, wherever it is in a run. */
function isShort({ kind, terms: [word = '', ...further] }: Piece): boolean {
  return kind !== 'word' && further.length === 0 && charactersOf(word).length < (kind === 'cjk' ? 2 : 3)
}

function hasAtLeast({ scores }: ScoreSet, count: number): boolean {
  let missing = count
  for (const score of scores) if (score > 0 && --missing === 0) return true
  return false
}
