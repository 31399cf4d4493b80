import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barPosition } from './bar-position.ts'

const bar = { width: 400, height: 38 }
const area = { top: 0, bottom: 600, left: -24, right: 520 }
const rect = (top: number, bottom: number, left = 40) => ({ top, bottom, left, right: left + 100 })

test('it goes above the passage, aligned with its left edge', () => {
  expect(barPosition(rect(200, 260), bar, area)).toEqual({ top: 154, left: 40 })
})
test('it goes below the passage when there is no room above', () => {
  expect(barPosition(rect(20, 80), bar, area).top).toBe(88)
  expect(barPosition(rect(320, 380), bar, { ...area, top: 300 }).top).toBe(388)
})
test('it stays in view when a passage fills the window', () => {
  const { top } = barPosition(rect(-100, 900), bar, area)
  expect(top + bar.height).toBeLessThanOrEqual(area.bottom)
  expect(top).toBeGreaterThan(area.top)
})
test('it never crosses an edge', () => {
  expect(barPosition(rect(200, 260, 500), bar, area).left).toBe(120)
  expect(barPosition(rect(200, 260, -60), bar, area).left).toBe(-24)
})

test('when a passage fills the window, it keeps off the line in which the selection is being extended', () => {
  expect(barPosition(rect(-100, 900), bar, area, { top: 570, bottom: 592 }).top).toBe(8)
  expect(barPosition(rect(-100, 900), bar, area, { top: 10, bottom: 32 }).top).toBe(554)
})

test('it never covers the line of the text cursor, and a passage only when that fills the window', () => {
  const input = fc.record({
    top: fc.integer({ min: -900, max: 700 }),
    height: fc.integer({ min: 20, max: 1_500 }),
    isForward: fc.boolean(),
    window: fc.integer({ min: 200, max: 900 }),
  })
  fc.assert(
    fc.property(input, ({ top, height, isForward, window }) => {
      const passage = rect(top, top + height)
      const caret = isForward
        ? { top: passage.bottom - 20, bottom: passage.bottom }
        : { top: passage.top, bottom: passage.top + 20 }
      const at = barPosition(passage, bar, { ...area, bottom: window }, caret)
      const covers = (line: { readonly top: number; readonly bottom: number }) =>
        at.top < line.bottom && at.top + bar.height > line.top
      expect(covers(caret)).toBe(false)
      if (covers(passage)) {
        expect(passage.top - 8 - bar.height).toBeLessThan(0)
        expect(passage.bottom + 8 + bar.height).toBeGreaterThan(window)
      }
    }),
  )
})
