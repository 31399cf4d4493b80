import { expect, it } from 'vitest'
import { timeLeft } from './reading-time.ts'

it.each([
  [460, 0, '2 min'],
  [460, 0.5, '1 min left'],
  [2300, 0.1, '9 min left'],
  [2300, 0.96, 'At the end'],
  [0, 0, '1 min'],
])('%i words, read to %f, say “%s”', (words, progress, sentence) => {
  expect(timeLeft(words, progress)).toBe(sentence)
})
