import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, READING } from './fold.ts'
import { foldText } from './folded.ts'

const awkward = [
  'ß',
  'ẞ',
  'İ',
  'ﬁ',
  '㌔',
  '⑴',
  'ΟΔΟΣ ',
  'Bundes\u00adtag',
  'كتـاب',
  '한글'.normalize('NFD'),
  'か\u3099',
]
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.constantFrom(...awkward),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''))

describe('a folded text', () => {
  it('is what the index folds', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(foldText(each).text).toBe(fold(each, READING))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['die große Fuge', 'grosse', 'große'],
    ['Bundes\u00adregierung tagt', 'tagt', 'tagt'],
    ['Bundes\u00adregierung tagt', 'bundesregierung', 'Bundes\u00adregierung'],
    ['ﬁnd it', 'find', 'ﬁnd'],
    ['5㌔だ', 'ろ', '㌔'],
    ['서울 정부'.normalize('NFD'), '정', '정'.normalize('NFD')],
    ['a 𝔾𝔾 b', 'gg', '𝔾𝔾'],
  ])('of “%s” leads from “%s” back to “%s”', (original, sought, found) => {
    const each = foldText(original)
    const start = each.text.indexOf(sought)
    const range = each.original({ start, end: start + sought.length })
    expect(original.slice(range.start, range.end)).toBe(found)
  })

  it('leads from any part to a part that folds to no less', () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.integer({ min: 1, max: 10 }), (original, from, length) => {
        const each = foldText(original)
        const [start, end] = [Math.min(from, each.text.length), Math.min(from + length, each.text.length)]
        if (start === end) return
        const range = each.original({ start, end })
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeGreaterThan(range.start)
        expect(range.end).toBeLessThanOrEqual(original.length)
        // Half a surrogate pair folds to nothing that compares.
        if (!splits(original, range.start) && !splits(original, range.end))
          expect(fold(original.slice(range.start, range.end), READING)).toContain(each.text.slice(start, end))
      }),
      { numRuns: 2_000 },
    )
  })
})

function splits(original: string, at: number): boolean {
  const code = original.codePointAt(at - 1) ?? 0
  return code > 0xffff
}
