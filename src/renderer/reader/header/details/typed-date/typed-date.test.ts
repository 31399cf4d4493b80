import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onPageClock } from '#shared/page-day.ts'
import { dateWords } from '#shared/text/date-words.ts'
import { type DateContext, readDate } from './typed-date.ts'

/** A Monday. */
const now = new Date(2026, 10, 30, 10, 52)
const british: DateContext = { languages: [], language: 'en-GB', locale: 'en-GB', offset: null, now }
const read = (typed: string, context: Partial<DateContext> = {}) => readDate(typed, { ...british, ...context })
const day = (at: string) => ({ at, precision: 'day', offset: null })
const month = (at: string) => ({ at, precision: 'month', offset: null })
const year = (at: string) => ({ at, precision: 'year', offset: null })

describe('a day', () => {
  test.each([
    ...['17 October 2025', '17 oct 2025', 'October 17, 2025', 'Oct. 17th, 2025', 'the 17th of October, 2025'],
    ...['Friday, 17 October 2025', 'Fri 17 Oct 2025', '2025 October 17', '17-Oct-2025', '17OCT2025', '17/October/2025'],
    ...['2025-10-17', '2025/10/17', '2025.10.17', '20251017', '17.10.2025', '17. 10. 2025', '17/10/2025', '17-10-2025'],
    ...['  17  October\t2025 ', '１７ October ２０２５', '10/17/2025'],
  ])('%s', (typed) => expect(read(typed)).toEqual(day('2025-10-17')))

  test.each([
    ['de-DE', '17. Oktober 2025', 'Freitag, den 17. Okt. 2025'],
    ['fr-FR', '17 octobre 2025', 'vendredi 17 oct. 2025'],
    ['es-ES', '17 de octubre de 2025', 'vie 17 oct 2025'],
    ['pt-BR', '17 de outubro de 2025', 'sexta-feira, 17 de out. de 2025'],
    ['pl-PL', '17 października 2025', 'pt., 17 paź 2025'],
    ['ru-RU', '17 октября 2025 г.', '17 окт. 2025'],
    ['ja-JP', '2025年10月17日', '2025年10月17日金曜日'],
    ['ko-KR', '2025년 10월 17일', '2025. 10. 17.'],
    ['ar', '١٧ أكتوبر ٢٠٢٥', '17 أكتوبر 2025'],
    ['he', '17 באוקטובר 2025', '17 אוקטובר 2025'],
  ])('in %s, the reader’s or the page’s: %s', (language, long, short) => {
    expect(read(long, { language })).toEqual(day('2025-10-17'))
    expect(read(short, { languages: [language] })).toEqual(day('2025-10-17'))
  })

  test('in figures has the order of the reader', () => {
    expect(read('3/4/2025', { language: 'en-US' })).toEqual(day('2025-03-04'))
    expect(read('3/4/2025', { language: 'de' })).toEqual(day('2025-04-03'))
    expect(read('3.4.2025', { language: 'en-US' })).toEqual(day('2025-04-03'))
    expect(read('17/10/2025', { language: 'en-US' })).toEqual(day('2025-10-17'))
    expect(read('10/10/2025', { language: 'en' })).toEqual(day('2025-10-10'))
  })

  test.each(['en', 'en-CA', 'sv', 'not a language'])(
    'in figures is refused with both readings to a reader of %s',
    (language) => {
      expect(read('3/4/2025', { language })).toBe(
        'This may be 3 April 2025 or 4 March 2025. Write the month as a word.',
      )
      expect(read('3-4-2025', { language })).toContain('4 March 2025')
    },
  )
})

test.each([
  ['October 2025', month('2025-10')],
  ['Oct 2025', month('2025-10')],
  ['oct. 2025', month('2025-10')],
  ['10/2025', month('2025-10')],
  ['10.2025', month('2025-10')],
  ['2025-10', month('2025-10')],
  ['Sept 2025', month('2025-09')],
  ['2025', year('2025')],
])('%s stays as exact as it is', (typed, date) => expect(read(typed)).toEqual(date))

describe('a time', () => {
  const at = (instant: string, offset: number, precision = 'minute') => ({ at: instant, precision, offset })
  test.each([
    ['17 October 2025, 14:05 +02:00', at('2025-10-17T12:05:00Z', 120)],
    ['17 October 2025 at 2:05 p.m. UTC', at('2025-10-17T14:05:00Z', 0)],
    ['2025-10-17T14:05:30-05:30', at('2025-10-17T19:35:30Z', -330)],
    ['2025-10-17T14:05:30.123Z', at('2025-10-17T14:05:30Z', 0)],
    ['2025-10-17 14:05 CEST', at('2025-10-17T12:05:00Z', 120)],
    ['14:05 (UTC+2), 17 October 2025', at('2025-10-17T12:05:00Z', 120)],
    ['17.10.2025, 14.05 Uhr GMT-0330', at('2025-10-17T17:35:00Z', -210)],
    ['17 October 2025, 2 pm Z', at('2025-10-17T14:00:00Z', 0, 'hour')],
    ['12 am UTC 17 October 2025', at('2025-10-17T00:00:00Z', 0, 'hour')],
    ['17 October 2025 at about 14:00 UTC', at('2025-10-17T14:00:00Z', 0, 'hour')],
    ['17 octobre 2025, 14h05 UTC', at('2025-10-17T14:05:00Z', 0)],
  ])('%s', (typed, date) => expect(read(typed, { languages: ['fr', 'de'] })).toEqual(date))

  test('without a zone is of the page’s clock, and of this computer’s where that is unknown', () => {
    expect(read('17 October 2025, 23:30', { offset: -300 })).toEqual(at('2025-10-18T04:30:00Z', -300))
    const own = new Date(2025, 9, 17, 23, 30)
    expect(read('17 October 2025, 23:30')).toEqual(
      at(own.toISOString().replace('.000Z', 'Z'), -own.getTimezoneOffset()),
    )
  })

  test('that no day has, without its day, or in a zone of several meanings is refused', () => {
    expect(read('17 October 2025, 24:05')).toContain('no such time')
    expect(read('17 October 2025, 13 pm')).toContain('no such time')
    expect(read('14:05')).toContain('Add the day')
    expect(read('October 2025, 14:05')).toContain('Add the day')
    expect(read('17 October 2025, 14:05 CST')).toContain('time zone')
    expect(read('17 October 2025, 14:05 +25:00')).toContain('time zone')
  })
})

describe('an age', () => {
  test.each([
    ['today', day('2026-11-30')],
    ['Yesterday', day('2026-11-29')],
    ['the day before yesterday', day('2026-11-28')],
    ['3 days ago', day('2026-11-27')],
    ['three days ago', day('2026-11-27')],
    ['2 weeks ago', day('2026-11-16')],
    ['a month ago', month('2026-10')],
    ['last month', month('2026-10')],
    ['2 years ago', year('2024')],
    ['Friday', day('2026-11-27')],
    ['last Monday', day('2026-11-23')],
    ['on Monday', day('2026-11-30')],
  ])('%s', (typed, date) => expect(read(typed)).toEqual(date))

  test.each([
    ['de', 'gestern', 'vor 3 Tagen', 'vorgestern'],
    ['fr', 'hier', 'il y a 3 jours', 'avant-hier'],
    ['ru', 'вчера', '3 дня назад', 'позавчера'],
    ['ja', '昨日', '3 日前', '一昨日'],
    ['ar', 'أمس', 'قبل 3 أيام', 'قبل يومين'],
  ])('in %s', (language, yesterday, three, two) => {
    expect(read(yesterday, { language })).toEqual(day('2026-11-29'))
    expect(read(three, { language })).toEqual(day('2026-11-27'))
    expect(read(two, { language })).toEqual(day('2026-11-28'))
  })

  test('in hours is an hour, and no minute of it', () => {
    const hour = new Date(2026, 10, 30, 8)
    const date = { at: hour.toISOString().replace('.000Z', 'Z'), precision: 'hour', offset: -hour.getTimezoneOffset() }
    expect(read('2 hours ago')).toEqual(date)
    expect(read('vor 2 Stunden', { language: 'de' })).toEqual(date)
    expect(read('an hour ago')).toMatchObject({ precision: 'hour' })
  })

  test('in days may have a time', () => {
    const then = new Date(2026, 10, 29, 14, 5)
    expect(read('yesterday at 2:05 pm')).toMatchObject({ at: then.toISOString().replace('.000Z', 'Z') })
    expect(read("aujourd'hui à 14:05", { language: 'fr' })).toMatchObject({ precision: 'minute' })
  })

  test('that names no day, or is older than all that is read, is refused', () => {
    for (const typed of ['last week', 'this hour', 'in 3 days', '3 days', 'ago', 'an hour ago at 14:05'])
      expect(read(typed), typed).toContain('not a date')
    for (const age of ['1950 years ago', '2026 years ago', '9999 years ago']) expect(read(age)).toContain('from 1000')
  })
})

test.each([
  ['', 'not a date'],
  ['soon', 'not a date'],
  ['17 October 2025 or so', 'not a date'],
  ['17 October 2025 18', 'not a date'],
  ['October November 2025', 'not a date'],
  ['2025-10-17-3', 'not a date'],
  ['1/2025/3', 'not a date'],
  ['25', 'Add the month'],
  ['17 October', 'Add the year'],
  ['17 Oct 25', 'Add the year'],
  ['17.10.25', 'Add the year'],
  ['10/17', 'Add the year'],
  ['2025-13', 'months 1 to 12'],
  ['2025-17-10', 'months 1 to 12'],
  ['13/13/2025', 'months 1 to 12'],
  ['30 February 2025', 'February 2025 has the days 1 to 28'],
  ['2025-04-31', 'April 2025 has the days 1 to 30'],
  ['0 April 2025', 'days 1 to 30'],
  ['Monday, 17 October 2025', '17 October 2025 is a Friday, not a Monday'],
  ['0999', 'from 1000'],
  ['17 October 2568', 'from 1000'],
])('%j is refused with the reason', (typed, sentence) => expect(read(typed)).toContain(sentence))

test('a month that two of the languages know as different ones is refused with both', () => {
  expect(read('17 lipca 2025', { languages: ['pl'] })).toEqual(day('2025-07-17'))
  expect(read('17 listopad 2025', { language: 'hr', languages: ['pl'] })).toContain('October or November')
})

const LANGUAGES =
  'en-GB en-US en-AU de fr es pt-BR it nl sv da nb fi pl cs sk hu ro bg el tr ru uk hr sl sr lt lv et ca eu gl id ms vi is he ar fa hi bn th ja ko zh-Hans zh-Hant ka hy az kk sw af'.split(
    ' ',
  )
const days = fc.date({
  min: new Date(Date.UTC(1000, 0, 2)),
  max: new Date(Date.UTC(2199, 11, 30)),
  noInvalidDate: true,
})
const isoDay = (date: Date) => date.toISOString().slice(0, 10)

describe('what a program writes is read as the same', () => {
  const contexts = fc.constantFrom(...LANGUAGES)
  const styles = fc.constantFrom('full', 'long', 'medium') as fc.Arbitrary<'full' | 'long' | 'medium'>
  const format = (language: string, options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { timeZone: 'UTC', ...options }).format(date)

  test('a day in words, in each language', () => {
    fc.assert(
      fc.property(contexts, styles, days, (language, dateStyle, date) => {
        expect(read(format(language, { dateStyle }, date), { language })).toEqual(day(isoDay(date)))
      }),
      { numRuns: 500 },
    )
  })

  test('a month in words, in each language', () => {
    fc.assert(
      fc.property(contexts, fc.constantFrom('long', 'short'), days, (language, style, date) => {
        const text = format(language, { month: style as 'long', year: 'numeric' }, date)
        expect(read(text, { language })).toEqual(month(isoDay(date).slice(0, 7)))
      }),
      { numRuns: 300 },
    )
  })

  test('a day with its time, in each language', () => {
    fc.assert(
      fc.property(contexts, styles, days, (language, dateStyle, date) => {
        const text = format(language, { dateStyle, timeStyle: 'short' }, date)
        const at = `${date.toISOString().slice(0, 16)}:00Z`
        expect(read(text, { language, offset: 0 })).toEqual({ at, precision: 'minute', offset: 0 })
      }),
      { numRuns: 300 },
    )
  })

  test('a day in figures is that day or is refused, and never another', () => {
    fc.assert(
      fc.property(contexts, days, (language, date) => {
        const options = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
        const date_ = read(format(language, options, date), { language })
        if (typeof date_ !== 'string') expect(date_).toEqual(day(isoDay(date)))
      }),
      { numRuns: 300 },
    )
  })

  test('the form of the window, in each precision, by the page’s clock', () => {
    const precisions = fc.constantFrom('year', 'month', 'day', 'hour', 'minute')
    const locales = fc.constantFrom('en-GB', 'en-US', 'en-AU', 'en-IN', 'en-CA')
    fc.assert(
      fc.property(
        precisions,
        locales,
        days,
        fc.integer({ min: -48, max: 56 }),
        (precision, language, date, quarters) => {
          const offset = quarters * 15
          date.setUTCMinutes(precision === 'hour' ? -offset : date.getUTCMinutes(), 0, 0)
          const instant = date.toISOString().replace('.000Z', 'Z')
          const at = { year: 4, month: 7, day: 10 }[precision as string]
          const known = { at: at === undefined ? instant : instant.slice(0, at), precision: precision as 'day' }
          const shown = onPageClock(known.at, offset)
          const text = dateWords(shown.at, known.precision, language, 'UTC')
          expect(read(text, { language, offset })).toEqual({ ...known, offset: at === undefined ? offset : null })
        },
      ),
      { numRuns: 500 },
    )
  })
})

test('whatever is typed is read to a date of the calendar, or refused with a sentence', () => {
  const parts = fc.constantFrom(
    ...'17 3 2025 10 oct may mar fri : . / - ( ) , + utc cst pm about at ago days de t z 00 59 99 . ,'.split(' '),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(parts, { maxLength: 12 }).map((all) => all.join(' ')),
    fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (typed, language) => {
      const date = read(typed, { language })
      if (typeof date === 'string') {
        expect(date).toMatch(/^[A-Z0-9].*\.$/u)
        return
      }
      expect(date.at).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\dZ)?)?)?$/)
      expect(Number.isNaN(Date.parse(date.at))).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

test('a text that is too long for a date is refused unread', () => {
  for (const text of ['17 October 2025'.padEnd(101), '1'.repeat(100_000), 'a '.repeat(100_000)])
    expect(read(text)).toContain('not a date')
})
