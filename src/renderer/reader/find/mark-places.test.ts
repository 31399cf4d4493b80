import { expect, it } from 'vitest'
import { markPlaces } from './mark-places.ts'

it('marks lie along the strip as what they mark lies in the page, and within it', () => {
  expect(markPlaces([0, 1_000, 2_000, 9_000], (top) => top, 4_000, 400)).toEqual([0, 100, 200, 397])
  expect(markPlaces([], (top: number) => top, 4_000, 400)).toEqual([])
  expect(markPlaces([5], (top) => top, 0, 0)).toEqual([0])
})

it('of thousands only some hundreds are measured', () => {
  let measured = 0
  const places = markPlaces(
    Array.from({ length: 5_000 }, (_, at) => at),
    (top) => {
      measured += 1
      return top
    },
    5_000,
    500,
  )
  expect(places).toHaveLength(5_000)
  expect(measured).toBeLessThanOrEqual(400)
  expect(places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0))).toBe(true)
})
