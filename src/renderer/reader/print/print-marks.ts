import { textOf } from '#shared/text/text.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import { type AnchoredHighlight, layersOf } from '../frame/layers.ts'

/** Elements that paper does not split: a note on part of one goes next to its beginning. */
const UNSPLIT = 'table, pre, figure, dl, math'
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

/** Where a highlight is in the printed article. */
export interface PrintPosition {
  /** Its note goes before this node. */
  readonly note: Node
  /** It ends with this one. */
  readonly end: Element
}

/**
 * Marks the highlights of an article in the copy to be printed: each stretch gets a `span` with its colour, and with the
 * upper one's where two overlap, as on the page.
 * @returns the position of each highlight found in the text, in the order of the text
 */
export function markForPrint(
  copy: HTMLElement,
  highlights: readonly HighlightView[],
): ReadonlyMap<string, PrintPosition> {
  const layers = layersOf(highlights)
  const pieces = piecesOf(copy, layers)
  const positions = new Map<string, PrintPosition>()
  for (const [node, own] of pieces) {
    const edges = [...new Set(own.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
    let rest = node
    let at = 0
    for (const [index, from] of edges.entries()) {
      const to = edges[index + 1]
      if (to === undefined) break
      const covering = own.filter((piece) => piece.from <= from && piece.to >= to)
      const top = covering.at(-1)
      if (top === undefined) continue
      const marked = rest.splitText(from - at)
      rest = marked.splitText(to - from)
      at = to
      const span = copy.ownerDocument.createElement('span')
      span.dataset.mark = String(top.layer.colour)
      if (covering.some(({ layer }) => layer.note !== '')) span.dataset.noted = ''
      marked.replaceWith(span)
      span.append(marked)
      for (const { layer } of covering)
        positions.set(layer.id, { note: positions.get(layer.id)?.note ?? unsplitElement(span, copy), end: span })
    }
  }
  return positions
}

/** The stretches of each text node that are highlighted, bottom layers first; the nodes in the order of the text. */
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
      // Line breaks of the source between two blocks are no text, and a table may not hold a span.
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

/** The outermost element around a span that paper does not split; the span itself when there is none. */
function unsplitElement(span: Element, copy: Element): Node {
  let outermost: Element = span
  for (let each = span.parentElement; each !== null && each !== copy; each = each.parentElement)
    if (each.matches(UNSPLIT)) outermost = each
  return outermost
}
