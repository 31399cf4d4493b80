import type { Nodes, Root } from 'mdast'
import { DEEPEST } from '#shared/note-bounds.ts'

/** Nodes that can nest in themselves without end. */
const NESTING: ReadonlySet<string> = new Set([
  'blockquote',
  'list',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
])
/** Those whose children are words rather than blocks. */
const INLINE: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])
/** The fields of a node that hold words of the note. */
const WORDS = ['value', 'alt', 'title', 'url', 'label', 'identifier', 'lang', 'meta'] as const

/**
 * Limits how deeply the nodes of a note nest: deeper nodes are shown as their Markdown source.
 * @param source the Markdown that was parsed
 * @param restore undoes the changes made to the source before parsing
 */
export function boundDepth(root: Root, source: string, restore: (text: string) => string): void {
  const stack: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next
    for (const field of WORDS) {
      const words: unknown = Reflect.get(node, field)
      if (typeof words === 'string') Reflect.set(node, field, restore(words))
    }
    if (!('children' in node)) continue
    const isFull = depth >= DEEPEST
    node.children = node.children.map((child) =>
      isFull && NESTING.has(child.type) ? sourceText(child, source) : child,
    ) as typeof node.children
    for (const child of node.children) stack.push({ node: child, depth: depth + (NESTING.has(child.type) ? 1 : 0) })
  }
}

function sourceText(node: Nodes, source: string): Nodes {
  const text = { type: 'text' as const, value: source.slice(node.position?.start.offset, node.position?.end.offset) }
  return INLINE.has(node.type) ? text : { type: 'paragraph', children: [text] }
}
