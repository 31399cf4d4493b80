import { expect, test } from 'vitest'
import { hasUnbrokenRun } from './dictionary-scripts.ts'

test.each(['\u0e01\u0e33', '\u0e81\u0eb3', '\u1781\u17d2', '\u1019\u103c'])(
  '%s in a row without end is seen',
  (unit) => {
    expect(hasUnbrokenRun(`Once ${unit.repeat(50)}`, 100)).toBe(false)
    expect(hasUnbrokenRun(`Once ${unit.repeat(50)}${unit[0]} again`, 100)).toBe(true)
    expect(hasUnbrokenRun(`${unit.repeat(50)} `.repeat(2_000), 100)).toBe(false)
  },
)

test('other scripts break anywhere, or are broken at blanks alone', () => {
  expect(hasUnbrokenRun(`${'a'.repeat(1_000)}${'港'.repeat(1_000)}`, 100)).toBe(false)
})
