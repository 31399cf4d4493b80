import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typedPairs } from '#shared/text/testing/typed-pairs.ts'
import { type FindOptions, firstFrom, searchable } from './find.ts'

const anything: FindOptions = { wholeWords: false, matchCase: false }
const found = (text: string, query: string, options: Partial<FindOptions> = {}) =>
  searchable(text)
    .find(query, { ...anything, ...options })
    .map(({ start, end }) => text.slice(start, end))

describe('what is typed is read as in the search of the library', () => {
  test.each(typedPairs.filter(({ only }) => only !== 'library'))(
    '“$typed” in “$text”: $matches ($reason)',
    ({ typed, text, matches, within }) => {
      expect(found(text, typed, { wholeWords: true }).length > 0).toBe(matches)
      expect(found(text, typed).length > 0, 'within words').toBe(matches || within === true)
    },
  )

  test.each([
    ['the whole token is marked', 'an F-16 and an F16', 'f16', ['F-16', 'F16']],
    ['with the letters that are typed as two', 'in Köln, Koeln', 'koeln', ['Köln', 'Koeln']],
    ['with its sign', 'costs 5 €.', '€5', ['5 €']],
    ['with its stops', 'the U.S. army', 'us', ['U.S.']],
  ])('%s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })
})

describe('options', () => {
  test('whole words', () => {
    expect(found('lock, clock, locks', 'lock')).toEqual(['lock', 'lock', 'lock'])
    expect(found('lock, clock, locks', 'lock', { wholeWords: true })).toEqual(['lock'])
    expect(found('新しい港口計画', '港', { wholeWords: true }), 'a script without words').toEqual(['港'])
  })

  test('case', () => {
    expect(found('US and us, ÖL and Öl', 'US', { matchCase: true })).toEqual(['US'])
    expect(found('ÖL and Öl', 'Öl', { matchCase: true })).toEqual(['Öl'])
    expect(found('ÖL and Öl, Oel', 'Oel', { matchCase: true })).toEqual(['Öl', 'Oel'])
    expect(found('Łódź, łódź', 'Lodz', { matchCase: true })).toEqual(['Łódź'])
  })
})

test('anything typed into any text has an answer, whose matches lie in the text', () => {
  const awkward = fc.constantFrom(
    '(',
    ')',
    '[',
    '\\',
    '*',
    '+',
    '?',
    '.',
    '|',
    '^',
    '$',
    '{',
    '\0',
    '\u202e',
    '\ud800',
    '"',
    '-',
    "'",
    '€',
    '5',
    'ä',
    'ß',
    '한',
    '👩‍🔬',
    ' ',
  )
  const text = fc
    .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, fc.boolean(), fc.boolean(), (within, query, wholeWords, matchCase) => {
      for (const { start, end } of searchable(within).find(query, { wholeWords, matchCase })) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(within.length)
      }
    }),
    { numRuns: 2_000 },
  )
  for (const sign of ['(', '"', '-', 'a', '12,', 'x.', '€', '👍', 'C++'])
    expect(Array.isArray(searchable(sign.repeat(10_000)).find(sign.repeat(10_000), anything))).toBe(true)
})

describe('finding in an article', () => {
  test.each([
    ['case is ignored', 'The Lock and the lock', 'LOCK', ['Lock', 'lock']],
    ['so are diacritics in the text', 'Él dijo: el río, él', 'el', ['Él', 'el', 'él']],
    ['and in the query', 'a resume and a résumé', 'résumé', ['resume', 'résumé']],
    ['one letter typed as two is matched entirely', 'Die Straße führt hin', 'strasse', ['Straße']],
    ['offsets after it stay right', 'Straße, Straße: hin', 'hin', ['hin']],
    ['letters with combining marks', 'caf\u0065\u0301 au lait', 'cafe au', ['caf\u0065\u0301 au']],
    ['soft hyphens are ignored', 'un\u00adbe\u00adliev\u00adable', 'unbelievable', ['un\u00adbe\u00adliev\u00adable']],
    ['the end of a block is a blank', 'the river\nhas not moved', 'river has', ['river\nhas']],
    ['scripts without case', '河没有动，河', '河', ['河', '河']],
    ['an empty query has no matches', 'text', '  ', []],
  ])('%s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  test('matches do not overlap, lie in the text and are in order', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'á', 'ß', 's', 'æ', '\u00ad', 'i\u0307', ' ', '\n', '河') })
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        let last = 0
        for (const { start, end } of searchable(text).find(query, anything)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    )
  })

  test('the first match is the next one from where the reader is, or the first of all', () => {
    const matches = [
      { start: 5, end: 6 },
      { start: 20, end: 21 },
    ]
    expect([0, 6, 21].map((offset) => firstFrom(matches, offset))).toEqual([0, 1, 0])
  })
})
