import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameMatcher, nameRanks } from './name-match.ts'

it.each([
  ['Koehler', 'Horst Köhler', 'word'],
  ['köhler', 'Horst Koehler', 'word'],
  ['OBrien', "O'Brien", 'beginning'],
  ["o'brien", 'Conor O’Brien', 'word'],
  ['jean luc', 'Jean-Luc', 'beginning'],
  ['luc', 'Jean-Luc', 'word'],
  ['lias', 'Elias', 'within'],
  ['elias', 'Elisa', 'none'],
  ['.gov.uk', 'www.example.gov.uk', 'within'],
  ['.de', 'zeit.de', 'within'],
  ['J. R. Smith', 'J. R. Smith', 'beginning'],
  ['jr smith', 'J.R. Smith', 'beginning'],
  ['', 'Anyone', 'beginning'],
] as const)('“%s” in “%s”: %s', (typed, name, rank) => {
  expect(nameMatcher(typed)(name)).toBe(nameRanks[rank])
})

it('a name is found by itself, and by a word of it', () => {
  const unit = fc.constantFrom(
    'a',
    'B',
    'ö',
    'é',
    'ß',
    "'",
    '’',
    '.',
    '-',
    ' ',
    '&',
    ',',
    '5',
    '(',
    ')',
    '@',
    '港',
    'ø',
    '/',
  )
  const name = fc.string({ unit, minLength: 1, maxLength: 14 }).map((text) => text.trim())
  fc.assert(
    fc.property(name, (text) => {
      expect(nameMatcher(text)(text)).not.toBe(nameRanks.none)
      const [word = ''] = text.split(' ')
      expect(nameMatcher(word)(text)).not.toBe(nameRanks.none)
    }),
    { numRuns: 5_000 },
  )
})
