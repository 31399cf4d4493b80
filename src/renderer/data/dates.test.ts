import { describe, expect, test } from 'vitest'
import { dateLocale, dayHeading, partialDate, publishedSentence, shortWhen } from './dates.ts'

const dated = { publishedRaw: null, publishedFrom: 'meta' } as const

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
    expect(shortWhen('2026-11-23T09:12:00Z', now, 'en-GB', 'UTC')).toBe('09:12')
    expect(shortWhen('2026-11-02T09:12:00Z', now, 'en-GB', 'UTC')).toBe('2 Nov')
    expect(shortWhen('2024-11-02', now, 'en-GB', 'UTC')).toBe('2 Nov 2024')
    expect(shortWhen('2024-11', now, 'en-GB', 'UTC')).toBe('Nov 2024')
    expect(shortWhen('2024', now, 'en-GB', 'UTC')).toBe('2024')
  })

  test('recent days have names', () => {
    expect(dayHeading('2026-11-23T00:12:00Z', now, 'en-GB', 'UTC')).toBe('Today')
    expect(dayHeading('2026-11-22T23:59:00Z', now, 'en-GB', 'UTC')).toBe('Yesterday')
    expect(dayHeading('2026-11-21T23:59:00Z', now, 'en-GB', 'UTC')).toBe('Saturday 21 November')
  })
})

test('months are English, in the order of the reader', () => {
  expect(dateLocale('en-US')).toBe('en-US')
  expect(dateLocale('de-DE')).toBe('en-GB')
})
