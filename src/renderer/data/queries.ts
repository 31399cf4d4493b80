import { keepPreviousData, QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import type { Sort } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'
import { ask } from './bridge.ts'

/** Replies are true until an event says otherwise, whatever the network does: the library is on this computer. */
export const newClient = (): QueryClient =>
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

export const useLibrary = () => useQuery({ queryKey: ['library'], queryFn: () => ask('library', {}) })
export const useTopics = () => useQuery({ queryKey: ['topics'], queryFn: () => ask('topics', {}) })
export const useQueue = () => useQuery({ queryKey: ['queue'], queryFn: () => ask('queue', {}) })
export const useFormats = () => useQuery({ queryKey: ['formats'], queryFn: () => ask('formats', {}) })

export const useArticle = (id: Id | null) =>
  useQuery({
    queryKey: ['article', id],
    queryFn: () => ask('article', { id: id ?? '' }),
    enabled: id !== null,
  })

/** Rows asked at once. */
const PAGE = 60

/** The rows of a list from `first` to `last` and what is already known around them. */
export function useList(query: string, sort: Sort, first: number, last: number) {
  const pages: number[] = []
  for (let page = Math.floor(Math.max(0, first) / PAGE); page <= Math.floor(Math.max(0, last) / PAGE); page++)
    pages.push(page)
  const replies = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['list', query, sort, page],
      queryFn: () => ask('list', { query, sort, from: page * PAGE, count: PAGE }),
      placeholderData: page === 0 ? undefined : keepPreviousData,
    })),
  })
  const total = replies.find((reply) => reply.data !== undefined)?.data?.total
  const row = (index: number): Row | undefined => {
    const at = pages.indexOf(Math.floor(index / PAGE))
    const reply = at === -1 ? undefined : replies[at]
    return reply?.isPlaceholderData ? undefined : reply?.data?.rows[index % PAGE]
  }
  return { total, row, error: replies.find((reply) => reply.error !== null)?.error ?? null }
}

/** What a search finds, from the first letter on; a reply that comes late is dropped, the former stays until then. */
export const useSearch = (query: string, limit: number) =>
  useQuery({
    queryKey: ['search', query, limit],
    queryFn: () => ask('search', { query, limit }),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
  })
