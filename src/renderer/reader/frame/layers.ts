import type { HighlightView } from '#shared/views/highlights.ts'

/** A highlight whose words are in the version on the page. */
export type AnchoredHighlight = HighlightView & { readonly start: number; readonly end: number }

export const isAnchored = (highlight: HighlightView): highlight is AnchoredHighlight =>
  highlight.start !== null && highlight.end !== null && highlight.end > highlight.start

const layersByList = new WeakMap<readonly HighlightView[], readonly AnchoredHighlight[]>()

/**
 * Highlights from the bottom layer to the top: long ones below short ones, early ones below later ones. Sorted once for
 * each list, because clicks, menus and painting all need it.
 */
export function layersOf(highlights: readonly HighlightView[]): readonly AnchoredHighlight[] {
  const cached = layersByList.get(highlights)
  if (cached !== undefined) return cached
  const layers = highlights
    .filter(isAnchored)
    .sort(
      (a, b) =>
        b.end - b.start - (a.end - a.start) ||
        (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1),
    )
  layersByList.set(highlights, layers)
  return layers
}

/** Where one highlight lies over another: the lower one is painted over, and still shows as a line in its colour. */
export interface Underline {
  readonly start: number
  readonly end: number
  /** The colour of the layer just below the top one. */
  readonly colour: AnchoredHighlight['colour']
}

/** Part of the text with its top layer, which is the one that is seen. */
export interface TopStretch {
  readonly start: number
  readonly end: number
  readonly layer: AnchoredHighlight
}

/**
 * Divides the text into stretches that do not overlap: the top layer of each, and where another lies below it. One walk
 * over all edges, in n log n steps however deeply highlights overlap.
 * @param layers as `layersOf` returns them
 */
export function flatten(layers: readonly AnchoredHighlight[]): {
  readonly tops: readonly TopStretch[]
  readonly underlines: readonly Underline[]
} {
  const edges = layers
    .flatMap(({ start, end }, rank) => [
      { at: start, rank, opens: true },
      { at: end, rank, opens: false },
    ])
    .sort((a, b) => a.at - b.at)
  const open = new Ranks(layers.length)
  const tops: TopStretch[] = []
  const underlines: Underline[] = []
  for (const [index, { at, rank, opens }] of edges.entries()) {
    open.set(rank, opens)
    const end = edges[index + 1]?.at ?? at
    if (end === at) continue
    const [top, beneath] = open.lastTwo().map((each) => layers[each])
    if (top === undefined) continue
    const lastTop = tops.at(-1)
    if (lastTop?.end === at && lastTop.layer === top) tops[tops.length - 1] = { ...lastTop, end }
    else tops.push({ start: at, end, layer: top })
    if (beneath === undefined) continue
    const lastLine = underlines.at(-1)
    if (lastLine?.end === at && lastLine.colour === beneath.colour)
      underlines[underlines.length - 1] = { ...lastLine, end }
    else underlines.push({ start: at, end, colour: beneath.colour })
  }
  return { tops, underlines }
}

/** The layers open at one offset: a tree of counts over their ranks, which gives the top ones in log n steps. */
class Ranks {
  readonly #leaves: number
  readonly #counts: Int32Array

  constructor(size: number) {
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, size)))
    this.#counts = new Int32Array(2 * this.#leaves)
  }

  set(rank: number, open: boolean): void {
    const by = open ? 1 : -1
    for (let node = this.#leaves + rank; node >= 1; node >>= 1) this.#counts[node] = this.#at(node) + by
  }

  /** The two highest open ranks, the highest first; fewer when fewer are open. */
  lastTwo(): readonly number[] {
    const all = this.#at(1)
    return [all, all - 1].filter((nth) => nth > 0).map((nth) => this.#nth(nth))
  }

  /** The nth open rank from below, counted from 1. */
  #nth(nth: number): number {
    let node = 1
    let remaining = nth
    while (node < this.#leaves) {
      node *= 2
      if (remaining <= this.#at(node)) continue
      remaining -= this.#at(node)
      node += 1
    }
    return node - this.#leaves
  }

  #at(node: number): number {
    return this.#counts[node] ?? 0
  }
}

/** Layers sorted by start, each with its rank, and the furthest end within each half, quarter and so on. */
interface Index {
  readonly byStart: readonly { readonly layer: AnchoredHighlight; readonly rank: number }[]
  /** At the middle of each part of `byStart`: the furthest end in that part. */
  readonly furthest: Int32Array
}

const indexes = new WeakMap<readonly AnchoredHighlight[], Index>()

function indexOf(layers: readonly AnchoredHighlight[]): Index {
  const cached = indexes.get(layers)
  if (cached !== undefined) return cached
  const byStart = layers.map((layer, rank) => ({ layer, rank })).sort((a, b) => a.layer.start - b.layer.start)
  const furthest = new Int32Array(byStart.length)
  const fill = (from: number, to: number): number => {
    if (from >= to) return -1
    const middle = (from + to) >> 1
    const own = byStart[middle]?.layer.end ?? -1
    const end = Math.max(own, fill(from, middle), fill(middle + 1, to))
    furthest[middle] = end
    return end
  }
  fill(0, byStart.length)
  const index = { byStart, furthest }
  indexes.set(layers, index)
  return index
}

/**
 * The highlights at an offset, top layer first; in log n steps and one for each of them.
 * @param layers as `layersOf` returns them
 */
export function layersAt(layers: readonly AnchoredHighlight[], offset: number): readonly AnchoredHighlight[] {
  const { byStart, furthest } = indexOf(layers)
  const hits: { readonly layer: AnchoredHighlight; readonly rank: number }[] = []
  const search = (from: number, to: number): void => {
    const middle = (from + to) >> 1
    const entry = byStart[middle]
    if (from >= to || entry === undefined || (furthest[middle] ?? -1) < offset) return
    search(from, middle)
    if (entry.layer.start > offset) return
    if (entry.layer.end >= offset) hits.push(entry)
    search(middle + 1, to)
  }
  search(0, byStart.length)
  return hits.sort((a, b) => b.rank - a.rank).map(({ layer }) => layer)
}

/** The highlight a click selects: the top one, then the next below with each further click; null where there is none. */
export function nextLayer(hits: readonly AnchoredHighlight[], selectedId: string | null): AnchoredHighlight | null {
  const at = hits.findIndex(({ id }) => id === selectedId)
  return hits[(at + 1) % Math.max(1, hits.length)] ?? null
}
