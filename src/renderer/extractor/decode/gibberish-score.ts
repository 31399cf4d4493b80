/** So many characters tell enough. */
const ENOUGH = 20_000

/** Of no text: controls, what stands for no character, what a program drew its boxes with. */
const NEVER = /[\p{Cc}\p{Cn}\p{Co}\uFFFD\u2500-\u259F]/u
/** Within a word only by mistake; quotes, dots and dashes join words too. */
const SIGN = /[\p{S}\p{No}\p{Nd}¡¿«»„“”‚‹›†‡•‰¶§ªº]/u
/** Nor at its beginning. */
const NO_BEGINNING = /[¶‡‰¬¦±]/
const APOSTROPHE = '’'
const LETTER = /\p{L}/u
const CASED = /[\p{Ll}\p{Lu}]/u
const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
/** Words are written in one of these. */
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
/** Languages in Latin letters put that many beyond ASCII side by side, and no more. */
const ACCENTED = 3
/** Capitals one after the other are seen in headings, and small kana of half a width on old receipts. */
const RARE = 0.4
const HALF_WIDTH = /[\uFF61-\uFF9F]/

/**
 * How little a text looks like one, 0-1: the share of its characters beyond ASCII that stand where no writer puts them. Text
 * that was decoded rightly has next to none where it has many letters, in any language.
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

/** Two letters of a word: of two scripts, or a small one and then a capital. */
function isMixedWord(before: string, character: string): boolean {
  if (!LETTER.test(before) || !LETTER.test(character)) return false
  if (LOWER.test(before) && UPPER.test(character)) return true
  const [first, second] = [scriptOf(before), scriptOf(character)]
  if (first === second || first === -1 || second === -1) return false
  // Those of East Asia stand beside Latin letters without a space.
  return Math.min(first, second) !== LATIN || Math.max(first, second) < HANGUL
}

function isLatin(character: string): boolean {
  return SCRIPTS[LATIN]?.test(character) === true
}

function scriptOf(character: string): number {
  return SCRIPTS.findIndex((script) => script.test(character))
}
