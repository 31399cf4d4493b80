import type { HighlightView } from '#shared/views.ts'

/** A highlight that stands in the version in view. */
export type AnchoredHighlight = HighlightView & { readonly start: number; readonly end: number }

export const isAnchored = (highlight: HighlightView): highlight is AnchoredHighlight =>
  highlight.start !== null && highlight.end !== null && highlight.end > highlight.start

const known = new WeakMap<readonly HighlightView[], readonly AnchoredHighlight[]>()

/**
 * From the lowest layer to the topmost: longer ones below shorter ones, earlier ones below later ones. Sorted once for
 * each list: a click, a menu and the paint ask for the same one.
 */
export function layersOf(highlights: readonly HighlightView[]): readonly AnchoredHighlight[] {
  const before = known.get(highlights)
  if (before !== undefined) return before
  const layers = highlights
    .filter(isAnchored)
    .sort(
      (a, b) =>
        b.end - b.start - (a.end - a.start) ||
        (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1),
    )
  known.set(highlights, layers)
  return layers
}

/** Where a lower layer lies under another one: painted over, it still shows by a line in its colour. */
export interface Underline {
  readonly start: number
  readonly end: number
  /** The colour of the layer next below the topmost. */
  readonly colour: AnchoredHighlight['colour']
}

/** A stretch of text as it is seen: by its topmost layer. */
export interface TopStretch {
  readonly start: number
  readonly end: number
  readonly layer: AnchoredHighlight
}

/**
 * The text in stretches that do not overlap: which layer is the topmost in each, and where one lies beneath. One walk
 * over all edges, in n log n steps however deep they lie.
 * @param layers as `layered` gives them
 */
export function flatten(layers: readonly AnchoredHighlight[]): {
  readonly tops: readonly TopStretch[]
  readonly covered: readonly Underline[]
} {
  const edges = layers
    .flatMap(({ start, end }, rank) => [
      { at: start, rank, opens: true },
      { at: end, rank, opens: false },
    ])
    .sort((a, b) => a.at - b.at)
  const open = new Ranks(layers.length)
  const tops: TopStretch[] = []
  const covered: Underline[] = []
  for (const [index, { at, rank, opens }] of edges.entries()) {
    open.set(rank, opens)
    const end = edges[index + 1]?.at ?? at
    if (end === at) continue
    const [top, beneath] = open.lastTwo().map((each) => layers[each])
    if (top === undefined) continue
    const before = tops.at(-1)
    if (before?.end === at && before.layer === top) tops[tops.length - 1] = { ...before, end }
    else tops.push({ start: at, end, layer: top })
    if (beneath === undefined) continue
    const under = covered.at(-1)
    if (under?.end === at && under.colour === beneath.colour) covered[covered.length - 1] = { ...under, end }
    else covered.push({ start: at, end, colour: beneath.colour })
  }
  return { tops, covered }
}

/** Which layers are open at a place: a tree of counts over their ranks, so that the topmost are found in log n steps. */
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

  /** The two highest ranks that are open, the highest first; fewer when fewer are. */
  lastTwo(): readonly number[] {
    const all = this.#at(1)
    return [all, all - 1].filter((nth) => nth > 0).map((nth) => this.#nth(nth))
  }

  /** The nth open rank from below, counted from 1. */
  #nth(nth: number): number {
    let node = 1
    let left = nth
    while (node < this.#leaves) {
      node *= 2
      if (left <= this.#at(node)) continue
      left -= this.#at(node)
      node += 1
    }
    return node - this.#leaves
  }

  #at(node: number): number {
    return this.#counts[node] ?? 0
  }
}

/** Layers by where they begin, each with its rank, and the furthest end within each half, quarter and so on. */
interface Index {
  readonly byStart: readonly { readonly layer: AnchoredHighlight; readonly rank: number }[]
  /** Of the part of `byStart` whose middle this is, the furthest end. */
  readonly furthest: Int32Array
}

const indexes = new WeakMap<readonly AnchoredHighlight[], Index>()

function indexOf(layers: readonly AnchoredHighlight[]): Index {
  const before = indexes.get(layers)
  if (before !== undefined) return before
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
 * The highlights at a place in the text, topmost first; in log n steps and one for each of them.
 * @param layers as `layered` gives them
 */
export function layersAt(layers: readonly AnchoredHighlight[], offset: number): readonly AnchoredHighlight[] {
  const { byStart, furthest } = indexOf(layers)
  const found: { readonly layer: AnchoredHighlight; readonly rank: number }[] = []
  const look = (from: number, to: number): void => {
    const middle = (from + to) >> 1
    const here = byStart[middle]
    if (from >= to || here === undefined || (furthest[middle] ?? -1) < offset) return
    look(from, middle)
    if (here.layer.start > offset) return
    if (here.layer.end >= offset) found.push(here)
    look(middle + 1, to)
  }
  look(0, byStart.length)
  return found.sort((a, b) => b.rank - a.rank).map(({ layer }) => layer)
}

/** Which one a click chooses: the topmost, and the next below with each further click; null where there is none. */
export function nextLayer(hit: readonly AnchoredHighlight[], chosen: string | null): AnchoredHighlight | null {
  const at = hit.findIndex(({ id }) => id === chosen)
  return hit[(at + 1) % Math.max(1, hit.length)] ?? null
}
