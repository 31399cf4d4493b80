import { expect, test } from 'vitest'
import { barPosition } from './bar-position.ts'

const bar = { width: 400, height: 38 }
const seen = { top: 0, bottom: 600, left: -24, right: 520 }
const rect = (top: number, bottom: number, left = 40) => ({ top, bottom, left, right: left + 100 })

test('it stands above the passage, from where that begins', () => {
  expect(barPosition(rect(200, 260), bar, seen)).toEqual({ top: 154, left: 40 })
})
test('it stands below where the view leaves no room above', () => {
  expect(barPosition(rect(20, 80), bar, seen).top).toBe(88)
  expect(barPosition(rect(320, 380), bar, { ...seen, top: 300 }).top).toBe(388)
})
test('it stays within the view beside a passage that fills it', () => {
  const { top } = barPosition(rect(-100, 900), bar, seen)
  expect(top + bar.height).toBeLessThanOrEqual(seen.bottom)
  expect(top).toBeGreaterThan(seen.top)
})
test('it never passes an edge', () => {
  expect(barPosition(rect(200, 260, 500), bar, seen).left).toBe(120)
  expect(barPosition(rect(200, 260, -60), bar, seen).left).toBe(-24)
})
