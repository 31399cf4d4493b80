import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginLayout } from './margin-layout.ts'

test('a note with room stands exactly beside its passage', () => {
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

test('one without room stands right below the note before it', () => {
  const tops = marginLayout(
    [
      { id: 'a', top: 10, height: 40 },
      { id: 'b', top: 20, height: 40 },
    ],
    null,
  )
  expect(tops.get('b')).toBe(62)
})

test('notes on one line keep the order of the text', () => {
  const tops = marginLayout(
    [
      { id: 'z', top: 10, height: 40 },
      { id: 'a', top: 10, height: 40 },
    ],
    null,
  )
  expect([...tops.keys()]).toEqual(['z', 'a'])
})

test('the chosen note stays beside its passage, and those before it make way', () => {
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

test('no note ever covers another, whichever is chosen', () => {
  const note = fc.record({ top: fc.nat(500), height: fc.integer({ min: 1, max: 200 }) })
  fc.assert(
    fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), fc.nat(12), (notes, pick) => {
      const wanting = notes.map((each, n) => ({ ...each, id: `n${n}` }))
      const chosen = pick < wanting.length ? `n${pick}` : null
      const tops = marginLayout(wanting, chosen)
      const anchored = wanting
        .map(({ id, height }) => ({ top: tops.get(id) ?? 0, height }))
        .sort((a, b) => a.top - b.top)
      for (const [index, { top, height }] of anchored.entries()) {
        const next = anchored[index + 1]
        if (next) expect(next.top).toBeGreaterThanOrEqual(top + height)
      }
      if (chosen !== null) expect(tops.get(chosen)).toBe(wanting[pick]?.top)
    }),
  )
})
