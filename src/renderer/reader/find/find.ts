import { foldText } from '#shared/text/folded.ts'
import { patternOf } from '#shared/text/pattern.ts'

export interface Match {
  readonly start: number
  readonly end: number
}

export interface FindOptions {
  /** Whether a match begins and ends where words do. */
  readonly wholeWords: boolean
  /** Whether capitals are others than small letters. */
  readonly matchCase: boolean
}

/** More matches are of no use to a reader, and cost time. */
const MOST = 5_000

/** A text prepared for many searches. */
export interface Searchable {
  /** Matches as offsets of the text itself, in order and without overlap. */
  find(query: string, options: FindOptions): readonly Match[]
}

/**
 * Prepares a text for many searches. What is typed is read as in the search of the library (`pattern.ts`), but it is found
 * within words too, and the signs around its words count.
 */
export function searchable(text: string): Searchable {
  const folded = { plain: once(() => foldText(text)), cased: once(() => foldText(text, CASED)) }

  return {
    find(query, { wholeWords, matchCase }) {
      const edges = wholeWords ? 'words' : 'anywhere'
      const pattern = patternOf(query, { edges, blanks: 'blanks', keepCase: matchCase })
      if (pattern === null) return []
      const { text: reading, original } = (matchCase ? folded.cased : folded.plain)()
      const matches: Match[] = []
      let from = 0
      for (const match of reading.matchAll(pattern)) {
        const { start, end } = original({ start: match.index, end: match.index + match[0].length })
        // Two letters of a reading may be one of the text.
        if (start < from) continue
        matches.push({ start, end })
        from = end
        if (matches.length === MOST) break
      }
      return matches
    },
  }
}

const CASED = { keepUmlauts: true, keepCase: true }

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The index of the first match at or after an offset; 0 when there is none. */
export function firstFrom(matches: readonly Match[], offset: number): number {
  const at = matches.findIndex(({ start }) => start >= offset)
  return at === -1 ? 0 : at
}
