import { fold } from '#shared/text/fold.ts'

/** Scripts written without spaces: their runs are cut into overlapping pieces, for which no dictionary is needed. */
const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々'
const UNSPACED = '\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
/** The source of a pattern: a letter, digit or mark of a script whose words stand apart. */
export const SPACED_LETTER = `(?![${CJK}${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`
/** A run of letters that is taken together: a word, or a stretch of a script without spaces. */
export const RUN = new RegExp(`[${CJK}]+|[${UNSPACED}]+|(?:${SPACED_LETTER})+`, 'gu')
const isCjk = new RegExp(`^[${CJK}]`, 'u')
const isUnspaced = new RegExp(`^[${UNSPACED}]`, 'u')

/** A longer run of letters is no word that anyone will type: it would only fill the index. */
const LONGEST = 60

/** What a piece of typed text asks for: all of `terms`. A word may be the beginning of one. */
export interface Piece {
  readonly terms: readonly string[]
  readonly kind: 'word' | 'cjk' | 'unspaced'
}

/** How a run is written. */
export function runKind(run: string): Piece['kind'] {
  return isCjk.test(run) ? 'cjk' : isUnspaced.test(run) ? 'unspaced' : 'word'
}

/** The terms under which a text is indexed; single CJK characters too where `unigrams` asks for them. */
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
      // So that two characters, looked for as the beginning of a piece, are found at the end of a run as well.
      if (characters.length > 2) terms.push(characters.slice(-2).join(''))
    } else terms.push(run.slice(0, LONGEST))
  }
  return terms
}

/** The same for what is typed: every term of a piece must be there. */
export function piecesOf(typed: string): Piece[] {
  return [...fold(typed).matchAll(RUN)].map(([run]) => {
    if (isCjk.test(run)) return { terms: pieces([...run], 2), kind: 'cjk' }
    if (isUnspaced.test(run)) return { terms: pieces([...run], 3), kind: 'unspaced' }
    return { terms: [run.slice(0, LONGEST)], kind: 'word' }
  })
}

/** Overlapping pieces of so many characters; a shorter run is one piece. */
function pieces(characters: readonly string[], size: number): string[] {
  if (characters.length <= size) return [characters.join('')]
  return Array.from({ length: characters.length - size + 1 }, (_, at) => characters.slice(at, at + size).join(''))
}
