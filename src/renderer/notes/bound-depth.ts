import type { Nodes, Root } from 'mdast'
import { DEEPEST } from '#shared/note-bounds.ts'

/** What may nest within itself without end. */
const NESTS: ReadonlySet<string> = new Set([
  'blockquote',
  'list',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
])
/** Of these the children are words, not blocks. */
const INLINE: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])
/** The fields of a node that are words of the note. */
const WORDS = ['value', 'alt', 'title', 'url', 'label', 'identifier', 'lang', 'meta'] as const

/**
 * Bounds how deep a note that was read nests: what lies deeper is shown as it was written.
 * @param source what was read
 * @param restore gives words of the source back as they were written
 */
export function boundDepth(root: Root, source: string, restore: (read: string) => string): void {
  const left: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, depth } = next
    for (const field of WORDS) {
      const words: unknown = Reflect.get(node, field)
      if (typeof words === 'string') Reflect.set(node, field, restore(words))
    }
    if (!('children' in node)) continue
    const isFull = depth >= DEEPEST
    node.children = node.children.map((child) =>
      isFull && NESTS.has(child.type) ? asWritten(child, source) : child,
    ) as typeof node.children
    for (const child of node.children) left.push({ node: child, depth: depth + (NESTS.has(child.type) ? 1 : 0) })
  }
}

function asWritten(node: Nodes, source: string): Nodes {
  const text = { type: 'text' as const, value: source.slice(node.position?.start.offset, node.position?.end.offset) }
  return INLINE.has(node.type) ? text : { type: 'paragraph', children: [text] }
}
