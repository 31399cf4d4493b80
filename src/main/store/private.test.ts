import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyLibrary } from '../copy-library.ts'
import { nodeFileSystem } from './disk/file-system.ts'
import { newId } from './names/ids.ts'
import { keepOne, noted, openOn } from './testing/test-store.ts'

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'commonplace-private-'))
})
afterEach(() => rm(place, { recursive: true, force: true }))

/** All below a folder that others than its user may look into. */
async function open(folder: string): Promise<readonly string[]> {
  const names = ['', ...(await readdir(folder, { recursive: true }))]
  const found = await Promise.all(names.map(async (name) => [name, await stat(join(folder, name))] as const))
  return found.flatMap(([name, { mode }]) => ((mode & 0o077) === 0 ? [] : [`${name} ${(mode & 0o777).toString(8)}`]))
}

it('only its user can read a library, its cache and its copy, also in a folder that existed before', async () => {
  const [folder, cache, copy] = [join(place, 'library'), join(place, 'cache'), join(place, 'copy')]
  await mkdir(folder, { mode: 0o755 })
  const store = await openOn(nodeFileSystem, { folder, cache, now: () => new Date() })
  const id = await keepOne(store)
  await store.change(id, noted('kept'))
  await store.changeLibrary((file) => ({ ...file, revision: newId() }))
  await store.recordSanitised(['a'.repeat(64)])
  await store.backUp({ signal: new AbortController().signal, onProgress: () => undefined })
  expect(await open(folder)).toEqual([])
  await store.close()
  expect(await open(cache)).toEqual([])
  await copyLibrary({ from: folder, to: copy, signal: new AbortController().signal, progress: () => undefined })
  expect(await open(copy)).toEqual([])
})
