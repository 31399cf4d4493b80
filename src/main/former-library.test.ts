import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openTestLibrary, type TestLibrary } from './testing/test-library.ts'

/**
 * `testing/former-library` was written by the program before its parts got their present folders and names: a highlight
 * with a note, a coloured topic, a saved search, a starred article, and a renamed topic whose article was not rewritten yet.
 */

const former = join(import.meta.dirname, 'testing', 'former-library')
const [ledger, dredging] = ['a19frhb68hze', 'cks59bg75xbf'] as const

let library: TestLibrary
let place: string
afterEach(async () => {
  await library.dispose()
  await rm(place, { recursive: true, force: true })
})

async function openFormer(): Promise<string> {
  place = await mkdtemp(join(tmpdir(), 'commonplace-former-'))
  const folder = join(place, 'library')
  await cp(former, folder, { recursive: true })
  library = await openTestLibrary([], { folder, create: false })
  return folder
}

/** The text of every file, without the copies of the last good state. */
async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const kept = paths.filter((path) => !path.endsWith('.bak')).sort()
  return Object.fromEntries(
    await Promise.all(
      kept.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const),
    ),
  )
}

/** Without the times, and without the keys that were added to the format since, at their defaults. */
const withoutTimes = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text
        .replace(/"modifiedAt": "[^"]+"/g, '"modifiedAt": …')
        .replace(/\n *"(?:kicker|publishedOffset|keptAnyway|incomplete)": null,/g, ''),
    ]),
  )

it('is read as it was left, what was still to be written included', async () => {
  await openFormer()
  expect(await library.call('article', { id: ledger })).toMatchObject({
    tags: ['harbour'],
    highlights: [{ colour: 1, note: 'Which weir?' }],
  })
  expect(await library.call('article', { id: dredging })).toMatchObject({
    tags: ['harbour/dredging', 'Lebenslauf'],
    state: { starred: true },
    note: 'A note on the *whole* article.\n',
  })
  const { topics } = await library.call('topics', {})
  expect(topics.map(({ tag, colour }) => [tag, colour])).toEqual(
    expect.arrayContaining([
      ['harbour', 3],
      ['Lebenslauf', null],
    ]),
  )
})

it('has the same files after an opening, an edit and its undo, but for the time of the last change', async () => {
  const folder = await openFormer()
  await library.library().close({ finish: true })
  const before = await filesOf(folder)
  expect(Object.keys(before).length).toBeGreaterThan(10)
  expect(before['library.json']).toContain('"intents": []')
  await library.reopen()
  await library.call('note', { id: ledger, text: 'Another thought.' })
  await library.call('tag', { ids: [ledger, dredging], add: ['river'], remove: [] })
  await library.call('undo', {})
  await library.call('undo', {})
  await library.library().close({ finish: true })
  expect(withoutTimes(await filesOf(folder))).toEqual(withoutTimes(before))
})
