import { trimEndOf } from './trim.ts'

/** The part of a DOM node that the text of an article needs; any DOM has it. */
export interface TextTree {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: TextTree | null
  readonly nextSibling: TextTree | null
  readonly parentNode: TextTree | null
  readonly childNodes: ArrayLike<TextTree>
}

/** A range of a text as points in text nodes, as a DOM Range takes them. */
export interface TextRange<N> {
  readonly startNode: N
  readonly startOffset: number
  readonly endNode: N
  readonly endOffset: number
}

/**
 * A run of one text node's characters that are in the text one for one; `\t` or `
 * ` there may be a blank here.
 */
export interface Segment<N> {
  readonly node: N
  /** In the node. */
  readonly from: number
  /** In the text. */
  readonly start: number
  readonly length: number
}

/** Converts between offsets in a text and places in its tree; void once the tree changes. */
export interface TextMap<N> {
  readonly segments: readonly Segment<N>[]
  /**
   * The nodes of a range; null when it has none (only breaks), or is no range of this text. A start at a break moves to
   * the text that follows, an end to the text that precedes; start = end gives a caret.
   */
  rangeAt(start: number, end: number): TextRange<N> | null
  /**
   * The offset of a boundary point (text or element node, as in a DOM Range). A point between two blocks, where the
   * text has nothing, counts as the next character when it is a start, and as the one before when it is an end.
   */
  offsetOf(node: N, offset: number, edge?: 'start' | 'end'): number
}

interface Pending<N> {
  readonly text: string
  /** Null for what is in no node. */
  readonly node: N | null
  readonly from: number
}

const BLANKS = /[\t\n\f\r ]+/g
const BLANK_NOT_SPACE = /[\t\n\f\r]/g

/**
 * Builds a text while its tree is walked. It holds breaks and blanks back until text follows, so that none is at an
 * edge.
 */
export class TextTrail<N extends TextTree> {
  readonly #root: N
  readonly #parts: string[] = []
  readonly #segments: Segment<N>[] = []
  #length = 0
  /** Breaks that are written whatever follows: those before a row's first cell, and its tabs. */
  #head = ''
  #block: string | null = null
  /** Blanks and lines since the last edge of a block. */
  #held: Pending<N>[] = []
  /** Behind a tab, the blocks of a cell are no lines. */
  #afterTab = false

  constructor(root: N) {
    this.#root = root
  }

  collapsed(node: N, data: string): void {
    let at = 0
    let from = 0
    BLANKS.lastIndex = 0
    for (let run = BLANKS.exec(data); run !== null; run = BLANKS.exec(data)) {
      const next = run.index + run[0].length
      // A single blank within text is written with it.
      if (run.index > at && next === run.index + 1 && next < data.length) continue
      if (run.index > from) this.#write(node, from, data.slice(from, run.index))
      if (!this.#atEdge()) this.#held.push({ text: ' ', node, from: run.index })
      at = next
      from = next
    }
    if (from < data.length) this.#write(node, from, data.slice(from))
  }

  /** Text of `pre`: its blanks stay, except those at its end. */
  verbatim(node: N, data: string): void {
    let at = 0
    BLANKS.lastIndex = 0
    for (let run = BLANKS.exec(data); run !== null; run = BLANKS.exec(data)) {
      if (run.index > at) this.#writeVerbatim(node, at, data.slice(at, run.index))
      this.#held.push({ text: run[0], node, from: run.index })
      at = run.index + run[0].length
    }
    if (at < data.length) this.#writeVerbatim(node, at, data.slice(at))
  }

  line(): void {
    while (this.#held.at(-1)?.text === ' ') this.#held.pop()
    this.#held.push({ text: '\n', node: null, from: 0 })
  }

  block(between: string): void {
    this.#held = []
    if (this.#afterTab) return
    // Of two breaks at one place the wider one is written.
    if (this.#block === null || between.length > this.#block.length) this.#block = between
  }

  /** @param further not the first of its row */
  cell(further: boolean): void {
    this.#held = []
    if (!further) this.#keepBlock()
    else {
      this.#block = null
      this.#head += '\t'
      this.#afterTab = true
    }
  }

  endCell(): void {
    this.#held = []
    this.#afterTab = false
  }

  end(): { readonly text: string; readonly map: TextMap<N> } {
    const text = this.#parts.join('')
    return { text, map: mapOf(this.#root, this.#segments, text.length) }
  }

  #atEdge(): boolean {
    return this.#length === 0 || this.#held.length > 0 || this.#block !== null || this.#head !== ''
  }

  #keepBlock(): void {
    const block = this.#block
    this.#block = null
    if (block === null) return
    const rest = trimEndOf(this.#head, '\n')
    if (this.#head.length - rest.length < block.length) this.#head = rest + block
  }

  #flush(): void {
    this.#keepBlock()
    const first = this.#length === 0
    if (!first && this.#head !== '') this.#append(this.#head)
    this.#head = ''
    this.#afterTab = false
    if (this.#held.length === 0) return
    const held = first ? withoutLines(this.#held) : this.#held
    this.#held = []
    for (const { text, node, from } of held) {
      if (node !== null) this.#segment(node, from, text.length)
      this.#append(text)
    }
  }

  #write(node: N, from: number, text: string): void {
    this.#flush()
    this.#segment(node, from, text.length)
    this.#append(text.replace(BLANK_NOT_SPACE, ' '))
  }

  #writeVerbatim(node: N, from: number, text: string): void {
    this.#flush()
    this.#segment(node, from, text.length)
    this.#append(text)
  }

  #append(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }

  #segment(node: N, from: number, length: number): void {
    const last = this.#segments.at(-1)
    if (last !== undefined && last.node === node && last.from + last.length === from) {
      if (last.start + last.length === this.#length) {
        this.#segments[this.#segments.length - 1] = { ...last, length: last.length + length }
        return
      }
    }
    this.#segments.push({ node, from, start: this.#length, length })
  }
}

/** What is held at the beginning of a text: without lines, with the indent of a `pre`. */
function withoutLines<N>(held: readonly Pending<N>[]): Pending<N>[] {
  const last = held.findLastIndex(({ text }) => text.includes('\n'))
  const rest = held.slice(last + 1)
  const lined = held[last]
  if (lined === undefined) return rest
  const indent = lined.text.slice(lined.text.lastIndexOf('\n') + 1)
  if (indent === '') return rest
  return [{ ...lined, text: indent, from: lined.from + lined.text.length - indent.length }, ...rest]
}

function mapOf<N extends TextTree>(root: N, segments: readonly Segment<N>[], length: number): TextMap<N> {
  const firstOf = new Map<N, number>()
  for (const [index, { node }] of segments.entries()) if (!firstOf.has(node)) firstOf.set(node, index)

  /** The last segment that begins at or before an offset; -1 when there is none. */
  function lastAt(offset: number): number {
    let low = 0
    let high = segments.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  function caret(offset: number): readonly [N, number] | null {
    const index = lastAt(offset)
    const segment = segments[index]
    if (segment !== undefined && offset < segment.start + segment.length)
      return [segment.node, segment.from + offset - segment.start]
    const next = segments[index + 1]
    if (next !== undefined) return [next.node, next.from]
    return segment === undefined ? null : [segment.node, segment.from + segment.length]
  }

  /** The first segment at or behind a place in the tree. */
  function firstBehind(place: TextTree | null, under: TextTree): number {
    let node = place
    let from = under
    for (;;) {
      while (node === null) {
        if (from === root || from.parentNode === null) return segments.length
        node = from.nextSibling
        from = from.parentNode
      }
      const first = firstOf.get(node as N)
      if (first !== undefined) return first
      from = node
      node = node.firstChild
    }
  }

  function between(next: number, edge: 'start' | 'end'): number {
    if (edge === 'start') return segments[next]?.start ?? length
    const before = segments[next - 1]
    return before === undefined ? 0 : before.start + before.length
  }

  return {
    segments,
    rangeAt(start, end) {
      if (!(start >= 0 && start <= end && end <= length)) return null
      const from = caret(start)
      if (from === null) return null
      const [startNode, startOffset] = from
      if (start === end) return { startNode, startOffset, endNode: startNode, endOffset: startOffset }
      const last = segments[lastAt(end - 1)]
      if (last === undefined) return null
      const stop = Math.min(end, last.start + last.length)
      if (stop <= start) return null
      return { startNode, startOffset, endNode: last.node, endOffset: last.from + stop - last.start }
    },
    offsetOf(node, offset, edge = 'start') {
      const first = firstOf.get(node)
      if (first !== undefined) {
        for (let index = first; ; index += 1) {
          const segment = segments[index]
          if (segment === undefined || segment.node !== node || offset < segment.from) return between(index, edge)
          if (offset <= segment.from + segment.length) return segment.start + offset - segment.from
        }
      }
      if (node.nodeType === 3) return between(firstBehind(null, node), edge)
      return between(firstBehind(node.childNodes[offset] ?? null, node), edge)
    },
  }
}
