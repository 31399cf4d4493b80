import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import { fold } from '#shared/text/fold.ts'
import { weightOf } from '../dom/prose.ts'
import { byText } from '../dom/remember.ts'
import { age } from './phrases/age.ts'
import { challenge } from './phrases/challenge.ts'
import { consent } from './phrases/consent.ts'
import { denied } from './phrases/denied.ts'
import { download } from './phrases/download.ts'
import { login } from './phrases/login.ts'
import { missing } from './phrases/missing.ts'
import type { PhraseTable } from './phrases/phrase-table.ts'
import { readingOn } from './phrases/reading-on.ts'
import { region } from './phrases/region.ts'
import { script } from './phrases/script.ts'
import { subscription } from './phrases/subscription.ts'
import { trouble } from './phrases/trouble.ts'

/** The tables, in the order in which a title is tried: what says more comes first. */
const TABLES: readonly (readonly [WallKind, PhraseTable])[] = [
  ['challenge', challenge],
  ['region', region],
  ['missing', missing],
  ['denied', denied],
  ['age', age],
  ['script', script],
  ['consent', consent],
  ['subscription', subscription],
  ['login', login],
  ['download', download],
  ['trouble', trouble],
]

interface Stem {
  readonly text: string
  /** In scripts with blanks a stem begins a word. */
  readonly beginsWord: boolean
  readonly endsWord: boolean
}
type Pattern = readonly (readonly Stem[])[]

const ALPHABETIC = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}]/u
/** Shorter ones would begin too many words. */
const LONGEST_WHOLE_WORD = 3

function stemOf(phrase: string): Stem {
  const text = fold(phrase)
  const beginsWord = ALPHABETIC.test(text.charAt(0))
  return { text, beginsWord, endsWord: beginsWord && text.length <= LONGEST_WHOLE_WORD }
}

const patternOf = (line: string): Pattern => line.split(' + ').map((group) => group.split('|').map(stemOf))

interface Patterns {
  readonly kind: WallKind
  readonly titles: readonly Pattern[]
  readonly sentences: readonly Pattern[]
}

/** Where a stem occurs in a folded text; -1 where it does not. */
function placeOf({ text, beginsWord, endsWord }: Stem, within: string): number {
  for (let at = within.indexOf(text); at !== -1; at = within.indexOf(text, at + 1)) {
    const isBegin = !beginsWord || at === 0 || !ALPHABETIC.test(within.charAt(at - 1))
    if (isBegin && (!endsWord || !ALPHABETIC.test(within.charAt(at + text.length)))) return at
  }
  return -1
}

const hasStem = (stem: Stem, within: string): boolean => placeOf(stem, within) !== -1
const matches = (pattern: Pattern, folded: string): boolean =>
  pattern.every((group) => group.some((stem) => hasStem(stem, folded)))

/** A title with more words beyond those of its phrase is about it. */
const MOST_OTHER_WORDS = 3
const LONGEST_TITLE = 120
/** Between the title of a page and the name of its site. */
const DIVIDERS = /\s+[|–—·»•-]+\s+|\s*[|｜»]\s*|\s*::\s*/u

/** Languages that are read by the phrases of their neighbours too. */
const SHARED: Readonly<Record<string, string>> = { no: 'sv da', nb: 'sv da', nn: 'sv da', da: 'sv', sv: 'da', sk: 'cs' }
const withNeighbours = (language: string): readonly string[] => [language, ...(SHARED[language]?.split(' ') ?? [])]
/** Pages that know no language of their reader say it in English. */
const ALWAYS = ['any', 'en']

/**
 * The phrases of some languages: those of others have the same letters in other senses.
 * @param languages as the page states and its text shows, without regions; none for all
 */
export const phrasesOf = (languages: readonly string[]): Phrases => phrasesIn(languages.join(' '))

/** By the languages, divided by blanks. */
const phrasesIn = byText({ most: 40, longest: 40 }, (names) => {
  const languages = names === '' ? [] : names.split(' ')
  const wanted = new Set([...ALWAYS, ...languages.flatMap(withNeighbours)])
  const isWanted = (language: string) => languages.length === 0 || wanted.has(language)
  const patternsOf = (table: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(table).flatMap(([language, lines]) => (isWanted(language) ? lines.map(patternOf) : []))
  const patterns = TABLES.map(([kind, table]) => {
    const sentences = patternsOf(table.sentences)
    const titles = patternsOf(table.titles)
    return { kind, sentences, titles: table.sentencesAreTitles ? [...titles, ...sentences] : titles }
  })
  const knows = (kind: WallKind) => {
    const known = Object.fromEntries(TABLES)[kind]?.sentences ?? {}
    return languages.every((each) => withNeighbours(each).some((name) => name in known))
  }
  return openPhrases(patterns, patternsOf(readingOn.sentences), knows)
})

/** Questions about titles and sentences of a page. */
export interface Phrases {
  /** Whether the tables have sentences of a kind in each language of the page. */
  knows(kind: WallKind): boolean
  /** The kind that a whole title, or a part of it, names; null where it is no such title, or says more. */
  kindOfTitle(title: string): WallKind | null
  /** The kinds whose phrases a sentence has. */
  kindsOfSentence(sentence: string): readonly WallKind[]
  /** Whether a line has the phrases of a kind, its sentences taken together. */
  isOfKind(line: string, kind: WallKind): boolean
  /** Whether a line offers the rest of a text to those who subscribe, or log in. */
  isOffer(line: string, to: 'subscription' | 'login'): boolean
}

function openPhrases(patterns: readonly Patterns[], more: readonly Pattern[], knows: Phrases['knows']): Phrases {
  const has = (sentences: readonly Pattern[], folded: string) => sentences.some((pattern) => matches(pattern, folded))
  const isOf = (folded: string, kind: WallKind) =>
    patterns.some((each) => each.kind === kind && has(each.sentences, folded))
  return {
    knows,
    kindOfTitle(title) {
      if (title.length > LONGEST_TITLE) return null
      const parts = fold(title)
        .split(DIVIDERS)
        .filter((part) => part !== '')
      const named = patterns.find(({ titles }) =>
        parts.some((part) => titles.some((pattern) => saysOnly(pattern, part))),
      )
      return named?.kind ?? null
    },
    kindsOfSentence(sentence) {
      if (sentence.length > LONGEST_SENTENCE) return []
      const folded = fold(sentence)
      return patterns.flatMap(({ kind, sentences }) => (has(sentences, folded) ? [kind] : []))
    },
    isOfKind: (line, kind) => line.length <= LONGEST_SENTENCE && isOf(fold(line), kind),
    isOffer(line, to) {
      if (line.length > LONGEST_SENTENCE) return false
      const folded = fold(line)
      return has(more, folded) && isOf(folded, to)
    },
  }
}

function saysOnly(pattern: Pattern, title: string): boolean {
  let rest = title
  for (const group of pattern) {
    const stem = longestIn(group, rest)
    if (stem === null) return false
    const at = placeOf(stem, rest)
    const end = stem.beginsWord ? endOfWord(rest, at + stem.text.length) : at + stem.text.length
    rest = `${rest.slice(0, at)} ${rest.slice(end)}`
  }
  const words = rest.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.reduce((sum, word) => sum + wordCount(word), 0) <= MOST_OTHER_WORDS
}

/** Scripts without blanks: two letters are a word. */
const wordCount = (word: string): number => {
  const wide = weightOf(word) - word.length
  return wide === 0 ? 1 : Math.ceil(wide / 2)
}

function longestIn(group: readonly Stem[], folded: string): Stem | null {
  let longest: Stem | null = null
  for (const stem of group) if (stem.text.length > (longest?.text.length ?? 0) && hasStem(stem, folded)) longest = stem
  return longest
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at))) at += 1
  return at
}

/** A longer sentence is none of a notice. */
const LONGEST_SENTENCE = 700

/** The sentences of a text, each with its marks at the end. */
export function sentencesOf(text: string): readonly string[] {
  return (text.match(/[^.!?。！？؟…]+[.!?。！？؟…]*/gu) ?? []).map((each) => each.trim()).filter((each) => each !== '')
}

/** A question whether what a control says has one of these stems (phrase-table.ts). @param words divided by `|` */
export function controlMatcher(words: string): (text: string) => boolean {
  const stems = words.split('|').map(stemOf)
  return (text) => {
    const folded = fold(text)
    return stems.some((stem) => hasStem(stem, folded))
  }
}
