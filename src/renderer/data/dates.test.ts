import { describe, expect, test } from 'vitest'
import {
  dateLocale,
  dayHeading,
  isUnderDay,
  partialDate,
  publishedDate,
  publishedSentence,
  shortDay,
  shortWhen,
  timeOf,
  whenSentence,
} from './dates.ts'

test('the day of a row is as exact as it is known, in the current year without the year, and never a time', () => {
  const now = new Date('2026-11-30T20:00:00Z')
  const days = ['2026-11-30T10:00:00Z', '2026-07-22', '2025-07-22', '2025-07', '2025'].map((at) =>
    shortDay(at, now, 'en-GB', { timeZone: 'UTC' }),
  )
  expect(days).toEqual(['30 Nov', '22 Jul', '22 Jul 2025', 'Jul 2025', '2025'])
  // 23:30 in New York is the day before it is in UTC.
  expect(shortDay('2026-07-23T03:30:00Z', now, 'en-GB', { offset: -240 })).toBe('22 Jul')
})

const dated = { publishedRaw: null, publishedFrom: 'meta', publishedOffset: null } as const

describe('a date of publication', () => {
  test.each([
    ['2025', 'year', '2025'],
    ['2025-07', 'month', 'July 2025'],
    ['2025-07-22', 'day', '22 July 2025'],
    ['2025-07-22T14:02:00Z', 'minute', '22 July 2025 at 14:02'],
    ['2025-07-22T00:00:00Z', 'day', '22 July 2025'],
  ] as const)('%s, known to the %s, reads %s', (publishedAt, publishedPrecision, said) => {
    expect(publishedSentence({ ...dated, publishedAt, publishedPrecision }, 'en-GB', 'UTC')?.replace(',', ' at')).toBe(
      said,
    )
  })

  test('that was computed from an age shows the words of the page', () => {
    const facts = {
      publishedAt: '2026-11-20',
      publishedPrecision: 'day',
      publishedOffset: null,
      publishedRaw: '3 days ago',
      publishedFrom: 'age',
    } as const
    expect(publishedSentence(facts, 'en-GB')).toBe('20 November 2026, from “3 days ago”')
  })

  test('that is not known is null', () => {
    expect(publishedSentence({ ...dated, publishedAt: null, publishedPrecision: null }, 'en-GB')).toBeNull()
  })

  test('a day is the same day in every time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
      expect(partialDate('2025-07-22', 'day', 'en-GB', zone)).toBe('22 July 2025')
  })
})

describe('in a list', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  test('today is a time, this year a day, else a date', () => {
    expect(shortWhen('2026-11-23T09:12:00Z', now, 'en-GB', { timeZone: 'UTC' })).toBe('09:12')
    expect(shortWhen('2026-11-02T09:12:00Z', now, 'en-GB', { timeZone: 'UTC' })).toBe('2 Nov')
    expect(shortWhen('2024-11-02', now, 'en-GB', { timeZone: 'UTC' })).toBe('2 Nov 2024')
    expect(shortWhen('2024-11', now, 'en-GB', { timeZone: 'UTC' })).toBe('Nov 2024')
    expect(shortWhen('2024', now, 'en-GB', { timeZone: 'UTC' })).toBe('2024')
  })

  test('recent days have names', () => {
    expect(dayHeading('2026-11-23T00:12:00Z', now, 'en-GB', { timeZone: 'UTC' })).toBe('Today')
    expect(dayHeading('2026-11-22T23:59:00Z', now, 'en-GB', { timeZone: 'UTC' })).toBe('Yesterday')
    expect(dayHeading('2026-11-21T23:59:00Z', now, 'en-GB', { timeZone: 'UTC' })).toBe('Saturday 21 November')
  })
})

describe('a date with the offset of its page is that of the page’s clock, wherever the reader is:', () => {
  // 23:30 on 10 March in New York.
  const at = '2026-03-11T04:30:00Z'
  const facts = { ...dated, publishedAt: at, publishedPrecision: 'minute', publishedOffset: -300 } as const
  const now = new Date('2026-03-12T12:00:00Z')

  test.each(['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati'])('%s', (timeZone) => {
    const clock = { timeZone, offset: -300 }
    expect(publishedSentence(facts, 'en-GB', timeZone)).toBe('10 March 2026 at 23:30')
    expect(publishedDate({ ...facts, publishedPrecision: 'day' }, 'en-GB', timeZone)).toBe('10 March 2026')
    expect(shortWhen(at, now, 'en-GB', clock)).toBe('10 Mar')
    expect(timeOf(at, 'en-GB', clock)).toBe('23:30')
    expect(whenSentence(at, 'en-GB', clock)).toBe('10 March 2026 at 23:30')
    expect(dayHeading(at, new Date('2026-06-12T12:00:00Z'), 'en-GB', clock)).toBe('March 2026')
  })

  test('a day of the page is today where the reader has the same', () => {
    const clock = { timeZone: 'America/New_York', offset: -300 }
    const evening = new Date('2026-03-11T03:59:00Z')
    expect(dayHeading(at, evening, 'en-GB', clock)).toBe('Today')
    expect(shortWhen(at, evening, 'en-GB', clock)).toBe('23:30')
    expect(dayHeading(at, evening, 'en-GB', { ...clock, timeZone: 'Europe/Berlin' })).toBe('Yesterday')
    expect(isUnderDay(at, evening, clock)).toBe(true)
  })

  test('without an offset the reader’s zone decides, as for a clip', () => {
    const plain = { ...facts, publishedOffset: null }
    expect(publishedSentence(plain, 'en-GB', 'UTC')).toBe('11 March 2026 at 04:30')
    expect(publishedSentence(plain, 'en-GB', 'America/New_York')).toBe('11 March 2026 at 00:30')
    expect(shortWhen(at, now, 'en-GB', { timeZone: 'America/Los_Angeles' })).toBe('10 Mar')
  })

  test('the year of a short date is the page’s too', () => {
    const newYear = new Date('2026-01-02T12:00:00Z')
    expect(shortWhen('2026-01-01T02:00:00Z', newYear, 'en-GB', { timeZone: 'UTC', offset: -300 })).toBe('31 Dec 2025')
  })
})

test('months are English, in the order of the reader', () => {
  expect(dateLocale('en-US')).toBe('en-US')
  expect(dateLocale('de-DE')).toBe('en-GB')
})
