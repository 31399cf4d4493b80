import type { FoldedText } from '#shared/text/folded.ts'
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

/** A match: offsets into the folded text, and the number of the word or phrase that matches. */
export interface Match {
  readonly start: number
  readonly end: number
  /** Words are counted first, then phrases. */
  readonly what: number
}

/** What is looked for in texts. */
export interface Wanted {
  /** The words, each in any of its forms, in the order in which they were typed. */
  readonly words: readonly string[]
  /** All matches in order; where several begin together, the longest first. Those of a text are remembered. */
  matchesIn(folded: FoldedText): readonly Match[]
}

export function createWanted(forms: readonly Form[], phrases: readonly RegExp[]): Wanted {
  const memory = new WeakMap<FoldedText, readonly Match[]>()
  return {
    words: [...new Set(forms.map(({ word }) => word))],
    matchesIn(folded) {
      const matches = memory.get(folded) ?? matchesIn(folded.text, forms, phrases)
      memory.set(folded, matches)
      return matches
    },
  }
}

/** More matches of one word than this add nothing. */
const MOST = 60

/** All matches in order; where several begin together, the longest first. */
export function matchesIn(text: string, forms: readonly Form[], phrases: readonly RegExp[]): Match[] {
  const matches: Match[] = []
  const words = new Map<string, number>()
  for (const form of forms) {
    const what = words.get(form.word) ?? words.size
    words.set(form.word, what)
    // As it is written first, which is quick; else as it may be written too.
    if (!matchWord(text, form, what, matches)) matchSpellings(text, form, what, matches)
  }
  for (const [at, phrase] of phrases.entries()) addMatches(text, phrase, words.size + at, matches)
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
