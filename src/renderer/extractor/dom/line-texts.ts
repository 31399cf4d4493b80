import { type Block, isHidden } from './blocks.ts'

const NO_TEXT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'svg',
  'SVG',
  'SELECT',
  'TEXTAREA',
  'IFRAME',
  'OBJECT',
])

/** The text nodes of a line that a reader sees, blank ones between them included. */
export function textsOfLine({ first, last, container }: Block): readonly Text[] {
  const walker = (container.ownerDocument as Document).createTreeWalker(container, 4)
  walker.currentNode = first
  const texts: Text[] = []
  for (let node: Node | null = first; node !== null; node = walker.nextNode()) {
    if (isSeen(node, container)) texts.push(node as Text)
    if (node === last) break
  }
  return texts
}

function isSeen(node: Node, container: Element): boolean {
  for (let up = node.parentElement; up !== null && up !== container; up = up.parentElement)
    if (NO_TEXT.has(up.nodeName) || isHidden(up)) return false
  return true
}
