import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestSlots } from './best-slots.ts'

const scores = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 })

it('the best slots are those that sorting all would give', () => {
  fc.assert(
    fc.property(scores, fc.nat(12), fc.integer({ min: 1, max: 3 }), fc.boolean(), (all, count, step, isLastFirst) => {
      const isWanted = (slot: number) => slot % step === 0
      const compareEqual = (a: number, b: number) => (isLastFirst ? b - a : a - b)
      const expected = all
        .flatMap((score, slot) => (score > 0 && isWanted(slot) ? [slot] : []))
        .sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || compareEqual(a, b))
        .slice(0, count)
      expect(bestSlots(Float32Array.from(all), { count, isWanted, compareEqual })).toEqual(expected)
    }),
  )
})

it('equal ones are in the order of their slots, and what is not good enough is not asked about', () => {
  const asked: number[] = []
  const isWanted = (slot: number) => asked.push(slot) > 0
  expect(bestSlots(Float32Array.of(2, 0, 2, 3, 1), { count: 2, isWanted })).toEqual([3, 0])
  expect(asked).toEqual([0, 2, 3])
})
