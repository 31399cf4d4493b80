import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { ask } from '../bridge.ts'
import { setQueryClient } from '../query-client.ts'
import { askMark } from './ask-mark.ts'
import { unlessOwn } from './own-changes.ts'
import { usePendingMarks, withPending } from './pending-marks.ts'

vi.mock('../bridge.ts', () => ({ ask: vi.fn() }))

const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn<(name: string, input: unknown) => Promise<unknown>>>
const KEY = ['article', 'a', null]
const highlight = (id: string, more: object = {}) =>
  ({ id, start: 5, end: 9, colour: 1, tags: [], note: '', madeOn: 1, ...more }) as unknown as HighlightView
const input = (id: string) => ({ id: 'a', version: 1, start: 5, end: 9, colour: 1 as const, highlight: id })

let client: QueryClient
const seen = () => withPending(client.getQueryData(KEY) as ArticleView, usePendingMarks.getState().all).highlights
const kept = () => (client.getQueryData(KEY) as ArticleView).highlights
/** Replies that are given when the test says so, in the order in which they were asked for. */
let replies: { resolve: (value: unknown) => void; reject: (reason: unknown) => void }[]

beforeEach(() => {
  client = new QueryClient()
  setQueryClient(client)
  client.setQueryData(KEY, { id: 'a', version: 1, note: '', highlights: [] })
  replies = []
  asked.mockImplementation(() => new Promise((resolve, reject) => replies.push({ resolve, reject })))
})
afterEach(() => asked.mockReset())

test('a highlight shows before the library has answered, and the answer stays', async () => {
  const done = askMark('highlight', input('h1'), highlight('h1'))
  expect(seen()).toHaveLength(1)
  expect(kept()).toHaveLength(0)
  await vi.waitFor(() => expect(replies).toHaveLength(1))
  replies[0]?.resolve({ rev: 7, undo: null, highlight: highlight('h1', { note: 'as the library has it' }) })
  await done
  expect(kept()).toMatchObject([{ id: 'h1', note: 'as the library has it' }])
  await vi.waitFor(() => expect(usePendingMarks.getState().all).toHaveLength(0))
})

test('keys that come before the answer wait for it, and go in order', async () => {
  const made = askMark('highlight', input('h2'), highlight('h2'))
  const coloured = askMark('change-highlight', { id: 'a', highlight: 'h2', colour: 4 })
  expect(seen()).toMatchObject([{ id: 'h2', colour: 4 }])
  await vi.waitFor(() => expect(replies).toHaveLength(1))
  expect(asked.mock.calls.map(([name]) => name)).toEqual(['highlight'])
  replies[0]?.resolve({ rev: 8, undo: null, highlight: highlight('h2') })
  await made
  await vi.waitFor(() => expect(replies).toHaveLength(2))
  expect(seen()).toMatchObject([{ id: 'h2', colour: 4 }])
  replies[1]?.resolve({ rev: 9, undo: null, highlight: highlight('h2', { colour: 4 }) })
  await coloured
  expect(kept()).toMatchObject([{ id: 'h2', colour: 4 }])
})

test('a refused highlight disappears, and later changes to it are refused too', async () => {
  const made = askMark('highlight', input('h3'), highlight('h3'))
  const noted = askMark('note', { id: 'a', highlight: 'h3', text: 'A note' })
  const refusal = new Error('The disk is full.')
  await vi.waitFor(() => expect(replies).toHaveLength(1))
  replies[0]?.reject(refusal)
  await expect(made).rejects.toBe(refusal)
  await expect(noted).rejects.toBe(refusal)
  expect(asked).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(seen()).toHaveLength(0))
})

test('an older reply that comes later removes nothing', async () => {
  let read: (article: unknown) => void = () => {}
  const former = { id: 'a', version: 1, note: '', highlights: [] }
  const queryFn = () =>
    new Promise((resolve) => {
      read = resolve
    })
  const reading = client.fetchQuery({ queryKey: KEY, queryFn, staleTime: 0 }).catch(() => undefined)
  const done = askMark('highlight', input('h5'), highlight('h5'))
  await vi.waitFor(() => expect(replies).toHaveLength(1))
  replies[0]?.resolve({ rev: 12, undo: null, highlight: highlight('h5') })
  await done
  await vi.waitFor(() => expect(client.getQueryState(KEY)?.isInvalidated).toBe(true))
  read(former)
  await reading
  expect(kept()).toHaveLength(1)
})

test('the event of an own change does not load the article again; that of another change does', async () => {
  const [ours, theirs] = [vi.fn(), vi.fn()]
  const done = askMark('remove-highlight', { id: 'a', highlight: 'h4' })
  await vi.waitFor(() => expect(replies).toHaveLength(1))
  // Events come before the reply.
  const acts = [unlessOwn('a', 20, ours), unlessOwn('a', 21, theirs)]
  replies[0]?.resolve({ rev: 20, undo: null })
  await done
  await Promise.all(acts)
  expect(ours).not.toHaveBeenCalled()
  expect(theirs).toHaveBeenCalledOnce()
})
