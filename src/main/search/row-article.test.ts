import { expect, it } from 'vitest'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import { BRIEF, REST, type Rest, rowWith, savedRow } from '../store/catalog/lazy-row.ts'
import { rowOf } from '../store/catalog/row-of.ts'
import { testArticle } from '../testing/test-article.ts'
import { rowArticle } from './row-article.ts'

const whole = rowOf(testArticle({ tags: ['work'] }), {
  folder: 'articles/2026/a-river',
  stamp: { size: 10, mtimeMs: 20, sha256: 'a'.repeat(64) },
  pictured: false,
  leftOut: 3,
  related: 1,
})
const of = (row: CatalogRow) => rowArticle(row, ({ folder, current }) => `/library/${folder}/${current}`)

/** The same row as a saved catalog has it; its rest can be read so many times. */
function saved(times: number): CatalogRow {
  let remaining = times
  const read = () => {
    if (--remaining < 0) throw new Error('the rest was read')
    return Object.fromEntries(REST.map((field) => [field, whole[field]])) as unknown as Rest
  }
  const lines = { lines: new Uint8Array(1), read }
  return savedRow(
    BRIEF.map((field) => whole[field]),
    lines,
    { from: 0, to: 1 },
  )
}

it.each<[string, Partial<CatalogRow>]>([
  ['another content', { revision: 'b'.repeat(12) }],
  ['another file', { file: { ...whole.file, sha256: 'b'.repeat(64) } }],
  ['another folder', { folder: 'articles/2026/the-river' }],
])('its stamp is another one with %s', (_, set) => {
  expect(of(rowWith(whole, set)).stamp).not.toBe(of(whole).stamp)
  expect(of({ ...whole }).stamp).toBe(of(whole).stamp)
})

it('a stamp is one word, and the document has it', () => {
  expect(of(whole).stamp).toMatch(/^\S+$/)
  expect(of(whole).document()).toMatchObject({ id: whole.id, stamp: of(whole).stamp, textFile: expect.any(String) })
})

it('where only topics and state changed, the rest of a saved row need not be read to know it', () => {
  const row = saved(0)
  const changed = rowWith(row, { tags: ['rivers'], revision: 'b'.repeat(12), state: { ...whole.state, read: true } })
  expect(of(changed).isLike(of(row))).toBe(true)
  expect(of(changed).tags).toEqual(['rivers'])
})

it.each<[string, Partial<CatalogRow>]>([
  ['its title', { title: 'Another' }],
  ['its note', { note: 'more' }],
  ['its address', { url: 'https://other.example/' }],
  ['its folder', { folder: 'articles/2026/the-river' }],
  ['its text', { textHash: 'c'.repeat(64) }],
])('it is no longer like its former state when %s changed', (_, set) => {
  expect(of(rowWith(saved(9), set)).isLike(of(saved(9)))).toBe(false)
  expect(of(rowWith(saved(9), { tags: [] })).isLike(of(saved(9)))).toBe(true)
})
