// @vitest-environment jsdom
import { notifyManager, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient, useSearch } from './queries.ts'

const asked = vi.hoisted(() => [] as string[])
vi.mock('../bridge.ts', () => ({
  ask: vi.fn(async (_: string, { query, limit }: { readonly query: string; readonly limit: number }) => {
    asked.push(`${query} ${limit}`)
    const total = query === 'few' ? 3 : 90
    return {
      total,
      hits: Array.from({ length: Math.min(limit, total) }, (_, at) => ({ id: `${query}${at}` })),
      indexing: null,
    }
  }),
}))

beforeEach(() => {
  vi.useFakeTimers()
  notifyManager.setScheduler((run) => run())
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  asked.length = 0
})
afterEach(() => void vi.useRealTimers())

/** A list of hits. `type` and `rest` give the query that is answered and the number of its hits. */
async function open() {
  let reply: ReturnType<typeof useSearch> | undefined
  const List = ({ query }: { readonly query: string }) => {
    reply = useSearch(query, 50)
    return null
  }
  const client = createQueryClient()
  const root = createRoot(document.createElement('div'))
  const seen = () => [reply?.data?.query, reply?.data?.hits.length]
  return {
    async type(query: string) {
      await act(async () =>
        root.render(
          <QueryClientProvider client={client}>
            <List query={query} />
          </QueryClientProvider>,
        ),
      )
      return seen()
    },
    hit: () => reply?.data?.hits[0],
    async rest() {
      await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)))
      return seen()
    },
  }
}

it('each letter brings the first hits, and a rest the others', async () => {
  const { type, rest } = await open()
  expect(await type('w')).toEqual(['w', 20])
  expect(await type('we')).toEqual(['we', 20])
  expect(asked).toEqual(['w 20', 'we 20'])
  expect(await rest()).toEqual(['we', 50])
  expect(asked).toEqual(['w 20', 'we 20', 'we 50'])
})

it('the first hits are the same objects when the others come, so that their rows are not drawn again', async () => {
  const { type, rest, hit } = await open()
  await type('w')
  const first = hit()
  await rest()
  expect(first).toBeDefined()
  expect(hit()).toBe(first)
})

it('where the first are all, no others are asked for', async () => {
  const { type, rest } = await open()
  await type('few')
  expect(await rest()).toEqual(['few', 3])
  expect(asked).toEqual(['few 20'])
})
