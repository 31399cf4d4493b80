import { plainText } from './word-counts.ts'

/** A word, or a piece of one, within one of the texts of a line: the index of that text. */
export interface Piece {
  readonly word: string
  readonly place: number
}

/** The text of a line, and where each of its texts begins in it. What is raised or lowered is a word of its own. */
export function joined(nodes: readonly Text[]): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = []
  const texts: string[] = []
  let at = 0
  let raised: Element | null = null
  for (const { data, parentElement } of nodes) {
    const own = parentElement?.closest('sup, sub') ?? null
    const text = own === raised ? plainText(data) : ` ${plainText(data)}`
    raised = own
    starts.push(at)
    texts.push(text)
    at += text.length
  }
  return { text: texts.join(''), starts }
}

/** The pieces of a word, one for each of the texts it is in. */
export function piecesOf(
  text: string,
  start: number,
  end: number,
  place: number,
  starts: readonly number[],
): readonly Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (let at = place; from < end; at += 1) {
    const to = Math.min(end, starts[at + 1] ?? end)
    if (to > from) pieces.push({ word: text.slice(from, to), place: at })
    from = Math.max(from, to)
  }
  return pieces
}

/** More letters in between are not just the mark of a note. */
const MOST_BETWEEN = 8
/** A shorter text could be anywhere. */
const LEAST_LETTERS = 5

/**
 * Follows texts of the page through the texts that they became: a page has a word in several places, and only the order
 * says which of them is missing.
 * @returns for the texts of a line, the indices of those that come next, one after the other
 */
export function inOrder(texts: readonly string[]): (nodes: readonly Text[]) => ReadonlySet<number> {
  const letters = texts.map(lettersOf).join('')
  let at = 0
  return (nodes) => {
    const next = new Set<number>()
    for (const [index, { data }] of nodes.entries()) {
      const own = lettersOf(data)
      const most = own.length < LEAST_LETTERS ? 0 : MOST_BETWEEN
      for (let start = at; start <= at + most; start += 1) {
        if (own === '' || !letters.startsWith(own, start)) continue
        next.add(index)
        at = start + own.length
        break
      }
    }
    return next
  }
}

function lettersOf(text: string): string {
  return plainText(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}
