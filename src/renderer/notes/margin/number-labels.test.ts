import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberLabels } from './number-labels.ts'

test('passages that begin in one line share a label, with runs shortened', () => {
  expect(
    numberLabels([
      { number: 1, top: 20 },
      { number: 2, top: 47 },
      { number: 3, top: 48 },
      { number: 4, top: 47 },
      { number: 9, top: 47 },
      { number: 5, top: 400 },
    ]),
  ).toEqual([
    { top: 20, text: '1' },
    { top: 47, text: '2–4, 9' },
    { top: 400, text: '5' },
  ])
})

test('every number is at exactly one line, near its own', () => {
  const passages = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 500 }), top: fc.nat(2_000) }), {
    selector: ({ number }) => number,
    maxLength: 40,
  })
  fc.assert(
    fc.property(passages, (all) => {
      const labels = numberLabels(all)
      const said = labels.flatMap(({ top, text }) =>
        text.split(', ').flatMap((run) => {
          const [from = 0, to = from] = run.split('–').map(Number)
          return Array.from({ length: to - from + 1 }, (_, n) => ({ number: from + n, top }))
        }),
      )
      expect(said.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
        all.map(({ number }) => number).sort((a, b) => a - b),
      )
      for (const { number, top } of said)
        expect(Math.abs((all.find((each) => each.number === number)?.top ?? 0) - top)).toBeLessThan(12)
      for (const [index, { top }] of labels.entries())
        expect(top - (labels[index - 1]?.top ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(12)
    }),
  )
})
