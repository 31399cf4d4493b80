import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BarEvent, distanceTo, isFadedAfter } from './bar-attention.ts'

const after = (events: readonly BarEvent[], held = false) =>
  events.reduce((faded, event) => isFadedAfter(faded, event, held), false)

test('typing, scrolling and a pointer far away fade it', () => {
  expect(after([{ kind: 'key' }])).toBe(true)
  expect(after([{ kind: 'scroll' }])).toBe(true)
  expect(after([{ kind: 'pointer', distance: 400 }])).toBe(true)
})

test('the pointer near it, another passage and the focus bring it back', () => {
  expect(after([{ kind: 'key' }, { kind: 'pointer', distance: 0 }])).toBe(false)
  expect(after([{ kind: 'scroll' }, { kind: 'passage' }])).toBe(false)
  expect(after([{ kind: 'scroll' }, { kind: 'focus' }])).toBe(false)
})

test('between near and far it stays as it was', () => {
  expect(after([{ kind: 'pointer', distance: 120 }])).toBe(false)
  expect(after([{ kind: 'key' }, { kind: 'pointer', distance: 120 }])).toBe(true)
})

test('with the focus inside, or its menu open, nothing fades it', () => {
  const event: fc.Arbitrary<BarEvent> = fc.oneof(
    fc.constantFrom('passage', 'key', 'scroll', 'focus').map((kind) => ({ kind })),
    fc.nat(2_000).map((distance) => ({ kind: 'pointer' as const, distance })),
  )
  fc.assert(
    fc.property(fc.array(event), (events) => {
      expect(after(events, true)).toBe(false)
    }),
  )
})

test('the distance is that to the nearest box, and none inside of it', () => {
  const boxes = [
    { top: 0, bottom: 20, left: 0, right: 100 },
    { top: 100, bottom: 120, left: 0, right: 100 },
  ]
  expect(distanceTo(50, 10, boxes)).toBe(0)
  expect(distanceTo(103, 24, boxes)).toBe(5)
  expect(distanceTo(50, 90, boxes)).toBe(10)
})
