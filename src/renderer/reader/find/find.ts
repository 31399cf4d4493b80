import { fold, foldEach } from '#shared/text/fold.ts'

export interface Match {
  readonly start: number
  readonly end: number
}

/** More are of no use to anyone, and would only cost time. */
const MOST = 5_000

/** A text as it is compared, and the way back to offsets of the text itself. */
export interface Searchable {
  find(sought: string): readonly Match[]
}

/**
 * Prepares a text for many searches. Case and diacritics do not count, nor whether a blank is the end of a block.
 */
export function searchable(text: string): Searchable {
  const changes: { readonly from: number; readonly to: number; readonly at: number; readonly ends: number }[] = []
  let shift = 0
  const folded = foldEach(text, (at, length, becomes) => {
    changes.push({ from: at + shift, to: at + shift + becomes, at, ends: at + length })
    shift += becomes - length
  }).replace(/\s/g, ' ')

  /** @param edge which side of a character that became several is meant */
  const original = (offset: number, edge: 'start' | 'end'): number => {
    let low = 0
    let high = changes.length
    // The last change that begins before the offset.
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
    find(sought) {
      const wanted = fold(sought).replace(/\s+/g, ' ')
      if (wanted.trim() === '') return []
      const found: Match[] = []
      for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
        found.push({ start: original(at, 'start'), end: original(at + wanted.length, 'end') })
        if (found.length === MOST) break
      }
      return found
    },
  }
}

/** The match to begin with: the first that is not before a place in the text, else the first of all. */
export function firstFrom(matches: readonly Match[], offset: number): number {
  const at = matches.findIndex(({ start }) => start >= offset)
  return at === -1 ? 0 : at
}
