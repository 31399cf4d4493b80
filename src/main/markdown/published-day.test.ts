import { expect, test } from 'vitest'
import type { Facts } from '#shared/model.ts'
import { dayIn, offsetAt, publishedDay } from './published-day.ts'

const parts = (at: string | null, precision: Facts['publishedPrecision'] = null, offset: number | null = null) =>
  publishedDay({ publishedAt: at, publishedPrecision: precision, publishedOffset: offset }, 'Europe/Berlin')
const day = (day: string, precision: string) => ({ day, precision, time: null, zone: null })

test.each([
  ['2025', 'year', day('2025-01-01', 'year')],
  ['2025-07', 'month', day('2025-07-01', 'month')],
  ['2025-07-22', 'day', day('2025-07-22', 'day')],
  ['2025-07', 'day', day('2025-07-01', 'month')],
  ['2025-07-22T23:30:00Z', 'month', day('2025-07-01', 'month')],
  ['2025-07-22T23:30:00Z', 'day', day('2025-07-22', 'day')],
  ['2025-07-22T23:30:00Z', 'minute', { day: '2025-07-23', precision: 'minute', time: '01:30', zone: 'UTC+02:00' }],
  ['2025-01-22T23:30:00Z', 'hour', { day: '2025-01-23', precision: 'hour', time: '00:00', zone: 'UTC+01:00' }],
  ['2025-07-22T23:30:00.5Z', null, { day: '2025-07-23', precision: 'minute', time: '01:30', zone: 'UTC+02:00' }],
] as const)('%s, known to the %s, is %j by the clock of the reader', (at, precision, expected) =>
  expect(parts(at, precision)).toEqual(expected),
)

test('the clock of the page goes before the reader’s', () => {
  const expected = { day: '2025-07-22', precision: 'minute', time: '18:30', zone: 'UTC-05:00' }
  expect(parts('2025-07-22T23:30:00Z', 'minute', -300)).toEqual(expected)
  expect(parts('2025-07-22T23:30:00Z', 'minute', 0)).toMatchObject({ day: '2025-07-22', zone: 'UTC' })
  expect(parts('2025-07-22T02:30:00Z', 'day', -300)).toEqual(day('2025-07-21', 'day'))
})

test.each([null, '2025-13-45', '2025-02-30', '0000', '2025-02-30T10:00Z', '2025-13-45T99:99Z'])('%s is no day', (at) =>
  expect(parts(at)).toBeNull(),
)

test('a time that no clock has leaves the day', () =>
  expect(parts('2025-07-22T99:99Z', 'minute')).toEqual(day('2025-07-22', 'day')))

test('a zone that this computer does not know counts as UTC', () => {
  expect(offsetAt('2025-07-22T10:00:00Z', 'Nowhere/Land')).toBe(0)
  expect(dayIn('2025-07-22T23:00:00Z', 'Nowhere/Land')).toBe('2025-07-22')
  expect(dayIn('2025-07-22T23:00:00Z', 'Asia/Kolkata')).toBe('2025-07-23')
})
