import { textOf } from '#shared/text/text.ts'
import type { HighlightView } from '#shared/views.ts'
import { type AnchoredHighlight, layersOf } from '../frame/layers.ts'

/** What stands whole on paper: a note on a part of it stands beside its beginning. */
const WHOLE = 'table, pre, figure, dl, math'
const TEXT_NODE = 3
/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWING = 4
/** NodeFilter.SHOW_TEXT. */
const SHOW_TEXT = 4

interface Piece {
  readonly from: number
  readonly to: number
  readonly layer: AnchoredHighlight
}

/** Where a highlight stands in what is printed. */
export interface PrintPosition {
  /** Its note is to be put before this node. */
  readonly note: Node
  /** It ends with this one. */
  readonly end: Element
}

/**
 * Marks the highlights of an article in a copy of it that is going to be printed: each stretch lies in a `span` with its
 * colour, and where two overlap the upper one's, as on the page.
 * @returns for each highlight that stands in the text, where, in the order of the text
 */
export function markForPrint(
  copy: HTMLElement,
  highlights: readonly HighlightView[],
): ReadonlyMap<string, PrintPosition> {
  const layers = layersOf(highlights)
  const pieces = piecesOf(copy, layers)
  const places = new Map<string, PrintPosition>()
  for (const [node, own] of pieces) {
    const edges = [...new Set(own.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
    let rest = node
    let at = 0
    for (const [index, from] of edges.entries()) {
      const to = edges[index + 1]
      if (to === undefined) break
      const here = own.filter((piece) => piece.from <= from && piece.to >= to)
      const top = here.at(-1)
      if (top === undefined) continue
      const marked = rest.splitText(from - at)
      rest = marked.splitText(to - from)
      at = to
      const span = copy.ownerDocument.createElement('span')
      span.dataset.mark = String(top.layer.colour)
      if (here.some(({ layer }) => layer.note !== '')) span.dataset.noted = ''
      marked.replaceWith(span)
      span.append(marked)
      for (const { layer } of here)
        places.set(layer.id, { note: places.get(layer.id)?.note ?? beside(span, copy), end: span })
    }
  }
  return places
}

/** The stretches of each text node that lie in highlights, lowest layers first; the nodes in the order of the text. */
function piecesOf(
  copy: HTMLElement,
  layers: readonly AnchoredHighlight[],
): readonly (readonly [Text, readonly Piece[]])[] {
  const { map } = textOf(copy)
  const pieces = new Map<Text, Piece[]>()
  for (const layer of layers) {
    const range = map.rangeAt(layer.start, layer.end)
    if (range === null) continue
    const { startNode, startOffset, endNode, endOffset } = range
    const walker = copy.ownerDocument.createTreeWalker(copy, SHOW_TEXT)
    walker.currentNode = startNode
    for (let node: Node | null = startNode; node !== null; node = walker.nextNode()) {
      if (node.nodeType !== TEXT_NODE) continue
      const text = node as Text
      const from = node === startNode ? startOffset : 0
      const to = node === endNode ? endOffset : text.data.length
      // The breaks of the source between two blocks are no text, and a table may hold no span.
      if (to > from && !(text.data.trim() === '' && text.data.includes('\n'))) {
        const own = pieces.get(text) ?? []
        own.push({ from, to, layer })
        pieces.set(text, own)
      }
      if (node === endNode) break
    }
  }
  return [...pieces].sort(([a], [b]) => (a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1))
}

function beside(span: Element, copy: Element): Node {
  let whole: Element = span
  for (let each = span.parentElement; each !== null && each !== copy; each = each.parentElement)
    if (each.matches(WHOLE)) whole = each
  return whole
}
