/**
 * What a character is compared as. Letters: how readers type them on a keyboard that lacks them, as Unicode's CLDR
 * (Latin-ASCII) has it. Arabic and Persian: as Lucene's normalisers for both. Punctuation: the sign of the keyboard.
 */

/** Letters without a decomposition. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ȷ: 'j',
  // A sigma is one letter at any place.
  ς: 'σ',
  // Persian, Urdu and Arabic keyboards have different letters for the same sound.
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ة: 'ه',
}

/** Signs that stand for an apostrophe: quotation marks, primes, letters of transcriptions and of Hawaiian, Catalan's dot. */
const APOSTROPHES = '‘’‚‛′‵´ʼʻʽʾʿʹˈꞌ՚׳＇·‧'
const QUOTES = '“”„‟″‶«»‹›〝〞〟「」『』״＂'

const signs: ReadonlyMap<string, string> = new Map([
  ...[...APOSTROPHES].map((sign) => [sign, "'"] as const),
  ...[...QUOTES].map((sign) => [sign, '"'] as const),
  ['−', '-'],
  ['⁃', '-'],
  ['־', '-'],
  ['٪', '%'],
  ['٫', '.'],
  ['٬', ','],
  ['⁄', '/'],
  ['∕', '/'],
  ['\u0085', ' '],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  // Their long forms would be letters of the name before them.
  ['™', '™'],
  ['℠', '℠'],
])

const DASH = /^\p{Pd}$/u
const BLANK = /^\p{Zs}$/u
const DIGIT = /^\p{Nd}$/u
const CAPITAL = /^\p{Lu}$/u

/** The sign of the keyboard for a sign; undefined for anything else. */
export function plainSign(character: string): string | undefined {
  const sign = signs.get(character)
  if (sign !== undefined) return sign
  if (DASH.test(character)) return '-'
  return BLANK.test(character) ? ' ' : undefined
}

/** The letters of the keyboard for one character without marks; a capital gives capitals. */
export function plainLetter(character: string): string {
  const sign = plainSign(character)
  if (sign !== undefined) return sign
  const code = character.codePointAt(0) ?? 0
  // Katakana are the same sounds as Hiragana.
  if ((code >= 0x30a1 && code <= 0x30f6) || code === 0x30fd || code === 0x30fe) return String.fromCodePoint(code - 0x60)
  if (code > 0x7f && DIGIT.test(character)) return String(digitValue(code))
  const isCapital = CAPITAL.test(character)
  const letter = letters[isCapital ? character.toLowerCase() : character]
  if (letter === undefined) return character
  return isCapital ? letter.toUpperCase() : letter
}

/** Digits stand in rows of ten, from nought. */
function digitValue(code: number): number {
  let first = code
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1
  return (code - first) % 10
}
