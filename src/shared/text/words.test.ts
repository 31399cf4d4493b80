import { expect, test } from 'vitest'
import { countWords } from './words.ts'

test('words are what has a letter or a figure between blanks', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('The harbour — closed, in 2024 …')).toBe(5)
  expect(countWords('  one\ttwo\nthree  ')).toBe(3)
  expect(countWords('漢字漢字')).toBe(2)
})

// Each took minutes, for the end of a run of signs was looked for from every one of them.
test.each(['-', '—', '.', '*', '…', '“', '😀', '\u200f'])(
  'a million of %s are no words, and are counted at once',
  (sign) => {
    expect(countWords(sign.repeat(1_000_000))).toBe(0)
  },
)
