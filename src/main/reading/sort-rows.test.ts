import { expect, test } from 'vitest'
import type { Row } from '#shared/views.ts'
import { sorted } from './sort-rows.ts'

const row = (id: string, publishedAt: string | null, publishedOffset: number | null = null) =>
  ({ id, publishedAt, publishedOffset, capturedAt: '2026-04-01T00:00:00Z' }) as Row

test('articles are in the order of the days that their pages show, then of their instants', () => {
  const rows = [
    row('undated', null),
    row('month', '2026-03'),
    // 23:30 on the tenth, in New York.
    row('evening', '2026-03-11T04:30:00Z', -300),
    // 00:30 on the eleventh, in Tokyo.
    row('morning', '2026-03-10T15:30:00Z', 540),
    row('eleventh', '2026-03-11'),
    row('tenth', '2026-03-10'),
    row('noon', '2026-03-10T16:00:00Z', -300),
  ]
  const ids = sorted(rows, 'published').map(({ id }) => id)
  expect(ids).toEqual(['eleventh', 'morning', 'evening', 'noon', 'tenth', 'month', 'undated'])
})
