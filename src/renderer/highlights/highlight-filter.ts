import { create } from 'zustand'
import type { Colour } from '#shared/model.ts'
import { printPart } from '#shared/query/print.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { QueryNode } from '#shared/query/tree.ts'
import type { HighlightGroup } from '#shared/views/highlights.ts'
import type { HighlightsAsked } from '../data/cache/highlight-lists.ts'
import type { NoteChoice, StateChoice } from './sentences.ts'

/** Which highlights are listed, and in which groups. */
export interface HighlightFilter {
  /** The text of the field: words of the passage or its note, and filters of the search language. */
  readonly typed: string
  readonly colours: readonly Colour[]
  readonly note: NoteChoice
  readonly state: StateChoice
  readonly group: HighlightGroup
}

const everything = { typed: '', colours: [], note: 'any', state: 'any' } as const

/** What the list shows, until the window is closed. */
export const useHighlightFilter = create<
  HighlightFilter & { set(part: Partial<HighlightFilter>): void; clear(): void }
>((set) => ({
  ...everything,
  group: 'article',
  set: (part) => set(part),
  clear: () => set(everything),
}))

/** Whether anything is left out. */
export const isFiltered = ({ typed, colours, note, state }: HighlightFilter): boolean =>
  typed.trim() !== '' || colours.length > 0 || note !== 'any' || state !== 'any'

/**
 * The request for what a filter shows. Plain words and phrases are looked for in the passages, their notes and topics; all
 * else of the search language says which articles, and which of their highlights, are meant.
 */
export function askedFor({ typed, colours, note, state, group }: HighlightFilter): HighlightsAsked {
  const { tree } = parseQuery(typed)
  const parts = tree === null ? [] : tree.kind === 'and' ? tree.parts : [tree]
  return {
    query: parts
      .filter((part) => wordsOf(part) === null)
      .map((part) => printPart(part, true))
      .join(' '),
    words: parts.flatMap((part) => wordsOf(part) ?? []).slice(0, MOST_WORDS),
    colours: [...colours],
    states: state === 'any' ? [] : [state],
    ...(note === 'any' ? {} : { noted: note === 'with' }),
    group,
  }
}

/** As many as the request takes. */
const MOST_WORDS = 20

/** The text of a word or phrase; null for any other part. */
function wordsOf(part: QueryNode): string | null {
  if (part.kind === 'word') return part.text
  return part.kind === 'phrase' && part.near === null ? part.text : null
}
