import { expect, test } from 'vitest'
import { dateWords, formatDate } from './date-words.ts'

test.each([
  ['2024-02-29', '29 February 2024'],
  ['2025-02-29', '2025-02-29'],
  ['2025-02-30', '2025-02-30'],
  ['2025-04-31T10:00:00Z', '2025-04-31T10:00:00Z'],
  ['2025-04-30T10:00:00Z', '30 April 2025'],
])('%s is no other day of the calendar: %s', (at, words) => {
  expect(dateWords(at, 'day', 'en-GB', 'UTC')).toBe(words)
  expect(formatDate(at, { day: 'numeric', month: 'long', year: 'numeric' }, 'en-GB', 'UTC')).toBe(words)
})
