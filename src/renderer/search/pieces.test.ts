import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieces } from './pieces.ts'

test('matches are marked and the rest is not', () => {
  expect(
    pieces('silt by the barge', [
      [0, 4],
      [12, 17],
    ]),
  ).toEqual([
    { text: 'silt', marked: true, at: 0 },
    { text: ' by the ', marked: false, at: 4 },
    { text: 'barge', marked: true, at: 12 },
  ])
})

test('no letter is lost or doubled, whatever the marks', () => {
  const mark = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
      expect(
        pieces(text, marks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
