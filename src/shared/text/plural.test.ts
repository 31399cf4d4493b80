import { expect, it } from 'vitest'
import { formatCount, plural } from './plural.ts'

const articles = { one: 'One article', other: '{count} articles' }

it('takes the form of the count, and writes the number as English does', () => {
  expect(plural(0, articles)).toBe('0 articles')
  expect(plural(1, articles)).toBe('One article')
  expect(plural(1_204, articles)).toBe('1,204 articles')
  expect(formatCount(50_000)).toBe('50,000')
})
