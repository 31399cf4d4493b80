import { describe, expect, test } from 'vitest'
import { ofElsewhere } from './agencies.ts'
import { datelineOf } from './dateline.ts'

const REST = 'Two ferries stayed in harbour on Friday, and nobody on the island could say for how long.'

describe('a dateline', () => {
  test.each([
    ['MELBOURNE, Australia (AP) — ', 'AP', 'MELBOURNE, Australia'],
    ['ST. JOSEPH, Mich. (AP) — ', 'AP', 'ST. JOSEPH, Mich.'],
    ['WASHINGTON (AP) – ', 'AP', 'WASHINGTON'],
    ['LONDON, Reuters - ', 'Reuters', 'LONDON'],
    ['NEW YORK, Nov 19 (Reuters) - ', 'Reuters', 'NEW YORK'],
    ['(Reuters) — ', 'Reuters', null],
    ['(CNN)', 'CNN', null],
    ['(dpa) ', 'dpa', null],
    ['Berlin (dpa) - ', 'dpa', 'Berlin'],
    ['Hamburg/Kiel (dpa/lno) - ', 'dpa', 'Hamburg/Kiel'],
    ['Frankfurt am Main (dpa) – ', 'dpa', 'Frankfurt am Main'],
    ['Paris (AFP) - ', 'AFP', 'Paris'],
    ['Madrid, 12 jul (EFE).- ', 'EFE', 'Madrid'],
    ['(ANSA) - ROMA, 12 LUG - ', 'ANSA', 'ROMA'],
    ['МОСКВА, 12 июля. /ТАСС/. ', 'TASS', 'МОСКВА'],
    ['МОСКВА, 12 июл - РИА Новости. ', 'RIA Novosti', 'МОСКВА'],
    ['(서울=연합뉴스) 홍길동 기자 = ', 'Yonhap', '서울'],
    ['【ロンドン=共同】', 'Kyodo', 'ロンドン'],
    ['新华社北京7月12日电 ', 'Xinhua', '北京'],
    ['SAN FRANCISCO, California: ', null, 'SAN FRANCISCO, California'],
    ['BUFFALO, N.Y. — ', null, 'BUFFALO, N.Y.'],
    ['New York, NY – ', null, 'New York, NY'],
    ['BRUSSELS — ', null, 'BRUSSELS'],
    ['WICHITA, Kan. (KWCH) - ', null, 'WICHITA, Kan.'],
  ])('%s', (dateline, agency, place) => {
    expect(datelineOf(`A heading\n${dateline}${REST}\n${REST}`)).toEqual({ agency, place })
  })

  test.each([`${REST} (dpa)`, `${REST}\n(dpa)`, `${REST}\ndpa`, `${REST}\nQuelle: dpa`])('at the end: %s', (text) => {
    expect(datelineOf(`${REST}\n${text}`)).toEqual({ agency: 'dpa', place: null })
  })
})

describe('ordinary prose names neither agency nor place', () => {
  test.each([
    'Paris — the city of light — was dark on Friday, and nobody on the island could say for how long.',
    'The Associated Press (AP) said on Friday that two ferries stayed in harbour for longer than they should.',
    'Reuters (the agency) was the first to tell the island that its ferries would stay in harbour on Friday.',
    'NASA — which owns the two ferries — said on Friday that both of them would stay in harbour for long.',
    'DEAR ABBY: My ferry stayed in harbour on Friday, and nobody on the island could say for how long.',
    'UPDATE: Two ferries stayed in harbour on Friday, and nobody on the island could say for how long.',
    'LONDON, ENGLAND - JULY 10: Two ferries stay in harbour on Friday, and nobody can say for how long they do.',
    'PARIS: A Life in Ten Ferries is a book that nobody on the island could have written, or would have read.',
    'Mr Reed (AA) arrived. (AP) is what he wrote in the book of the harbour, and nobody could say what it meant.',
    'I saw it in London, she said - and nobody on the island could say for how long it had been lying there.',
    'Ada Quill, Tom Reed – both of them pilots – stayed in harbour on Friday, and nobody could say for how long.',
    'The two of them were paid by the agency, and so was the pilot, who had been told by Reuters',
  ])('%s', (line) => {
    expect(datelineOf(`${line}\n${REST}`)).toEqual({ agency: null, place: null })
  })

  test('not even far down in a text', () => {
    expect(datelineOf(`${`${REST}\n`.repeat(14)}PARIS (AP) — A second story.\n${REST}`).place).toBeNull()
  })
})

test('an outlet is no agency of its own page', () => {
  expect(ofElsewhere('CNN', ['CNN', null])).toBeNull()
  expect(ofElsewhere('AP', ['The Associated Press'])).toBeNull()
  expect(ofElsewhere('AP', ['The Weir', null])).toBe('AP')
  expect(ofElsewhere(null, ['CNN', 'The Weir'])).toBeNull()
})
