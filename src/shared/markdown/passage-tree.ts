import type { ArticleText } from '../text/text.ts'
import type { Segment, TextMap } from '../text/text-map.ts'

/** The text of an article with its tree: what passages are cut from. */
export interface ArticleTree extends ArticleText<Node> {
  readonly root: Element
}

/** An element of a passage with those of its children that hold something of it. */
export interface PassageElement {
  readonly name: string
  readonly element: Element
  readonly children: readonly PassageNode[]
}

/** A piece of a passage: words exactly as they are in the article's text, or an element. */
export type PassageNode = string | PassageElement

export const isNamed = (node: PassageNode, name: string): node is PassageElement =>
  typeof node !== 'string' && node.name === name

/** The words of a tree, with a line break for each `br`. */
export function wordsOf(node: PassageNode): string {
  if (typeof node === 'string') return node
  return node.name === 'br' ? '\n' : node.children.map(wordsOf).join('')
}

/** Cuts passages out of one article. */
export interface PassageCutter {
  readonly article: ArticleTree
  /**
   * The smallest tree that holds a passage, from the article's root down; null when nothing is there. Its words, joined,
   * are those of the article's text from `start` to `end`, without the breaks between blocks.
   */
  cut(start: number, end: number): PassageElement | null
  /** All of one element. */
  all(element: Element): PassageElement
  /** Whether an element has words of the text outside of a passage. */
  exceeds(element: Element, start: number, end: number): boolean
}

const ELEMENT = 1
const TEXT = 3
/** Elements without text that a passage keeps between its first word and its last. */
const VOID = new Set(['br', 'hr', 'img'])

/** @param article from `textOf`; void once its tree changes */
export function passageCutter(article: ArticleTree): PassageCutter {
  const { root, text, map } = article
  const segmentsOf = bySegments(map)

  function wordsOf(node: Node, start: number, end: number): string {
    const words: string[] = []
    for (const segment of segmentsOf.get(node) ?? []) {
      const from = Math.max(start, segment.start)
      const to = Math.min(end, segment.start + segment.length)
      if (from < to) words.push(text.slice(from, to))
    }
    return words.join('')
  }

  /** @param isWithin whether an element without text is part of the passage */
  function keep(node: Node, start: number, end: number, isWithin: (node: Node) => boolean): PassageNode | null {
    if (node.nodeType === TEXT) return wordsOf(node, start, end) || null
    if (node.nodeType !== ELEMENT) return null
    const element = node as Element
    const name = element.localName
    if (VOID.has(name)) return isWithin(node) ? { name, element, children: [] } : null
    const children: PassageNode[] = []
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      const kept = keep(child, start, end, isWithin)
      if (kept !== null) children.push(kept)
    }
    return children.length === 0 ? null : { name, element, children }
  }

  return {
    article,
    cut(start, end) {
      const range = map.rangeAt(start, end)
      if (range === null || start === end) return null
      const { startNode, endNode } = range
      const isWithin = (node: Node) => isBefore(startNode, node) && isBefore(node, endNode)
      const shared = commonAncestor(startNode, endNode)
      let kept = keep(shared, start, end, isWithin)
      for (let holder = shared.parentNode; shared !== root && holder !== null; holder = holder.parentNode) {
        if (kept === null) return null
        const element = holder as Element
        kept = { name: element.localName, element, children: [kept] }
        if (holder === root) break
      }
      return kept === null || typeof kept === 'string' ? null : kept
    },
    all(element) {
      const kept = keep(element, 0, text.length, () => true)
      return kept === null || typeof kept === 'string' ? { name: element.localName, element, children: [] } : kept
    },
    exceeds(element, start, end) {
      for (const segment of segmentsUnder(element, segmentsOf))
        if (segment.start < start || segment.start + segment.length > end) return true
      return false
    },
  }
}

function bySegments(map: TextMap<Node>): ReadonlyMap<Node, readonly Segment<Node>[]> {
  const byNode = new Map<Node, Segment<Node>[]>()
  for (const segment of map.segments) {
    const own = byNode.get(segment.node)
    if (own === undefined) byNode.set(segment.node, [segment])
    else own.push(segment)
  }
  return byNode
}

function* segmentsUnder(node: Node, segmentsOf: ReadonlyMap<Node, readonly Segment<Node>[]>): Generator<Segment<Node>> {
  yield* segmentsOf.get(node) ?? []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield* segmentsUnder(child, segmentsOf)
}

const FOLLOWING = 4

function isBefore(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & FOLLOWING) !== 0
}

function commonAncestor(node: Node, other: Node): Node {
  let shared: Node = node
  while (!shared.contains(other)) shared = shared.parentNode ?? shared
  return shared
}
