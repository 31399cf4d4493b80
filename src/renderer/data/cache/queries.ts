import { keepPreviousData, QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { Answer, Sort } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'
import { ask } from '../bridge.ts'
import { usePendingMarks, withPending } from '../marks/pending-marks.ts'

/** Replies are true until an event says otherwise, whatever the network does: the library is on this computer. */
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

/** Rows asked at once. */
const PAGE = 60

const libraryQuery = { queryKey: ['library'], queryFn: () => ask('library', {}) }
const topicsQuery = { queryKey: ['topics'], queryFn: () => ask('topics', {}) }
const searchesQuery = { queryKey: ['searches'], queryFn: () => ask('searches', {}) }
/** @param version null for the current one */
const articleQuery = (id: Id, version: number | null) => ({
  queryKey: ['article', id, version],
  queryFn: () => ask('article', { id, ...(version === null ? {} : { version }) }),
})
const listQuery = (query: string, sort: Sort, page: number) => ({
  queryKey: ['list', query, sort, page],
  queryFn: () => ask('list', { query, sort, from: page * PAGE, count: PAGE }),
})

/** Asks for what every window shows. What fails is told by whoever shows it. */
export const prefetchWindow = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    client.prefetchQuery(libraryQuery),
    client.prefetchQuery(topicsQuery),
    client.prefetchQuery(searchesQuery),
  ])
/** Asks for the beginning of a list. */
export const prefetchList = (client: QueryClient, query: string, sort: Sort): Promise<void> =>
  client.prefetchQuery(listQuery(query, sort, 0))
/** Asks for an article as it is now. @throws RequestError */
export const fetchArticle = (client: QueryClient, id: Id): Promise<Answer<'article'>> =>
  client.fetchQuery(articleQuery(id, null))

export const useLibrary = () => useQuery(libraryQuery)
/** What the reader calls the colours of highlights, in this library. */
export const useColourNames = (): Answer<'library'>['highlightColours'] => useLibrary().data?.highlightColours ?? {}
export const useTopics = () => useQuery(topicsQuery)
export const useQueue = () => useQuery({ queryKey: ['queue'], queryFn: () => ask('queue', {}) })
export const useFormats = () => useQuery({ queryKey: ['formats'], queryFn: () => ask('formats', {}) })

/**
 * An article as the library has it, with what the library is only just asked for.
 * @param version null for the current one
 */
export const useArticle = (id: Id | null, version: number | null = null) => {
  const { data, error, isError } = useQuery({ ...articleQuery(id ?? '', version), enabled: id !== null })
  const pending = usePendingMarks(({ all }) => all)
  return { data: useMemo(() => data && withPending(data, pending), [data, pending]), error, isError }
}

/** What stood on the page beside a version of an article. */
export const useReceipt = (id: Id, version: number) =>
  useQuery({
    queryKey: ['beside', id, version],
    queryFn: () => ask('beside', { id, version }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })

export const useSearches = () => useQuery(searchesQuery)

/** How many articles a query finds. */
export const useCount = (query: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['counts', query],
    queryFn: async () => (await ask('list', { query, count: 0 })).total,
    placeholderData: keepPreviousData,
  }).data

/** The article that an address is in the library as; null for none, and while that is not known. */
export const useArticleAt = (url: string | null): Id | null =>
  useQuery({
    queryKey: ['known', url],
    queryFn: () => ask('known', { url: url ?? '' }),
    enabled: url !== null,
  }).data?.id ?? null

/** Rows asked for before they are seen, on either side: two screens of them. */
const AHEAD = 24

/** The rows of a list from `first` to `last` and what is already known around them. */
export function useList(query: string, sort: Sort, first: number, last: number) {
  const pages: number[] = []
  const from = Math.floor(Math.max(0, first - AHEAD) / PAGE)
  for (let page = from; page <= Math.floor(Math.max(0, last + AHEAD) / PAGE); page++) pages.push(page)
  const replies = useQueries({
    queries: pages.map((page) => listQuery(query, sort, page)),
  })
  const total = useLatest(`${sort} ${query}`, replies.findLast(({ data }) => data !== undefined)?.data?.total)
  const client = useQueryClient()
  /** Looked up once for all rows: to find a reply by its key takes longer than to draw a row. */
  const known = new Map<number, readonly Row[]>()
  // Those scrolled past stay known: a row that came and went would change its height, and with it what is seen.
  const row = (index: number): Row | undefined => {
    const page = Math.floor(index / PAGE)
    const rows = known.get(page) ?? client.getQueryData<Answer<'list'>>(listQuery(query, sort, page).queryKey)?.rows
    if (rows !== undefined) known.set(page, rows)
    return rows?.[index % PAGE]
  }
  return { total, row, error: replies.find((reply) => reply.error !== null)?.error ?? null }
}

/** What was known last under a key: who scrolls on to rows not asked for yet must not lose the list meanwhile. */
function useLatest<T>(key: string, now: T | undefined): T | undefined {
  const last = useRef<{ readonly key: string; readonly value: T } | null>(null)
  if (now !== undefined) last.current = { key, value: now }
  return last.current?.key === key ? last.current.value : undefined
}

/** The ids of a stretch of a list, both ends included, whether it was ever seen or not. */
export async function idsOf(query: string, sort: Sort, first: number, last: number): Promise<readonly Id[]> {
  const { rows } = await ask('list', { query, sort, from: first, count: Math.max(0, last - first + 1) })
  return rows.map(({ id }) => id)
}

/** While texts are still read for the index, more may be found from one look to the next. */
const AGAIN_MS = 1_000

/**
 * What a search finds, from the first letter on, as far as the texts are read; the former answer stays until the next
 * is there, and what was asked before and is not answered yet is left to the library to drop.
 */
export const useSearch = (query: string, limit: number, asker = 'box') =>
  useQuery({
    queryKey: ['search', query, limit, asker],
    queryFn: () => ask('search', { query, limit, texts: 'so-far', asker }),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.indexing ? AGAIN_MS : false),
  })
