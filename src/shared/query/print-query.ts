import { printPart } from './print.ts'
import type { Query, QueryNode, Word } from './tree.ts'

/** A query as text that parses to the same query. */
export function printQuery({ tree }: Query): string {
  if (tree === null) return ''
  const text = printPart(tree, false)
  const last = lastWord(tree)
  // A blank behind the last word marks it as finished; a group that is being typed is open.
  if (last?.ending === 'whole') return `${text} `
  return last?.ending === 'typing' ? text.slice(0, text.lastIndexOf(last.text) + last.text.length) : text
}

/** The word that ends a query; null when something else does. */
function lastWord(node: QueryNode): Word | null {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const last = node.parts.at(-1)
      return last === undefined ? null : lastWord(last)
    }
    case 'within':
      return lastWord(node.part)
    case 'word':
      return node
    default:
      return null
  }
}
