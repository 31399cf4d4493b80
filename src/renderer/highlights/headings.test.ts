// @vitest-environment jsdom
import { expect, it } from 'vitest'
import type { HighlightRow } from '#shared/views/highlights.ts'
import { headingOf } from './headings.ts'

const heading = (key: string, at = 0) =>
  headingOf({ title: 'Ferries', group: { key, size: 2, at } } as HighlightRow, 'day', {})

it('names each day by itself, also where two are of one month', () => {
  const days = ['2019-03-02', '2019-03-09', '2019-03-10']
  const headings = days.map((day) => heading(day))
  expect(new Set(headings).size).toBe(days.length)
  expect(headings[0]).toContain('2019')
  expect(headings[0]).toMatch(/\b2\b/u)
  expect(heading('2019-03-02', 1)).toBeNull()
})
