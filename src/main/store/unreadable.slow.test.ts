import { execFileSync } from 'node:child_process'
import { lstat, mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#shared/model.ts'
import { type FileSystem, nodeFileSystem } from './disk/file-system.ts'
import { newId } from './names/ids.ts'
import { keepOne, noted, openOn, testClip, testVersion } from './testing/test-store.ts'
import { unreliableDisk } from './testing/unreliable-disk.ts'
import type { Store } from './types.ts'

/** What lies in the place of a file and cannot be read, on the disk of this computer: root may read what others forbid. */
let place: string
let folder: string
let store: Store
let id: Id
let others: Id

const open = (fileSystem: FileSystem = nodeFileSystem) =>
  openOn(fileSystem, { folder, cache: join(place, 'cache'), now: () => new Date() })

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'commonplace-unreadable-'))
  folder = join(place, 'library')
  store = await open()
  id = await keepOne(store)
  await store.change(id, noted('kept'))
  others = await keepOne(store, 'another')
})
afterEach(async () => {
  await store.close()
  await rm(place, { recursive: true, force: true })
})

type Put = (path: string) => Promise<unknown>
const inPlace: [string, Put][] = [
  ['a folder', (path) => mkdir(join(path, 'with a file'), { recursive: true })],
  ['a pipe that nobody writes to', async (path) => execFileSync('mkfifo', [path])],
  ['a link that leads nowhere', (path) => symlink(join(place, 'a disk that is away'), path)],
  ['a link to itself', (path) => symlink(path, path)],
  ['a link to a device', (path) => symlink('/dev/zero', path)],
  [
    'a file of 600 MB',
    async (path) => {
      await writeFile(path, '')
      await truncate(path, 600 * 1024 * 1024)
    },
  ],
]

/** Puts something in the place of a file, which goes aside. @returns puts the file back */
async function replace(path: string, put: Put): Promise<() => Promise<void>> {
  await rename(path, join(place, 'aside'))
  await put(path)
  return async () => {
    await rm(path, { recursive: true })
    await rename(join(place, 'aside'), path)
  }
}

const articleFile = () => join(folder, `${store.rows().get(id)?.folder}`, 'article.json')

describe.each(inPlace)('%s in the place of', (_, put) => {
  it('article.json: that article cannot be read, is named, and is not touched; the rest works', async () => {
    const path = articleFile()
    await store.close()
    const putBack = await replace(path, put)
    const before = await lstat(path)
    store = await open()
    // It keeps the row that is known of it, so that its user sees which it is.
    expect(store.rows().size).toBe(2)
    expect(store.notices()).toMatchObject([{ kind: 'damaged', articleId: id }])
    expect(store.notices()[0]?.message).toMatch(
      /^The article “The lock-keeper’s ledger” cannot be read \(article\.json: .+\)\..+$/,
    )
    await expect(store.article(id)).rejects.toMatchObject({ code: 'unreadable-file' })
    await expect(store.change(id, noted('lost'))).rejects.toMatchObject({ code: 'unreadable-file' })
    await expect(store.discard(id, (path) => rm(path, { recursive: true }), noted('x'))).rejects.toMatchObject({
      code: 'unreadable-file',
    })
    await store.change(others, noted('works'))
    const more = await keepOne(store, 'one more')
    const { problems } = await store.check({ repair: true })
    expect(problems).toMatchObject([{ kind: 'unreadable', path: path.slice(folder.length + 1), id }])
    expect(await lstat(path)).toMatchObject({ ino: before.ino, mode: before.mode, size: before.size })
    await putBack()
    expect((await store.article(id)).note).toBe('kept')
    await store.change(id, noted('goes on'))
    await store.close()
    store = await open()
    expect(store.rows().has(more)).toBe(true)
    // What the check has found is told until another finds it right.
    expect(store.notices()).toMatchObject([{ message: expect.stringMatching(/^A check of the library found a file/) }])
    expect((await store.check({ repair: false })).problems).toEqual([])
    expect(store.notices()).toEqual([])
  })

  it('article.json of an article without a row: it is named by its last good copy', async () => {
    const path = articleFile()
    await store.close()
    await replace(path, put)
    await rm(join(place, 'cache'), { recursive: true })
    store = await open()
    expect([...store.rows().keys()]).toEqual([others])
    expect(store.notices()[0]?.message).toContain('The lock-keeper’s ledger')
  })

  it.each(['queue.json', 'library.json'])('%s: it is moved aside, and its last good copy goes on', async (name) => {
    await store.changeLibrary((file) => ({ ...file, highlightColours: { 1: 'Doubt' }, revision: newId() }))
    const library = store.library()
    await store.close()
    await replace(join(folder, name), put)
    store = await open()
    expect(store.library()).toEqual(library)
    expect(store.rows().size).toBe(2)
    expect(store.notices()).toMatchObject([{ kind: 'restored', message: expect.stringContaining('backups/damaged/') }])
    await store.changeQueue((items) => [...items])
    await store.changeLibrary((file) => ({ ...file, highlightColours: {}, revision: newId() }))
    const aside = /backups\/damaged\/\S+\.json/.exec(store.notices()[0]?.message ?? '')?.[0] ?? ''
    expect(await lstat(join(folder, aside))).toBeDefined()
    expect((await store.check({ repair: false })).problems).toMatchObject([{ kind: 'healed', path: name }])
  })

  it.each(['queue.json.bak', 'library.json.bak'])('%s: nothing is lost by it', async (name) => {
    await store.close()
    await replace(join(folder, name), put)
    store = await open()
    expect(store.rows().size).toBe(2)
    const { problems } = await store.check({ repair: false })
    expect(problems).toMatchObject([{ kind: 'unreadable', path: name }])
  })

  it.each(['article.html', 'article.txt', 'receipt.json', 'related.json', 'parts/0'])(
    '%s of a version: it alone cannot be read',
    async (name) => {
      const version = join(folder, `${store.rows().get(id)?.folder}`, 'versions/1')
      await store.close()
      await replace(join(version, name), put)
      // Also where the rows are made anew, and receipts are counted.
      await rm(join(place, 'cache'), { recursive: true })
      store = await open()
      expect(store.rows().size).toBe(2)
      await expect(store.versionBytes(id, 1, name)).rejects.toMatchObject({ code: 'unreadable-file' })
      await store.change(id, noted('its note can be written'))
      const { problems } = await store.check({ repair: true })
      expect(problems).toMatchObject([{ kind: 'unreadable', path: join(version, name).slice(folder.length + 1), id }])
    },
  )

  it('an image: it counts as missing', async () => {
    const row = store.rows().get(id)
    const path = join(folder, `${row?.folder}`, 'assets', `${row?.leadImage}.png`)
    await replace(path, put)
    expect(await store.asset(id, `${row?.leadImage}`)).toBeNull()
    const { problems } = await store.check({ repair: true })
    expect(problems).toMatchObject([{ kind: 'unreadable', path: path.slice(folder.length + 1), id }])
  })

  it('what an interrupted run left: the next one opens', async () => {
    await store.close()
    const leftover = join(folder, '.unfinished', 'leftover')
    await mkdir(leftover)
    await put(join(leftover, 'plan.json'))
    await put(join(folder, '.unfinished', 'loose'))
    store = await open()
    await store.change(id, noted('works'))
    expect(store.notices()).toEqual([])
  })

  it('the staging folder: it is moved aside', async () => {
    await store.close()
    await rm(join(folder, '.unfinished'), { recursive: true })
    await put(join(folder, '.unfinished'))
    store = await open()
    await store.change(id, noted('works'))
    await keepOne(store, 'one more')
  })

  it('the notices of earlier runs: they are moved aside', async () => {
    await store.close()
    await put(join(folder, 'notices.json'))
    store = await open()
    expect(store.rows().size).toBe(2)
    await store.change(id, noted('works'))
  })

  it('the caches: they are made again, and saved again', async () => {
    await store.recordSanitised(['a'.repeat(64)])
    const { cache } = store
    await store.close()
    for (const name of ['catalog.jsonl', 'sanitised-1.txt']) await rm(join(cache, name), { force: true })
    await put(join(cache, 'catalog.jsonl'))
    store = await open()
    expect(store.rows().size).toBe(2)
    await store.change(id, noted('so that it is saved'))
    await store.close()
    expect(await nodeFileSystem.read(join(cache, 'catalog.jsonl'))).toBeDefined()
    store = await open()
  })
})

describe.each(inPlace.slice(1))('%s in the place of', (_, put) => {
  it.each([3, 2, 1])(
    'a folder of articles, %i names deep: it is said, and what is known of them is kept',
    async (deep) => {
      const path = `${store.rows().get(id)?.folder}`.split('/').slice(0, deep).join('/')
      await store.close()
      const putBack = await replace(join(folder, path), put)
      store = await open()
      expect(store.rows().size).toBe(2)
      expect(store.notices()).toMatchObject([{ kind: 'damaged', message: expect.stringContaining(`“${path}”`) }])
      await expect(store.article(id)).rejects.toMatchObject({ code: expect.stringMatching('unreadable-file|missing') })
      await store.close()
      await putBack()
      store = await open()
      expect((await store.article(id)).note).toBe('kept')
      expect(store.notices()).toEqual([])
    },
  )
})

describe.each(['EACCES', 'EIO', 'EMFILE'])('a disk that says %s', (code) => {
  /** Refuses to give what lies at paths that end so. */
  const refusing = (end: string, fileSystem: FileSystem = nodeFileSystem): FileSystem => ({
    ...fileSystem,
    async read(path, atMost) {
      if (path.endsWith(end)) throw Object.assign(new Error(`${code}: ${path}`), { code, path })
      return fileSystem.read(path, atMost)
    },
  })

  it('of one article.json does not affect the rest, and it is not overwritten', async () => {
    const row = store.rows().get(id)
    await store.close()
    store = await open(refusing(`${row?.folder}/article.json`))
    // Its row is known, and its size and time: it is read when somebody wants it.
    expect(store.rows().size).toBe(2)
    await expect(store.article(id)).rejects.toMatchObject({ code: 'unreadable-file' })
    await expect(store.change(id, noted('lost'))).rejects.toMatchObject({ code: 'unreadable-file' })
    await store.change(others, noted('works'))
    const { problems } = await store.check({ repair: true })
    expect(problems).toMatchObject([{ kind: 'unreadable', path: `${row?.folder}/article.json`, id }])
    await store.close()
    store = await open()
    expect((await store.article(id)).note).toBe('kept')
  })

  it('of library.json, queue.json or a version’s file does not keep the library from opening', async () => {
    await store.close()
    for (const name of ['library.json', 'queue.json', 'receipt.json', 'article.txt', 'catalog.jsonl']) {
      // That says nothing about the file: an older copy in its place could cost what was written last.
      if (code === 'EMFILE' && ['library.json', 'queue.json'].includes(name)) continue
      store = await open(refusing(`/${name}`))
      expect(store.rows().size).toBe(2)
      await store.change(id, noted(`without ${name}`))
      await store.close()
    }
    store = await open()
    expect((await store.article(id)).note).toBe('without catalog.jsonl')
  })
})

it('an article that the disk cannot look at is the only one that is reported', async () => {
  const disk = unreliableDisk(5_000)
  const first = await openOn(disk)
  const one = await keepOne(first)
  const path = `/library/${first.rows().get(one)?.folder}/article.json`
  const two = await keepOne(first, 'another')
  await first.close()
  const blind: FileSystem = {
    ...disk,
    stat: async (at) => (at === path ? { kind: 'other', size: -1, mtimeMs: 0, inode: 0 } : disk.stat(at)),
    stats: async (all) => Promise.all(all.map((at) => blind.stat(at))),
    read: async (at) => {
      if (at === path) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      return disk.read(at)
    },
  }
  const second = await openOn(blind)
  expect(second.rows().size).toBe(2)
  expect(second.notices()).toMatchObject([
    { articleId: one, message: expect.stringContaining('do not have permission to read it') },
  ])
  await second.change(two, noted('works'))
})

it('a version is not added to an article that cannot be read, and a plan that leads out of the library is ignored', async () => {
  const { version, files } = testVersion(2, 'again')
  const putBack = await replace(articleFile(), (path) => mkdir(path))
  const add = () =>
    store.addVersion(id, version, files, (article) => ({
      ...article,
      versions: [...article.versions, version],
      current: 2,
    }))
  await expect(add()).rejects.toMatchObject({ code: 'unreadable-file' })
  await putBack()
  expect((await add()).current).toBe(2)
  const { article } = testClip('with a name that leads out')
  const evil = { ...version, n: 1, files: { '../../../../library.json': 'a'.repeat(64) } }
  await expect(store.keep({ ...article, versions: [evil], current: 1 }, files)).rejects.toThrow('no article')
})
