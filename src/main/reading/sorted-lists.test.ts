import { expect, it } from 'vitest'
import type { Sort } from '#shared/lists/sort.ts'
import { planOf } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import { newId } from '../store/names/ids.ts'
import { keepOne, openOn } from '../store/testing/test-store.ts'
import { unreliableDisk } from '../store/testing/unreliable-disk.ts'
import { createSortedLists } from './sorted-lists.ts'

async function setUp() {
  const store = await openOn(unreliableDisk())
  const id = await keepOne(store, 'The weir holds.', { id: newId(), capturedAt: '2026-01-02T03:04:05.000Z' })
  const clock = { at: Date.parse('2026-03-04T05:06:07Z') }
  const lists = createSortedLists(store, () => new Date(clock.at))
  const ordered = (query: string, sort: Sort) => lists(planOf(parseQuery(query)).filters, sort)
  return { store, id, clock, ordered }
}

it('a list is the same one until a row changes, and then shows the change', async () => {
  const { store, id, ordered } = await setUp()
  const before = ordered('is:unread', 'captured')
  expect(before.map((row) => row.id)).toEqual([id])
  expect(ordered('is:unread', 'captured')).toBe(before)
  await store.change(id, (article) => ({ ...article, state: { ...article.state, read: true } }))
  expect(ordered('is:unread', 'captured')).toEqual([])
  const other = await keepOne(store, 'No ferry ran.', { id: newId(), capturedAt: '2026-02-02T03:04:05.000Z' })
  expect(ordered('', 'captured').map((row) => row.id)).toEqual([other, id])
})

it('days are counted anew as time goes by, and only a few lists are remembered', async () => {
  const { clock, ordered } = await setUp()
  const recent = ordered('after:90d', 'captured')
  expect(recent).toHaveLength(1)
  clock.at += 86_400_000 * 60
  expect(ordered('after:90d', 'captured')).toEqual([])
  const first = ordered('', 'title')
  for (const sort of ['captured', 'published', 'outlet', 'length'] as const) ordered('', sort)
  expect(ordered('', 'title')).not.toBe(first)
})
