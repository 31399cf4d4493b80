import { expect, it } from 'vitest'
import { indexingSentence, resultSentence } from './sentences.ts'

it.each([
  [{ total: 0, similar: 0, closest: 0, partial: false }, 'No matches'],
  [{ total: 3, similar: 0, closest: 0, partial: false }, '3 found'],
  [{ total: 3, similar: 0, closest: 0, partial: true }, 'At least 3 found'],
  [{ total: 0, similar: 0, closest: 0, partial: true }, 'No matches so far'],
  [{ total: 12, similar: 0, closest: 12, partial: true }, 'No matches so far, 12 close matches'],
  [{ total: 12, similar: 0, closest: 9, partial: false }, '3 found, 9 close'],
  [{ total: 103, similar: 0, closest: 100, partial: false }, '3 found, 100+ close'],
  [{ total: 102, similar: 2, closest: 100, partial: false }, 'Only 2 similar, 100+ close'],
  [{ total: 100, similar: 0, closest: 100, partial: false }, 'Only close matches'],
  [{ total: 99, similar: 0, closest: 99, partial: false }, 'Only 99 close matches'],
  [{ total: 5, similar: 2, closest: 0, partial: false }, '3 found, 2 with similar words'],
  [{ total: 17, similar: 2, closest: 12, partial: false }, '3 found, 2 similar, 12 close'],
  [{ total: 2, similar: 2, closest: 0, partial: false }, 'Only 2 with similar words'],
  [{ total: 14, similar: 2, closest: 12, partial: false }, 'Only 2 similar, 12 close'],
  [{ total: 12, similar: 0, closest: 12, partial: false }, 'Only 12 close matches'],
  [{ total: 1, similar: 0, closest: 1, partial: false }, 'Only 1 close match'],
])('of %j it says “%s”', (counts, sentence) => {
  expect(resultSentence(counts)).toBe(sentence)
})

it.each([
  [{ of: 'texts', done: 3, total: 5_000 } as const, '3 of 5,000 texts read'],
  [{ of: 'articles', done: 3, total: 5_000 } as const, '3 of 5,000 articles listed'],
  [{ of: 'articles', done: 5_000, total: 5_000 } as const, 'Still checking for changed articles'],
])('while %j it says “%s”', (indexing, sentence) => {
  expect(indexingSentence(indexing)).toContain(sentence)
})
