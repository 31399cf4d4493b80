import { expect, it } from 'vitest'
import { inCommon } from './in-common.ts'

const plain = { read: false, progress: 0, starred: false, archived: false, trashedAt: null }

it('says what is true of all, and how many have each topic', () => {
  const rows = [
    { state: { ...plain, starred: true, read: true }, tags: ['weir'] },
    { state: { ...plain, starred: true, archived: true }, tags: ['ale', 'weir'] },
  ]
  expect(inCommon(rows)).toEqual({
    starred: true,
    archived: false,
    read: false,
    trashed: false,
    count: 2,
    tags: [
      { tag: 'weir', count: 2 },
      { tag: 'ale', count: 1 },
    ],
  })
})

it('counts a topic once for each article, written as most have it', () => {
  const rows = [['Straße', 'STRASSE'], ['STRASSE'], ['strasse', 'sträße'], ['STRASSE']]
  expect(inCommon(rows.map((tags) => ({ state: plain, tags }))).tags).toEqual([
    { tag: 'STRASSE', count: 4 },
    { tag: 'sträße', count: 1 },
  ])
})

it('says nothing of none', () => {
  expect(inCommon([])).toEqual({ starred: false, archived: false, read: false, trashed: false, count: 0, tags: [] })
})
