import { expect, test } from 'vitest'
import { hitOrderOf, orderOf, withOrder } from './list-order.ts'
import type { Place } from './place.ts'

const none = { sorts: {}, directions: {} }
const war: Place = { kind: 'topic', tag: 'war' }
const peace: Place = { kind: 'topic', tag: 'Peace' }

test('a list is sorted by capture, the newest first, until its reader chooses', () => {
  expect(orderOf(none, { kind: 'inbox' })).toEqual({ sort: 'captured', direction: 'descending' })
  expect(orderOf({ sorts: { inbox: 'title' }, directions: {} }, { kind: 'inbox' }).direction).toBe('ascending')
})

test('each place keeps its own order, and a topic without one has that of the topic sorted last', () => {
  const byTitle = withOrder(none, ['topic:war', 'topic'], { sort: 'title', direction: 'descending' })
  expect(orderOf(byTitle, war)).toEqual({ sort: 'title', direction: 'descending' })
  expect(orderOf(byTitle, peace)).toEqual({ sort: 'title', direction: 'descending' })
  expect(orderOf(byTitle, { kind: 'inbox' }).sort).toBe('captured')
  const byOutlet = withOrder(byTitle, ['topic:peace', 'topic'], { sort: 'outlet', direction: 'ascending' })
  expect(orderOf(byOutlet, peace)).toEqual({ sort: 'outlet', direction: 'ascending' })
  expect(orderOf(byOutlet, war)).toEqual({ sort: 'title', direction: 'descending' })
})

test('hits are ranked until another order is chosen, and by relevance again afterwards', () => {
  expect(hitOrderOf(none).sort).toBe('relevance')
  const sorted = withOrder(none, ['hits'], { sort: 'published', direction: 'ascending' })
  expect(hitOrderOf(sorted)).toEqual({ sort: 'published', direction: 'ascending' })
  expect(withOrder(sorted, ['hits'], { sort: 'relevance', direction: 'descending' })).toEqual(none)
})
