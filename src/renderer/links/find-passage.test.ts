import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPassage } from './find-passage.ts'

const text = 'The weir was built in 1884.\nIt holds\u00a0back the river.\n\nThe weir is old.'

test('white space of any kind is the same', () => {
  const passage = findPassage(text, '  in 1884.\n\n  It holds back ')
  expect(passage === null ? null : text.slice(passage.start, passage.end)).toBe('in 1884.\nIt holds\u00a0back')
})

test('what is not there, or is there twice, is not guessed', () => {
  expect(findPassage(text, 'The mill')).toBe(null)
  expect(findPassage(text, 'The weir')).toBe(null)
  expect(findPassage(text, ' \n ')).toBe(null)
  expect(findPassage('', 'x')).toBe(null)
})

test('a passage is the words that were looked for', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\t', '😀'), { maxLength: 30 }).map((all) => all.join(''))
  const plain = (of: string) => of.replace(/\s+/g, ' ').trim()
  fc.assert(
    fc.property(words, words, (text, selection) => {
      const passage = findPassage(text, selection)
      if (passage !== null) expect(plain(text.slice(passage.start, passage.end))).toBe(plain(selection))
    }),
  )
})
