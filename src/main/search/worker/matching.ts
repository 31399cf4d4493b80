import { patternOf } from '#shared/text/pattern.ts'
import { isLetterAt, runKind } from '#shared/text/scripts.ts'
import type { Form } from './score-set.ts'

/** Finding words and phrases in folded texts. */

/**
 * Makes a pattern that finds the words of a phrase one after the other in folded texts, with any punctuation or end of a
 * block between them. In scripts without spaces it finds the characters anywhere. Null for a phrase without words.
 */
export function phrasePattern(phrase: string): RegExp | null {
  return patternOf(phrase, { edges: 'words', blanks: 'signs' })
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
  // As it is written first, which is quick; else as it may be written too.
  for (const [what, form] of forms.entries())
    if (!matchWord(text, form, what, matches)) matchSpellings(text, form, what, matches)
  for (const [at, phrase] of phrases.entries()) addMatches(text, phrase, forms.length + at, matches)
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

function matchWord(text: string, { text: word, kind }: Form, what: number, into: Match[]): boolean {
  if (word === '') return true
  const [isSpaced, endsInLetter] = [isLetterAt(word, 0) && runKind(word) === 'word', isLetterAt(word, word.length - 1)]
  let remaining = MOST
  for (let at = text.indexOf(word); at !== -1 && remaining > 0; at = text.indexOf(word, at + 1)) {
    let end = at + word.length
    if (isSpaced && isLetterAt(text, at - 1)) continue
    if (isSpaced && endsInLetter) {
      if (kind !== 'beginning' && isLetterAt(text, end)) continue
      while (isLetterAt(text, end)) end += 1
    }
    into.push({ start: at, end, what })
    remaining -= 1
  }
  return remaining < MOST
}

/** A form is looked for in the texts of all hits. */
const patterns = new WeakMap<Form, RegExp | null>()

function matchSpellings(text: string, form: Form, what: number, into: Match[]): void {
  if (form.kind === 'similar') return
  const known = patterns.get(form)
  const edges = form.kind === 'whole' ? 'words' : 'beginning'
  const pattern = known === undefined ? patternOf(form.text, { edges, blanks: 'signs' }) : known
  if (known === undefined) patterns.set(form, pattern)
  if (pattern !== null) addMatches(text, pattern, what, into)
}

function addMatches(text: string, pattern: RegExp, what: number, into: Match[]): void {
  let remaining = MOST
  for (const match of text.matchAll(pattern)) {
    into.push({ start: match.index, end: match.index + match[0].length, what })
    remaining -= 1
    if (remaining === 0) return
  }
}
