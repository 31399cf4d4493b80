// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Bridge, LibraryEvent } from '#shared/contract.ts'
import { useToasts } from '../toasts.ts'
import { followLibrary } from './events.ts'
import { useJobs } from './jobs.ts'

vi.mock('../bridge.ts', () => ({ ask: vi.fn(), askShell: vi.fn(), sentenceOf: String }))
// jsdom is never idle.
vi.stubGlobal('requestIdleCallback', () => 1)
vi.stubGlobal('cancelIdleCallback', () => undefined)

/** Keys of replies that are known; a change of article `a` alone touches none of them. */
const UNTOUCHED = [['article', 'b'], ['topics']] as const

let client: QueryClient
let hear: Parameters<Bridge['on']>[0]

beforeEach(() => {
  client = new QueryClient()
  followLibrary(
    {
      call: () => Promise.reject(new Error('nothing is asked here')),
      on: (listener) => {
        hear = listener
        return () => undefined
      },
    },
    client,
  )
})

const change = (rev: number, changed: Partial<Extract<LibraryEvent, { type: 'changed' }>> = {}) =>
  hear({ type: 'changed', rev, articles: ['a'], touches: ['rows'], ...changed })
/** Which of the known replies are asked again by what happens. */
async function stale(happens: () => void) {
  const keys = [['article', 'a'], ...UNTOUCHED]
  for (const key of keys) client.setQueryData(key, 'known')
  happens()
  // What may be this window's own change is told from others a moment later.
  await Promise.resolve()
  return keys.filter((key) => client.getQueryState(key)?.isInvalidated)
}

it('a change that follows the one before makes only what it names be asked again', async () => {
  change(7)
  expect(await stale(() => change(8))).toEqual([['article', 'a']])
  expect(await stale(() => change(9, { articles: ['b'], touches: ['topics'] }))).toEqual([['article', 'b'], ['topics']])
})

it('the first that is heard makes everything be asked again', async () => {
  expect(await stale(() => change(3))).toEqual([['article', 'a'], ...UNTOUCHED])
})

it.each([
  ['one after a gap', 5, ['a']],
  ['one of another library, which counts from its own beginning', 1, ['a']],
  ['one of many articles', 4, 'many'],
] as const)('%s makes everything be asked again, once', async (_, rev, articles) => {
  change(3)
  expect(await stale(() => change(rev, { articles }))).toEqual([['article', 'a'], ...UNTOUCHED])
  expect(await stale(() => change(rev + 1))).toEqual([['article', 'a']])
})

it('that articles could not be read is said, and their progress is not shown any more', () => {
  const job = { type: 'job', id: 'articles', kind: 'articles', label: 'Reading articles', done: 1, total: 3 } as const
  hear({ ...job, state: 'running' })
  expect(Object.keys(useJobs.getState().running)).toEqual(['articles'])
  expect(useToasts.getState().toasts).toEqual([])
  hear({ ...job, label: 'Not all could be read.', state: 'failed' })
  expect(useJobs.getState().running).toEqual({})
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Not all could be read.'])
})
