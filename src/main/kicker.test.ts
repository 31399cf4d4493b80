import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Exported } from '#shared/views/exports.ts'
import { testArticle, testFacts } from './testing/test-article.ts'
import { openTestLibrary, type TestLibrary } from './testing/test-library.ts'

let library: TestLibrary
afterEach(() => library.dispose())

const { versions } = testArticle()
const notes = { versions: versions.map((each) => ({ ...each, facts: testFacts({ kicker: 'River Notes' }) })) }

test('an article is found by its kicker, as captured and as corrected', async () => {
  library = await openTestLibrary([notes, {}])
  const [id = ''] = library.ids
  const found = async (query: string) =>
    (await library.call('search', { query })).hits.map((hit) => [hit.id, hit.where])
  expect(await found('"river notes"')).toEqual([[id, 'title']])
  await library.call('correct', { id, set: { kicker: 'Ferry Letters' } })
  expect(await found('"river notes"')).toEqual([])
  expect(await found('"ferry letters"')).toEqual([[id, 'title']])
  await library.reopen()
  expect(await found('"ferry letters"')).toEqual([[id, 'title']])
})

test('an export has the kicker in its front matter', async () => {
  library = await openTestLibrary([notes])
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
  try {
    const outcome = await library
      .library()
      .handle('export', { format: 'markdown', folder, ids: [...library.ids] }, 'command-line')
    const [file] = outcome.ok ? (outcome.value as Exported).files : []
    expect(await readFile(file?.path ?? '', 'utf8')).toContain('\nkicker: River Notes\n')
  } finally {
    await rm(folder, { recursive: true })
  }
})
