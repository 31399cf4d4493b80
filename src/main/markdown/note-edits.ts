import type { Nodes } from 'mdast'

/** A change of a note's source: from `start` to `end` it reads `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A source with changes that do not overlap, in any order. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let written = ''
  let from = 0
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    written += source.slice(from, start) + text
    from = end
  }
  return written + source.slice(from)
}

/** A node and all below it, in their order. Not recursive: quotations may be nested a thousand levels deep. */
export function* eachNode(root: Nodes): Generator<Nodes> {
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as Nodes)
  }
}
