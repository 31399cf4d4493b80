import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import type { Answer } from '#shared/contract.ts'
import { showStateOptimistically } from './optimistic-state.ts'

const row = (id: string) => ({ id, state: { starred: false, read: false } })
const list = (...ids: string[]) => ({ rev: 1, total: ids.length, rows: ids.map(row) }) as unknown as Answer<'list'>

it('shows the new state in every list and page that has the article, and touches no other', async () => {
  const client = new QueryClient()
  const other = list('c')
  client.setQueryData(['list', '', 'captured', 0], list('a', 'b'))
  client.setQueryData(['list', 'is:unread', 'captured', 0], list('b'))
  client.setQueryData(['list', '', 'captured', 1], other)
  client.setQueryData(['article', 'b', null], row('b'))
  client.setQueryData(['article', 'a', null], row('a'))
  await showStateOptimistically(client, { ids: ['b'], starred: true })
  const starred = (key: readonly unknown[]) =>
    client
      .getQueryData<Answer<'list'>>(key)
      ?.rows.filter(({ state }) => state.starred)
      .map(({ id }) => id)
  expect(starred(['list', '', 'captured', 0])).toEqual(['b'])
  expect(starred(['list', 'is:unread', 'captured', 0])).toEqual(['b'])
  expect(client.getQueryData(['list', '', 'captured', 1])).toBe(other)
  expect(client.getQueryData<Answer<'article'>>(['article', 'b', null])?.state).toEqual({ starred: true, read: false })
  expect(client.getQueryData<Answer<'article'>>(['article', 'a', null])?.state.starred).toBe(false)
})

it('is not undone by the answer to an earlier request', async () => {
  const client = new QueryClient()
  const key = ['list', '', 'captured', 0]
  client.setQueryData(key, list('a'))
  let answer: (reply: Answer<'list'>) => void = () => {}
  const late = new Promise<Answer<'list'>>((resolve) => {
    answer = resolve
  })
  const asked = client.fetchQuery({ queryKey: key, queryFn: () => late, staleTime: 0 }).catch(() => undefined)
  await showStateOptimistically(client, { ids: ['a'], read: true })
  answer(list('a'))
  await asked
  expect(client.getQueryData<Answer<'list'>>(key)?.rows[0]?.state.read).toBe(true)
})

it('loads the true state where the change was refused', async () => {
  const client = new QueryClient()
  const key = ['list', '', 'captured', 0]
  client.setQueryData(key, list('a'))
  const asTheyAre = await showStateOptimistically(client, { ids: ['a'], read: true })
  expect(client.getQueryState(key)?.isInvalidated).toBe(false)
  asTheyAre()
  expect(client.getQueryState(key)?.isInvalidated).toBe(true)
})
