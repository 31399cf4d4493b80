import { expect, test } from 'vitest'
import { crashSentence } from './sentences.ts'

test('says what crashed, over which article, what is kept and what is not shown', () => {
  expect(crashSentence('window', 'On weirs', { pictures: false, draft: true })).toBe(
    'Commonplace’s window closed unexpectedly while “On weirs” was open. Nothing you saved is lost, and the note you were writing is kept. For now, the list is shown without pictures.',
  )
  expect(crashSentence('window', null, { pictures: true, draft: false })).toBe(
    'Commonplace’s window closed unexpectedly. Nothing you saved is lost.',
  )
  expect(crashSentence('program', 'On weirs', { pictures: true, draft: false })).toBe(
    'Last time, Commonplace quit unexpectedly while “On weirs” was open. Nothing you saved is lost.',
  )
})
