/** Which characters make words, by script. For texts that are folded. */

/** Scripts without spaces of which each character means something. */
const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々'
/** Scripts without spaces that are written with letters. */
const UNSPACED = '\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
/** Pictures of one's own and flags; the signs of trademarks are left out, as they belong to a name. */
const EMOJI = '(?![©®™])[\\p{Extended_Pictographic}\\p{Regional_Indicator}]'
/** Pattern source: a letter, digit or mark of a script with spaces between words. */
export const SPACED_LETTER = `(?![${CJK}${UNSPACED}])[\\p{L}\\p{N}\\p{M}]`
/** Pattern source: a run of letters: a word, a stretch of a script without spaces, or of emoji. */
export const RUN = `[${CJK}]+|[${UNSPACED}]+|(?:${SPACED_LETTER})+|(?:${EMOJI})+`

const isCjk = new RegExp(`^(?:[${CJK}]|${EMOJI})`, 'u')
const isUnspaced = new RegExp(`^[${UNSPACED}]`, 'u')

/** `cjk`: each character means something, emoji too. `unspaced`: letters without spaces. `word`: all else. */
export type RunKind = 'word' | 'cjk' | 'unspaced'

export function runKind(run: string): RunKind {
  const code = run.charCodeAt(0)
  if (code < 0xe00) return 'word'
  return isCjk.test(run) ? 'cjk' : isUnspaced.test(run) ? 'unspaced' : 'word'
}

const FLAG_OR_CHARACTER = /\p{Regional_Indicator}{2}|./gsu

/** The characters of a run; a flag is one, though it is written as two letters. */
export const charactersOf = (run: string): readonly string[] => run.match(FLAG_OR_CHARACTER) ?? []

const LETTER = new RegExp(`^${SPACED_LETTER}`, 'u')

/** Whether there is a letter of a script with spaces: in `iPhone手机` a word ends where the other script begins. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return false
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91)
  // For a low surrogate, look at the whole character.
  const from = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
  return LETTER.test(String.fromCodePoint(text.codePointAt(from) ?? 0))
}
