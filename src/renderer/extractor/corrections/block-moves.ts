import { textOf } from '#shared/text/text.ts'
import { type Block, blocksOf } from '../dom/blocks.ts'
import { childIn, inParagraph } from '../normalise/tidy.ts'
import { writeContent, writeElement } from '../sanitise/write.ts'

/** Blocks of kept HTML that will move together. */
export interface Units {
  /** Offset of their first character in the text of the root. */
  readonly start: number
  /** Whole lines, in order; none when the range touches none. */
  readonly blocks: readonly Block[]
  /** Removes them from their tree, with the images between them, and returns their HTML. */
  take(): string
}

/** Holds other blocks and no text of its own: a block can only be put before or after it. */
const CLOSED =
  'ul, ol, dl, table, tbody, thead, tfoot, tr, figure, picture, pre, p, h1, h2, h3, h4, h5, h6, details, math'
const CELL = 'td, th'

/** The whole blocks that a range of a root's text touches; `start` = `end` means the block at a place. */
export function unitsOf(root: Element, start: number, end: number): Units {
  const { text, map } = textOf(root)
  const placed = blocksOf(root).map((block) => ({
    block,
    from: map.offsetOf(block.first, 0),
    to: map.offsetOf(block.last, block.last.data.length, 'end'),
  }))
  const touched = placed.filter(({ from, to }) => from < Math.max(end, start + 1) && to > start)
  const chosen = new Set(touched.map(({ block }) => block))
  return {
    start: touched[0]?.from ?? text.length,
    blocks: [...chosen],
    take: () =>
      takeOut(
        root,
        placed.map(({ block }) => block),
        chosen,
        end >= text.length,
      ),
  }
}

/** Puts the content of a body before the block at a place of the root's text, or last. */
export function insertAt(root: Element, at: number, body: Element): void {
  const { text, map } = textOf(root)
  const content = blockNodes(body)
  const range = at >= text.length ? null : map.rangeAt(at, at)
  if (range === null) {
    root.append(...content)
    return
  }
  let before: Node = range.startNode
  while (before.parentNode !== null && before.parentNode !== root) {
    const parent = before.parentNode as Element
    const isFirst = firstInside(parent) === range.startNode
    if (!isFirst && !parent.matches(CLOSED) && parent.closest(CLOSED) === null && isBlockIn(parent)) break
    before = parent
  }
  ;(before as ChildNode).before(...content)
}

/** Whether an element holds blocks next to each other. */
function isBlockIn(element: Element): boolean {
  return element.matches('div, section, article, blockquote, main, aside, header, footer, li, dd, td, th, figure')
}

/** A row or an item needs its table or list. */
function blockNodes(body: Element): Node[] {
  const made: Node[] = []
  let list: Element | null = null
  for (const node of [...body.childNodes]) {
    if (node.nodeName === 'LI') {
      list ??= body.ownerDocument.createElement('ul')
      if (made.at(-1) !== list) made.push(list)
      list.append(node)
    } else {
      list = null
      made.push(node)
    }
  }
  return made
}

function firstInside(element: Element): Node | null {
  const walker = (element.ownerDocument as Document).createTreeWalker(element, 4)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (/[^\t\n\f\r ]/.test(node.nodeValue ?? '')) return node
  }
  return null
}

function takeOut(root: Element, all: readonly Block[], chosen: ReadonlySet<Block>, toTheEnd: boolean): string {
  const counts = new Map<Element, { total: number; chosen: number }>()
  for (const block of all) {
    for (let up: Element | null = block.container; up !== null && up !== root; up = up.parentElement) {
      const count = counts.get(up) ?? { total: 0, chosen: 0 }
      count.total += 1
      if (chosen.has(block)) count.chosen += 1
      counts.set(up, count)
    }
  }
  const isWhole = (element: Element) => {
    const count = counts.get(element)
    return count !== undefined && count.total === count.chosen
  }
  const nodes: ChildNode[] = []
  for (const block of chosen) {
    let unit: Element = block.container
    if (unit === root || !isWhole(unit)) {
      nodes.push(...lineOf(block))
      continue
    }
    while (unit.parentElement !== null && unit.parentElement !== root && isWhole(unit.parentElement))
      unit = unit.parentElement
    if (nodes.at(-1) !== unit) nodes.push(unit)
  }
  return withPictures(nodes, counts, toTheEnd).map(takeNode).join('')
}

/** A line directly in an element with other content: it gets a paragraph of its own. */
function lineOf({ first, last, container }: Block): Element[] {
  const [start, end] = [childIn(container, first), childIn(container, last)]
  if (start === null || end === null) return []
  const paragraph = inParagraph(start, end)
  // Its line break moves with it.
  if (paragraph.nextSibling?.nodeName === 'BR') paragraph.nextSibling.remove()
  return [paragraph]
}

/**
 * Pictures between two blocks move with them; a picture behind the last block only when the range reaches the text's
 * end.
 */
function withPictures(
  nodes: readonly ChildNode[],
  counts: ReadonlyMap<Element, unknown>,
  toTheEnd: boolean,
): readonly ChildNode[] {
  const all: ChildNode[] = []
  for (const [index, node] of nodes.entries()) {
    all.push(node)
    const next = nodes[index + 1] ?? null
    if (next === null ? !toTheEnd : next.parentNode !== node.parentNode) continue
    for (let sibling = node.nextSibling; sibling !== null && sibling !== next; sibling = sibling.nextSibling) {
      if (sibling.nodeType === 1 && !counts.has(sibling as Element)) all.push(sibling)
    }
  }
  return all
}

function takeNode(node: ChildNode): string {
  const element = node as Element
  if (element.matches(CELL)) {
    // Its row keeps its columns.
    const html = `<p>${writeContent(element)}</p>`
    element.replaceChildren()
    return html
  }
  const html = writeElement(element)
  element.remove()
  return html
}
