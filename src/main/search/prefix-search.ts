import { asFound, type Field, type Index } from './index.ts'
import { besides, either, type Form, type Found, inEach, nothing } from './score-set.ts'
import type { Piece } from './tokenise.ts'

/**
 * What is looked for while a word is typed. Letters cost most where they tell least: at 10,000 articles every term
 * under one letter is half of the index. So one letter begins nothing, two begin titles and tags, three and more
 * begin anything, up to a number of postings that grows with each letter.
 */

/** Postings of the text looked at for a beginning of three letters; twice as many with each letter more. */
const POSTINGS = 50_000
/** Fewer articles than this, and what is like the word is looked for too. */
const FEW = 3
/** Answers kept: the finished words of a query stay while the next one is typed. */
const KEPT = 64

/** For a reader who looks on: quick, and what is like the words too where they are rare. Or all there is of the words. */
export type Manner = 'at a glance' | 'whole'

export interface Words {
  /** Articles with a word that will not grow. */
  finished(piece: Piece, fields: readonly Field[], manner: Manner): Found
  /** Articles with the word under the cursor, which may grow; null when it says nothing yet. */
  typed(piece: Piece, fields: readonly Field[], manner: Manner): Found | null
  /** Articles with exactly these words, all of them; nothing near, nothing begun. */
  exactly(terms: readonly string[], fields: readonly Field[]): Found
  /** The index has changed: nothing kept is true any more. */
  forget(): void
}

export function createWords(index: Index): Words {
  const kept = new Map<string, Found>()

  function keep(key: string, make: () => Found): Found {
    const known = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, known)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as string)
    return known
  }

  function exactly(terms: readonly string[], fields: readonly Field[]): Found {
    const [first, ...rest] = terms.map((term) =>
      keep(`exact ${fields.join()} ${term}`, () => asFound(index.exact(term, fields), [{ text: term, kind: 'whole' }])),
    )
    return first === undefined ? nothing(index.size()) : inEach([first, ...rest])
  }

  function beginning(word: string, fields: readonly Field[], postings: number): Found {
    return keep(`begin ${fields.join()} ${postings} ${word}`, () =>
      asFound(index.beginning(word, fields, postings), [{ text: word, kind: 'beginning' }]),
    )
  }

  function like(word: string, fields: readonly Field[]): Found {
    return keep(`like ${fields.join()} ${word}`, () => {
      const { words, ...scores } = index.near(word, word.length < 6 ? 1 : 2, fields)
      return asFound(
        scores,
        words.map((text): Form => ({ text, kind: 'whole' })),
      )
    })
  }

  /** `found`, and where that is few the like of the word after it. */
  function orLike(found: Found, word: string, fields: readonly Field[]): Found {
    return word.length < 4 || reaches(found, FEW) ? found : besides(found, like(word, fields))
  }

  function finished(piece: Piece, fields: readonly Field[], manner: Manner): Found {
    const exact = exactly(piece.terms, fields)
    const [word = ''] = piece.terms
    if (piece.kind === 'unspaced' && piece.terms.length === 1 && [...word].length < 3) return short(word, fields)
    if (manner === 'whole' || piece.kind !== 'word' || word.length < 3 || reaches(exact, FEW)) return exact
    return orLike(besides(exact, beginning(word, fields, POSTINGS)), word, fields)
  }

  /** A piece of a script without spaces that is too short to be indexed as it is. */
  function short(word: string, fields: readonly Field[]): Found {
    return [...word].length < 2 ? exactly([word], fields) : beginning(word, fields, POSTINGS)
  }

  return {
    finished,
    typed(piece, fields, manner) {
      const [word = ''] = piece.terms
      const letters = word.length
      if (piece.kind !== 'word') return finished(piece, fields, manner)
      const whole = manner === 'whole'
      if (letters === 1) return whole ? exactly([word], fields) : null
      if (letters === 2 && !whole) {
        const narrow = fields.filter((field) => field === 'title' || field === 'tags')
        // The whole word counts everywhere: `EU`, `UN`, `is`.
        return either(exactly([word], fields), beginning(word, narrow, 0))
      }
      if (whole) return beginning(word, fields, Number.POSITIVE_INFINITY)
      return orLike(beginning(word, fields, POSTINGS * 2 ** Math.min(letters - 3, 20)), word, fields)
    },
    exactly,
    forget: () => kept.clear(),
  }
}

function reaches({ scores }: Found, count: number): boolean {
  let left = count
  for (const score of scores) if (score > 0 && --left === 0) return true
  return false
}
