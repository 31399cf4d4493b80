import { expect, it } from 'vitest'
import { waitAsked } from './retry-after.ts'

const now = Date.parse('2026-05-04T10:00:00Z')

it.each([
  ['120', 120],
  ['0', 1],
  ['86400', 3600],
  ['Mon, 04 May 2026 10:00:30 GMT', 30],
  ['Mon, 04 May 2026 09:00:00 GMT', 1],
  ['soon', null],
  ['1.5', null],
  ['-3', null],
  ['', null],
])('a busy server asks to wait by a number or a date, at most an hour: %s', (header, wait) => {
  expect(waitAsked(429, header, now)).toBe(wait)
  expect(waitAsked(503, header, now)).toBe(wait)
  expect(waitAsked(500, header, now)).toBeNull()
})

it('says nothing without the header', () => {
  expect(waitAsked(429, undefined, now)).toBeNull()
})
