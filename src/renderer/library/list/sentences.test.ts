import { expect, test } from 'vitest'
import type { Row } from '#shared/views.ts'
import { daysLeftSentence, summaryOf } from './sentences.ts'
import { underDay } from './under-day.ts'

const now = new Date('2026-11-24T10:00:00Z')

test('the inbox counts its unread articles, other places all of theirs', () => {
  expect(summaryOf({ kind: 'inbox' }, 1_031, 14)).toBe('14 unread of 1,031')
  expect(summaryOf({ kind: 'inbox' }, 31, 0)).toBe('31 articles')
  expect(summaryOf({ kind: 'starred' }, 1, 14)).toBe('1 article')
})

test('the trash says how many days it still keeps an article', () => {
  expect(daysLeftSentence('2026-11-24T09:59:00Z', now)).toBe('30 days left')
  expect(daysLeftSentence('2026-11-03T09:00:00Z', now)).toBe('9 days left')
  expect(daysLeftSentence('2026-10-26T09:00:00Z', now)).toBe('last day')
})

test('a row shows only the time below the heading of its day, and never a time that is not known', () => {
  const row = (of: Partial<Row>) => of as Row
  expect(underDay('captured', row({ capturedAt: '2026-11-23T09:00:00Z' }), now, 'UTC')).toBe('captured')
  expect(underDay('captured', row({ capturedAt: '2026-10-23T09:00:00Z' }), now, 'UTC')).toBe(null)
  const publishedAt = '2026-11-23T00:00:00Z'
  expect(underDay('published', row({ publishedAt, publishedPrecision: 'day' }), now, 'UTC')).toBe(null)
  expect(underDay('published', row({ publishedAt, publishedPrecision: 'minute' }), now, 'UTC')).toBe('published')
  expect(underDay('published', row({ publishedAt, publishedPrecision: 'hour' }), now, 'UTC')).toBe(null)
  const evening = { publishedAt: '2026-11-11T02:00:00Z', publishedPrecision: 'minute', publishedOffset: -300 } as const
  expect(underDay('published', row(evening), now, 'UTC')).toBe(null)
  expect(underDay('published', row({ ...evening, publishedOffset: null }), now, 'UTC')).toBe('published')
  expect(underDay('title', row({ capturedAt: '2026-11-23T09:00:00Z' }), now, 'UTC')).toBe(null)
})
