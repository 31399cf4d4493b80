import { fieldOfFilter, type WordFilterName, wordFilterNames } from '../names.ts'
import { printFilter } from '../print.ts'
import { quote } from '../quotes.ts'
import type { Filter, Query, QueryNode, SearchField, Word } from '../tree.ts'

/** A query as text that parses to the same query. */
export function printQuery({ tree }: Query): string {
  if (tree === null) return ''
  const text = print(tree, false)
  const last = lastWord(tree)
  // A blank behind the last word marks it as finished; a group that is being typed is open.
  if (last?.ending === 'whole') return `${text} `
  return last?.ending === 'typing' ? text.slice(0, text.lastIndexOf(last.text) + last.text.length) : text
}

/** @param grouped whether a list of parts needs brackets */
function print(node: QueryNode, grouped: boolean): string {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => print(part, node.kind === 'and' || part.kind !== 'and'))
      const text = parts.join(node.kind === 'or' ? ' OR ' : ' ')
      return grouped ? inBrackets(text) : text
    }
    case 'not':
      return node.part.kind === 'not' ? `-${inBrackets(print(node.part, true))}` : `-${print(node.part, true)}`
    case 'within':
      return printWithin(node.fields, node.part, grouped)
    case 'word':
      return node.ending === 'prefix' ? `${node.text}*` : node.text
    case 'phrase':
      return `${quote(node.text)}${node.near === null ? '' : `~${node.near}`}`
    default:
      return printOne(node)
  }
}

function printOne(filter: Filter): string {
  if (filter.kind !== 'length') return printFilter(filter.kind, String(filter.value))
  const { from, to } = filter
  return `length:${from === to && from !== null ? from : `${from ?? ''}..${to ?? ''}`}`
}

function printWithin(fields: readonly SearchField[], part: QueryNode, grouped: boolean): string {
  const [field, ...more] = fields
  if (field !== undefined && more.length === 0 && (part.kind === 'word' || part.kind === 'phrase')) {
    const name = filterOfField(field)
    if (name !== undefined) return `${name}:${print(part, true)}`
  }
  // `in:title` is the title and the site.
  const limits = fields.filter((each) => each !== 'site').map((each) => `in:${each}`)
  const text = [...limits, print(part, part.kind === 'within')].join(' ')
  return grouped ? inBrackets(text) : text
}

/** An open bracket in the last word must not take the closing one of the group. */
function inBrackets(text: string): string {
  const last = text.slice(text.lastIndexOf(' ') + 1)
  return `(${text}${last.includes('(') ? ' ' : ''})`
}

function filterOfField(field: SearchField): WordFilterName | undefined {
  return wordFilterNames.find((name) => fieldOfFilter[name] === field)
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
