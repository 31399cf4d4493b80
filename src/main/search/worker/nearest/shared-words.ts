import { type FoldedText, foldText } from '#shared/text/folded.ts'
import { patternOf } from '#shared/text/pattern.ts'
import type { Range } from '#shared/text/quote.ts'
import { isLetterAt, runKind } from '#shared/text/scripts.ts'

/** So many shared words are named. */
const MOST_NAMED = 4
/** Terms that are looked at to name those: neighbouring pieces of a script without spaces make one word. */
const MOST_LOOKED_AT = 12
/** Of so many occurrences the spelling used most is taken: a word at the beginning of a sentence has a capital. */
const MOST_OCCURRENCES = 12
/** A short term may be within thousands of words before it is one itself. */
const MOST_PLACES = 2_000

/** A shared term, and what it adds to the score of a relative. */
export interface SharedTerm {
  readonly term: string
  readonly score: number
}

/** Names terms as a text spells them. A single character says nothing to a reader, and is not named. */
export interface SharedWords {
  /** The words of the terms that add most, at most four, the strongest first. */
  of(terms: readonly SharedTerm[]): readonly string[]
}

/** @param source the text first, then the title and the topics: of spellings as frequent the first is taken */
export function createSharedWords(source: string): SharedWords {
  // Terms have no umlauts.
  const folded = foldText(source, {})
  const places = new Map<string, readonly Range[]>()

  function placesOf(term: string): readonly Range[] {
    const known = places.get(term) ?? wholePlaces(folded, term) ?? longPlaces(source, term)
    places.set(term, known)
    return known
  }

  const spellingOf = ({ start, end }: Range): string => source.slice(start, end)

  return {
    of(terms) {
      const strongest = terms
        .filter(({ term }) => term.length > 1)
        .toSorted((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
      const placed = strongest.slice(0, MOST_LOOKED_AT).flatMap(({ term, score }) => {
        const [first] = placesOf(term)
        return first === undefined ? [] : [{ ...first, score, terms: [term] }]
      })
      return joinOverlaps(placed)
        .sort((a, b) => b.score - a.score || a.start - b.start)
        .map((each) => {
          const [term, ...more] = each.terms
          return term === undefined || more.length > 0 ? spellingOf(each) : mostFrequent(placesOf(term).map(spellingOf))
        })
        .filter(saysSomething)
        .slice(0, MOST_NAMED)
    },
  }
}

const SHORTEST = 4

/**
 * In scripts with small letters, words of up to three of them are mostly words of function (`by`, `Who`, `und`), which a
 * small library cannot tell by their number. Abbreviations are all capitals, or have a digit.
 */
function saysSomething(word: string): boolean {
  return word.length >= SHORTEST || !/^\p{L}?[\p{Ll}\p{M}]+$/u.test(word)
}

interface Placed extends Range {
  readonly score: number
  readonly terms: readonly string[]
}

/** Makes one of terms that overlap where they are first. Two spellings of one word (`koln`, `koeln`) are one term. */
function joinOverlaps(placed: readonly Placed[]): Placed[] {
  const words: Placed[] = []
  for (const each of placed.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = words.at(-1)
    if (last === undefined || each.start >= last.end) words.push(each)
    else if (each.start === last.start && each.end === last.end)
      words[words.length - 1] = { ...last, score: Math.max(last.score, each.score) }
    else
      words[words.length - 1] = {
        start: last.start,
        end: Math.max(last.end, each.end),
        score: last.score + each.score,
        terms: [...last.terms, ...each.terms],
      }
  }
  return words
}

/**
 * Where a text has a term as a word of its own; a piece of a script without spaces is one anywhere. Null where it does
 * not have it.
 */
function wholePlaces({ text, original }: FoldedText, term: string): readonly Range[] | null {
  const isWord = runKind(term) === 'word'
  const wholes: Range[] = []
  let at = text.indexOf(term)
  for (let tried = 0; at !== -1 && tried < MOST_PLACES && wholes.length < MOST_OCCURRENCES; tried++) {
    const end = at + term.length
    if (!isWord || !(isLetterAt(text, at - 1) || isLetterAt(text, end))) wholes.push(original({ start: at, end }))
    at = text.indexOf(term, end)
  }
  return wholes.length === 0 ? null : wholes
}

/** Where a text has a word with umlauts for which a term has two letters each: `Köln` for `koeln`. */
function longPlaces(source: string, term: string): readonly Range[] {
  if (!LONG_UMLAUT.test(term)) return []
  const pattern = patternOf(term, { edges: 'words', blanks: 'signs' })
  const { text, original } = foldText(source)
  const matches = pattern === null ? [] : text.matchAll(pattern)
  return Array.from(matches, ({ index, 0: { length } }) => original({ start: index, end: index + length })).slice(
    0,
    MOST_OCCURRENCES,
  )
}

const LONG_UMLAUT = /[ao]e|ue|aa/

function mostFrequent(spellings: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? ''
}
