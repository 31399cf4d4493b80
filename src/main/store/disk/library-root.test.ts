import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#shared/model.ts'
import { hasCode } from '../../errno.ts'
import { newId } from '../names/ids.ts'
import { environment, keepOne, noted, openOn, testClip } from '../testing/test-store.ts'
import type { Store } from '../types.ts'
import { nodeFileSystem } from './file-system.ts'

/** A library that goes away while it is open, on the disk of this computer. */
let place: string
let folder: string
let other: string
let store: Store
let id: Id
let unread: Id

const open = (at = folder, create = true) =>
  openOn(nodeFileSystem, { folder: at, cache: join(place, 'cache'), create, now: () => new Date() })

beforeEach(async () => {
  place = await realpath(await mkdtemp(join(tmpdir(), 'commonplace-root-')))
  folder = join(place, 'home', 'library')
  other = join(place, 'other')
  await mkdir(dirname(folder))
  await (await open(other)).close()
  store = await open()
  unread = await keepOne(store, 'never read in this session')
  await store.close()
  store = await open()
  id = await keepOne(store)
})
afterEach(async () => {
  await store.close()
  await rm(place, { recursive: true, force: true })
})

const aside = () => join(place, 'aside')
/** What lies there, names alone; null when nothing does. */
const below = (path: string) => (existsSync(path) ? readdir(path, { recursive: true }) : null)

/** Puts the library back where it was, whatever has come in its place. */
async function back(from: string, to = folder): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await rename(from, to)
}

const deltas: [string, () => Promise<void>, () => Promise<void>][] = [
  ['renamed', () => rename(folder, aside()), () => back(aside())],
  [
    'deleted',
    async () => {
      await cp(folder, aside(), { recursive: true, preserveTimestamps: true })
      await rm(folder, { recursive: true })
    },
    () => back(aside()),
  ],
  [
    'replaced by another library',
    async () => {
      await rename(folder, aside())
      await cp(other, folder, { recursive: true, preserveTimestamps: true })
    },
    () => back(aside()),
  ],
  [
    'unmounted, its folder left empty',
    async () => {
      await rename(folder, aside())
      await mkdir(folder)
    },
    () => back(aside()),
  ],
  [
    'replaced by a file',
    async () => {
      await rename(folder, aside())
      await writeFile(folder, '')
    },
    () => back(aside()),
  ],
  ['taken along with its parent', () => rename(dirname(folder), aside()), () => back(aside(), dirname(folder))],
]

describe.each(deltas)('a library that was %s', (_, away, back) => {
  it('accepts no change, says so, and is not made again', async () => {
    await away()
    const before = await below(dirname(folder))
    const { article, files } = testClip('another')
    const missing = { code: 'library-missing', message: expect.stringContaining(folder) }
    const asked = { signal: new AbortController().signal, onProgress: () => undefined }
    await expect(store.keep(article, files)).rejects.toMatchObject(missing)
    await expect(store.change(id, noted('x'))).rejects.toMatchObject(missing)
    await expect(store.changeQueue((items) => [...items])).rejects.toMatchObject(missing)
    await expect(store.changeLibrary((file) => ({ ...file, revision: newId() }))).rejects.toMatchObject(missing)
    await expect(store.article(unread)).rejects.toMatchObject(missing)
    await expect(store.versionFile(id, 1, 'article.txt')).rejects.toMatchObject(missing)
    await expect(store.check({ repair: true })).rejects.toMatchObject(missing)
    await expect(store.backUp(asked)).rejects.toMatchObject(missing)
    expect(store.missing()).toMatchObject(missing)
    // What is known of it is still known, and nothing is taken for damage.
    expect(store.rows().size).toBe(2)
    expect(store.notices()).toEqual([])
    await store.close()
    expect(await below(dirname(folder))).toEqual(before)
  })

  it('goes on as soon as it is back', async () => {
    await away()
    await expect(store.change(id, noted('lost'))).rejects.toMatchObject({ code: 'library-missing' })
    await back()
    await store.change(id, noted('goes on'))
    const kept = await keepOne(store, 'kept once it was back')
    expect(store.missing()).toBeNull()
    expect((await store.article(unread)).id).toBe(unread)
    await store.close()
    store = await open(folder, false)
    expect((await store.article(id)).note).toBe('goes on')
    expect(store.rows().has(kept)).toBe(true)
    expect(store.notices()).toEqual([])
    expect((await store.check({ repair: false })).problems).toEqual([])
  })
})

it('reports when it goes away and when it is back, also without a request', async () => {
  const heard: boolean[] = []
  store.onNews(() => heard.push(store.missing() !== null))
  await rename(folder, aside())
  await expect(store.confirm()).rejects.toMatchObject({ code: 'library-missing' })
  await expect(store.confirm()).rejects.toMatchObject({ code: 'library-missing' })
  expect(heard).toEqual([true])
  await rename(aside(), folder)
  // It looks by itself.
  await expect.poll(() => heard, { timeout: 60_000 }).toEqual([true, false])
})

it('a write that was under way when the folder was moved is refused, and leaves nothing where it was', async () => {
  await store.close()
  let moved = false
  const moving = {
    ...nodeFileSystem,
    async create(path: string, bytes: Uint8Array) {
      if (path.includes('moved away') || moved) return nodeFileSystem.create(path, bytes)
      await nodeFileSystem.create(path, bytes)
      if (!path.endsWith('article.txt')) return
      moved = true
      await rename(folder, aside())
    },
  }
  store = await openOn(moving, { folder, cache: join(place, 'cache'), now: () => new Date() })
  const { article, files } = testClip('under way')
  await expect(store.keep(article, files)).rejects.toMatchObject({ code: 'library-missing' })
  expect(existsSync(folder)).toBe(false)
})

it('a change of many goes on when the library is back, without a restart', async () => {
  for (let count = 0; count < 30; count++) await keepOne(store, `of many ${count}`)
  const ids = [...store.rows().keys()]
  await store.changeBatch('Tagged all', async () => ({
    deltas: [...store.rows().values()].map(({ id, revision }) => ({
      id,
      expects: revision,
      revision: newId(),
      set: { tags: ['weirs'] },
    })),
  }))
  await rename(folder, aside())
  await expect(store.confirm()).rejects.toMatchObject({ code: 'library-missing' })
  const states: string[] = []
  store.onFlush(({ state }) => states.push(state))
  await rename(aside(), folder)
  await expect.poll(() => states.at(-1), { timeout: 60_000 }).toBe('done')
  await store.close()
  store = await open(folder, false)
  expect(store.library().intents).toEqual([])
  for (const each of ids) expect((await store.article(each)).tags).toEqual(['weirs'])
  expect(store.notices()).toEqual([])
})

it('a backup that was under way when the folder was moved makes nothing where it was', async () => {
  await rename(folder, aside())
  await mkdir(folder)
  const asked = { signal: new AbortController().signal, onProgress: () => undefined }
  await expect(store.backUp(asked)).rejects.toMatchObject({ code: 'library-missing' })
  expect(await below(folder)).toEqual([])
})

it('a library on a disk that was disconnected counts as missing', async () => {
  await store.close()
  let isConnected = true
  const failing = async () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' })
  }
  const disk = {
    ...nodeFileSystem,
    stat: async (path: string) =>
      isConnected ? nodeFileSystem.stat(path) : ({ kind: 'other', size: -1, mtimeMs: 0, inode: 0 } as const),
    create: (path: string, bytes: Uint8Array) => (isConnected ? nodeFileSystem.create(path, bytes) : failing()),
    read: (path: string, atMost?: number) => (isConnected ? nodeFileSystem.read(path, atMost) : failing()),
  }
  store = await openOn(disk, { folder, cache: join(place, 'cache'), now: () => new Date() })
  isConnected = false
  await expect(store.change(id, noted('x'))).rejects.toMatchObject({ code: 'library-missing' })
  await expect(store.article(unread)).rejects.toMatchObject({ code: 'library-missing' })
  isConnected = true
  await store.change(id, noted('goes on'))
  expect(store.notices()).toEqual([])
})

it('a link to it that now leads elsewhere changes nothing: the library that was opened is written', async () => {
  const link = join(place, 'link')
  await symlink(folder, link)
  await store.close()
  store = await open(link)
  await rm(link)
  await symlink(other, link)
  await store.change(id, noted('in the first'))
  await store.close()
  store = await open(folder, false)
  expect((await store.article(id)).note).toBe('in the first')
})

it('without its folder of articles it does not count as empty, and no new folder is made in its place', async () => {
  await rename(join(folder, 'articles'), aside())
  const { article, files } = testClip('another')
  await expect(store.keep(article, files)).rejects.toMatchObject({
    code: 'library-missing',
    message: expect.stringContaining('“articles”'),
  })
  await expect(store.article(unread)).rejects.toMatchObject({ code: 'library-missing' })
  expect(store.notices()).toEqual([])
  await store.close()
  store = await open(folder, false)
  expect(store.rows().size).toBe(2)
  expect(store.notices()).toMatchObject([
    { kind: 'damaged', message: expect.stringContaining('It contained 2 articles') },
  ])
  await expect(store.keep(article, files)).rejects.toMatchObject({ code: 'library-missing' })
  expect((await store.check({ repair: true })).problems).toMatchObject([{ kind: 'missing', path: 'articles' }])
  expect(existsSync(join(folder, 'articles'))).toBe(false)
  await rename(aside(), join(folder, 'articles'))
  expect((await store.article(unread)).id).toBe(unread)
  await store.keep(article, files)
  await store.close()
  store = await open(folder, false)
  expect(store.rows().size).toBe(3)
  expect((await store.check({ repair: false })).problems).toEqual([])
  expect(store.notices()).toEqual([])
})

it('when only library.json is gone or damaged, it is repaired in its place', async () => {
  await rm(join(folder, 'library.json'))
  await store.change(id, noted('while it is gone'))
  await writeFile(join(folder, 'library.json'), '{')
  await store.change(id, noted('while it is torn'))
  await store.changeLibrary((file) => ({ ...file, highlightColours: { 1: 'Doubt' } }))
  expect(store.notices()).toMatchObject([{ kind: 'restored' }])
})

it('library.json started again while the library is open keeps its id', async () => {
  const { id: library } = store.library()
  for (const name of ['library.json', 'library.json.bak']) await writeFile(join(folder, name), '{')
  await store.changeLibrary((file) => ({ ...file, highlightColours: { 1: 'Doubt' }, revision: newId() }))
  expect(store.library()).toMatchObject({ id: library, highlightColours: { 1: 'Doubt' } })
  const again = await open(folder, false)
  expect(again.library().id).toBe(library)
  await again.close()
  await store.change(id, noted('goes on'))
})

it('the folder of a library that is open and was moved away is not made again by another opening', async () => {
  const held = new Map<string, true>()
  const hold = async ({ folder }: { readonly folder: string }) => {
    if (held.has(folder)) throw Object.assign(new Error('held'), { code: 'HELD' })
    held.set(folder, true)
    return { answer: () => undefined, release: async () => void held.delete(folder) }
  }
  await store.close()
  const options = { folder, cache: join(place, 'cache'), now: () => new Date() }
  store = await openOn(nodeFileSystem, options, environment(nodeFileSystem, { hold }))
  await rename(folder, aside())
  const again = openOn(nodeFileSystem, options, environment(nodeFileSystem, { hold }))
  await expect(again).rejects.toSatisfy((thrown) => hasCode(thrown, 'HELD'))
  expect(existsSync(folder)).toBe(false)
})
