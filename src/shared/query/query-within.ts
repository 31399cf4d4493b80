import { printQuery } from './print-query.ts'
import { parseQuery } from './query.ts'
import { join, type QueryNode } from './tree.ts'

/**
 * A typed query limited to what another query finds, as a query of its own: it can be saved, exported and typed. What was
 * typed stays last, so that its last word may still grow. A typed query that finds nothing does so everywhere.
 * @param outer the query of a list
 */
export function queryWithin(outer: string, typed: string): string {
  const list = parseQuery(outer).tree
  const words = parseQuery(typed).tree
  if (list === null) return typed
  if (words === null) return outer
  if (words.kind === 'or' && words.parts.length === 0) return typed
  const tree = join('and', [list, quoted(words)])
  return printQuery({ tree, problems: [] })
}

/** With quotation marks around words that have a bracket without its other: among other parts it would close a group. */
function quoted(node: QueryNode): QueryNode {
  switch (node.kind) {
    case 'and':
    case 'or':
      return { ...node, parts: node.parts.map(quoted) }
    case 'not':
    case 'within':
      return { ...node, part: quoted(node.part) }
    case 'word':
      return isBalanced(node.text) ? node : { kind: 'phrase', text: node.text, near: null }
    default:
      return node
  }
}

function isBalanced(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '(') open += 1
    if (character === ')' && --open < 0) return false
  }
  return open === 0
}
