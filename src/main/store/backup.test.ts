import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'

let library: TestLibrary
afterEach(() => library.dispose())

/** Unpacks a backup as any program would. */
async function unpack(file: string, to: string): Promise<readonly string[]> {
  const files = Object.entries(unzipSync(await readFile(file)))
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(to, name)), { recursive: true })
    await writeFile(join(to, name), bytes)
  }
  return files.map(([name]) => name)
}

it('unpacked is a library again, with all there was and no backup in it', async () => {
  library = await openTestLibrary([{ note: 'On the weir.' }, { tags: ['war/cyber'] }, {}])
  await library.call('backup', {})
  const { file, files, bytes } = await library.call('backup', {})
  expect(
    (await readdir(join(library.library().folder, 'backups'))).filter((name) => name.endsWith('.zip')),
  ).toHaveLength(2)
  expect(bytes).toBe((await readFile(file)).length)
  const listed = await library.call('list', {})

  const other = `${library.library().folder}-again`
  const names = await unpack(file, other)
  expect(names).toHaveLength(files)
  // Whose files still have to follow is read before them.
  expect(names[0]).toBe('library.json')
  expect(names.filter((name) => /^backups|^lock|^\.unfinished/.test(name))).toEqual([])
  await library.reopen({ folder: other })
  expect((await library.call('list', {})).rows).toEqual(listed.rows)
  expect((await library.call('check', {})).problems).toEqual([])
})

it('holds what was changed a moment before', async () => {
  library = await openTestLibrary([{}])
  const [id = ''] = library.ids
  const noted = library.call('note', { id, text: 'The weir holds.' })
  const [{ file }] = await Promise.all([library.call('backup', {}), noted])
  const other = `${library.library().folder}-again`
  await unpack(file, other)
  await library.reopen({ folder: other })
  expect(await library.call('article', { id })).toMatchObject({ note: 'The weir holds.' })
})

it('holds the whole of a change of many articles whose files still follow, its record first', async () => {
  library = await openTestLibrary(Array.from({ length: 24 }, () => ({ tags: ['former'] })))
  await library.call('tag', { ids: [...library.ids], add: ['new'], remove: ['former'] })
  const { file } = await library.call('backup', {})
  const other = `${library.library().folder}-again`
  expect((await unpack(file, other))[0]).toBe('library.json')
  await library.reopen({ folder: other })
  const { rows } = await library.call('list', {})
  expect(rows.map(({ tags }) => tags)).toEqual(rows.map(() => ['new']))
  expect(rows).toHaveLength(24)
})

it('that is stopped leaves nothing behind, and says so', async () => {
  library = await openTestLibrary([{}, {}, {}])
  const folder = library.library().folder
  const stopped = library.call('backup', { job: 'backup' })
  const refused = expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  await library.call('cancel', { job: 'backup' })
  await refused
  expect((await readdir(join(folder, 'backups')).catch(() => [])).filter((name) => name.endsWith('.zip'))).toEqual([])
  expect(await readdir(join(folder, '.unfinished')).catch(() => [])).toEqual([])
})

it('is no stray to the check', async () => {
  library = await openTestLibrary([{}])
  await library.call('backup', {})
  expect((await library.call('check', {})).problems).toEqual([])
  await rm(join(library.library().folder, 'backups'), { recursive: true })
})
