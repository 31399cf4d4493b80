import { type FilterName, fieldOfFilter, type WordFilterName, wordFilterNames } from './names.ts'
import { quote } from './quotes.ts'
import type { Filter, QueryNode, SearchField } from './tree.ts'

/** Letters, digits and a few signs need no quotation marks, and mean nothing in the language. */
const SAFE = /^[\p{L}\p{N}<>=][\p{L}\p{M}\p{N}<>=./_-]*$/u

/** A filter as text, whatever characters its value has: reading it gives that value. */
export function printFilter(name: FilterName, value: string): string {
  return `${name}:${SAFE.test(value) ? value : quote(value)}`
}

/**
 * A part of a query as it may be typed.
 * @param isGrouped whether a list of parts needs brackets: it stands among other parts
 */
export function printPart(node: QueryNode, isGrouped: boolean): string {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => printPart(part, node.kind === 'and' || part.kind !== 'and'))
      const text = parts.join(node.kind === 'or' ? ' OR ' : ' ')
      return isGrouped ? inBrackets(text) : text
    }
    case 'not':
      return node.part.kind === 'not' ? `-${inBrackets(printPart(node.part, true))}` : `-${printPart(node.part, true)}`
    case 'within':
      return printWithin(node.fields, node.part, isGrouped)
    case 'word':
      return node.ending === 'prefix' ? `${node.text}*` : node.text
    case 'phrase':
      return `${quote(node.text)}${node.near === null ? '' : `~${node.near}`}`
    default:
      return printOne(node)
  }
}

function printOne(filter: Filter): string {
  // What the files call a tag is a topic to readers.
  if (filter.kind === 'tag') return printFilter('topic', filter.value)
  if (filter.kind !== 'length') return printFilter(filter.kind, String(filter.value))
  const { from, to } = filter
  return `length:${from === to && from !== null ? from : `${from ?? ''}..${to ?? ''}`}`
}

function printWithin(fields: readonly SearchField[], part: QueryNode, isGrouped: boolean): string {
  const [field, ...more] = fields
  if (field !== undefined && more.length === 0 && (part.kind === 'word' || part.kind === 'phrase')) {
    const name = filterOfField(field)
    if (name !== undefined) return `${name}:${printPart(part, true)}`
  }
  // `in:title` is the title and the site.
  const limits = fields.filter((each) => each !== 'site').map((each) => `in:${each === 'tags' ? 'topics' : each}`)
  const text = [...limits, printPart(part, part.kind === 'within')].join(' ')
  return isGrouped ? inBrackets(text) : text
}

/** An open bracket in the last word must not take the closing one of the group. */
function inBrackets(text: string): string {
  const last = text.slice(text.lastIndexOf(' ') + 1)
  return `(${text}${last.includes('(') ? ' ' : ''})`
}

function filterOfField(field: SearchField): WordFilterName | undefined {
  return wordFilterNames.find((name) => fieldOfFilter[name] === field)
}
