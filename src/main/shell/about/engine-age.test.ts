import { expect, test } from 'vitest'
import { isEngineOld, mayNotify } from './engine-age.ts'

const at = (day: string) => new Date(`${day}T12:00:00Z`)

test.each([
  ['2026-03-01', false],
  ['2026-04-15', false],
  ['2026-04-16', true],
  ['2027-01-01', true],
  // A clock that is behind.
  ['2020-01-01', false],
])('an engine of 15 January 2026 on %s', (day, isOld) => {
  expect(isEngineOld('2026-01-15T13:00:00.000Z', at(day))).toBe(isOld)
})

test('three months after 30 November is the end of February', () => {
  expect(isEngineOld('2025-11-30T12:00:00Z', at('2026-02-28'))).toBe(false)
  expect(isEngineOld('2025-11-30T11:59:59Z', at('2026-02-28'))).toBe(true)
})

test('the user is told once a month at most', () => {
  const now = at('2026-06-15')
  expect(mayNotify(null, now)).toBe(true)
  expect(mayNotify('2026-05-15T12:00:00Z', now)).toBe(true)
  expect(mayNotify('2026-05-15T12:00:01Z', now)).toBe(false)
  // A clock that was ahead, and a file that was edited, do not silence it for ever.
  expect(mayNotify('2031-01-01T00:00:00Z', now)).toBe(true)
  expect(mayNotify('yesterday', now)).toBe(true)
})
