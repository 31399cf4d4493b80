import { MOST_SETS, planOf } from './plan.ts'
import { readFilter } from './read-filter.ts'
import { noMinus, tooManyParts, tooManySets } from './sentences.ts'
import { type Atom, type Token, tokensOf, withoutStars } from './tokens.ts'
import { join, type Place, type Query, type QueryNode, type QueryProblem, type SearchField } from './tree.ts'

/**
 * The search language, described in docs/search.md; the same in the search box, saved searches, the command line and the
 * export. Reading never fails, takes linear time, and makes a tree of bounded depth. What it does not understand is left
 * out and reported.
 */

/** The most words and filters of a query. */
export const MOST_PARTS = 1_000

const fieldsOfPlace: Readonly<Record<Place, readonly SearchField[]>> = {
  title: ['title', 'site'],
  text: ['text'],
  notes: ['notes'],
  highlights: ['highlights'],
  topics: ['tags'],
}

/** Reads a query; never throws. */
export function parseQuery(text: string): Query {
  const parser = new Parser(text)
  const tree = parser.group()
  const problems = parser.problems
  // Where nothing is understood, everything would be a wrong answer.
  const query = { tree: tree === null && problems.length > 0 ? NOTHING : tree, problems }
  if (planOf(query).isCapped) problems.push({ start: text.length, end: text.length, sentence: tooManySets(MOST_SETS) })
  return query
}

const NOTHING: QueryNode = { kind: 'or', parts: [] }

class Parser {
  readonly problems: QueryProblem[] = []
  readonly #text: string
  readonly #tokens: readonly Token[]
  #at = 0
  #parts = 0

  constructor(text: string) {
    this.#text = text
    this.#tokens = tokensOf(text)
  }

  /**
   * Reads up to the end of the group, whose opening bracket is read. Nested as deep as tokens are.
   * @param isExcluded whether a minus is before it, or before a group around it
   */
  group(isExcluded = false): QueryNode | null {
    const alternatives: QueryNode[] = []
    const places: Place[] = []
    let parts: QueryNode[] = []
    const first = this.#at
    for (let token = this.#next(); token !== null && token.kind !== 'close'; token = this.#next()) {
      const isFirst = this.#at === first + 1
      if (token.kind === 'or' && !this.#isWord(token, isFirst)) {
        alternatives.push(...nonNull(join('and', parts)))
        parts = []
      } else if (token.kind === 'and' && !this.#isWord(token, isFirst)) {
        // Words that follow each other are joined anyway.
      } else if (token.kind === 'open') parts.push(...negate(this.group(isExcluded || token.minus), token.minus))
      else if (token.kind === 'atom') parts.push(...this.#atom(token, places, isExcluded))
      else
        parts.push({
          kind: 'word',
          text: token.kind,
          ending: this.#ending(token, isExcluded),
        })
    }
    const node = join('or', [...alternatives, ...nonNull(join('and', parts))])
    const fields = [...new Set(places.flatMap((place) => fieldsOfPlace[place]))]
    return node === null || fields.length === 0 ? node : { kind: 'within', fields, part: node }
  }

  #next(): Token | null {
    return this.#tokens[this.#at++] ?? null
  }

  /** Whether OR or AND is a word: nothing is before it to be joined, or, for AND, behind it. A bar is no word. */
  #isWord({ kind, start, end }: Token, isFirst: boolean): boolean {
    if (end - start < 2) return false
    const next = this.#tokens[this.#at]
    return isFirst || (kind === 'and' && (next === undefined || next.kind === 'close'))
  }

  #atom(atom: Atom, places: Place[], isExcluded: boolean): readonly QueryNode[] {
    const { name, value, minus, start, end } = atom
    if (++this.#parts > MOST_PARTS) {
      if (this.#parts === MOST_PARTS + 1) this.problems.push({ start, end, sentence: tooManyParts(MOST_PARTS) })
      return []
    }
    if (name === null) return negate(this.#words(atom, isExcluded), minus)
    const reading = readFilter(name, value.trim())
    if ('filter' in reading) return negate(reading.filter, minus)
    if ('within' in reading) {
      if (!minus) places.push(reading.within)
      else this.problems.push({ start, end, sentence: noMinus(name) })
      return []
    }
    if ('problem' in reading) {
      this.problems.push({ start, end, sentence: reading.problem })
      return []
    }
    const part = this.#words(atom, isExcluded)
    return part === null ? [] : negate({ kind: 'within', fields: reading.fields, part }, minus)
  }

  /** The word or phrase of an atom. */
  #words(atom: Atom, isExcluded: boolean): QueryNode | null {
    const { value, isQuoted, near, valueSpan } = atom
    if (isQuoted) return value === '' ? null : { kind: 'phrase', text: value, near }
    const bare = withoutStars(value)
    // A minus before nothing.
    if (bare === '' || (value === '-' && !atom.minus)) return null
    if (bare.length < value.length) return { kind: 'word', text: bare, ending: 'prefix' }
    return { kind: 'word', text: value, ending: this.#ending(valueSpan, isExcluded || atom.minus) }
  }

  /** A word at the very end may still grow; what is left out must not grow while one types. */
  #ending({ end }: { readonly end: number }, isExcluded: boolean): 'typing' | 'whole' {
    return end === this.#text.length && !isExcluded ? 'typing' : 'whole'
  }
}

function nonNull(node: QueryNode | null): readonly QueryNode[] {
  return node === null ? [] : [node]
}

function negate(node: QueryNode | null, minus: boolean): readonly QueryNode[] {
  return node === null ? [] : minus ? [{ kind: 'not', part: node }] : [node]
}
