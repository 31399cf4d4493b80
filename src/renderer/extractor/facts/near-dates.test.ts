import { describe, expect, test } from 'vitest'
import { nearDate } from './near-dates.ts'

/** A Wednesday. */
const capturedAt = '2026-05-06T10:30:00Z'
const said = (line: string, language: string | null = null, at = capturedAt) =>
  nearDate(line, { capturedAt: at, timeZone: 'UTC', language })

describe('a day without its year is the last such day', () => {
  test.each([
    ['March 3', '2026-03-03'],
    ['3 mars', '2026-03-03'],
    ['3. März, 14 Uhr', '2026-03-03'],
    ['3月3日', '2026-03-03'],
    ['3월 3일', '2026-03-03'],
    ['Tuesday, March 3rd at 10:30 am', '2026-03-03'],
    ['Published on March 3', '2026-03-03'],
    ['The Weir | March 3 | 5 min read', '2026-03-03'],
    ['le 3 mars à 14h30', '2026-03-03'],
    ['3 de marzo', '2026-03-03'],
    ['3 марта, 10:30', '2026-03-03'],
    ['November 20', '2025-11-20'],
    ['May 6', '2026-05-06'],
    ['May 7', '2025-05-07'],
    ['29 February', null],
    ['Monday, March 3', '2025-03-03'],
    ['Sunday, March 3', '2024-03-03'],
  ])('%s', (line, at) => {
    expect(said(line)?.at ?? null).toBe(at)
    if (at !== null) expect(line).toContain(said(line)?.raw)
  })

  test('by the calendar of the reader', () => {
    const near = { capturedAt: '2026-03-02T23:30:00Z', timeZone: 'Europe/Berlin', language: null }
    expect(nearDate('March 3', near)?.at).toBe('2026-03-03')
  })
})

describe('a weekday is the last one', () => {
  test.each([
    ['Monday', '2026-05-04'],
    ['last Monday', '2026-05-04'],
    ['last Wednesday', '2026-04-29'],
    ['Montag, 14 Uhr', '2026-05-04'],
    ['lundi à 14h', '2026-05-04'],
    ['lunedì alle 14:30', '2026-05-04'],
  ])('%s', (line, at) => expect(said(line)).toMatchObject({ at, precision: 'day' }))
})

describe('a day in figures is read as the page’s language writes it', () => {
  test.each([
    ['03/04/2025', 'en-US', '2025-03-04'],
    ['03/04/2025', 'en-GB', '2025-04-03'],
    ['03/04/2025', 'fr', '2025-04-03'],
    ['03/04/2025', 'de', '2025-04-03'],
    ['03.04.2025', null, '2025-04-03'],
    ['03/04/2025', null, null],
    ['03/04/2025', 'en', null],
    ['04/04/2025', null, '2025-04-04'],
    ['11/18/19 11:04 PM EST', null, '2019-11-18'],
    ['25/12/2025', null, '2025-12-25'],
    ['13/13/2025', 'fr', null],
    ['03/04/2031', 'fr', null],
    ['11/18/98', null, '1998-11-18'],
    ['03.04.98', null, '1998-04-03'],
    ['٠٣/٠٤/٢٠٢٥', 'ar', '2025-04-03'],
  ])('%s in %s', (line, language, at) => expect(said(line, language)?.at ?? null).toBe(at))
})

test.each([
  'A festival that opens on May 5',
  'Top 10 for March 3',
  'Updated March 3',
  'Sun',
  'May',
  'Friday Facts 282',
  'Room 12',
  'Chapter 3',
  'Mar-a-Lago',
  'Monday blues in the harbour',
  'Act 3',
  '24/7',
  'The March 3 deal',
  'Chapter 3 March',
])('“%s” names no day of publication', (line) => expect(said(line)).toBeNull())
