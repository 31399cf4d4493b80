import { expect, it, vi } from 'vitest'
import type { Id } from '#shared/model.ts'
import { planOf } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import { newId } from '../store/names/ids.ts'
import { keepOne, openOn } from '../store/testing/test-store.ts'
import { unreliableDisk } from '../store/testing/unreliable-disk.ts'
import { createAllowed } from './allowed.ts'
import { readingHandlers } from './reading.ts'

type Progress = { done: number; total: number } | null

async function setUp() {
  const store = await openOn(unreliableDisk())
  const ids: Id[] = []
  for (const day of ['02', '04', '03'])
    ids.push(await keepOne(store, 'The weir holds.', { id: newId(), capturedAt: `2026-01-${day}T03:04:05.000Z` }))
  const read = (id: Id | undefined, is: boolean) =>
    store.change(id ?? '', (article) => ({ ...article, state: { ...article.state, read: is } }))
  const clock = { at: Date.parse('2026-03-04T05:06:07Z'), listing: null as Progress, reading: null as Progress }
  const now = () => new Date(clock.at)
  const asked: (readonly Id[])[] = []
  const none = () => {
    throw new Error('not asked for here')
  }
  const search = (query: string) =>
    handlers.search({ query, sort: 'relevance', limit: 50, offset: 0, texts: 'so-far', asker: 'box' }, 'window')
  const handlers = readingHandlers({
    store,
    changes: { rev: () => 1 } as never,
    jobs: none as never,
    stack: none as never,
    extract: none,
    async find({ allowed }) {
      asked.push(allowed)
      return { total: 0, similar: 0, closest: 0, partial: false, ms: 0, indexing: clock.reading, hits: [] }
    },
    listing: () => clock.listing,
    keptAs: none,
    findIds: async ({ allowed }) => allowed,
    findNearest: none,
    isSamePage: none,
    now,
    timeZone: 'UTC',
  })
  return { store, ids, read, clock, now, asked, search, handlers }
}

it('rows are filtered once for all letters of a word, and again once one has changed', async () => {
  const { store, ids, read, asked, search } = await setUp()
  const rows = vi.spyOn(store.rows() as Map<Id, never>, 'forEach')
  for (const query of ['is:unread w', 'is:unread we', 'is:unread wei']) await search(query)
  expect(rows).toHaveBeenCalledTimes(1)
  expect(new Set(asked).size).toBe(1)
  expect([...(asked[0] ?? [])].sort()).toEqual([...ids].sort())
  await read(ids[0], true)
  await search('is:unread weir')
  expect([...(asked.at(-1) ?? [])].sort()).toEqual(ids.slice(1).sort())
})

it('other filters let others pass, and days are counted as time goes by', async () => {
  const { store, ids, read, clock, now } = await setUp()
  await read(ids[1], true)
  const passing = createAllowed(store, now)
  const allowed = (query: string) => passing(planOf(parseQuery(query)).filters)
  expect(allowed('is:read weir')).toEqual([ids[1]])
  expect([...allowed('is:unread weir')].sort()).toEqual([ids[0], ids[2]].sort())
  expect(allowed('after:80d weir')).toHaveLength(3)
  clock.at += 86_400_000 * 90
  expect(allowed('after:80d weir')).toEqual([])
})

it('filters alone give the newest first, counts and lists of words what is found in the order asked for', async () => {
  const { ids, read, search, handlers } = await setUp()
  const byDay = [ids[1], ids[2], ids[0]]
  expect((await search('is:unread')).hits.map(({ id }) => id)).toEqual(byDay)
  expect((await search('tag:')).problems).toHaveLength(1)
  const list = (query: string, count: number) => handlers.list({ query, sort: 'captured', from: 0, count }, 'window')
  expect((await list('is:unread weir', 50)).rows.map(({ id }) => id)).toEqual(byDay)
  expect((await list('is:unread weir', 0)).total).toBe(3)
  await read(ids[2], true)
  expect((await search('is:unread')).hits.map(({ id }) => id)).toEqual([ids[1], ids[0]])
  expect((await list('is:unread weir', 50)).rows.map(({ id }) => id)).toEqual([ids[1], ids[0]])
  expect((await list('is:unread', 0)).total).toBe(2)
})

it('hits are sorted as a list is, by filters alone and by the order that the index is given', async () => {
  const { ids, asked, handlers } = await setUp()
  const oldestFirst = [ids[0], ids[2], ids[1]]
  const ask = { sort: 'captured', direction: 'ascending', limit: 50, offset: 0, texts: 'so-far' } as const
  const { hits } = await handlers.search({ ...ask, query: 'is:unread' }, 'window')
  expect(hits.map(({ id }) => id)).toEqual(oldestFirst)
  await handlers.search({ ...ask, query: 'is:unread weir' }, 'window')
  await handlers.search({ ...ask, query: 'is:unread wei' }, 'window')
  expect(asked[0]).toEqual(oldestFirst)
  expect(asked[1]).toBe(asked[0])
  const list = { query: 'is:unread', sort: 'captured', direction: 'ascending', from: 0, count: 9 } as const
  expect((await handlers.list(list, 'window')).rows.map(({ id }) => id)).toEqual(oldestFirst)
})

it('no answer is called complete while articles are missing from the lists', async () => {
  const { clock, search } = await setUp()
  for (const listing of [{ done: 3, total: 5 }, null]) {
    clock.listing = listing
    const expected = listing === null ? null : { of: 'articles', ...listing }
    expect((await search('weir')).indexing).toEqual(expected)
    expect((await search('is:unread')).indexing).toEqual(expected)
  }
})

it.each([
  ['articles are missing', { done: 3, total: 5 }, { of: 'articles', done: 3, total: 5 }],
  ['articles are compared with their files', { done: 5, total: 5 }, { of: 'texts', done: 1, total: 3 }],
  ['all articles are listed', null, { of: 'texts', done: 1, total: 3 }],
])('while texts are read and %s, the answer says so', async (_, listing, indexing) => {
  const { clock, search } = await setUp()
  Object.assign(clock, { listing, reading: { done: 1, total: 3 } })
  expect((await search('weir')).indexing).toEqual(indexing)
})
