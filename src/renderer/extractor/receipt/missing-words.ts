import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import type { Block } from '../dom/blocks.ts'
import { inOrder, joined, type Piece, piecesOf } from './line-texts.ts'
import { reasonByName } from './reasons.ts'
import { countWords, wordsOf } from './word-counts.ts'

/** Words of a line that is kept in part: those that no article has. */
export interface MissingWords {
  readonly reason: OmissionReason
  /** The texts of the page that they are in, as it has them. */
  readonly runs: readonly string[]
}

/** Lines of the page with a text that holds, or should hold, their words. */
export interface LinesOfText {
  /** By their index. */
  readonly lines: readonly number[]
  readonly texts: readonly string[]
}

/** What became of the words of a page's lines. */
export interface Comparison {
  /** By the index of the line: the words missing of a line that is kept in part. */
  readonly parts: ReadonlyMap<number, readonly MissingWords[]>
  /** Lines of which no word is in the text that should have them. */
  readonly lost: ReadonlySet<number>
  /** Whether all words of a text are among those kept that no line of the page accounts for; they are, once. */
  readonly isElsewhere: (text: string) => boolean
}

/** A word of a line that its text does not have, and which of the line's texts it begins in. */
interface Gap extends Piece {
  readonly line: number
}

/**
 * Compares lines of the page with the texts that they became part of, word by word and as often as each word is there.
 * A word that its own text lacks may have moved: it is looked for in all texts before it counts as missing.
 * @param pageLines the page's lines as received
 * @param isRewritten whether a text of the page is part of something that is kept in another form, such as a formula
 * @param moved texts that may hold words of any line
 * @param numbers of a list's items, which a page may write as words of its lines; a line of its own is none of them
 */
export function compareWords(
  pageLines: (line: number) => Block | undefined,
  groups: readonly LinesOfText[],
  isRewritten: (node: Text) => boolean,
  moved: readonly string[],
  numbers: readonly string[] = [],
): Comparison {
  const all = countWords()
  for (const text of moved) all.add(text)
  const ofLists = countWords()
  for (const number of numbers) ofLists.add(number)
  const sizes = new Map<number, number>()
  const gaps: Gap[] = []
  for (const { texts } of groups) for (const text of texts) all.add(text)
  for (const { lines, texts } of groups) {
    const counts = countWords()
    for (const text of texts) counts.add(text)
    const take = (word: string) => counts.take(word) && all.take(word)
    const follow = inOrder(texts)
    for (const line of lines) {
      const block = pageLines(line)
      if (block === undefined) continue
      const own = gapsOf(line, block, take, follow(block.nodes), isRewritten)
      sizes.set(line, own.size)
      for (const gap of own.gaps) gaps.push(gap)
    }
  }
  const byLine = new Map<number, Gap[]>()
  for (const gap of gaps) {
    if (all.take(gap.word) || ofLists.take(gap.word)) continue
    const group = byLine.get(gap.line)
    if (group === undefined) byLine.set(gap.line, [gap])
    else group.push(gap)
  }
  const lost = new Set<number>()
  const parts = new Map<number, readonly MissingWords[]>()
  for (const [line, missing] of byLine) {
    if (missing.length === sizes.get(line)) lost.add(line)
    else parts.set(line, runsOf(missing, pageLines(line) as Block))
  }
  return { parts, lost, isElsewhere: all.takeAll }
}

/**
 * The words of a line that its own text lacks, and how many words it has.
 * @param take takes a word out of that text, once
 * @param ordered the texts of the line that are in it one after the other: their words are taken before those of others
 */
function gapsOf(
  line: number,
  { nodes }: Block,
  take: (word: string) => boolean,
  ordered: ReadonlySet<number>,
  isRewritten: (node: Text) => boolean,
): { readonly gaps: readonly Gap[]; readonly size: number } {
  const { text, starts } = joined(nodes)
  const gaps: Gap[] = []
  const later: (readonly Gap[])[] = []
  let size = 0
  let place = 0
  const takePieces = (pieces: readonly Gap[]) => {
    size += pieces.length
    if (pieces.length > 1 && take(pieces.map(({ word }) => word).join(''))) return
    for (const piece of pieces) if (!take(piece.word)) gaps.push(piece)
  }
  for (const { start, end } of wordsOf(text)) {
    while ((starts[place + 1] ?? text.length) <= start) place += 1
    if (isRewritten(nodes[place] as Text)) continue
    // Elements may run together: what one of them has may be kept without the other.
    const pieces = piecesOf(text, start, end, place, starts).map((piece) => ({ line, ...piece }))
    if (pieces.every((piece) => ordered.has(piece.place))) takePieces(pieces)
    else later.push(pieces)
  }
  for (const pieces of later) takePieces(pieces)
  return { gaps, size }
}

/** The texts with missing words, those next to each other as one; with the same reason together. */
function runsOf(gaps: readonly Gap[], { nodes, container }: Block): readonly MissingWords[] {
  const places = [...new Set(gaps.map(({ place }) => place))].sort((a, b) => a - b)
  const runs = new Map<OmissionReason, string[]>()
  for (let first = 0; first < places.length; ) {
    const start = places[first] as number
    let end = start
    while (first < places.length && isNext(end, places[first] as number, nodes)) {
      end = places[first] as number
      first += 1
    }
    const reason = reasonWithin(nodes[start] as Text, container)
    const run = joined(nodes.slice(start, end + 1)).text
    const group = runs.get(reason)
    if (group === undefined) runs.set(reason, [run.replace(/\s+/g, ' ').trim()])
    else group.push(run.replace(/\s+/g, ' ').trim())
  }
  return [...runs].map(([reason, all]) => ({ reason, runs: all }))
}

/** Whether a text follows another with none but blanks between them. */
function isNext(place: number, other: number, nodes: readonly Text[]): boolean {
  for (let at = place + 1; at < other; at += 1) if ((nodes[at] as Text).data.trim() !== '') return false
  return true
}

/** The reason that the mark-up around a part of a line gives. */
function reasonWithin({ parentElement }: Text, container: Element): OmissionReason {
  for (let up = parentElement; up !== null && up !== container; up = up.parentElement) {
    const named = reasonByName(up)
    if (named !== null) return named
  }
  return 'part of a line'
}
