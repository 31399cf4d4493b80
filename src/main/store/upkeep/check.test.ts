import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { beforeEach, expect, it } from 'vitest'
import type { Id } from '#shared/model.ts'
import type { Problem } from '#shared/views.ts'
import { keepOne, noted, openOn, testClip } from '../testing/test-store.ts'
import { type UnreliableDisk, unreliableDisk } from '../testing/unreliable-disk.ts'
import type { Store } from '../types.ts'

let disk: UnreliableDisk
let store: Store
let id: Id
let folder: string

beforeEach(async () => {
  disk = unreliableDisk(5_000)
  store = await openOn(disk)
  id = await keepOne(store)
  await store.change(id, noted('kept'))
  folder = store.rows().get(id)?.folder ?? ''
})

const check = async (repair = false) => (await store.check({ repair })).problems
const at = (name: string) => `/library/${folder}/${name}`
const put = async (path: string, text: string) => {
  await disk.makeFolder(path.slice(0, path.lastIndexOf('/')))
  await disk.create(path, Buffer.from(text))
}
const corrupt = (name: string) => disk.corrupt(at(name), () => Buffer.from('other'))

it('finds a whole library whole, and counts every file it read', async () => {
  const { articles, files, problems } = await store.check({ repair: false })
  expect(problems).toEqual([])
  expect(articles).toBe(1)
  // library, queue, article: each with its copy; five files of the version and one image.
  expect(files).toBe(12)
})

it.each<[string, (name: string) => Promise<void> | void, Problem['kind'], string]>([
  ['a text with other bytes', corrupt, 'hash', 'versions/1/article.txt'],
  ['HTML with other bytes', corrupt, 'hash', 'versions/1/article.html'],
  ['a part with other bytes', corrupt, 'hash', 'versions/1/parts/0'],
  ['a missing text', (name) => disk.remove(at(name)), 'missing', 'versions/1/article.txt'],
  ['a file nobody named', (name) => put(at(name), 'x'), 'stray', 'versions/1/notes.doc'],
  ['a version nobody named', (name) => put(at(`${name}/article.txt`), 'x'), 'stray', 'versions/9'],
  ['a stranger beside article.json', (name) => put(at(name), 'x'), 'stray', 'article (conflicted copy).json'],
  ['a stranger among the images', (name) => put(at(name), 'x'), 'stray', 'assets/holiday.png'],
])('tells of %s, and a repair leaves it alone', async (_, harm, kind, name) => {
  await harm(name)
  const problems = await check()
  expect(problems).toMatchObject([{ kind, path: `${folder}/${name}`, id }])
  const before = disk.files()
  expect(await check(true)).toEqual(problems)
  expect(disk.files()).toEqual(before)
})

it('tells of an image that is missing or has other bytes', async () => {
  const name = `assets/${store.rows().get(id)?.leadImage}.png`
  corrupt(name)
  expect(await check()).toMatchObject([{ kind: 'hash', path: `${folder}/${name}`, id }])
  await disk.remove(at(name))
  expect(await check()).toMatchObject([{ kind: 'missing', path: `${folder}/${name.slice(0, -4)}`, id }])
})

it('holds the bytes as received against their hash, unpacked', async () => {
  const received = Buffer.from('<html>as received</html>')
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const packed = gzipSync(received)
  for (const [sha256, problems] of [
    [hash(received), []],
    [hash(packed), [{ kind: 'hash' }]],
  ] as const) {
    const { article, files } = testClip('with a source')
    const [version] = article.versions
    if (version === undefined) throw new Error('no version')
    const source = { url: null, finalUrl: null, file: 'source.html.gz', headers: {}, sha256, type: 'text/html' }
    await store.keep(
      {
        ...article,
        versions: [{ ...version, sources: [source], files: { ...version.files, 'source.html.gz': hash(packed) } }],
      },
      { ...files, version: new Map([...files.version, ['source.html.gz', packed]]) },
    )
    expect(await check()).toMatchObject(problems)
  }
})

it('restores a damaged article.json when asked to repair, and is clean after it', async () => {
  corrupt('article.json')
  const path = `${folder}/article.json`
  expect(await check()).toEqual([
    { kind: 'damaged', path, id, kept: 'It has a last good copy, which a repair will restore.' },
  ])
  expect(await check(true)).toEqual([{ kind: 'damaged', path, id, kept: 'Its last good copy was restored.' }])
  expect(await check()).toEqual([])
  expect((await store.article(id)).note).toBe('kept')
})

it('makes a missing or damaged last good copy anew when asked to repair', async () => {
  corrupt('article.json.bak')
  expect(await check(true)).toMatchObject([{ kind: 'damaged', path: `${folder}/article.json.bak` }])
  await disk.remove('/library/library.json.bak')
  expect(await check(true)).toEqual([])
  expect(await disk.read(at('article.json.bak'))).toEqual(await disk.read(at('article.json')))
  expect(disk.files()).toContain('/library/library.json.bak')
})

it('tells of strangers in the library, but not of the hidden files of systems and sync tools', async () => {
  await put('/library/holiday.jpg', 'x')
  await put('/library/articles/loose.txt', 'x')
  await put('/library/articles/2026/my own/list.txt', 'x')
  await put('/library/.DS_Store', 'x')
  await put('/library/.stfolder/x', 'x')
  expect((await check(true)).map(({ kind, path }) => [kind, path])).toEqual([
    ['stray', 'holiday.jpg'],
    ['stray', 'articles/loose.txt'],
    ['stray', 'articles/2026/my own'],
  ])
  expect(store.notices()).toEqual([])
})

it('is clean while articles are clipped and edited', async () => {
  const editing = (async () => {
    for (let count = 0; count < 20; count++) {
      await keepOne(store, `text ${count}`)
      await store.change(id, noted(String(count)))
    }
  })()
  for (let count = 0; count < 20; count++) expect(await check(true)).toEqual([])
  await editing
})

it('stops when cancelled, and says how far it is', async () => {
  const told: number[][] = []
  await store.check({ repair: false, onProgress: (done, total) => told.push([done, total]) })
  expect(told).toEqual([
    [0, 1],
    [1, 1],
  ])
  await expect(store.check({ repair: false, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
})
