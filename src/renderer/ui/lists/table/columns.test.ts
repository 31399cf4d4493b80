import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLUMNS } from '#shared/lists/looks.ts'
import { fittingColumns, LEAST_TABLE, templateOf, toggleColumn } from './columns.ts'

test('a wide table has every column that was chosen, in the order of the table, and always the title', () => {
  expect(fittingColumns(COLUMNS, 1_600)).toEqual(COLUMNS)
  expect(fittingColumns(['length', 'outlet'], 1_600)).toEqual(['title', 'outlet', 'length'])
  expect(fittingColumns([], 1_600)).toEqual(['title'])
})

test('where they do not all fit, the capture goes first and the day of publication last', () => {
  const { length } = fittingColumns(COLUMNS, LEAST_TABLE)
  expect(length).toBeLessThan(COLUMNS.length)
  expect(fittingColumns(COLUMNS, 760)).not.toContain('captured')
  expect(fittingColumns(COLUMNS, LEAST_TABLE)).toContain('published')
})

test('a narrower table never has a column that a wider one lacks', () => {
  const chosen = fc.subarray([...COLUMNS])
  fc.assert(
    fc.property(chosen, fc.integer({ min: 0, max: 2_000 }), fc.nat(500), (columns, width, more) => {
      const narrow = fittingColumns(columns, width)
      const wide = fittingColumns(columns, width + more)
      expect(wide).toEqual(expect.arrayContaining([...narrow]))
      expect(templateOf(wide).match(/px|fr/g)).toHaveLength(wide.length)
    }),
  )
})

test('a column is switched on and off, and keeps its place', () => {
  expect(toggleColumn(COLUMNS, 'author')).not.toContain('author')
  expect(toggleColumn(toggleColumn(COLUMNS, 'author'), 'author')).toEqual(COLUMNS)
})
