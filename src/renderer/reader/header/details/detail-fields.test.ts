import { describe, expect, test } from 'vitest'
import type { Facts } from '#shared/model.ts'
import { checkField, fieldText, namesOf } from './detail-fields.ts'

const context = {
  ...{ languages: ['de'], language: 'en-GB', locale: 'en-GB' },
  ...{ offset: null, now: new Date(2026, 10, 30, 10, 52) },
}
const check = (field: Parameters<typeof checkField>[0], text: string) => checkField(field, text, context)

describe('a corrected date', () => {
  test.each([
    ['2025', { publishedAt: '2025', publishedPrecision: 'year', publishedOffset: null }, '2025'],
    ['Okt. 2025', { publishedAt: '2025-10', publishedPrecision: 'month', publishedOffset: null }, 'October 2025'],
    [
      '17.10.2025',
      { publishedAt: '2025-10-17', publishedPrecision: 'day', publishedOffset: null },
      'Friday, 17 October 2025',
    ],
    [
      '17 October 2025, 23:30 -05:00',
      { publishedAt: '2025-10-18T04:30:00Z', publishedPrecision: 'minute', publishedOffset: -300 },
      'Friday, 17 October 2025 at 23:30 (UTC-05:00)',
    ],
    [
      '2 pm UTC on 17 October 2025',
      { publishedAt: '2025-10-17T14:00:00Z', publishedPrecision: 'hour', publishedOffset: 0 },
      'Friday, 17 October 2025 at about 14:00 (UTC)',
    ],
  ])('%s is saved as exactly as it is written, and says how', (text, set, words) => {
    expect(check('publishedAt', ` ${text} `)).toEqual({ set, saved: `Saved as ${words}` })
  })

  test('an empty date means unknown', () => {
    expect(check('publishedAt', ' ')).toEqual({ set: { publishedAt: null }, saved: null })
  })

  test('one that is none, or may be two, is refused with the reason', () => {
    expect(check('publishedAt', 'soon')).toEqual({ problem: expect.stringContaining('not a date') })
    expect(checkField('publishedAt', '3/4/2025', { ...context, language: 'en' })).toEqual({
      problem: 'This may be 3 April 2025 or 4 March 2025. Write the month as a word.',
    })
  })
})

test('only a title cannot be empty', () => {
  expect(check('title', '  ')).toEqual({ problem: expect.stringContaining('title') })
  expect(check('publisher', '  ')).toEqual({ set: { publisher: null }, saved: null })
  expect(check('place', ' Hollow \n Ferry ')).toEqual({ set: { place: 'Hollow Ferry' }, saved: null })
  expect(check('kicker', 'x'.repeat(1_001))).toEqual({ problem: expect.stringContaining('pasted') })
})

test('a language has its name or its code', () => {
  for (const text of ['German', 'deutsch', 'de'])
    expect(check('language', text), text).toEqual({ set: { language: 'de' }, saved: null })
  expect(check('language', 'Hollowish')).toEqual({ problem: expect.stringContaining('no known language') })
})

test('a field shows what the library has in the words of the window', () => {
  const facts = {
    ...{ title: 'The weir', kicker: null, language: 'pt-BR' },
    ...{ publishedAt: '2026-03-11T04:30:00Z', publishedPrecision: 'minute', publishedOffset: -300 },
  } as Facts
  expect(fieldText('publishedAt', facts, 'en-GB')).toBe('10 March 2026 at 23:30')
  expect(fieldText('language', facts, 'en-GB')).toBe('Brazilian Portuguese')
  expect(fieldText('language', { ...facts, language: 'zz-none' }, 'en-GB')).toBe('zz-none')
  expect(fieldText('kicker', facts, 'en-GB')).toBe('')
})

test('names are a list without empty ones and duplicates', () => {
  expect(namesOf([' Ines  Almeida', '', 'Tom Rask', 'Tom Rask '])).toEqual(['Ines Almeida', 'Tom Rask'])
})
