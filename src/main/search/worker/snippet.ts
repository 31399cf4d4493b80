import type { FoldedText } from '#shared/text/folded.ts'
import type { Match, Wanted } from './matching.ts'

/** UTF-16 units that a snippet shows on each side of a match. */
const AROUND = 70
/** Other matches within this distance of the first are shown with it. */
const TOGETHER = 160
/** A cut moves by at most so many units to fall between words. */
const GAP_DISTANCE = 20

export interface Snippet {
  readonly snippet: string
  /** Ranges of the snippet that matched; none overlaps another. */
  readonly marks: readonly (readonly [number, number])[]
  /** The best match as offsets into the text. */
  readonly at: { readonly start: number; readonly end: number }
}

/**
 * Cuts out the part of a text that best shows what matched: where the most different words are close together, and a
 * phrase before anything else. Cuts between words. Null when nothing matches.
 */
export function snippetOf(text: string, folded: FoldedText, wanted: Wanted): Snippet | null {
  const matches = wanted.matchesIn(folded)
  const best = bestMatch(matches, wanted.words.length)
  if (best === undefined) return null
  const at = folded.original(best)
  const from = gapAfter(text, Math.max(0, at.start - AROUND), at.start)
  const to = gapBefore(text, Math.min(text.length, Math.max(at.end + AROUND, at.start + TOGETHER)), at.end)
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  const marks: [number, number][] = []
  let markedTo = from
  for (const match of matches) {
    const { start, end } = folded.original(match)
    if (start < markedTo || end > to) continue
    marks.push([start - from + before.length, end - from + before.length])
    markedTo = end
  }
  const excerpt = text.slice(from, to).replace(/[\n\t]/g, ' ')
  return { snippet: `${before}${excerpt}${after}`, marks, at }
}

/** The match that the most different things follow closely; the first of equals. */
function bestMatch(matches: readonly Match[], words: number): Match | undefined {
  let best: Match | undefined
  let most = 0
  for (const [index, match] of matches.entries()) {
    const seen = new Set<number>()
    for (let other = index; other < matches.length; other++) {
      const next = matches[other]
      if (next === undefined || next.start > match.start + TOGETHER) break
      seen.add(next.what)
    }
    // A phrase counts more than any number of words, and begins its snippet.
    const worth = seen.size + (match.what >= words ? 1_000 : 0)
    if (worth > most) [best, most] = [match, worth]
  }
  return best
}

/** The next gap between words if one is near; never beyond `before`, never within a character. */
function gapAfter(text: string, at: number, before: number): number {
  if (at === 0) return 0
  const gap = text.slice(at, Math.min(at + GAP_DISTANCE, before)).search(/\s/)
  return gap === -1 ? characterStart(text, at) : at + gap + 1
}

function gapBefore(text: string, at: number, after: number): number {
  if (at === text.length) return at
  const from = Math.max(after, at - GAP_DISTANCE)
  const gap = text.slice(from, at).search(/\s\S*$/)
  return gap === -1 ? characterStart(text, at) : from + gap
}

function characterStart(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** The beginning of a text, for an article whose text does not match. */
export function beginningOf(text: string): string {
  const end = gapBefore(text, Math.min(text.length, 2 * AROUND), 0)
  return `${text.slice(0, end).replace(/[\n\t]/g, ' ')}${end < text.length ? ' …' : ''}`
}
