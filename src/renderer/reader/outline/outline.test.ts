import { expect, test } from 'vitest'
import { headingAt } from './outline.ts'

test('the section being read is that of the last heading above the line', () => {
  expect(headingAt([100, 400, 900], 80)).toBe(-1)
  expect(headingAt([100, 400, 900], 100)).toBe(0)
  expect(headingAt([100, 400, 900], 899)).toBe(1)
  expect(headingAt([100, 400, 900], 5_000)).toBe(2)
})
