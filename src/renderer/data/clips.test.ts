import { expect, it } from 'vitest'
import { saidOfAll } from './clips.ts'

const clips = (...statuses: readonly string[]) => statuses.map((status) => ({ status }))

it.each([
  [clips('added', 'added', 'updated'), 'Clipped 3 articles.'],
  [
    clips('added', 'duplicate', 'refused'),
    'Clipped 1 article; 1 was here already; 1 could not be clipped and stays listed.',
  ],
  [clips('duplicate', 'duplicate'), '2 were here already.'],
  [clips('refused', 'refused'), '2 could not be clipped and stay listed.'],
])('%j is said as %s', (replies, sentence) => {
  expect(saidOfAll(replies)).toBe(sentence)
})
