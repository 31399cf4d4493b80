import { fold } from '#shared/text/fold.ts'

/** Scripts without spaces. Their runs are cut into overlapping pieces, which needs no dictionary. */
const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々'
const UNSPACED = '\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
/** Pattern source: a letter, digit or mark of a script with spaces between words. */
export const SPACED_LETTER = `(?![${CJK}${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`
/** A run of letters: a word, or a stretch of a script without spaces. */
export const RUN = new RegExp(`[${CJK}]+|[${UNSPACED}]+|(?:${SPACED_LETTER})+`, 'gu')
const isCjk = new RegExp(`^[${CJK}]`, 'u')
const isUnspaced = new RegExp(`^[${UNSPACED}]`, 'u')

/** Nobody types a longer word; it would only fill the index. */
const LONGEST = 60

/** A piece of typed text. An article must have all of its `terms`; a word may be the beginning of a longer one. */
export interface Piece {
  readonly terms: readonly string[]
  readonly kind: 'word' | 'cjk' | 'unspaced'
}

/** The kind of script of a run. */
export function runKind(run: string): Piece['kind'] {
  return isCjk.test(run) ? 'cjk' : isUnspaced.test(run) ? 'unspaced' : 'word'
}

/** The terms to index for a text, with single CJK characters if `unigrams` is set. */
export function termsOf(text: string, { unigrams }: { readonly unigrams: boolean }): string[] {
  const terms: string[] = []
  for (const [run] of fold(text).matchAll(RUN)) {
    if (isCjk.test(run)) {
      const characters = [...run]
      if (unigrams || characters.length === 1) terms.push(...characters)
      terms.push(...pieces(characters, 2))
    } else if (isUnspaced.test(run)) {
      const characters = [...run]
      terms.push(...pieces(characters, 3))
      // Two characters are searched as the beginning of a piece; this finds them at the end of a run too.
      if (characters.length > 2) terms.push(characters.slice(-2).join(''))
    } else terms.push(run.slice(0, LONGEST))
  }
  return terms
}

/** The pieces of a typed text: an article must have every term of each. */
export function piecesOf(typed: string): Piece[] {
  return [...fold(typed).matchAll(RUN)].map(([run]) => {
    if (isCjk.test(run)) return { terms: pieces([...run], 2), kind: 'cjk' }
    if (isUnspaced.test(run)) return { terms: pieces([...run], 3), kind: 'unspaced' }
    return { terms: [run.slice(0, LONGEST)], kind: 'word' }
  })
}

/** Cuts a run into overlapping pieces of so many characters. A shorter run is one piece. */
function pieces(characters: readonly string[], size: number): string[] {
  if (characters.length <= size) return [characters.join('')]
  return Array.from({ length: characters.length - size + 1 }, (_, at) => characters.slice(at, at + size).join(''))
}
