import { expect, test } from 'vitest'
import { pageOf, rowAfterKey } from './list-keys.ts'

test('a page of a list of compact rows is as long as it looks, but for one row', () => {
  expect(rowAfterKey('PageDown', 0, 1_000, pageOf(700, 28))).toBe(24)
  expect(rowAfterKey('PageUp', 30, 1_000, pageOf(700, 28))).toBe(6)
  expect(rowAfterKey('PageDown', 998, 1_000, pageOf(700, 28))).toBe(999)
})

test('a page has a few rows in the lowest window, too', () => {
  expect(rowAfterKey('PageDown', 0, 1_000, pageOf(100, 103))).toBe(5)
})
