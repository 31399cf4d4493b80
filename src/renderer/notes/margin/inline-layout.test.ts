import { expect, test } from 'vitest'
import { inlineLayout, isCrowdedInline } from './inline-layout.ts'

test('notes on one block go one below the other, and the gap is for both', () => {
  const { tops, gaps: rooms } = inlineLayout([
    { id: 'a', block: 'p1', bottom: 100, height: 20 },
    { id: 'b', block: 'p1', bottom: 100, height: 40 },
    { id: 'c', block: 'p2', bottom: 300, height: 10 },
  ])
  expect([...tops]).toEqual([
    ['a', 108],
    ['b', 136],
    ['c', 308],
  ])
  expect([...rooms]).toEqual([
    ['p1', 76],
    ['p2', 18],
  ])
})

test('below the text, notes need numbers where two are below one block', () => {
  expect(isCrowdedInline([{ block: 'p1' }, { block: 'p2' }])).toBe(false)
  expect(isCrowdedInline([{ block: 'p1' }, { block: 'p2' }, { block: 'p1' }])).toBe(true)
})
