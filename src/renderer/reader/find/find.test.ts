import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstFrom, searchable } from './find.ts'

const found = (text: string, sought: string) =>
  searchable(text)
    .find(sought)
    .map(({ start, end }) => text.slice(start, end))

describe('finding in an article', () => {
  test.each([
    ['case does not count', 'The Lock and the lock', 'LOCK', ['Lock', 'lock']],
    ['nor do diacritics of the text', 'Él dijo: el río, él', 'el', ['Él', 'el', 'él']],
    ['nor those of the question', 'a resume and a résumé', 'résumé', ['resume', 'résumé']],
    ['a letter typed as two is found whole', 'Die Straße führt hin', 'strasse', ['Straße']],
    ['what stands after it stands where it stood', 'Straße, Straße: hin', 'hin', ['hin']],
    ['letters with marks of their own', 'caf\u0065\u0301 au lait', 'cafe au', ['caf\u0065\u0301 au']],
    [
      'soft hyphens cannot be seen',
      'un\u00adbe\u00adliev\u00adable',
      'unbelievable',
      ['un\u00adbe\u00adliev\u00adable'],
    ],
    ['the end of a block is a blank', 'the river\nhas not moved', 'river has', ['river\nhas']],
    ['scripts without cases', '河没有动，河', '河', ['河', '河']],
    ['nothing is found of nothing', 'text', '  ', []],
  ])('%s', (_, text, sought, expected) => {
    expect(found(text, sought)).toEqual(expected)
  })

  test('matches do not overlap, lie in the text and are in order', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'á', 'ß', 's', 'æ', '\u00ad', 'i\u0307', ' ', '\n', '河') })
    fc.assert(
      fc.property(letters, letters, (text, sought) => {
        let last = 0
        for (const { start, end } of searchable(text).find(sought)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = start
        }
      }),
    )
  })

  test('one begins where one reads, and from the top when nothing follows', () => {
    const matches = [
      { start: 5, end: 6 },
      { start: 20, end: 21 },
    ]
    expect([0, 6, 21].map((offset) => firstFrom(matches, offset))).toEqual([0, 1, 0])
  })
})
