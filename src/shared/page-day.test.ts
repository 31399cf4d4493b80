import { expect, test } from 'vitest'
import { dayShown, onPageClock, publishedIso } from './page-day.ts'

const published = (publishedAt: string | null, publishedOffset: number | null) => ({ publishedAt, publishedOffset })

test.each([
  ['2026-03-11T04:30:00Z', -300, '2026-03-10', '2026-03-10T23:30:00-05:00'],
  ['2026-03-10T15:30:00Z', 540, '2026-03-11', '2026-03-11T00:30:00+09:00'],
  ['2026-03-10T18:40:00Z', 345, '2026-03-11', '2026-03-11T00:25:00+05:45'],
  ['2026-01-01T02:00:00.000Z', -300, '2025-12-31', '2025-12-31T21:00:00-05:00'],
  ['2026-03-10T23:30:00Z', 0, '2026-03-10', '2026-03-10T23:30:00+00:00'],
])('%s with an offset of %d minutes is %s', (at, offset, day, iso) => {
  expect(dayShown(at, offset)).toBe(day)
  expect(publishedIso(published(at, offset))).toBe(iso)
  expect(new Date(iso).getTime()).toBe(new Date(at).getTime())
})

test('a partial date has no clock, whatever the offset', () => {
  for (const at of ['2026', '2026-03', '2026-03-10']) {
    expect(onPageClock(at, -300)).toEqual({ at, timeZone: 'UTC' })
    expect(dayShown(at, -300)).toBe(at)
    expect(publishedIso(published(at, -300))).toBe(at)
  }
})

test('without an offset an instant stays in UTC, and its day is the reader’s', () => {
  const at = '2026-03-11T04:30:00Z'
  expect(onPageClock(at, null)).toEqual({ at, timeZone: null })
  expect(publishedIso(published(at, null))).toBe(at)
  const own = new Date(at)
  expect(dayShown(at, null)).toBe(`2026-03-${own.getDate()}`)
})
