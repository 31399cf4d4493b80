import type { Folded } from './folded.ts'
import { type Match, matchesIn } from './matching.ts'
import type { Form } from './score-set.ts'

/** Units on each side of a match that a snippet shows. */
const AROUND = 70
/** How far the other matches may stand from the first to be shown with it. */
const TOGETHER = 160
/** A cut is moved by at most so many units to stand between words. */
const TO_A_GAP = 20

/** What is looked for in texts: words and phrases. */
export interface Sought {
  readonly forms: readonly Form[]
  readonly phrases: readonly RegExp[]
}

export interface Snippet {
  readonly snippet: string
  /** Ranges of the snippet that matched; none overlaps another. */
  readonly marks: readonly (readonly [number, number])[]
  /** The first of them as offsets of the whole text. */
  readonly at: { readonly start: number; readonly end: number }
}

/**
 * The part of a text that shows best what matched: where the most different words stand together, a phrase before
 * all; cut between words. Null when nothing matches.
 */
export function snippetOf(text: string, folded: Folded, { forms, phrases }: Sought): Snippet | null {
  const matches = matchesIn(folded.text, forms, phrases)
  const best = bestOf(matches, forms.length)
  if (best === undefined) return null
  const at = folded.original(best)
  const from = gapAfter(text, Math.max(0, at.start - AROUND), at.start)
  const to = gapBefore(text, Math.min(text.length, Math.max(at.end + AROUND, at.start + TOGETHER)), at.end)
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  const marks: [number, number][] = []
  let marked = from
  for (const match of matches) {
    const { start, end } = folded.original(match)
    if (start < marked || end > to) continue
    marks.push([start - from + before.length, end - from + before.length])
    marked = end
  }
  const shown = text.slice(from, to).replace(/[\n\t]/g, ' ')
  return { snippet: `${before}${shown}${after}`, marks, at }
}

/** The match from which on the most different things stand together; the earliest of equals. */
function bestOf(matches: readonly Match[], words: number): Match | undefined {
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

/** The first gap between words from there on, if there is one near; never behind `before`, never within a character. */
function gapAfter(text: string, at: number, before: number): number {
  if (at === 0) return 0
  const gap = text.slice(at, Math.min(at + TO_A_GAP, before)).search(/\s/)
  return gap === -1 ? whole(text, at) : at + gap + 1
}

function gapBefore(text: string, at: number, after: number): number {
  if (at === text.length) return at
  const from = Math.max(after, at - TO_A_GAP)
  const gap = text.slice(from, at).search(/\s\S*$/)
  return gap === -1 ? whole(text, at) : from + gap
}

function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** The beginning of a text where nothing of it matched. */
export function beginningOf(text: string): string {
  const end = gapBefore(text, Math.min(text.length, 2 * AROUND), 0)
  return `${text.slice(0, end).replace(/[\n\t]/g, ' ')}${end < text.length ? ' …' : ''}`
}
