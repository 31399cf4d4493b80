import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import type { LibraryEvent } from '#shared/contract.ts'
import { openTestLibrary, type TestLibrary } from '../../testing/test-library.ts'

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

it('unpacked is a library again, with everything except the backups', async () => {
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

it('contains what was changed a moment before', async () => {
  library = await openTestLibrary([{}])
  const [id = ''] = library.ids
  const noted = library.call('note', { id, text: 'The weir holds.' })
  const [{ file }] = await Promise.all([library.call('backup', {}), noted])
  const other = `${library.library().folder}-again`
  await unpack(file, other)
  await library.reopen({ folder: other })
  expect(await library.call('article', { id })).toMatchObject({ note: 'The weir holds.' })
})

it('contains all of a change of many articles whose files are not written yet, its journal entry first', async () => {
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

/** A library of so many articles, and the last file that a backup of it would copy. */
async function libraryWithLast(): Promise<string> {
  library = await openTestLibrary(Array.from({ length: 12 }, () => ({})))
  const { file } = await library.call('backup', {})
  const [last = ''] = Object.keys(unzipSync(await readFile(file))).toReversed()
  await rm(join(library.library().folder, 'backups'), { recursive: true })
  return last
}

async function expectNothingLeft(): Promise<void> {
  const { folder } = library.library()
  expect(await readdir(join(folder, 'backups')).catch(() => [])).toEqual([])
  expect(await readdir(join(folder, '.unfinished')).catch(() => [])).toEqual([])
}

it.each([
  ['goes away', 'moved-on', () => undefined],
  ['becomes a folder', 'unreadable-file', (path: string) => mkdirSync(path)],
  ...(process.platform === 'win32'
    ? []
    : ([['becomes a pipe', 'unreadable-file', (path: string) => void execFileSync('mkfifo', [path])]] as const)),
] as const)('ends, names the file and leaves nothing when one %s meanwhile', async (_, code, make) => {
  const last = await libraryWithLast()
  const path = join(library.library().folder, last)
  const off = library.library().on((event) => {
    if (event.type !== 'job' || event.kind !== 'backup' || event.done === 0) return
    off()
    rmSync(path)
    make(path)
  })
  await expect(library.call('backup', {})).rejects.toMatchObject({ code, message: expect.stringContaining(last) })
  await expectNothingLeft()
})

it('names what is neither a file nor a folder from the start', async () => {
  if (process.platform === 'win32') return
  library = await openTestLibrary([{}])
  execFileSync('mkfifo', [join(library.library().folder, 'articles', 'pipe')])
  await expect(library.call('backup', {})).rejects.toMatchObject({
    code: 'unreadable-file',
    message: expect.stringContaining('“articles/pipe”'),
  })
  await expectNothingLeft()
})

it('says so when its folder cannot be used', async () => {
  library = await openTestLibrary([{}])
  const { folder } = library.library()
  await rm(join(folder, 'backups'), { recursive: true, force: true })
  await writeFile(join(folder, 'backups'), 'in the way')
  await expect(library.call('backup', {})).rejects.toMatchObject({
    code: 'read-only',
    message: expect.stringContaining('“backups”'),
  })
  expect(await readdir(join(folder, '.unfinished')).catch(() => [])).toEqual([])
  await rm(join(folder, 'backups'))
})

it('can be read only by its user, and reports its progress without reporting each file', async () => {
  library = await openTestLibrary(Array.from({ length: 12 }, () => ({})))
  const told: Extract<LibraryEvent, { type: 'job' }>[] = []
  library.library().on((event) => event.type === 'job' && event.kind === 'backup' && told.push(event))
  const { file, files } = await library.call('backup', {})
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(told.at(-1)).toMatchObject({ done: files, total: files, state: 'done' })
  expect(told.length).toBeLessThan(files)
})
