/** A query as a tree. A node is one of these; an `or` without parts finds nothing. */
export type QueryNode = Together | Not | Within | Word | Phrase | Filter

export interface Together {
  readonly kind: 'and' | 'or'
  readonly parts: readonly QueryNode[]
}

export interface Not {
  readonly kind: 'not'
  readonly part: QueryNode
}

/** Limits words and phrases to some fields. The innermost limit counts; filters take no notice of it. */
export interface Within {
  readonly kind: 'within'
  readonly fields: readonly SearchField[]
  readonly part: QueryNode
}

export interface Word {
  readonly kind: 'word'
  readonly text: string
  /** `whole`: as typed. `typing`: the last word, which may still grow. `prefix`: `word*`, every word that begins so. */
  readonly ending: 'whole' | 'typing' | 'prefix'
}

export interface Phrase {
  readonly kind: 'phrase'
  readonly text: string
  /** Null: word after word. A number: the words in any order, with at most so many other words among them. */
  readonly near: number | null
}

/** The fields of an article that words are searched in. */
export const searchFields = ['title', 'site', 'tags', 'highlights', 'notes', 'text'] as const
export type SearchField = (typeof searchFields)[number]

/** Where `in:` limits a search to. */
export const places = ['title', 'text', 'notes', 'highlights', 'topics'] as const
export type Place = (typeof places)[number]

export const states = ['inbox', 'unread', 'read', 'starred', 'archived', 'annotated', 'partial', 'trashed'] as const
export type StateName = (typeof states)[number]

export const belongings = ['note', 'highlight', 'image'] as const
export type Belonging = (typeof belongings)[number]

export type Filter =
  | { readonly kind: 'tag' | 'site' | 'by' | 'url' | 'lang'; readonly value: string }
  | { readonly kind: 'is'; readonly value: StateName }
  | { readonly kind: 'has'; readonly value: Belonging }
  | { readonly kind: DateFilterName; readonly value: string }
  | { readonly kind: 'color'; readonly value: number }
  /** Words, both ends included; null for no end. */
  | { readonly kind: 'length'; readonly from: number | null; readonly to: number | null }

export type DateFilterName = 'before' | 'after' | 'published' | 'captured'

/** What a part of the text could not be used for, in a sentence for the reader; and the place of that part. */
export interface QueryProblem {
  readonly start: number
  readonly end: number
  readonly sentence: string
}

export interface Query {
  /** Null when nothing is asked for: every article outside the trash is found. */
  readonly tree: QueryNode | null
  readonly problems: readonly QueryProblem[]
}

/** Joins parts; null when there are none. Parts that say the same count once. */
export function join(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]))
  const distinct = flat.length < 2 ? flat : [...new Map(flat.map((part) => [JSON.stringify(part), part])).values()]
  const [first, second] = distinct
  return first === undefined ? null : second === undefined ? first : { kind, parts: distinct }
}

/** Every part of a query, whichever group it is in, that a test accepts; those behind a minus only if asked for. */
export function partsOf<T extends QueryNode>(
  node: QueryNode | null,
  test: (node: QueryNode) => node is T,
  { excluded }: { readonly excluded: boolean } = { excluded: false },
): readonly T[] {
  if (node === null) return []
  if (test(node)) return [node]
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.flatMap((part) => partsOf(part, test, { excluded }))
    case 'within':
      return partsOf(node.part, test, { excluded })
    case 'not':
      return excluded ? partsOf(node.part, test, { excluded }) : []
    default:
      return []
  }
}
