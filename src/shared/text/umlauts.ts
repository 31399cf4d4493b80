/** Letters that are typed in two ways on a keyboard that lacks them: `Köln` is `Koeln` as well as `Koln`. */

const longForms: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
const UMLAUT = /[äöüåø]/g

/** The spellings of a folded word: without its umlauts, and with them written as two letters. */
export function spellingsOf(word: string): readonly string[] {
  const long = word.replace(UMLAUT, (letter) => longForms[letter] ?? letter)
  if (long === word) return [word]
  return [word.replace(UMLAUT, (letter) => longForms[letter]?.charAt(0) ?? letter), long]
}

/** By letter: what a text may have for it. */
const forms: Readonly<Record<string, string>> = { a: 'aäå', o: 'oöø', u: 'uü' }
/** By two letters: the letters that are written so. */
const pairs: Readonly<Record<string, string>> = { ae: 'ä', oe: 'öø', ue: 'ü', aa: 'å' }
/** The letters of which `aa` and `å` consist, and of which neighbours may consist too. */
const LIKE_A = /^[aäå]$/

/**
 * Pattern sources of the letters of a folded word, each for one letter or two, as a text may have them. There is one way
 * at most to match a text: among neighbouring letters like `a` only the first `aa` or `å` may have another length, or
 * else the ways to share a text out among them would double with each.
 * @param between pattern source of what may be between two letters
 */
export function letterSources(characters: readonly string[], between: (at: number) => string): string {
  let source = ''
  let isLengthOpen = true
  for (let at = 0; at < characters.length; at++) {
    const [letter, next = ''] = [characters[at] ?? '', characters[at + 1] ?? '']
    const [lower, pair] = [letter.toLowerCase(), letter.toLowerCase() + next.toLowerCase()]
    if (!LIKE_A.test(lower)) isLengthOpen = true
    const umlauts = pairs[pair]
    if (umlauts !== undefined && (isLengthOpen || pair !== 'aa')) {
      const [long, short] = [`${oneOf(letter)}${between(at)}${oneOf(next)}`, sameCase(umlauts, letter)]
      source += `(?:${long}|[${short}])`
      at += 1
    } else source += lower === 'å' && !isLengthOpen ? `[${sameCase('åa', letter)}]` : oneOf(letter)
    if (pair === 'aa' || lower === 'å') isLengthOpen = false
    if (at < characters.length - 1) source += between(at)
  }
  return source
}

function oneOf(letter: string): string {
  const lower = letter.toLowerCase()
  const long = longForms[lower]
  if (long !== undefined) {
    const [first = '', second = ''] = [sameCase(long.charAt(0), letter), long.charAt(1)]
    return `(?:${letter}|${first}${second}|${first})`
  }
  const all = forms[lower]
  return all === undefined ? letter : `[${sameCase(all, letter)}]`
}

const sameCase = (letters: string, like: string): string =>
  like !== like.toLowerCase() ? letters.toUpperCase() : letters
