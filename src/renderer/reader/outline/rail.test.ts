import fc from 'fast-check'
import { expect, test } from 'vitest'
import { railForm, railHeadings, railPlace } from './rail.ts'

const headings = (depths: readonly number[]) => depths.map((depth) => ({ depth }))
const outlines = fc.array(fc.nat(5), { maxLength: 400 }).map((depths) => headings(depths))

test('where there is room it lists the headings, where there is less it shows strokes, else it gives way', () => {
  const some = headings([0, 1, 0])
  expect(railForm(240, some)).toBe('list')
  expect(railForm(120, some)).toBe('strokes')
  // A side that the notes leave: the text begins at its edge.
  expect(railForm(24, some)).toBe(null)
})

test('an article with one heading, or none, has no rail', () => {
  expect(railForm(400, headings([0]))).toBe(null)
  expect(railForm(400, [])).toBe(null)
})

test('a narrower side never shows more than a wider one', () => {
  const rank = { list: 2, strokes: 1, none: 0 }
  fc.assert(
    fc.property(outlines, fc.nat(600), fc.nat(600), (some, a, b) => {
      const [narrow, wide] = [Math.min(a, b), Math.max(a, b)]
      expect(rank[railForm(narrow, some) ?? 'none']).toBeLessThanOrEqual(rank[railForm(wide, some) ?? 'none'])
    }),
  )
})

test('a long outline keeps the upper levels whole, in the order of the text', () => {
  fc.assert(
    fc.property(outlines, fc.constantFrom('list', 'strokes'), (some, form) => {
      const listed = railHeadings(some, form)
      expect([...listed].sort((a, b) => a - b)).toEqual(listed)
      expect(listed.length).toBeLessThanOrEqual(form === 'list' ? 150 : 40)
      const deepest = Math.max(-1, ...listed.map((index) => some[index]?.depth ?? 0))
      expect(listed).toEqual(some.flatMap(({ depth }, index) => (depth <= deepest ? [index] : [])))
      if (some.length <= 40) expect(listed).toHaveLength(some.length)
    }),
  )
})

test('a heading that is not listed is marked at the one before it', () => {
  expect(railPlace([0, 3, 7], -1)).toBe(-1)
  expect(railPlace([0, 3, 7], 2)).toBe(0)
  expect(railPlace([0, 3, 7], 3)).toBe(1)
  expect(railPlace([0, 3, 7], 90)).toBe(2)
})
