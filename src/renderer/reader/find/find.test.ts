import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstFrom, searchable } from './find.ts'

const found = (text: string, query: string) =>
  searchable(text)
    .find(query)
    .map(({ start, end }) => text.slice(start, end))

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
        for (const { start, end } of searchable(text).find(query)) {
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
