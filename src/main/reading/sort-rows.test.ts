import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naturalDirection } from '#shared/lists/natural-direction.ts'
import { Direction, Sort } from '#shared/lists/sort.ts'
import type { Row } from '#shared/views.ts'
import { sorted } from './sort-rows.ts'

const row = (id: string, publishedAt: string | null, publishedOffset: number | null = null) =>
  ({ id, publishedAt, publishedOffset, capturedAt: '2026-04-01T00:00:00Z' }) as Row

test('articles are in the order of the days that their pages show, then of their instants', () => {
  const rows = [
    row('undated', null),
    row('month', '2026-03'),
    // 23:30 on the tenth, in New York.
    row('evening', '2026-03-11T04:30:00Z', -300),
    // 00:30 on the eleventh, in Tokyo.
    row('morning', '2026-03-10T15:30:00Z', 540),
    row('eleventh', '2026-03-11'),
    row('tenth', '2026-03-10'),
    row('noon', '2026-03-10T16:00:00Z', -300),
  ]
  const ids = sorted(rows, 'published').map(({ id }) => id)
  expect(ids).toEqual(['eleventh', 'morning', 'evening', 'noon', 'tenth', 'month', 'undated'])
})

const day = fc.constantFrom(
  '2025',
  '2025-07',
  '2025-07-22',
  '2025-07-22T10:00:00Z',
  '2025-07-22T23:30:00Z',
  '2026-01-01',
)
const name = fc.constantFrom('', 'Ann', 'ann', 'Ann Lee', 'Ánn', 'Bob', 'item 2', 'item 10', 'Я')
const someRow = fc.record({
  id: fc.stringMatching(/^a[0-9]{11}$/),
  title: name,
  publisher: fc.option(name),
  siteName: fc.option(name),
  url: fc.option(fc.constantFrom('https://weir.example/a', 'https://b.example/')),
  byline: fc.array(name, { maxLength: 2 }),
  publishedAt: fc.option(day),
  publishedOffset: fc.constantFrom(null, -300, 540),
  capturedAt: fc.constantFrom('2026-04-01T00:00:00Z', '2026-04-02T00:00:00Z'),
  wordCount: fc.nat(3),
  highlights: fc.nat(2),
  state: fc.record({ read: fc.boolean() }),
})
const someRows = fc.uniqueArray(someRow, { selector: ({ id }) => id, maxLength: 12 }) as unknown as fc.Arbitrary<Row[]>

/** Whether a row has what a list is sorted by. */
function has(sort: Sort, { publishedAt, publisher, siteName, url, byline }: Row): boolean {
  if (sort === 'published') return publishedAt !== null
  if (sort === 'outlet') return Boolean(publisher || siteName || url)
  return sort !== 'author' || byline.length > 0
}

test.each(Sort.options)('an order by %s is the same from whatever the rows were in before', (sort) => {
  fc.assert(
    fc.property(someRows, fc.constantFrom(...Direction.options), (rows, direction) => {
      const once = sorted([...rows], sort, direction)
      expect(once).toHaveLength(rows.length)
      expect(new Set(once)).toEqual(new Set(rows))
      expect(sorted(rows.toReversed(), sort, direction)).toEqual(once)
      expect(sorted([...once], sort, direction)).toEqual(once)
    }),
  )
})

test.each(Sort.options)(
  'by %s, one direction is the other from its end, but for rows without it, which are last',
  (sort) => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const up = sorted([...rows], sort, 'ascending')
        const down = sorted([...rows], sort, 'descending')
        const count = rows.filter((row) => has(sort, row)).length
        expect(up.slice(0, count).every((row) => has(sort, row))).toBe(true)
        expect(down.slice(0, count)).toEqual(up.slice(0, count).toReversed())
        expect(down.slice(count)).toEqual(up.slice(count))
      }),
    )
  },
)

const named = (id: string, row: Partial<Row>) => ({ id, capturedAt: '2026-04-01T00:00:00Z', ...row }) as Row
const idsOf = (rows: Row[], sort: Sort, direction?: Direction) => sorted(rows, sort, direction).map(({ id }) => id)

test('numbers in names count as numbers, and capitals and accents make no other name', () => {
  const titles = ['item 10', 'Item 2', 'été', 'Eta', 'zebra']
  expect(
    idsOf(
      titles.map((title) => named(title, { title })),
      'title',
    ),
  ).toEqual([...['Eta', 'été', 'Item 2', 'item 10', 'zebra']])
})

test('articles of a first author follow each other, whoever wrote with them', () => {
  const rows = [['Ann Lee'], ['Ann', 'Zoe'], ['Ann'], ['Ann', 'Bob'], []].map((byline) =>
    named(byline.join('+') || 'nobody', { byline }),
  )
  expect(idsOf(rows, 'author')).toEqual(['Ann', 'Ann+Bob', 'Ann+Zoe', 'Ann Lee', 'nobody'])
})

test('an article without publisher and site stands where its host stands', () => {
  const rows = [
    named('none', { publisher: null, siteName: null, url: null }),
    named('host', { publisher: '', siteName: null, url: 'https://m.example/a' }),
    named('late', { publisher: 'Zeit', siteName: null, url: null }),
    named('early', { publisher: null, siteName: 'Argus', url: null }),
  ]
  expect(idsOf([...rows], 'outlet')).toEqual(['early', 'host', 'late', 'none'])
  expect(idsOf([...rows], 'outlet', 'descending')).toEqual(['late', 'host', 'early', 'none'])
})

test('a month comes before its days, as its first day counts in a search; undated articles are last both ways', () => {
  const rows = ['2026-03-01', '2026-03', '2026-02-28', '2026', null].map((publishedAt) =>
    named(String(publishedAt), { publishedAt, publishedOffset: null }),
  )
  expect(idsOf([...rows], 'published', 'ascending')).toEqual(['2026', '2026-02-28', '2026-03', '2026-03-01', 'null'])
  expect(idsOf([...rows], 'published')).toEqual(['2026-03-01', '2026-03', '2026-02-28', '2026', 'null'])
})

test('where nothing else is said, the newest, the longest and the most marked come first, and the unread', () => {
  const rows = [
    named('a', { wordCount: 1, highlights: 2, state: { read: true } as Row['state'] }),
    named('b', {
      wordCount: 2,
      highlights: 1,
      state: { read: false } as Row['state'],
      capturedAt: '2026-05-01T00:00:00Z',
    }),
  ]
  expect(idsOf([...rows], 'length')).toEqual(['b', 'a'])
  expect(idsOf([...rows], 'highlights')).toEqual(['a', 'b'])
  expect(idsOf([...rows], 'unread')).toEqual(['b', 'a'])
  expect(idsOf([...rows], 'captured')).toEqual(['b', 'a'])
  expect(Object.keys(naturalDirection).toSorted()).toEqual([...Sort.options, 'relevance'].toSorted())
})
