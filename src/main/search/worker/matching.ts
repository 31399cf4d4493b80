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
  /** The words alone, as they are written in their forms. */
  wordsIn(text: string): readonly Match[]
  /** The same for an article that is known not to have some of the words. */
  without(absent: ReadonlySet<string>): Wanted
}

/** A word that was typed, in all its forms. */
interface Group {
  readonly word: string
  readonly forms: Form[]
}

export function createWanted(forms: readonly Form[], phrases: readonly RegExp[]): Wanted {
  const groups = groupsOf(forms)
  // A text is of one article, which lacks the same words each time.
  const memory = new WeakMap<FoldedText, readonly Match[]>()
  const of = (absent: ReadonlySet<string>): Wanted => ({
    words: groups.map(({ word }) => word),
    matchesIn(folded) {
      const matches = memory.get(folded) ?? matchesIn(folded.text, groups, phrases, absent)
      memory.set(folded, matches)
      return matches
    },
    wordsIn(text) {
      const matches: Match[] = []
      for (const [what, group] of groups.entries())
        if (!absent.has(group.word)) for (const form of group.forms) matchWord(text, form, what, matches)
      return sorted(matches)
    },
    without: of,
  })
  return of(new Set())
}

function groupsOf(forms: readonly Form[]): readonly Group[] {
  const groups = new Map<string, Group>()
  const seen = new Set<string>()
  for (const form of forms) {
    const key = `${form.kind} ${form.text} ${form.word}`
    if (seen.has(key)) continue
    seen.add(key)
    const group = groups.get(form.word) ?? { word: form.word, forms: [] }
    group.forms.push(form)
    groups.set(form.word, group)
  }
  return [...groups.values()]
}

/** More matches of one word than this add nothing. */
const MOST = 60

function matchesIn(text: string, groups: readonly Group[], phrases: readonly RegExp[], absent: ReadonlySet<string>) {
  const matches: Match[] = []
  let umlauts: boolean | null = null
  const hasUmlauts = () => {
    umlauts ??= UMLAUT.test(text)
    return umlauts
  }
  for (const [what, { word, forms }] of groups.entries()) {
    if (absent.has(word)) continue
    const before = matches.length
    const hasAny = () => matches.length > before
    // As it is written first, which is quick; then as it may be written too; else only words like it are there.
    for (const form of forms) if (form.kind !== 'similar') matchWord(text, form, what, matches)
    if (!hasAny())
      for (const form of forms) if (maySpell(text, hasUmlauts(), form)) matchSpellings(text, form, what, matches)
    if (!hasAny()) for (const form of forms) if (form.kind === 'similar') matchWord(text, form, what, matches)
  }
  for (const [at, phrase] of phrases.entries()) addMatches(text, phrase, groups.length + at, matches)
  return sorted(matches)
}

function sorted(matches: Match[]): readonly Match[] {
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

function matchWord(text: string, { text: word, kind }: Form, what: number, into: Match[]): void {
  if (word === '') return
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
}

/** A form is looked for in the texts of all hits, and again for the next letter typed. */
const patterns = new Map<string, RegExp | null>()
const MOST_PATTERNS = 200
const UMLAUT = /[äöüåø]/

/** A shorter word is looked for in all its spellings in any text. */
const LONG_WORD = 6
const LATIN = /^[a-z]+$/

/**
 * Whether a text may have a word in another spelling: with umlauts, or with a sign in it, which leaves its beginning or its end
 * as it is. Of words with several signs in them some are missed; they are found all the same, and not marked.
 */
function maySpell(text: string, hasUmlauts: boolean, { text: word, kind }: Form): boolean {
  if (kind === 'similar') return false
  if (hasUmlauts) return true
  // A word of the index is written so.
  if (kind === 'inflected') return false
  if (word.length < LONG_WORD || !LATIN.test(word)) return true
  const half = Math.floor(word.length / 2)
  return text.includes(word.slice(0, half)) || text.includes(word.slice(-half))
}

function matchSpellings(text: string, { text: word, kind }: Form, what: number, into: Match[]): void {
  const edges = kind === 'beginning' ? 'beginning' : 'words'
  const key = `${edges} ${word}`
  const known = patterns.get(key)
  const pattern = known === undefined ? patternOf(word, { edges, blanks: 'signs' }) : known
  if (known === undefined) {
    if (patterns.size >= MOST_PATTERNS) patterns.clear()
    patterns.set(key, pattern)
  }
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
