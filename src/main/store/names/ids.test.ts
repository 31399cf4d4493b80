import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Id } from '#shared/model.ts'
import { newId } from './ids.ts'

const drawn = fc.constant(null).map(newId)

it('draws ids of the model’s shape, each once', () => {
  const ids = Array.from({ length: 5_000 }, newId)
  for (const id of ids) expect(Id.safeParse(id).success).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})

it('never draws one that reads as a number or an address', () => {
  fc.assert(
    fc.property(fc.oneof(drawn, fc.stringMatching(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{11}$/)), (id) => {
      expect(Number(id)).toBeNaN()
      expect(Number.parseInt(id, 10)).toBeNaN()
      // A host that reads as an address is rewritten to one; this one stays as it is.
      expect(new URL(`http://${id}`).hostname).toBe(id)
      expect(new URL(`asset://${id}/x`).host).toBe(id)
    }),
    { numRuns: 5_000 },
  )
})
