// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { noteNodes } from './note-nodes.tsx'
import { noteWords } from './note-words.ts'

vi.mock('../data/open-address.ts', () => ({ openAddress: vi.fn() }))

it.each([
  ['the **second** _lock_', 'the second lock'],
  ['see [the survey](https://example.org/silt)', 'see the survey'],
  ['`code` and ~~gone~~ &amp; \\*this\\*', 'code and gone & *this*'],
  ['no signs: none', 'no signs: none'],
  ['<b>shown</b> ![never](x.png)', '<b>shown</b> '],
])('%j is displayed as %j', (note, words) => {
  expect(noteWords(note)).toBe(words)
})

it('its words are those that the page displays, whatever was typed', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  const parts = [
    '**',
    '_',
    '`',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '# ',
    '[a](b)',
    '|',
    '<i>',
    '&lt;',
    '\\',
    '  \n',
    'silt ',
    '~~',
    '===\n',
  ]
  const note = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((each) => each.join(''))
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()
  fc.assert(
    fc.property(note, (text) => {
      expect(plain(noteWords(text))).toBe(plain(noteNodes(text).textContent ?? ''))
    }),
    { numRuns: 200 },
  )
})
