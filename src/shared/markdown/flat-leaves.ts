import type { Block, Leaf } from './leaves.ts'

const BREAK: Leaf = { kind: 'break', marks: {} }

/** Blocks as the leaves of one paragraph, with a line for each block, item, cell and line of code. */
export function flatLeaves(blocks: readonly Block[]): readonly Leaf[] {
  return joined(blocks.map(leavesOfBlock))
}

function joined(parts: readonly (readonly Leaf[])[]): readonly Leaf[] {
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [BREAK, ...part]))
}

function leavesOfBlock(block: Block): readonly Leaf[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.leaves
    case 'code':
      return joined(block.text.split('\n').map((text) => (text === '' ? [] : [{ kind: 'code', text, marks: {} }])))
    case 'formula':
      return [{ kind: 'formula', markdown: block.markdown.replace(/\s+/gu, ' '), marks: {} }]
    case 'quotation':
      return flatLeaves(block.blocks)
    case 'list':
      return joined(block.items.map(({ blocks }) => flatLeaves(blocks)))
    case 'table':
      return joined(block.rows.flat())
    case 'rule':
      return []
  }
}
