import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import type { Block } from '../dom/blocks.ts'
import { reasonByName } from './reasons.ts'
import { countWords, plainText, type WordCounts, wordsOf } from './word-counts.ts'

/** Words of a line that is kept in part: those that no article has. */
export interface MissingWords {
  readonly reason: OmissionReason
  /** Each run of them, as the page has it. */
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

/** A word of a line that its text does not have. */
interface Gap {
  readonly line: number
  readonly at: number
  readonly word: string
  readonly start: number
  readonly end: number
}

/**
 * Compares lines of the page with the texts that they became part of, word by word and as often as each word is there.
 * A word that its own text lacks may have moved: it is looked for in all texts before it counts as missing.
 * @param pageLines the page's lines as received
 * @param isRewritten whether a text of the page is part of something that is kept in another form, such as a formula
 * @param moved texts that may hold words of any line
 */
export function compareWords(
  pageLines: (line: number) => Block | undefined,
  groups: readonly LinesOfText[],
  isRewritten: (node: Text) => boolean,
  moved: readonly string[],
): Comparison {
  const all = countWords()
  for (const text of moved) all.add(text)
  const sizes = new Map<number, number>()
  const gaps: Gap[] = []
  const owns = groups.map(({ texts }) => {
    const own = countWords()
    for (const text of texts) {
      own.add(text)
      all.add(text)
    }
    return own
  })
  for (const [index, { lines }] of groups.entries()) {
    for (const line of lines) {
      const block = pageLines(line)
      if (block === undefined) continue
      const found = gapsOf(line, block, owns[index] as WordCounts, all, isRewritten)
      sizes.set(line, found.size)
      gaps.push(...found.gaps)
    }
  }
  const byLine = new Map<number, Gap[]>()
  for (const gap of gaps) {
    if (all.take(gap.word)) continue
    const known = byLine.get(gap.line)
    if (known === undefined) byLine.set(gap.line, [gap])
    else known.push(gap)
  }
  const lost = new Set<number>()
  const parts = new Map<number, readonly MissingWords[]>()
  for (const [line, missing] of byLine) {
    if (missing.length === sizes.get(line)) lost.add(line)
    else parts.set(line, runsOf(missing, pageLines(line) as Block))
  }
  return { parts, lost, isElsewhere: all.takeAll }
}

/** The words of a line that its own text lacks, and how many words it has. */
function gapsOf(
  line: number,
  { nodes }: Block,
  own: WordCounts,
  all: WordCounts,
  isRewritten: (node: Text) => boolean,
): { readonly gaps: readonly Gap[]; readonly size: number } {
  const starts = startsOf(nodes)
  const text = textOfNodes(nodes)
  const take = (word: string) => own.take(word) && all.take(word)
  const gaps: Gap[] = []
  let at = 0
  let place = 0
  for (const { word, start, end } of wordsOf(text)) {
    while ((starts[place + 1] ?? text.length) <= start) place += 1
    if (isRewritten(nodes[place] as Text)) continue
    if (take(word)) {
      at += 1
      continue
    }
    // Elements may run together: what one of them has may be kept without the other.
    for (const [from, to] of piecesOf(start, end, place, starts)) {
      const piece = text.slice(from, to)
      if ((from === start && to === end) || !take(piece)) gaps.push({ line, at, word: piece, start: from, end: to })
      at += 1
    }
  }
  return { gaps, size: at }
}

function startsOf(nodes: readonly Text[]): readonly number[] {
  const starts: number[] = []
  let at = 0
  for (const { data } of nodes) {
    starts.push(at)
    at += plainText(data).length
  }
  return starts
}

function textOfNodes(nodes: readonly Text[]): string {
  return nodes.map(({ data }) => plainText(data)).join('')
}

function piecesOf(
  start: number,
  end: number,
  place: number,
  starts: readonly number[],
): readonly (readonly [from: number, to: number])[] {
  const pieces: [number, number][] = []
  let from = start
  for (let next = place + 1; next < starts.length && (starts[next] as number) < end; next += 1) {
    if ((starts[next] as number) === from) continue
    pieces.push([from, starts[next] as number])
    from = starts[next] as number
  }
  pieces.push([from, end])
  return pieces
}

/** Words next to each other, as one text; texts with the same reason together. */
function runsOf(gaps: readonly Gap[], { nodes, container }: Block): readonly MissingWords[] {
  const text = textOfNodes(nodes)
  const starts = startsOf(nodes)
  const runs = new Map<OmissionReason, string[]>()
  let place = 0
  for (let first = 0; first < gaps.length; ) {
    let last = first
    while (gaps[last + 1]?.at === (gaps[last] as Gap).at + 1) last += 1
    const { start } = gaps[first] as Gap
    while ((starts[place + 1] ?? text.length) <= start) place += 1
    const reason = reasonWithin(nodes[place] as Text, container)
    const run = text.slice(start, (gaps[last] as Gap).end).replace(/\s+/g, ' ')
    const known = runs.get(reason)
    if (known === undefined) runs.set(reason, [run])
    else known.push(run)
    first = last + 1
  }
  return [...runs].map(([reason, all]) => ({ reason, runs: all }))
}

/** The reason that the mark-up around a part of a line gives. */
function reasonWithin({ parentElement }: Text, container: Element): OmissionReason {
  for (let up = parentElement; up !== null && up !== container; up = up.parentElement) {
    const named = reasonByName(up)
    if (named !== null) return named
  }
  return 'part of a line'
}
