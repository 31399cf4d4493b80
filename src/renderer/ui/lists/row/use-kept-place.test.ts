import { expect, test } from 'vitest'
import { keptRow } from './use-kept-place.ts'

const rows = Array.from({ length: 100 }, (_, index) => ({ index, start: index * 100, end: index * 100 + 100 }))

test('the current row stays while it is in view, also in part', () => {
  expect(keptRow(rows, 12, { top: 1_000, height: 800, header: 0 })?.index).toBe(12)
  expect(keptRow(rows, 17, { top: 1_050, height: 700, header: 0 })?.index).toBe(17)
})

test('else the first row in view does; one below the header of a table is not seen', () => {
  expect(keptRow(rows, 50, { top: 1_000, height: 800, header: 0 })?.index).toBe(10)
  expect(keptRow(rows, -1, { top: 1_080, height: 800, header: 0 })?.index).toBe(10)
  expect(keptRow(rows, -1, { top: 1_080, height: 800, header: 28 })?.index).toBe(11)
  expect(keptRow(rows, 10, { top: 1_080, height: 800, header: 28 })?.index).toBe(11)
})

test('a list without rows keeps none', () => {
  expect(keptRow([], -1, { top: 0, height: 800, header: 0 })).toBeNull()
})
