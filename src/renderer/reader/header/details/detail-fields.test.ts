import { describe, expect, test } from 'vitest'
import { checkField, namesOf } from './fact-fields.ts'

describe('a corrected date', () => {
  test.each(['2025', '2025-07', '2025-07-22', '2024-02-29'])('%s keeps its precision', (date) => {
    expect(checkField('publishedAt', ` ${date} `)).toEqual({ value: date })
  })
  test('an instant is saved in UTC', () => {
    expect(checkField('publishedAt', '2025-07-22T10:00:00+02:00')).toEqual({ value: '2025-07-22T08:00:00Z' })
  })
  test('an empty date means unknown', () => {
    expect(checkField('publishedAt', ' ')).toEqual({ value: null })
  })
  test.each([
    ['22 July 2025', 'Write a date'],
    ['25', 'Write a date'],
    ['2025-7', 'Write a date'],
    ['2025-13', 'months 01 to 12'],
    ['2025-02-29', 'days 01 to 28'],
    ['2025-04-31', 'days 01 to 30'],
  ])('%s is refused with the reason', (date, sentence) => {
    expect(checkField('publishedAt', date)).toEqual({ problem: expect.stringContaining(sentence) })
  })
})

test('only a title cannot be empty', () => {
  expect(checkField('title', '  ')).toEqual({ problem: expect.stringContaining('title') })
  expect(checkField('publisher', '  ')).toEqual({ value: null })
  expect(checkField('kicker', '  ')).toEqual({ value: null })
  expect(checkField('place', ' Hollow \n Ferry ')).toEqual({ value: 'Hollow Ferry' })
})

test('names are a list without empty ones and duplicates', () => {
  expect(namesOf([' Ines  Almeida', '', 'Tom Rask', 'Tom Rask '])).toEqual(['Ines Almeida', 'Tom Rask'])
})
