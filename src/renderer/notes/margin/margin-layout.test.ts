import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCrowded, marginLayout } from './margin-layout.ts'

test('a note with room is exactly next to its passage', () => {
  const tops = marginLayout(
    [
      { id: 'a', top: 10, height: 40 },
      { id: 'b', top: 300, height: 40 },
    ],
    null,
  )
  expect([...tops]).toEqual([
    ['a', 10],
    ['b', 300],
  ])
})

test('a note without room is just below the note before it', () => {
  const tops = marginLayout(
    [
      { id: 'a', top: 10, height: 40 },
      { id: 'b', top: 20, height: 40 },
    ],
    null,
  )
  expect(tops.get('b')).toBe(62)
})

test('notes on the same line keep the order of the text', () => {
  const tops = marginLayout(
    [
      { id: 'z', top: 10, height: 40 },
      { id: 'a', top: 10, height: 40 },
    ],
    null,
  )
  expect([...tops.keys()]).toEqual(['z', 'a'])
})

test('the active note stays next to its passage, and those before it move up', () => {
  const tops = marginLayout(
    [
      { id: 'a', top: 10, height: 40 },
      { id: 'b', top: 20, height: 40 },
    ],
    'b',
  )
  expect(tops.get('b')).toBe(20)
  expect(tops.get('a')).toBe(-32)
})

test('no note ever covers another, whichever is active', () => {
  const note = fc.record({ top: fc.nat(500), height: fc.integer({ min: 1, max: 200 }) })
  fc.assert(
    fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), fc.nat(12), (notes, pick) => {
      const margin = notes.map((each, n) => ({ ...each, id: `n${n}` }))
      const active = pick < margin.length ? `n${pick}` : null
      const tops = marginLayout(margin, active)
      const anchored = margin
        .map(({ id, height }) => ({ top: tops.get(id) ?? 0, height }))
        .sort((a, b) => a.top - b.top)
      for (const [index, { top, height }] of anchored.entries()) {
        const next = anchored[index + 1]
        if (next) expect(next.top).toBeGreaterThanOrEqual(top + height)
      }
      if (active !== null) expect(tops.get(active)).toBe(margin[pick]?.top)
    }),
  )
})

test('notes need numbers once one of them is two lines from its passage, whichever is active', () => {
  const note = (id: string, top: number) => ({ id, top, height: 40 })
  expect(isCrowded([note('a', 0), note('b', 60), note('c', 500)])).toBe(false)
  expect(isCrowded([note('a', 0), note('b', 30), note('c', 500)])).toBe(false)
  expect(isCrowded([note('a', 0), note('b', 10), note('c', 20)])).toBe(true)
  expect(isCrowded([])).toBe(false)
})

test('where notes are not crowded, each is within two lines of its passage', () => {
  const note = fc.record({ top: fc.nat(2_000), height: fc.integer({ min: 1, max: 200 }) })
  fc.assert(
    fc.property(fc.array(note, { maxLength: 12 }), (notes) => {
      const margin = notes.map((each, n) => ({ ...each, id: `n${n}` }))
      const tops = marginLayout(margin, null)
      const furthest = Math.max(0, ...margin.map(({ id, top }) => (tops.get(id) ?? 0) - top))
      expect(isCrowded(margin)).toBe(furthest > 48)
    }),
  )
})
