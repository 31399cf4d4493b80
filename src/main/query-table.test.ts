import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from './store/store.ts'
import { silent } from './store/testing/test-store.ts'
import { TODAY, tableArticles } from './testing/query-table/articles.ts'
import { table } from './testing/query-table/table.ts'
import { openTestLibrary, type TestLibrary } from './testing/test-library.ts'

/** The search language as a whole: what is typed, read, planned, filtered and searched in the index, and what comes back. */

const rows = table
  .split('\n')
  .filter((line) => line.includes('::'))
  .map((line) => {
    const [query = '', ids = ''] = line.split(/ ::/)
    // An ellipsis stands for a word that is being typed.
    const typed = query.endsWith('…') && !query.startsWith('"') ? query.slice(0, -1) : `${query} `
    return { query: typed, ids: ids.trim() === 'all' ? 'a b c d e f g j k' : ids.trim() }
  })

let place: string
let library: TestLibrary
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'commonplace-queries-'))
  const folders = { folder: join(place, 'library'), cache: join(place, 'cache'), sockets: join(place, 'sockets') }
  const store = await openStore({ ...folders, create: true, now: () => TODAY, log: silent })
  for (const { article, files } of tableArticles()) await store.keep(article, files)
  await store.close()
  library = await openTestLibrary([], { ...folders, now: () => TODAY })
})
afterAll(async () => {
  await library.dispose()
  await rm(place, { recursive: true, force: true })
})

const letters = (ids: readonly string[]) =>
  ids
    .map((id) => id.charAt(0))
    .toSorted()
    .join(' ')

describe('the language', () => {
  it('is tried with three hundred queries and more', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300)
    expect(new Set(rows.map(({ query }) => query)).size).toBe(rows.length)
  })

  it.each(rows)('$query finds “$ids”', async ({ query, ids }) => {
    const list = await library.call('list', { query, count: 100 })
    expect([letters(list.rows.map(({ id }) => id)), list.total]).toEqual([ids, list.rows.length])
    // The box also offers what has only similar words, and the closest, which lack some; the rest is the same.
    const { hits } = await library.call('search', { query, limit: 100 })
    const matches = hits.filter(({ similar, missing }) => !similar && missing.length === 0)
    expect(letters(matches.map(({ id }) => id))).toBe(ids)
    expect((await library.call('list', { query, count: 0 })).total).toBe(list.total)
  })
})
