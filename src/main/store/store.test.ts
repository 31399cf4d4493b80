import { expect, it } from 'vitest'
import { type Id, LibraryFile } from '#shared/model.ts'
import type { FileSystem } from './disk/file-system.ts'
import { newId } from './names/ids.ts'
import { keepOne, noted, openOn, testClip, testVersion } from './testing/test-store.ts'
import { type UnreliableDisk, unreliableDisk } from './testing/unreliable-disk.ts'

it('makes a library in an empty folder, also with the files that systems put there', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  expect(disk.files().filter((path) => path.startsWith('/library/'))).toEqual(
    expect.arrayContaining(['/library/library.json', '/library/queue.json', '/library/lock.json']),
  )
  expect(LibraryFile.safeParse(store.library()).success).toBe(true)
  expect((await disk.list('/library')).map(({ name }) => name)).toEqual(expect.arrayContaining(['articles', 'backups']))
})

it('makes no library where it was not asked to, nor in a folder that is not empty', async () => {
  const disk = unreliableDisk()
  await expect(openOn(disk, { create: false })).rejects.toMatchObject({ code: 'library-missing' })
  expect(disk.files()).toEqual([])
  await disk.makeFolder('/library/photographs')
  await expect(openOn(disk)).rejects.toMatchObject({ code: 'library-missing' })
  expect(disk.files()).toEqual([])
})

it.each([
  ['EEXIST', 'this is a file'],
  ['ENOTDIR', 'this is a file'],
  ['EACCES', 'you may not make a folder'],
  ['ENOENT', 'you may not make a folder'],
])('says in a sentence where no library can be: %s', async (code, sentence) => {
  const disk = {
    ...unreliableDisk(),
    makeFolder: () => Promise.reject(Object.assign(new Error(code), { code })),
  }
  await expect(openOn(disk)).rejects.toMatchObject({
    code: 'library-missing',
    message: expect.stringContaining(sentence),
  })
})

it('keeps an article in a folder that a person can read', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const { article, files } = testClip('The weir holds.')
  await store.keep(article, files)
  const folder = `/library/articles/2026/the-lock-keepers-ledger-${article.id}`
  expect(disk.files().filter((path) => path.startsWith(folder))).toEqual(
    expect.arrayContaining([
      `${folder}/article.json`,
      `${folder}/versions/1/article.html`,
      `${folder}/versions/1/article.txt`,
      `${folder}/versions/1/parts/0`,
      `${folder}/assets/${article.versions[0]?.facts.leadImage}.png`,
    ]),
  )
  expect(await store.article(article.id)).toEqual(article)
  expect(await store.versionFile(article.id, 1, 'article.txt')).toBe('The weir holds.')
  expect((await store.receipt(article.id, 1)).blocks).toEqual([])
  expect((await store.related(article.id, 1)).stories).toEqual([])
  const hash = article.versions[0]?.facts.leadImage ?? ''
  expect(Buffer.from((await store.asset(article.id, hash)) ?? []).toString()).toBe('an image of The weir holds.')
  const row = store.rows().get(article.id)
  expect(row).toMatchObject({ title: 'The lock-keeper’s ledger', current: 1, highlights: 0 })
  expect(row && store.textPath(row)).toBe(`${folder}/versions/1/article.txt`)
})

it('says what is not there, and never makes a path from something that is no hash', async () => {
  const store = await openOn(unreliableDisk())
  const id = await keepOne(store)
  await expect(store.article(newId())).rejects.toMatchObject({ code: 'not-found' })
  await expect(store.change(newId(), noted('x'))).rejects.toMatchObject({ code: 'not-found' })
  await expect(store.versionFile(id, 2, 'article.txt')).rejects.toMatchObject({ code: 'not-found' })
  expect(await store.asset(id, '../../library.json')).toBeNull()
  expect(await store.asset(id, 'f'.repeat(32))).toBeNull()
})

it('changes an article, its row and its file, and returns the former content', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const id = await keepOne(store)
  const { before, after } = await store.change(id, noted('high water'))
  expect([before.note, after.note]).toEqual(['', 'high water'])
  expect(store.rows().get(id)).toMatchObject({ note: 'high water', noted: true, revision: after.revision })
  await store.close()
  const again = await openOn(disk)
  expect(await again.article(id)).toEqual(after)
  expect(again.rows().get(id)).toMatchObject({ note: 'high water' })
})

it('adds a version next to the former ones, which stay as they were', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const id = await keepOne(store, 'first')
  const { version, files } = testVersion(2, 'second')
  const after = await store.addVersion(id, version, files, (article) => ({
    ...article,
    versions: [...article.versions, version],
    current: 2,
  }))
  expect(after.versions.map(({ n }) => n)).toEqual([1, 2])
  expect(await store.versionFile(id, 1, 'article.txt')).toBe('first')
  expect(await store.versionFile(id, 2, 'article.txt')).toBe('second')
  expect(store.rows().get(id)).toMatchObject({ current: 2, textHash: version.files['article.txt'] })
  expect((await store.check({ repair: false })).problems).toEqual([])
  await expect(store.addVersion(id, version, files, (article) => article)).rejects.toThrow(/already/)
})

it('remembers the clips that wait', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const item = {
    id: newId(),
    source: { url: 'https://weir.example/' },
    by: 'hand' as const,
    tags: ['weirs'],
    askedAt: '2026-03-04T05:06:07Z',
    tries: 1,
    anyway: false,
    retryAt: null,
    error: { code: 'offline', message: 'There was no network.' },
  }
  await store.changeQueue((items) => [...items, item])
  await store.close()
  expect((await openOn(disk)).queue()).toEqual([item])
})

it('reads a manual edit of a file, in a running session and at the next opening', async () => {
  const disk = unreliableDisk(1000)
  const store = await openOn(disk)
  const id = await keepOne(store)
  const path = `/library/${store.rows().get(id)?.folder}/article.json`
  const byHand = async (note: string, file: string) => {
    const article = { ...JSON.parse(Buffer.from(await disk.read(path)).toString()), note }
    await disk.create(file, Buffer.from(JSON.stringify(article)))
    await disk.rename(file, path)
  }
  await byHand('by hand', '/library/.editor1')
  expect((await store.article(id)).note).toBe('by hand')
  expect(store.rows().get(id)?.note).toBe('by hand')
  await store.close()
  await byHand('again', '/library/.editor2')
  const later = await openOn(disk)
  expect(later.rows().get(id)?.note).toBe('again')
  expect(later.notices()).toEqual([])
})

it('reads at opening only what has changed', async () => {
  const disk = unreliableDisk(5_000)
  const first = await openOn(disk)
  const ids = [await keepOne(first, 'a'), await keepOne(first, 'b'), await keepOne(first, 'c')]
  await first.change(ids[1] ?? '', noted('last'))
  await first.close()
  const read: string[] = []
  const watched = {
    ...disk,
    read(path: string) {
      read.push(path)
      return disk.read(path)
    },
  }
  const store = await openOn(watched)
  expect(store.rows().size).toBe(3)
  const names = read.filter((path) => path.endsWith('article.json')).map((path) => path.split('-').at(-1))
  // The youngest is always read: its clock may not have ticked since.
  expect(names).toEqual([`${ids[1]}/article.json`])
})

it('gives a copy of a library a cache of its own', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const id = await keepOne(store)
  const sha256 = 'a'.repeat(64)
  await store.recordSanitised([sha256])
  await store.close()
  for (const path of disk.files().filter((each) => each.startsWith('/library/'))) {
    const to = path.replace('/library/', '/copy/')
    await disk.makeFolder(to.slice(0, to.lastIndexOf('/')))
    await disk.create(to, await disk.read(path))
  }
  const copy = await openOn(disk, { folder: '/copy' })
  expect(copy.library().id).toBe(store.library().id)
  expect(copy.cache).not.toBe(store.cache)
  // What a copy from anywhere holds is not known to be our own sanitising.
  expect(copy.isSanitised(sha256)).toBe(false)
  await copy.change(id, noted('in the copy'))
  await copy.close()
  const original = await openOn(disk)
  expect(original.isSanitised(sha256)).toBe(true)
  expect((await original.article(id)).note).toBe('')
  expect(original.rows().get(id)?.note).toBe('')
})

it('makes the catalog again when its file is gone or torn', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const id = await keepOne(store)
  await store.close()
  const catalog = disk.files().find((path) => path.endsWith('catalog.jsonl')) ?? ''
  disk.corrupt(catalog, (bytes) => bytes.slice(0, bytes.length / 2))
  const again = await openOn(disk)
  expect(again.rows().get(id)?.title).toBe('The lock-keeper’s ledger')
  await again.close()
  await disk.remove(catalog)
  expect((await openOn(disk)).rows().has(id)).toBe(true)
})

/** What one side waits for and another gives. */
function signal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}

it('reads its rows when deferRowsUntil has resolved, and then opens', async () => {
  const disk = unreliableDisk()
  const store = await openOn(disk)
  const id = await keepOne(store)
  await store.close()
  const happened: string[] = []
  const watched: FileSystem = {
    ...disk,
    read(path) {
      if (path.endsWith('catalog.jsonl')) happened.push('read')
      return disk.read(path)
    },
  }
  const goOn = signal()
  const isWaitedFor = signal()
  const deferRowsUntil = {
    // biome-ignore lint/suspicious/noThenProperty: a promise that says when it is waited for
    then(...done: Parameters<Promise<void>['then']>) {
      isWaitedFor.give()
      return goOn.given.then(...done)
    },
  } as Promise<void>
  const opening = openOn(watched, { deferRowsUntil, reconcileLater: true }).then((opened) => {
    happened.push('open')
    return opened
  })
  await Promise.race([isWaitedFor.given, opening])
  happened.push('went on')
  goOn.give()
  expect((await opening).rows().has(id)).toBe(true)
  expect(happened).toEqual(['went on', 'read', 'open'])
})

/** A library of articles that is compared with its files after the opening, held where the first of them is read. */
async function comparing(disk: UnreliableDisk, ids: readonly Id[]) {
  const isRead = signal()
  const goOn = signal()
  const held: FileSystem = {
    ...disk,
    async read(path) {
      if (path.endsWith(`${ids[0]}/article.json`)) {
        isRead.give()
        await goOn.given
      }
      return disk.read(path)
    },
  }
  const store = await openOn(held, { reconcileLater: true })
  const path = `/library/${store.rows().get(ids[0] ?? '')?.folder}/article.json`
  const article = { ...JSON.parse(Buffer.from(await disk.read(path)).toString()), note: 'by hand' }
  await disk.create('/library/.editor', Buffer.from(JSON.stringify(article)))
  await disk.rename('/library/.editor', path)
  const compared = store.reconcile()
  await isRead.given
  return {
    store,
    async end() {
      goOn.give()
      return compared
    },
  }
}

it('keeps what is changed, clipped and deleted while its rows are compared with the files', async () => {
  const disk = unreliableDisk(1000)
  const first = await openOn(disk)
  const ids = [await keepOne(first, 'a'), await keepOne(first, 'b'), await keepOne(first, 'c')]
  await first.close()
  const [byHand = '', changed = '', deleted = ''] = ids
  const { store, end } = await comparing(disk, ids)
  await store.change(changed, noted('meanwhile'))
  await store.discard(
    deleted,
    (folder) => disk.rename(folder, '/library/.gone'),
    (article) => article,
  )
  const clipped = await keepOne(store, 'd')
  expect(await end()).toEqual([byHand])
  expect(store.rows().get(byHand)?.note).toBe('by hand')
  expect(store.rows().get(changed)?.note).toBe('meanwhile')
  expect(store.rows().has(deleted)).toBe(false)
  expect(store.rows().has(clipped)).toBe(true)
})

it('opens a large library that has no catalog with its newest articles, and adds the others as they are read', async () => {
  const disk = unreliableDisk(1000)
  const first = await openOn(disk)
  const ids: Id[] = []
  for (let at = 0; at < 310; at++) ids.push(await keepOne(first, `article ${at}`))
  await first.close()
  const [{ name: cache = '' } = {}] = await disk.list('/cache')
  await disk.remove(`/cache/${cache}/catalog.jsonl`)
  const store = await openOn(disk, { reconcileLater: true })
  const opened = store.rows().size
  expect(opened).toBeGreaterThan(0)
  expect(opened).toBeLessThan(310)
  const late = ids.filter((id) => !store.rows().has(id))
  const [missing = ''] = late
  const added: Id[] = []
  store.onAdded((some) => added.push(...some))
  await store.readAhead(missing)
  await store.readAhead('zzzzzzzzzzzz')
  expect(store.rows().size).toBe(opened + 1)
  const stopped = new AbortController()
  stopped.abort()
  expect(await store.reconcile(undefined, stopped.signal)).toEqual([])
  expect(store.rows().size).toBe(opened + 1)
  const edition = store.edition()
  const progress: unknown[] = []
  const changed = await store.reconcile((now) => progress.push({ ...now, rows: store.rows().size }))
  expect(progress.at(-1)).toEqual({ done: 309 - opened, total: 309 - opened, rows: 310 })
  expect(changed).toEqual([])
  expect(added.toSorted()).toEqual(late.toSorted())
  expect(store.edition()).toBeGreaterThan(edition)
  expect([...store.rows().keys()].toSorted()).toEqual(ids.toSorted())
  await store.close()
})

it('reads many articles at once as it reads one, and looks closer at those whose files are not as they should be', async () => {
  const disk = unreliableDisk(1000)
  const first = await openOn(disk)
  const ids: Id[] = []
  for (let at = 0; at < 130; at++) ids.push(await keepOne(first, `article ${at}`))
  const [damaged = '', gone = '', bare = ''] = ids
  const folderOf = (id: Id) => `/library/${first.rows().get(id)?.folder}`
  const rows = new Map([...first.rows()].map(([id, row]) => [id, { ...row }]))
  await first.close()
  for (const name of ['article.json', 'article.json.bak']) {
    await disk.remove(`${folderOf(gone)}/${name}`)
    await disk.remove(`${folderOf(damaged)}/${name}`)
  }
  await disk.create(`${folderOf(damaged)}/article.json`, Buffer.from('{"format": 1'))
  await disk.remove(`${folderOf(bare)}/assets`)
  await disk.remove(`${folderOf(bare)}/versions/1/receipt.json`)
  const [{ name: cache = '' } = {}] = await disk.list('/cache')
  await disk.remove(`/cache/${cache}/catalog.jsonl`)
  const store = await openOn(disk)
  expect(store.rows().size).toBe(128)
  expect(store.notices().map(({ articleId }) => articleId)).toEqual(expect.arrayContaining([damaged]))
  for (const [id, row] of store.rows()) expect(row).toEqual({ ...rows.get(id), pictured: id !== bare })
  await store.close()
})
