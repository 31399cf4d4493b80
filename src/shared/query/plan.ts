import { printPart } from './print.ts'
import {
  type Filter,
  join,
  type Phrase,
  partsOf,
  type Query,
  type QueryNode,
  type SearchField,
  type Word,
} from './tree.ts'

/** The part of a query that is searched in the index. */
export type WordNode =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly WordNode[] }
  | { readonly kind: 'not'; readonly part: WordNode }
  | { readonly kind: 'within'; readonly fields: readonly SearchField[]; readonly part: WordNode }
  | { readonly kind: 'passed'; readonly set: number }
  | Word
  | Phrase

/**
 * Who answers which part of a query. The catalog answers filters and the index answers words, so filters next to words
 * limit where the index looks; filters in an OR with words are answered first, each as a set of articles.
 */
export interface QueryPlan {
  /** What every article must pass. Null for no limit. */
  readonly filters: QueryNode | null
  /** Null when nothing is left for the index. */
  readonly words: WordNode | null
  /** The filters of the `passed` nodes of `words`, by their numbers: each once, and at most `MOST_SETS` and an empty one. */
  readonly sets: readonly QueryNode[]
  /** Whether there are more filters in groups with words than are answered. Those beyond find nothing. */
  readonly isCapped: boolean
}

/** Each set of articles is as long as the library, and is sent to the index: hundreds would fill the memory. */
export const MOST_SETS = 32

/** Plans a query. Articles in the trash are found only by a part that asks for `is:trashed`. */
export function planOf({ tree }: Query): QueryPlan {
  const outside = guardTrash(tree)
  const fields = outside?.kind === 'within' ? outside.fields : null
  const top = outside?.kind === 'within' ? outside.part : outside
  const parts = top === null ? [] : top.kind === 'and' ? top.parts : [top]
  const sets = createSets()
  const words = wordsOf(join('and', parts.filter(hasWords)), sets)
  return {
    filters: join(
      'and',
      parts.filter((part) => !hasWords(part)),
    ),
    words: words === null || fields === null ? words : { kind: 'within', fields, part: words },
    sets: sets.all(),
    isCapped: sets.isCapped(),
  }
}

/** Whether a query needs the index. The catalog alone answers filters. */
export function hasWords(node: QueryNode): boolean {
  return partsOf(node, isWords, { excluded: true }).length > 0
}

const isWords = (node: QueryNode): node is Word | Phrase => node.kind === 'word' || node.kind === 'phrase'

/** The words and phrases that an article may be found by. */
export const wantedWords = ({ tree }: Query): readonly (Word | Phrase)[] => partsOf(tree, isWords)

/** The same of a part of a plan. */
export function wordsWithin(node: WordNode): readonly (Word | Phrase)[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.flatMap(wordsWithin)
    case 'within':
      return wordsWithin(node.part)
    case 'word':
    case 'phrase':
      return [node]
    default:
      return []
  }
}

/** A part of a plan as it may be typed. */
export function printWordNode(node: WordNode, sets: readonly QueryNode[]): string {
  const original = queryNodeOf(node, sets)
  return original === null ? '' : printPart(original, true)
}

function queryNodeOf(node: WordNode, sets: readonly QueryNode[]): QueryNode | null {
  switch (node.kind) {
    case 'and':
    case 'or':
      return join(
        node.kind,
        node.parts.flatMap((part) => queryNodeOf(part, sets) ?? []),
      )
    case 'not':
    case 'within': {
      const part = queryNodeOf(node.part, sets)
      return part === null ? null : { ...node, part }
    }
    case 'passed':
      return sets[node.set] ?? null
    default:
      return node
  }
}

interface Sets {
  /** The number of a set; of the empty one when there are too many. */
  put(filters: QueryNode): number
  readonly all: () => readonly QueryNode[]
  readonly isCapped: () => boolean
}

const NOTHING: QueryNode = { kind: 'or', parts: [] }

function createSets(): Sets {
  const numbers = new Map<string, number>()
  const sets: QueryNode[] = []
  return {
    put(filters) {
      const key = JSON.stringify(filters)
      const known = numbers.get(key)
      if (known !== undefined) return known
      if (sets.length < MOST_SETS) {
        numbers.set(key, sets.length)
        return sets.push(filters) - 1
      }
      if (sets.length === MOST_SETS) sets.push(NOTHING)
      return MOST_SETS
    },
    all: () => sets,
    isCapped: () => sets.length > MOST_SETS,
  }
}

function wordsOf(node: QueryNode | null, sets: Sets): WordNode | null {
  switch (node?.kind) {
    case 'and':
    case 'or': {
      const filters = join(
        node.kind,
        node.parts.filter((part) => !hasWords(part)),
      )
      const parts = node.parts.filter(hasWords).flatMap((part) => wordsOf(part, sets) ?? [])
      if (filters !== null) parts.unshift({ kind: 'passed', set: sets.put(filters) })
      return { kind: node.kind, parts }
    }
    case 'not': {
      const part = wordsOf(node.part, sets)
      return part === null ? null : { kind: 'not', part }
    }
    case 'within': {
      const part = wordsOf(node.part, sets)
      return part === null ? null : { kind: 'within', fields: node.fields, part }
    }
    case 'word':
    case 'phrase':
      return node
    default:
      return null
  }
}

const trashed: Filter = { kind: 'is', value: 'trashed' }
const isTrashed = (node: QueryNode): node is Filter => node.kind === 'is' && node.value === 'trashed'

/** A query whose parts skip the trash, except those that ask for it. */
function guardTrash(node: QueryNode | null): QueryNode | null {
  if (node === null || partsOf(node, isTrashed).length === 0) {
    const skip: QueryNode = { kind: 'not', part: trashed }
    if (node?.kind === 'within') return { ...node, part: join('and', [skip, node.part]) ?? skip }
    return join('and', [skip, ...(node === null ? [] : [node])])
  }
  switch (node.kind) {
    case 'or':
      return join(
        'or',
        node.parts.flatMap((part) => guardTrash(part) ?? []),
      )
    case 'and':
      return join(
        'and',
        node.parts.map((part) => (partsOf(part, isTrashed).length > 0 ? (guardTrash(part) ?? part) : part)),
      )
    case 'within':
      return { ...node, part: guardTrash(node.part) ?? node.part }
    default:
      return node
  }
}
