import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intersect, intersectEach, type ScoreSet } from './score-set.ts'

const SIZE = 6
const slot = fc.record({ score: fc.constantFrom(0, 0, 0.5, 1, 2), fields: fc.nat(3), similar: fc.nat(1) })
const set = fc.tuple(fc.array(slot, { minLength: SIZE, maxLength: SIZE }), fc.boolean()).map(
  ([slots, hasSimilar]): ScoreSet => ({
    scores: Float32Array.from(slots, ({ score }) => score),
    fields: Uint8Array.from(slots, ({ fields }) => fields),
    all: Uint8Array.from(slots, ({ fields }) => fields & 1),
    similar: hasSimilar ? Uint8Array.from(slots, (each) => each.similar) : null,
    forms: [],
  }),
)

describe('the articles of all sets', () => {
  it('have the sum of their scores, what they have in any field, and in fields with all', () => {
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 5 }), (sets) => {
        const before = structuredClone(sets)
        const both = intersect(sets as [ScoreSet, ...ScoreSet[]])
        expect(sets).toEqual(before)
        for (let at = 0; at < SIZE; at++) {
          const scores = sets.map(({ scores: each }) => each[at] ?? 0)
          const isIn = !scores.includes(0)
          expect(both.scores[at]).toBe(isIn ? scores.reduce((sum, score) => sum + score) : 0)
          if (!isIn) continue
          expect(both.fields[at]).toBe(sets.reduce((bits, { fields }) => bits | (fields[at] ?? 0), 0))
          expect(both.all[at]).toBe(sets.reduce((bits, { all }) => bits & (all[at] ?? 0), 255))
          expect(both.similar?.[at] ?? 0).toBe(sets.some(({ similar }) => similar?.[at] === 1) ? 1 : 0)
        }
      }),
    )
  })

  it('are looked for no further when there are none', () => {
    const none: ScoreSet = {
      scores: new Float32Array(2),
      fields: new Uint8Array(2),
      all: new Uint8Array(2),
      similar: null,
      forms: [],
    }
    const some = { ...none, scores: Float32Array.of(1, 0) }
    const other = { ...none, scores: Float32Array.of(0, 1) }
    const made: number[] = []
    intersectEach([some, other, some], (each, at) => {
      made.push(at)
      return each
    })
    expect(made).toEqual([0, 1])
  })
})
