import { expect, it } from 'vitest'
import { clipsSentence } from './sentences.ts'

const clips = (...statuses: readonly string[]) => statuses.map((status) => ({ status }))

it.each([
  [clips('added', 'added', 'updated'), 'Clipped 3 articles.'],
  [
    clips('added', 'duplicate', 'refused'),
    'Clipped 1 article. 1 was in the library already. 1 could not be clipped; its address stays listed.',
  ],
  [clips('duplicate', 'duplicate'), '2 were in the library already.'],
  [clips('refused', 'refused'), '2 could not be clipped; their addresses stay listed.'],
])('%j is said as %s', (replies, sentence) => {
  expect(clipsSentence(replies)).toBe(sentence)
})
