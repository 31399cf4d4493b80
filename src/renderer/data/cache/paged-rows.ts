import { type UseQueryOptions, useQueries, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'

/** Rows in one request. */
export const PAGE = 60

/** Rows loaded before they are seen, on either side: two screens of them. */
const AHEAD = 24

interface Answer<R> {
  readonly total: number
  readonly rows: readonly R[]
}

/**
 * The rows of a list from `first` to `last`, and those around them that are loaded already.
 * @param name names the list: another list has nothing of this one
 * @param pageQuery asks for a page of `PAGE` rows, counted from 0
 */
export function usePagedRows<R, A extends Answer<R>>(
  name: string,
  pageQuery: (page: number) => UseQueryOptions<A> & { readonly queryKey: readonly unknown[] },
  first: number,
  last: number,
) {
  const pages: number[] = []
  const from = Math.floor(Math.max(0, first - AHEAD) / PAGE)
  for (let page = from; page <= Math.floor(Math.max(0, last + AHEAD) / PAGE); page++) pages.push(page)
  const replies = useQueries({ queries: pages.map(pageQuery) })
  const answer = useLatest(name, replies.findLast(({ data }) => data !== undefined)?.data)
  const client = useQueryClient()
  /** Looked up once for all rows, also those that are not loaded: to find a reply by its key takes longer than to draw a row. */
  const pagesSeen = new Map<number, readonly R[] | undefined>()
  // Rows stay loaded after they are scrolled past: a row that came and went would change its height and move the others.
  const row = (index: number): R | undefined => {
    const page = Math.floor(index / PAGE)
    if (!pagesSeen.has(page)) pagesSeen.set(page, client.getQueryData<A>(pageQuery(page).queryKey)?.rows)
    return pagesSeen.get(page)?.[index % PAGE]
  }
  return { answer, row, error: replies.find((reply) => reply.error !== null)?.error ?? null }
}

/** The latest value of a key: the list must not disappear while rows further down are loading. */
function useLatest<T>(key: string, now: T | undefined): T | undefined {
  const last = useRef<{ readonly key: string; readonly value: T } | null>(null)
  if (now !== undefined) last.current = { key, value: now }
  return last.current?.key === key ? last.current.value : undefined
}
