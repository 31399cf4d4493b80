import type { Form } from './score-set.ts'
import { RUN, runKind, SPACED_LETTER } from './tokenise.ts'

/** Finding words and phrases in folded texts. */

/** What may separate the words of a phrase: a full stop and a new block, a quotation mark, but no other word. */
const BETWEEN = '[^\\p{L}\\p{N}\\p{M}]{1,12}'
const NOTHING_OR_BETWEEN = '[^\\p{L}\\p{N}\\p{M}]{0,12}'
const NO_WORD_BEFORE = `(?<!${SPACED_LETTER})`
const NO_WORD_AFTER = `(?!${SPACED_LETTER})`

/**
 * Makes a pattern that finds the words of a folded phrase one after the other in folded texts, with any punctuation or
 * end of a block between them. In scripts without spaces it finds the characters anywhere. Null for a phrase without
 * words.
 */
export function phrasePattern(phrase: string): RegExp | null {
  const runs = [...phrase.matchAll(RUN)].map(([run]) => ({ run, spaced: runKind(run) === 'word' }))
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined) return null
  const parts = runs.map(({ run, spaced }, at) => {
    const before = runs[at - 1]
    if (before === undefined) return run
    return `${before.spaced && spaced ? BETWEEN : NOTHING_OR_BETWEEN}${run}`
  })
  return new RegExp(`${first.spaced ? NO_WORD_BEFORE : ''}${parts.join('')}${last.spaced ? NO_WORD_AFTER : ''}`, 'gu')
}

/** A match: offsets into the folded text, and the index of the form or phrase that matches. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly what: number
}

/** More matches of one word than this add nothing. */
const MOST = 60

/** All matches in order; where several begin together, the longest first. */
export function matchesIn(text: string, forms: readonly Form[], phrases: readonly RegExp[]): Match[] {
  const matches: Match[] = []
  for (const [what, form] of forms.entries()) matchWord(text, form, what, matches)
  for (const [at, phrase] of phrases.entries())
    for (const match of text.matchAll(phrase))
      matches.push({ start: match.index, end: match.index + match[0].length, what: forms.length + at })
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

function matchWord(text: string, { text: word, kind }: Form, what: number, into: Match[]): void {
  if (word === '') return
  const spaced = runKind(word) === 'word'
  let remaining = MOST
  for (let at = text.indexOf(word); at !== -1 && remaining > 0; at = text.indexOf(word, at + 1)) {
    let end = at + word.length
    if (spaced) {
      if (isLetter(text, at - 1) || (kind === 'whole' && isLetter(text, end))) continue
      while (isLetter(text, end)) end += 1
    }
    into.push({ start: at, end, what })
    remaining -= 1
  }
}

const LETTER = new RegExp(`^${SPACED_LETTER}`, 'u')

/** Whether there is a letter of a script with spaces: in `iPhone手机` a word ends where the other script begins. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return false
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91)
  // For a low surrogate, look at the whole character.
  const from = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
  return LETTER.test(String.fromCodePoint(text.codePointAt(from) ?? 0))
}
