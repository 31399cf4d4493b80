import { keepPreviousData, QueryClient, replaceEqualDeep, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Answer, HitSort, Input } from '#shared/contract.ts'
import type { Order } from '#shared/lists/natural-direction.ts'
import type { Id } from '#shared/model.ts'
import { TYPING_HITS } from '#shared/query/typing-hits.ts'
import type { Row } from '#shared/views.ts'
import { ask } from '../bridge.ts'
import { usePendingMarks, withPending } from '../marks/pending-marks.ts'
import { PAGE, usePagedRows } from './paged-rows.ts'

/** A reply is true until an event says otherwise, with or without a network: the library is on this computer. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })

const libraryQuery = { queryKey: ['library'], queryFn: () => ask('library', {}) }
const topicsQuery = { queryKey: ['topics'], queryFn: () => ask('topics', {}) }
const searchesQuery = { queryKey: ['searches'], queryFn: () => ask('searches', {}) }
/** @param version null for the current one */
const articleQuery = (id: Id, version: number | null) => ({
  queryKey: ['article', id, version],
  queryFn: () => ask('article', { id, ...(version === null ? {} : { version }) }),
})
const listQuery = (query: string, { sort, direction }: Order, page: number) => ({
  queryKey: ['list', query, sort, direction, page],
  queryFn: () => ask('list', { query, sort, direction, from: page * PAGE, count: PAGE }),
})

/** Loads what every window shows. A component that shows it reports a failure. */
export const prefetchWindow = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    client.prefetchQuery(libraryQuery),
    client.prefetchQuery(topicsQuery),
    client.prefetchQuery(searchesQuery),
  ])
/** Loads the first rows of a list. */
export const prefetchList = (client: QueryClient, query: string, order: Order): Promise<void> =>
  client.prefetchQuery(listQuery(query, order, 0))
/** Loads an article as it is now. @throws RequestError */
export const fetchArticle = (client: QueryClient, id: Id): Promise<Answer<'article'>> =>
  client.fetchQuery(articleQuery(id, null))

export const useLibrary = () => useQuery(libraryQuery)
/** The names that the reader gave the colours of highlights in this library. */
export const useColourNames = (): Answer<'library'>['highlightColours'] => useLibrary().data?.highlightColours ?? {}
export const useTopics = () => useQuery(topicsQuery)
/** The authors, sites or languages that begin as typed; null asks for none. */
export const useNames = (of: 'by' | 'site' | 'lang' | null, typed: string) =>
  useQuery({
    enabled: of !== null,
    queryKey: ['names', of, typed],
    queryFn: () => ask('names', { of: of ?? 'by', typed: typed.slice(0, 200) }),
    // Those for the letters before, until the next ones are there; never those of another kind.
    placeholderData: (previous: Answer<'names'> | undefined, query) =>
      query?.queryKey[1] === of ? previous : undefined,
  }).data?.names
export const useQueue = () => useQuery({ queryKey: ['queue'], queryFn: () => ask('queue', {}) })
/** What an export would write. The former answer stays until the next one comes. @param input null asks for nothing */
export const useExportPreview = (input: Input<'export-preview'> | null) =>
  useQuery({
    enabled: input !== null,
    queryKey: ['export-preview', input],
    queryFn: () => ask('export-preview', input ?? { format: 'markdown' }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
export const useFormats = () => useQuery({ queryKey: ['formats'], queryFn: () => ask('formats', {}) })

/**
 * An article as the library has it, with the changes that are not answered yet.
 * @param version null for the current one
 */
export const useArticle = (id: Id | null, version: number | null = null) => {
  const { data, error, isError } = useQuery({ ...articleQuery(id ?? '', version), enabled: id !== null })
  const pending = usePendingMarks(({ all }) => all)
  return { data: useMemo(() => data && withPending(data, pending), [data, pending]), error, isError }
}

/** What the page of a version had besides the article: blocks that were left out, and other stories. */
export const useReceipt = (id: Id, version: number) =>
  useQuery({
    queryKey: ['beside', id, version],
    queryFn: () => ask('beside', { id, version }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })

/** The articles nearest to one, and topics it may belong to. Asking about another article cancels what is unanswered. */
export const useSeeAlso = (id: Id, enabled: boolean) =>
  useQuery({ queryKey: ['see-also', id], queryFn: () => ask('see-also', { id, asker: 'page' }), enabled })

export const useSearches = () => useQuery(searchesQuery)

/** The number of articles that a query finds. */
export const useCount = (query: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['counts', query],
    queryFn: async () => (await ask('list', { query, count: 0 })).total,
    placeholderData: keepPreviousData,
  }).data

/** The article of an address; null where the library has none, and until it has answered. */
export const useArticleAt = (url: string | null): Id | null =>
  useQuery({
    queryKey: ['known', url],
    queryFn: () => ask('known', { url: url ?? '' }),
    enabled: url !== null,
  }).data?.id ?? null

/** The rows of a list from `first` to `last`, and those around them that are loaded already. */
export function useList(query: string, order: Order, first: number, last: number) {
  const list = usePagedRows<Row, Answer<'list'>>(
    `${order.sort} ${order.direction} ${query}`,
    (page) => listQuery(query, order, page),
    first,
    last,
  )
  return { total: list.answer?.total, row: list.row, error: list.error }
}

/** The ids of a range of a list, both ends included, whether its rows are loaded or not. */
export async function idsOf(query: string, order: Order, first: number, last: number): Promise<readonly Id[]> {
  const { sort, direction } = order
  const { rows } = await ask('list', { query, sort, direction, from: first, count: Math.max(0, last - first + 1) })
  return rows.map(({ id }) => id)
}

/** The order of hits where no other is asked for. */
export const BEST_FIRST: Order<HitSort> = { sort: 'relevance', direction: 'descending' }

/** How long an answer is kept after another took its place, in milliseconds: for one who takes a letter back. */
const ANSWER_MS = 20_000

/** How often to search again while texts are still being read for the index, in milliseconds. */
const AGAIN_MS = 1_000

/** A query has settled when it was the same for so long, in milliseconds. */
const SETTLED_MS = 250

/** Who asks, and in which order: by relevance unless it is said. */
interface Asker {
  readonly asker: string
  readonly order: Order<HitSort>
}

const searchKey = (query: string, limit: number, { asker, order: { sort, direction } }: Asker) =>
  ['search', query, limit, asker, sort, direction] as const

const searchQuery = (query: string, limit: number, asker: Asker) => ({
  queryKey: searchKey(query, limit, asker),
  queryFn: async ({ client }: { readonly client: QueryClient }) => {
    const asked = { query, limit, ...asker.order, texts: 'so-far', asker: asker.asker } as const
    const answer = { query, limit, ...(await ask('search', asked)) }
    // The first hits stay the same objects, so that their rows are not drawn again.
    const first = client.getQueryData<typeof answer>(searchKey(query, TYPING_HITS, asker))
    return first === undefined ? answer : replaceEqualDeep(first, answer)
  },
})

/**
 * What a search finds, from the first letter on, in the texts that are indexed so far. The former answer stays until the
 * next one comes. The library drops searches that a later one has overtaken. Each letter brings the first hits, and the
 * others once no other letter follows.
 */
export function useSearch(query: string, limit: number, by = 'box', order: Order<HitSort> = BEST_FIRST) {
  const asker = { asker: by, order }
  const isSettled = useSettled(query)
  const client = useQueryClient()
  const first = Math.min(limit, TYPING_HITS)
  const answer = client.getQueryData<Answer<'search'>>(searchKey(query, first, asker))
  // Not before the first are there: another ask would take their turn.
  const wantsAll = isSettled && answer !== undefined && (answer.partial || answer.total > answer.hits.length)
  const { data, error } = useQuery({
    ...searchQuery(query, wantsAll ? limit : first, asker),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: ANSWER_MS,
    refetchInterval: ({ state }) => (state.data?.indexing ? AGAIN_MS : false),
  })
  // While one types, a phrase is looked for in the likeliest texts only.
  const isComplete = data !== undefined && data.query === query && (!data.partial || data.limit >= limit)
  return { data, error, isComplete }
}

/** Whether a text has not changed for a while. */
function useSettled(text: string): boolean {
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled === text
}
