import { expect, it } from 'vitest'
import { clipsSentence } from './sentences.ts'

const clips = (...statuses: readonly string[]) => statuses.map((status) => ({ status }))

it.each([
  ['addresses', clips('added', 'added', 'updated'), 'Clipped 3 articles.'],
  [
    'addresses',
    clips('added', 'duplicate', 'refused'),
    'Clipped 1 article. 1 was already in the library. 1 could not be clipped; its address stays listed.',
  ],
  ['addresses', clips('duplicate', 'duplicate'), '2 were already in the library.'],
  ['addresses', clips('refused', 'refused'), '2 could not be clipped; their addresses stay listed.'],
  ['texts', clips('refused'), '1 could not be clipped.'],
  ['texts', clips('added', 'refused', 'refused'), 'Clipped 1 article. 2 could not be clipped.'],
] as const)('of %s, %j is said as %s', (of, replies, sentence) => {
  expect(clipsSentence(of, replies)).toBe(sentence)
})
