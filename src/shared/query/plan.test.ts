import { expect, it } from 'vitest'
import { filterOf } from './filters.ts'
import { MOST_SETS, planOf } from './plan.ts'
import { parseQuery } from './query.ts'
import { filterRow } from './testing/filter-row.ts'

const now = new Date('2025-08-31T12:00:00Z')
const groups = (count: number, filter: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `(w${at} ${filter(at)})`).join(' OR ')

it('filters that are asked for in many groups are one set of articles', () => {
  const { sets, words } = planOf(parseQuery(groups(200, () => 'is:read')))
  expect(sets).toEqual([{ kind: 'is', value: 'read' }])
  expect(JSON.stringify(words).match(/"kind":"passed","set":0/g)).toHaveLength(200)
})

it('so are the sets that skip the trash next to a part that asks for it', () => {
  expect(planOf(parseQuery(`is:trashed OR ${groups(200, () => 'is:read')}`)).sets).toHaveLength(2)
})

it('up to a number of sets each is answered, and no problem is named', () => {
  const query = parseQuery(groups(MOST_SETS, (at) => `by:a${at}`))
  expect(query.problems).toEqual([])
  expect(planOf(query).sets).toHaveLength(MOST_SETS)
})

it('beyond it, filters find nothing, and it is said', () => {
  const query = parseQuery(groups(400, (at) => `-by:a${at}`))
  const { sets, words } = planOf(query)
  expect(sets).toHaveLength(MOST_SETS + 1)
  const passes = sets.map((filters) => filterOf(filters, now)(filterRow))
  expect(passes).toEqual([...Array.from({ length: MOST_SETS }, () => true), false])
  expect(JSON.stringify(words).match(new RegExp(`"set":${MOST_SETS}\\b`, 'g'))).toHaveLength(400 - MOST_SETS)
  expect(query.problems.map(({ sentence }) => sentence)).toEqual([
    'A search has at most 32 groups that mix words and filters. The filters of further groups find nothing.',
  ])
})

it('filters outside of groups are one set, however many there are', () => {
  const query = parseQuery(`grain ${Array.from({ length: 400 }, (_, at) => `-by:a${at}`).join(' ')}`)
  expect(planOf(query).sets).toEqual([])
  expect(query.problems).toEqual([])
})
