import { describe, find } from '#shared/text/quote.ts'
import type { TextRange } from './frame-document.ts'

/** Characters of context: enough to recognise a place in a text. */
const CONTEXT = 80

/** Finds a range of one text in another version of it; null when its words are gone. */
export function relocate(from: string, to: string, { start, end }: TextRange): TextRange | null {
  const match = find(to, describe(from, start, end), { start, end })
  return match.state === 'lost' ? null : { start: match.start, end: match.end }
}

/** Finds an offset by the words that follow it; when these are gone, the same share of the way into the text. */
export function relocateOffset(from: string, to: string, offset: number): number {
  const end = Math.min(from.length, offset + CONTEXT)
  const match = offset < end ? relocate(from, to, { start: offset, end }) : null
  return match?.start ?? Math.round((offset / Math.max(1, from.length)) * to.length)
}
