import { describe, expect, test } from 'vitest'
import { machineDate } from './machine-date.ts'

describe('a date for machines', () => {
  test.each([
    // Java's Date.toString, Unix's date and asctime
    ['Mon Aug 03 12:45:00 EDT 2015', '2015-08-03T16:45:00Z', -240],
    ['Tue Mar 10 23:30:00 EST 2026', '2026-03-11T04:30:00Z', -300],
    ['Mon Aug 03 12:45:00 CEST 2015', '2015-08-03T10:45:00Z', 120],
    ['Mon Feb 02 12:45:00 CET 2015', '2015-02-02T11:45:00Z', 60],
    ['Mon Aug 03 12:45:00 BST 2015', '2015-08-03T11:45:00Z', 60],
    ['Mon Aug 03 01:45:00 JST 2015', '2015-08-02T16:45:00Z', 540],
    ['Mon Aug 03 01:45:00 KST 2015', '2015-08-02T16:45:00Z', 540],
    ['Mon Aug 03 01:45:00 AEST 2015', '2015-08-02T15:45:00Z', 600],
    ['Mon Aug 03 12:45:00 ET 2015', '2015-08-03T16:45:00Z', -240],
    ['Mon Feb 02 12:45:00 PT 2015', '2015-02-02T20:45:00Z', -480],
    ['Mon Aug 03 12:45:00 GMT+02:00 2015', '2015-08-03T10:45:00Z', 120],
    ['Mon Aug 03 12:45:00 UTC 2015', '2015-08-03T12:45:00Z', undefined],
    // RFC 2822, RFC 850, and JavaScript
    ['Mon, 03 Aug 2015 12:45:00 -0400', '2015-08-03T16:45:00Z', -240],
    ['3 Aug 2015 12:45 PDT', '2015-08-03T19:45:00Z', -420],
    ['Monday, 03-Aug-15 12:45:00 GMT', '2015-08-03T12:45:00Z', undefined],
    ['Mon Aug 03 2015 12:45:00 GMT-0400 (Eastern Daylight Time)', '2015-08-03T16:45:00Z', -240],
    // ISO 8601 and its relatives
    ['2026-03-03T09:01:42+05:30', '2026-03-03T03:31:00Z', 330],
    ['2015-08-03 12:45:00 +0200', '2015-08-03T10:45:00Z', 120],
    ['2015-08-03T12:45:00.000-04', '2015-08-03T16:45:00Z', -240],
    ['2015-08-03T12:45:00+02:00[Europe/Berlin]', '2015-08-03T10:45:00Z', 120],
    ['2015-08-03T12:45 Europe/Berlin', '2015-08-03T10:45:00Z', 120],
    ['2015-08-03 12:45 PM EDT', '2015-08-03T16:45:00Z', -240],
    ['20150803T124500Z', '2015-08-03T12:45:00Z', undefined],
    ['20150803T124500+0200', '2015-08-03T10:45:00Z', 120],
    ['2015-08-03T12:45:00Z', '2015-08-03T12:45:00Z', undefined],
    // Many content systems print UTC that way, whatever the clock of the site.
    ['2015-08-03T12:45:00+00:00', '2015-08-03T12:45:00Z', undefined],
    ['1438605900', '2015-08-03T12:45:00Z', undefined],
    ['1438605900000', '2015-08-03T12:45:00Z', undefined],
  ])('%s is an instant', (raw, at, offset) => {
    expect(machineDate(raw)).toEqual({ at, precision: 'minute', ...(offset === undefined ? {} : { offset }) })
  })

  test.each([
    // without a zone, or with one of several meanings
    ['2026-03-03T09:01:42', '2026-03-03'],
    ['2015/08/03 12:45', '2015-08-03'],
    ['20150803T124500', '2015-08-03'],
    ['20150803124500', '2015-08-03'],
    ['20150803', '2015-08-03'],
    ['Mon Aug  3 12:45:00 2015', '2015-08-03'],
    ['Mon Aug 03 12:45:00 IST 2015', '2015-08-03'],
    ['Mon Aug 03 12:45:00 XYZ 2015', '2015-08-03'],
    ['2015-08-03T12:45:00+99:00', '2015-08-03'],
    ['2015-08-03T12:45:00 Nowhere/Weir', '2015-08-03'],
    // Midnight mostly means the day.
    ['2015-08-03T00:00:00-04:00', '2015-08-03'],
    // the first day of a week
    ['2015-W32-1', '2015-08-03'],
    ['2020-W53-7', '2021-01-03'],
  ])('%s is a day', (raw, at) => expect(machineDate(raw)).toEqual({ at, precision: 'day' }))

  test('is no more exact than it is written', () => {
    expect(machineDate('2026-03')).toEqual({ at: '2026-03', precision: 'month' })
    expect(machineDate('2026')).toEqual({ at: '2026', precision: 'year' })
  })

  test.each(['soon', '2015-W32', '2015-215', '2015-13-40', 'Mon Foo 03 12:45:00 EDT 2015', '12:45', '123456789'])(
    '“%s” is none',
    (raw) => expect(machineDate(raw)).toBeNull(),
  )
})
