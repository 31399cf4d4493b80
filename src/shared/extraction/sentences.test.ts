import { expect, it } from 'vitest'
import { partialSentence } from './sentences.ts'

const complete = { missing: [], cut: null, incomplete: null }

it('says nothing of a version that has everything', () => {
  expect(partialSentence(complete)).toBeNull()
})

it('says first that only the beginning is there, whatever else is missing', () => {
  const sentence = partialSentence({
    missing: [{ url: 'https://weir.example/a.png', code: 'too-large' }],
    cut: null,
    incomplete: { reason: 'subscription' },
  })
  expect(sentence).toBe(
    'This is only the beginning: the page shows the rest of the article to subscribers. One picture of the page was left out: it is too large or too complicated to be shown safely.',
  )
})
