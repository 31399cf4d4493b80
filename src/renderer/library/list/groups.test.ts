import { expect, test } from 'vitest'
import type { Sort } from '#shared/contract.ts'
import type { Row } from '#shared/views.ts'
import { groupOf } from './groups.ts'

const now = new Date('2026-11-24T10:00:00Z')

function group(sort: Sort, row: Partial<Row>): string {
  return groupOf(row as Row, sort, now, 'en-GB', 'UTC')
}

test('days for two weeks, then months', () => {
  const headings = ['2026-11-24T00:01:00Z', '2026-11-23T23:59:00Z', '2026-11-19T12:00:00Z', '2026-10-30T12:00:00Z']
  expect(headings.map((capturedAt) => group('captured', { capturedAt }))).toEqual([
    'Today',
    'Yesterday',
    'Thursday 19 November',
    'October 2026',
  ])
})

test('a date is never made more exact than it is', () => {
  const dates = ['2026-11-24', '2026-11', '2026', null]
  expect(dates.map((publishedAt) => group('published', { publishedAt }))).toEqual([
    'Today',
    'November 2026',
    '2026',
    'No date',
  ])
})

test('a row is under the day that its page shows', () => {
  const evening = { publishedAt: '2026-11-24T04:30:00Z', publishedOffset: -300 }
  expect(group('published', evening)).toBe('Yesterday')
  expect(group('published', { ...evening, publishedOffset: null })).toBe('Today')
})

test('a date in the future is grouped by its month', () => {
  expect(group('published', { publishedAt: '2026-12-24' })).toBe('December 2026')
})

test('titles are grouped by their first letter, without its accent', () => {
  const titles = ['école', 'Éclair', '“We were never asked”', '7 questions', '港の予算', 'Жизнь']
  expect(titles.map((title) => group('title', { title }))).toEqual(['E', 'E', 'Signs', 'Numbers', 'Other scripts', 'Ж'])
})

test('outlets, lengths and unread articles', () => {
  expect(group('outlet', { publisher: null, siteName: 'Coast Wire' })).toBe('Coast Wire')
  expect(group('outlet', { publisher: null, siteName: null })).toBe('No outlet')
  expect([100, 1_150, 2_300, 9_000].map((wordCount) => group('length', { wordCount }))).toEqual([
    'Less than 5 minutes',
    '5 to 10 minutes',
    '10 to 20 minutes',
    'More than 20 minutes',
  ])
  expect(group('unread', { state: { read: true } as Row['state'] })).toBe('Read')
})
