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
