import type { HighlightView } from '#shared/views.ts'

/** A highlight that stands in the version in view. */
export type Placed = HighlightView & { readonly start: number; readonly end: number }

export const isPlaced = (highlight: HighlightView): highlight is Placed =>
  highlight.start !== null && highlight.end !== null && highlight.end > highlight.start

/** From the lowest layer to the topmost: longer ones below shorter ones, earlier ones below later ones. */
export function layered(highlights: readonly HighlightView[]): readonly Placed[] {
  return highlights
    .filter(isPlaced)
    .sort(
      (a, b) =>
        b.end - b.start - (a.end - a.start) ||
        (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1),
    )
}

/** Where a lower layer lies under another one: painted over, it still shows by a line in its colour. */
export interface Covered {
  readonly start: number
  readonly end: number
  /** The colour of the layer next below the topmost. */
  readonly colour: Placed['colour']
}

/** The stretches where highlights overlap, apart by what lies beneath. @param layers as `layered` gives them */
export function overlaps(layers: readonly Placed[]): readonly Covered[] {
  const edges = [...new Set(layers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const covered: Covered[] = []
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    const here = layers.filter((layer) => layer.start <= start && layer.end >= end)
    const beneath = here.at(-2)
    if (beneath === undefined) continue
    const before = covered.at(-1)
    if (before !== undefined && before.end === start && before.colour === beneath.colour)
      covered[covered.length - 1] = { ...before, end }
    else covered.push({ start, end, colour: beneath.colour })
  }
  return covered
}

/** The highlights at a place in the text, topmost first. @param layers as `layered` gives them */
export function layersAt(layers: readonly Placed[], offset: number): readonly Placed[] {
  return layers.filter(({ start, end }) => start <= offset && offset <= end).reverse()
}

/** Which one a click chooses: the topmost, and the next below with each further click; null where there is none. */
export function nextOf(hit: readonly Placed[], chosen: string | null): Placed | null {
  const at = hit.findIndex(({ id }) => id === chosen)
  return hit[(at + 1) % Math.max(1, hit.length)] ?? null
}
