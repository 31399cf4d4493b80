import { expect, test, vi } from 'vitest'
import { testArticle } from '../../testing/test-article.ts'
import { applyDeltaToRow } from '../journal/delta.ts'
import { BRIEF, REST, type Rest, restAsSaved, rowWith, savedRow, wholeRow } from './lazy-row.ts'
import { rowOf } from './row-of.ts'

const whole = rowOf(testArticle({ tags: ['work'] }), {
  folder: 'articles/2026/a-river',
  stamp: { size: 10, mtimeMs: 20, sha256: 'a'.repeat(64) },
  pictured: false,
  leftOut: 3,
  related: 1,
})
const bytes = new Uint8Array([1])

function saved() {
  const brief = BRIEF.map((field) => whole[field])
  const read = vi.fn(() => Object.fromEntries(REST.map((field) => [field, whole[field]])) as unknown as Rest)
  return { row: savedRow(brief, { lines: new Uint8Array([7, 1, 7]), read }, { from: 1, to: 2 }), read }
}
/** A row with all that it has, however it comes by it. */
const all = (row: typeof whole) => Object.fromEntries([...BRIEF, ...REST].map((field) => [field, row[field]]))

test('a saved row has the same fields as before, and reads the rest once, when it is first used', () => {
  const { row, read } = saved()
  expect([row.state, row.tags, row.folder]).toEqual([whole.state, whole.tags, whole.folder])
  expect(read).not.toHaveBeenCalled()
  expect(restAsSaved(row)).toEqual(bytes)
  expect(all(row)).toEqual(all(whole))
  expect(read).toHaveBeenCalledOnce()
  expect(restAsSaved(row)).toBeNull()
})

test('topics and state change without reading the rest, which is kept', () => {
  const { row, read } = saved()
  const way = { id: row.id, expects: row.revision, revision: 'b'.repeat(12), set: { tags: ['rivers'] } }
  const changed = applyDeltaToRow(row, way)
  expect(changed.tags).toEqual(['rivers'])
  expect(row.tags).toEqual(['work'])
  expect(read).not.toHaveBeenCalled()
  expect(all(changed)).toEqual({ ...all(whole), tags: ['rivers'], revision: way.revision })
})

test('so do the fields of the rest', () => {
  const changed = rowWith(saved().row, { title: 'Another title' })
  expect(all(changed)).toEqual({ ...all(whole), title: 'Another title' })
  expect(all(rowWith(whole, { title: 'Another title' }))).toEqual(all(changed))
})

test('all of a row can be read without keeping what it takes, and is not read again where it is kept', () => {
  const { row, read } = saved()
  expect(wholeRow(row)).toEqual(all(whole))
  expect(restAsSaved(row)).toEqual(bytes)
  expect(row.title).toBe(whole.title)
  expect(wholeRow(row)).toEqual(all(whole))
  expect(read).toHaveBeenCalledTimes(2)
  expect(wholeRow(whole)).toBe(whole)
})
