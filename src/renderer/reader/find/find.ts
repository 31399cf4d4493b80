import { fold, foldEach } from '#shared/text/fold.ts'

export interface Match {
  readonly start: number
  readonly end: number
}

/** More matches are of no use to a reader, and cost time. */
const MOST = 5_000

/** A text prepared for many searches. */
export interface Searchable {
  /** Matches as offsets of the text itself, in order and without overlap. */
  find(query: string): readonly Match[]
}

/** Prepares a text for many searches, which ignore case and diacritics and take the end of a block as a blank. */
export function searchable(text: string): Searchable {
  const changes: { readonly from: number; readonly to: number; readonly at: number; readonly ends: number }[] = []
  let shift = 0
  const folded = foldEach(text, (at, length, becomes) => {
    changes.push({ from: at + shift, to: at + shift + becomes, at, ends: at + length })
    shift += becomes - length
  }).replace(/\s/g, ' ')

  /** @param edge which side of the original character, where one has become several */
  const original = (offset: number, edge: 'start' | 'end'): number => {
    let low = 0
    let high = changes.length
    // Find the last change that begins before the offset.
    while (low < high) {
      const middle = (low + high) >> 1
      const change = changes[middle]
      if (change !== undefined && change.from < offset) low = middle + 1
      else high = middle
    }
    const change = changes[low - 1]
    if (change === undefined) return offset
    if (offset >= change.to) return change.ends + (offset - change.to)
    return edge === 'start' ? change.at : change.ends
  }

  return {
    find(query) {
      const words = fold(query).replace(/\s+/g, ' ')
      if (words.trim() === '') return []
      const matches: Match[] = []
      for (let at = folded.indexOf(words); at !== -1; at = folded.indexOf(words, at + words.length)) {
        matches.push({ start: original(at, 'start'), end: original(at + words.length, 'end') })
        if (matches.length === MOST) break
      }
      return matches
    },
  }
}

/** The index of the first match at or after an offset; 0 when there is none. */
export function firstFrom(matches: readonly Match[], offset: number): number {
  const at = matches.findIndex(({ start }) => start >= offset)
  return at === -1 ? 0 : at
}
