import { expect, test } from 'vitest'
import { gainOf, mean, reciprocalRank } from './scores.mjs'

const grades = { a: 3, b: 2, c: 1 }

test('the best order of all that is relevant is worth 1, whatever follows', () => {
  expect(gainOf(['a', 'b', 'c', 'x'], grades)).toBeCloseTo(1)
})

test('a later place is worth less, and what is not relevant nothing', () => {
  const best = 3 + 2 / Math.log2(3) + 1 / 2
  expect(gainOf(['x', 'a'], grades)).toBeCloseTo(3 / Math.log2(3) / best)
  expect(gainOf(['c', 'b', 'a'], grades)).toBeCloseTo((1 + 2 / Math.log2(3) + 3 / 2) / best)
  expect(gainOf([], grades)).toBe(0)
})

test('what stands below the tenth place does not count, neither found nor sought', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `x${at}`)
  expect(gainOf([...ten, 'a'], grades)).toBe(0)
  expect(reciprocalRank([...ten, 'a'], ['a'])).toBe(0)
  const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`r${at}`, 1]))
  expect(gainOf(Object.keys(twelve).slice(0, 10), twelve)).toBeCloseTo(1)
})

test('the first that is wanted gives the reciprocal rank', () => {
  expect(reciprocalRank(['x', 'b', 'a'], ['a', 'b'])).toBe(1 / 2)
  expect(mean([1, 0.5, 0])).toBe(0.5)
})
