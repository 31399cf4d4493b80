import { describe, expect, test } from 'vitest'
import { ageAtEnd, dateInUrl, resolveAge, writtenDate, writtenDates } from './dates.ts'

describe('an age', () => {
  test.each([
    ['The Weir3 days ago', 'The Weir', 3, 'day'],
    ['an hour ago', '', 1, 'hour'],
    ['about an hour ago', '', 1, 'hour'],
    ['The Weir · yesterday', 'The Weir', 1, 'day'],
    ['vor 3 Tagen', '', 3, 'day'],
    ['vor einer Stunde', '', 1, 'hour'],
    ['gestern', '', 1, 'day'],
    ['gestern, 14:30 Uhr', '', 1, 'day'],
    ['il y a 2 heures', '', 2, 'hour'],
    ['hier à 14h30', '', 1, 'day'],
    ['hace 2 días', '', 2, 'day'],
    ['há 3 horas', '', 3, 'hour'],
    ['2 ore fa', '', 2, 'hour'],
    ['3 dagen geleden', '', 3, 'day'],
    ['för 3 timmar sedan', '', 3, 'hour'],
    ['for 2 dager siden', '', 2, 'day'],
    ['2 godziny temu', '', 2, 'hour'],
    ['3 часа назад', '', 3, 'hour'],
    ['вчера', '', 1, 'day'],
    ['2 gün önce', '', 2, 'day'],
    ['منذ 3 أيام', '', 3, 'day'],
    ['2時間前', '', 2, 'hour'],
    ['3天前', '', 3, 'day'],
    ['3일 전', '', 3, 'day'],
    ['2週間前', '', 2, 'week'],
    ['Today 12:01 AM', '', 0, 'day'],
  ])('%s', (line, before, count, unit) => {
    expect(ageAtEnd(line)).toMatchObject({ before, count, unit })
  })

  test.each(['Lesen Sie mehr hier', 'Today', 'News of today', '5 min read', 'A week in the harbour', 'The Weir'])(
    'is not in “%s”',
    (line) => expect(ageAtEnd(line)).toBeNull(),
  )

  test('is said as the page says it', () => {
    expect(ageAtEnd('The Weir3 days ago')?.raw).toBe('3 days ago')
    expect(ageAtEnd('The Weir | gestern, 14:30 Uhr')?.raw).toBe('gestern, 14:30 Uhr')
  })
})

describe('an age is resolved against the time of capture and the reader’s zone', () => {
  const resolved = (line: string, capturedAt: string, zone: string) => {
    const age = ageAtEnd(line)
    return age === null ? null : resolveAge(age, capturedAt, zone)
  }

  test('an hour before twenty past midnight is an hour of the day before, and no minute of it', () => {
    const date = resolved('an hour ago', '2026-05-06T22:20:00Z', 'Europe/Berlin')
    expect(date).toEqual({ at: '2026-05-06T21:00:00Z', precision: 'hour' })
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', dateStyle: 'short' })
    expect(shown.format(new Date(date?.at ?? ''))).toBe('06/05/2026')
    // When it was captured, it was the 7th there.
    expect(shown.format(new Date('2026-05-06T22:20:00Z'))).toBe('07/05/2026')
  })

  test.each([
    ['Asia/Kolkata', '2026-05-06T10:40:30Z', '2026-05-06T08:30:00Z'],
    ['Asia/Kathmandu', '2026-05-06T10:40:30Z', '2026-05-06T08:15:00Z'],
    ['America/St_Johns', '2026-05-06T10:10:00Z', '2026-05-06T07:30:00Z'],
    ['UTC', '2026-05-06T10:59:59.999Z', '2026-05-06T08:00:00Z'],
  ])('an hour begins where the clocks of %s begin it', (zone, capturedAt, at) => {
    expect(resolved('2 hours ago', capturedAt, zone)).toEqual({ at, precision: 'hour' })
  })

  test('days are counted in the zone', () => {
    expect(resolved('3 days ago', '2026-05-06T22:20:00Z', 'Europe/Berlin')).toEqual({
      at: '2026-05-04',
      precision: 'day',
    })
    expect(resolved('yesterday', '2026-05-06T22:20:00Z', 'UTC')).toEqual({ at: '2026-05-05', precision: 'day' })
    expect(resolved('yesterday', '2026-05-06T02:20:00Z', 'America/Los_Angeles')).toEqual({
      at: '2026-05-04',
      precision: 'day',
    })
    expect(resolved('Today 12:01 AM', '2026-05-06T02:20:00Z', 'America/Los_Angeles')?.at).toBe('2026-05-05')
  })

  test('no more exactly than it is said', () => {
    expect(resolved('2 months ago', '2026-01-15T12:00:00Z', 'UTC')).toEqual({ at: '2025-11', precision: 'month' })
    expect(resolved('a year ago', '2026-01-15T12:00:00Z', 'UTC')).toEqual({ at: '2025', precision: 'year' })
    expect(resolved('2 weeks ago', '2026-01-15T12:00:00Z', 'UTC')).toEqual({ at: '2026-01-01', precision: 'day' })
  })
})

describe('a day in words or figures', () => {
  test.each([
    ['Posted on March 3rd, 2026 by Ada', '2026-03-03'],
    ['3 de marzo de 2026', '2026-03-03'],
    ['3. März 2026, 12 Uhr', '2026-03-03'],
    ['3 марта 2026', '2026-03-03'],
    ['3 березня 2026', '2026-03-03'],
    ['3. maaliskuuta 2026', '2026-03-03'],
    ['3. prosince 2025', '2025-12-03'],
    ['3 Μαρτίου 2026', '2026-03-03'],
    ['3 Mart 2026', '2026-03-03'],
    ['3 Maret 2026', '2026-03-03'],
    ['3 मार्च 2026', '2026-03-03'],
    ['3 مارس 2026', '2026-03-03'],
    ['2026年3月3日', '2026-03-03'],
    ['2026년 3월 3일', '2026-03-03'],
    ['03.12.2025', '2025-12-03'],
    ['11/18/2025', '2025-11-18'],
    ['18/11/2025', '2025-11-18'],
    ['4. 5. 2024', '2024-05-04'],
    ['2024. 5. 4.', '2024-05-04'],
    ['2024. május 4.', '2024-05-04'],
    ['2024 m. gegužės 4 d.', '2024-05-04'],
    ['2024. gada 4. maijs', '2024-05-04'],
    ['ngày 4 tháng 5 năm 2024', '2024-05-04'],
    ['03-May-2024', '2024-05-03'],
    ['3-May-24', '2024-05-03'],
    ['3 May ’24', '2024-05-03'],
    ['٤ مايو ٢٠٢٤', '2024-05-04'],
    ['४ मई २०२४', '2024-05-04'],
  ])('%s', (line, at) => {
    expect(writtenDate(line)).toMatchObject({ at, precision: 'day' })
    expect(line).toContain(writtenDate(line)?.raw)
  })

  test.each(['3/4/2026', 'Chapter 3 verse 2026', '31 February 2026', 'room 12, 2026 seats'])('“%s” is none', (line) =>
    expect(writtenDate(line)).toBeNull(),
  )
})

test('all days of a line come in their order, each once', () => {
  const line = 'Updated 4 May 2024, first seen 2024-05-01, March 2nd 2024 and 2 May 2024; 2024年4月3日'
  const dates = writtenDates(line)
  expect(dates.map(({ at }) => at)).toEqual(['2024-05-04', '2024-05-01', '2024-03-02', '2024-05-02', '2024-04-03'])
  for (const { raw, start } of dates) expect(line.slice(start, start + raw.length)).toBe(raw)
})

test('an address names a day where its path is dated', () => {
  expect(dateInUrl('https://the-weir.example/2026/03/03/ferries')).toMatchObject({ at: '2026-03-03' })
  expect(dateInUrl('https://the-weir.example/item/20269999')).toBeNull()
})
