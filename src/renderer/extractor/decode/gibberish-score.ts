/** This many characters are enough. */
const ENOUGH = 20_000

/** Never in a text: controls, unassigned characters, box-drawing characters. */
const NEVER = /[\p{Cc}\p{Cn}\p{Co}\uFFFD\u2500-\u259F]/u
/** Within a word only by mistake; quotes, dots and dashes join words too. */
const SIGN = /[\p{S}\p{No}\p{Nd}¡¿«»„“”‚‹›†‡•‰¶§ªº]/u
/** Nor at the beginning of a word. */
const NO_BEGINNING = /[¶‡‰¬¦±]/
const APOSTROPHE = '’'
const LETTER = /\p{L}/u
const CASED = /[\p{Ll}\p{Lu}]/u
const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
/** Each word is written in one of these. */
const SCRIPTS = [
  /[A-Za-z\p{sc=Latin}]/u,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /\p{sc=Hebrew}/u,
  /\p{sc=Arabic}/u,
  /\p{sc=Thai}/u,
  /\p{sc=Hangul}/u,
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
]
const LATIN = 0
const HANGUL = 6
const HAN = 7
/** Languages in Latin letters have up to this many letters beyond ASCII in a row. */
const ACCENTED = 3
/** Capitals in a row occur in headings, and small halfwidth kana on old receipts. */
const RARE = 0.4
const HALF_WIDTH = /[\uFF61-\uFF9F]/

/**
 * How little a text looks like one, 0-1: the share of its characters beyond ASCII at places where no writer puts them.
 * A correctly decoded text with many letters has hardly any, in any language.
 */
export function gibberishScore(text: string): number {
  let seen = 0
  let strange = 0
  let accented = 0
  let before = ' '
  let at = 0
  while (at < text.length && seen < ENOUGH) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    at += character.length
    if (character > '\x7f') {
      seen += 1
      accented = isLatin(character) ? accented + 1 : 0
      strange += accented > ACCENTED ? 1 : scoreOf(before, character, text[at] ?? ' ')
    } else {
      accented = 0
      if (before > '\x7f' && isMixedWord(before, character)) strange += 1
    }
    before = character
  }
  return seen === 0 ? 0 : Math.min(1, strange / seen)
}

function scoreOf(before: string, character: string, after: string): number {
  if (NEVER.test(character)) return 1
  if (/\p{M}/u.test(character)) return /[\p{L}\p{M}]/u.test(before) ? 0 : 1
  if (HALF_WIDTH.test(character)) return RARE
  if (SIGN.test(character)) return LETTER.test(after) && (CASED.test(before) || NO_BEGINNING.test(character)) ? 1 : 0
  if (character === APOSTROPHE && after > '\x7f' && LOWER.test(after) && !LETTER.test(before)) return RARE
  if (isMixedWord(before, character)) return 1
  if (/[a-z]/.test(before) && /[a-z]/.test(after) && scriptOf(character) === HAN) return 1
  return UPPER.test(before) && UPPER.test(character) ? RARE : 0
}

/** Two letters of a word that are in different scripts, or a small one before a capital. */
function isMixedWord(before: string, character: string): boolean {
  if (!LETTER.test(before) || !LETTER.test(character)) return false
  if (LOWER.test(before) && UPPER.test(character)) return true
  const [first, second] = [scriptOf(before), scriptOf(character)]
  if (first === second || first === -1 || second === -1) return false
  // East Asian letters may follow Latin ones without a space.
  return Math.min(first, second) !== LATIN || Math.max(first, second) < HANGUL
}

function isLatin(character: string): boolean {
  return SCRIPTS[LATIN]?.test(character) === true
}

function scriptOf(character: string): number {
  return SCRIPTS.findIndex((script) => script.test(character))
}
