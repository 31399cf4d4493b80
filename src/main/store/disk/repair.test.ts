import { beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#shared/model.ts'
import { type ClosedArticle, closeArticle } from '../testing/closed-article.ts'
import { keepOne, noted, openOn } from '../testing/test-store.ts'
import type { UnreliableDisk } from '../testing/unreliable-disk.ts'
import type { FileSystem } from './file-system.ts'

let disk: UnreliableDisk
let id: Id
let path: string
let text: ClosedArticle['text']
let overwrite: ClosedArticle['overwrite']
beforeEach(async () => {
  ;({ disk, id, path, text, overwrite } = await closeArticle())
})
const setAside = () => disk.files().filter((file) => file.startsWith('/library/backups/damaged/'))

describe.each([
  ['cut off', (whole: string) => whole.slice(0, whole.length / 2)],
  ['emptied', () => ''],
  ['made null', () => 'null'],
  ['made other JSON', () => '{"format":1}'],
  ['naming a version it has not', (whole: string) => whole.replace('"current": 1', '"current": 7')],
])('an article.json that was %s', (_, damage) => {
  it('is set aside, its last good copy is restored, and the user gets a notice', async () => {
    const damaged = damage(await text(path))
    await overwrite(Buffer.from(damaged))
    const store = await openOn(disk)
    expect((await store.article(id)).note).toBe('kept')
    expect(store.rows().get(id)?.note).toBe('kept')
    const aside = setAside()
    expect(aside).toHaveLength(1)
    expect(await text(aside[0] ?? '')).toBe(damaged)
    expect(store.notices()).toMatchObject([{ kind: 'restored', articleId: id }])
    expect(store.notices()[0]?.message).toContain('The lock-keeper’s ledger')
    expect(JSON.parse(await text(path)).note).toBe('kept')
    const kept = expect.stringContaining(aside[0]?.slice('/library/'.length) ?? '')
    const named = [{ kind: 'healed', path: path.slice('/library/'.length), id, kept }]
    expect((await store.check({ repair: false })).problems).toEqual(named)
    expect((await store.check({ repair: false })).problems).toEqual([])
    await store.change(id, noted('goes on'))
    await store.close()
    const again = await openOn(disk)
    expect(again.notices()).toEqual(store.notices())
    await again.dismissNotices(again.notices().map((notice) => notice.id))
    await again.close()
    expect((await openOn(disk)).notices()).toEqual([])
  })

  it('is restored in a running session too, before anything is written over it', async () => {
    const store = await openOn(disk)
    await store.article(id)
    await overwrite(Buffer.from(damage(await text(path))))
    await store.change(id, (article) => ({ ...article, note: `${article.note}, and more` }))
    expect((await store.article(id)).note).toBe('kept, and more')
    expect(store.notices()).toMatchObject([{ kind: 'restored' }])
  })

  it('is left out, with a notice, when no good copy is left, and its folder is not touched', async () => {
    const damaged = damage(await text(path))
    await overwrite(Buffer.from(damaged))
    await overwrite(Buffer.from('torn'), `${path}.bak`)
    const store = await openOn(disk)
    expect(store.rows().has(id)).toBe(false)
    expect(store.rows().size).toBe(1)
    expect(store.notices()).toMatchObject([{ kind: 'damaged', articleId: id }])
    expect(await text(path)).toBe(damaged)
    await expect(store.article(id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('the same size and time with other bytes is damage, found when it is read and by a check', async () => {
  disk.corrupt(path, (bytes) => Buffer.from(Buffer.from(bytes).toString().replace('"kept"', '"lept"')))
  const store = await openOn(disk)
  expect((await store.check({ repair: false })).problems).toMatchObject([{ kind: 'damaged', id }])
  expect((await store.article(id)).note).toBe('kept')
  expect(store.notices()).toMatchObject([{ kind: 'restored', articleId: id }])
  expect(await text(setAside()[0] ?? '')).toContain('"lept"')
})

it('the same change with another time is a manual edit', async () => {
  await overwrite(Buffer.from((await text(path)).replace('"kept"', '"lept"')))
  const store = await openOn(disk)
  expect((await store.article(id)).note).toBe('lept')
  expect(store.notices()).toEqual([])
  expect(setAside()).toEqual([])
})

it('an article.json that is gone comes back from its copy', async () => {
  await disk.remove(path)
  const store = await openOn(disk)
  expect((await store.article(id)).note).toBe('kept')
  expect(store.notices()).toMatchObject([{ kind: 'restored', articleId: id }])
})

it.each(['library.json', 'queue.json'])('%s comes back from its copy', async (name) => {
  const before = await text(`/library/${name}`)
  await overwrite(Buffer.from('{'), `/library/${name}`)
  const store = await openOn(disk)
  expect(JSON.parse(await text(`/library/${name}`))).toEqual(JSON.parse(before))
  expect(store.notices()).toMatchObject([{ kind: 'restored', articleId: null }])
  expect(store.rows().size).toBe(2)
})

it('without library.json and its copy the articles are still there', async () => {
  await overwrite(Buffer.from('{'), '/library/library.json')
  await overwrite(Buffer.from('{'), '/library/library.json.bak')
  const store = await openOn(disk)
  expect(store.rows().size).toBe(2)
  expect(store.notices()).toMatchObject([{ kind: 'damaged' }])
  await store.close()
  expect((await openOn(disk)).rows().size).toBe(2)
})

it('two folders with one article: one is used, the other is not touched, and there is a notice', async () => {
  const folder = path.slice(0, -'/article.json'.length)
  for (const file of disk.files().filter((each) => each.startsWith(`${folder}/`))) {
    const to = file.replace(folder, '/library/articles/2026/copied by hand')
    await disk.makeFolder(to.slice(0, to.lastIndexOf('/')))
    await disk.create(to, await disk.read(file))
  }
  const store = await openOn(disk)
  expect(`/library/${store.rows().get(id)?.folder}`).toBe(folder)
  expect(store.notices()).toMatchObject([{ kind: 'damaged', articleId: id }])
  expect((await store.check({ repair: true })).problems).toMatchObject([{ kind: 'duplicate', id }])
  expect(disk.files()).toContain('/library/articles/2026/copied by hand/article.json')
})

it('a text that is not as it was saved is shown, with a notice', async () => {
  disk.corrupt(path.replace('article.json', 'versions/1/article.txt'), () => Buffer.from('The weir fell.'))
  const store = await openOn(disk)
  expect(await store.versionFile(id, 1, 'article.txt')).toBe('The weir fell.')
  expect(store.notices()).toMatchObject([{ kind: 'damaged', articleId: id }])
})

describe('what the disk does not give', () => {
  const refusing = (disk: FileSystem, is: (path: string) => boolean, code: string): FileSystem => {
    const refuse =
      <T>(act: (path: string) => Promise<T>) =>
      async (path: string) => {
        if (is(path)) throw Object.assign(new Error(code), { code })
        return act(path)
      }
    return { ...disk, read: refuse(disk.read), list: refuse(disk.list) }
  }

  it('because too many files are open is read later, and nothing is moved', async () => {
    const busy = refusing(disk, (path) => path === '/library/queue.json', 'EMFILE')
    await expect(openOn(busy)).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('just now'),
    })
    expect(disk.files()).toContain('/library/queue.json')
    expect((await openOn(disk)).notices()).toEqual([])
  })

  it('and does not let us move is reported, and its copy is used', async () => {
    const stuck = refusing(disk, (path) => path === '/library/queue.json', 'EIO')
    const rename = async (from: string, to: string) => {
      if (from === '/library/queue.json') throw Object.assign(new Error('EIO'), { code: 'EIO' })
      return disk.rename(from, to)
    }
    const store = await openOn({ ...stuck, rename })
    expect(store.queue()).toEqual([])
    expect(store.notices().map(({ message }) => message)).toEqual([expect.stringContaining('cannot be read or moved')])
  })

  it('for the staging folder does not keep the library from opening', async () => {
    let isClosed = true
    const closed = refusing(disk, (path) => isClosed && path === '/library/.unfinished', 'EACCES')
    const rename = async (from: string, to: string) => {
      if (from === '/library/.unfinished') isClosed = false
      return disk.rename(from, to)
    }
    const store = await openOn({ ...closed, rename })
    await keepOne(store)
    expect(store.notices().map(({ message }) => message)).toEqual([expect.stringContaining('could not be used')])
  })
})
