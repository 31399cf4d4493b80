import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import type { Article } from '#shared/model.ts'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'

let library: TestLibrary
afterEach(() => library.dispose())

const NOW = new Date('2026-03-04T05:06:07Z')
const state = (trashedAt: string | null): Article['state'] => ({
  read: false,
  progress: 0,
  starred: false,
  archived: false,
  trashedAt,
})
const yesterday = state('2026-03-03T05:06:07Z')
const folderOf = (id: string) => expect.stringMatching(new RegExp(`articles.2026.[^/\\\\]*-${id}$`))
const total = async (query: string) => (await library.call('list', { query })).total

it('gives the folders of trashed articles to the system’s trash, all of them when none is named', async () => {
  const trashItem = vi.fn((path: string) => rm(path, { recursive: true }))
  library = await openTestLibrary([{ state: yesterday }, { state: yesterday }, {}, { state: yesterday }], {
    trashItem,
    now: () => NOW,
  })
  const [first = '', second = '', , last = ''] = library.ids
  expect((await library.call('search', { query: 'weir is:trashed' })).total).toBe(3)
  expect(await library.call('purge', { ids: [second] })).toMatchObject({ purged: 1, undo: null })
  expect(trashItem.mock.calls).toEqual([[folderOf(second)]])
  await expect(library.call('article', { id: second })).rejects.toMatchObject({ code: 'not-found' })
  expect((await library.call('search', { query: 'weir is:trashed' })).total).toBe(2)
  expect(await library.call('purge', {})).toMatchObject({ purged: 2 })
  // Rows come in the order of their folders, and those are drawn.
  const gone = trashItem.mock.calls.map(([path]) => path)
  expect(gone).toHaveLength(3)
  expect(gone).toEqual(expect.arrayContaining([second, first, last].map(folderOf)))
  expect(await library.call('purge', {})).toMatchObject({ purged: 0 })
  expect([await total(''), await total('is:trashed')]).toEqual([1, 0])
  await library.reopen()
  expect([await total(''), await total('is:trashed')]).toEqual([1, 0])
  expect((await library.call('check', {})).problems).toEqual([])
  expect((await library.call('library', {})).notices).toEqual([])
})

it('touches nothing when one of those named is not in the trash', async () => {
  const trashItem = vi.fn()
  library = await openTestLibrary([{ state: yesterday }, {}], { trashItem, now: () => NOW })
  await expect(library.call('purge', { ids: [...library.ids] })).rejects.toMatchObject({ code: 'bad-request' })
  await expect(library.call('purge', { ids: ['a00000000000'] })).rejects.toMatchObject({ code: 'not-found' })
  expect(trashItem).not.toHaveBeenCalled()
})

it('keeps what the system’s trash does not take, and says so', async () => {
  const trashItem = () => Promise.reject(new Error('no trash on this disk'))
  library = await openTestLibrary([{ state: yesterday }], { trashItem, now: () => NOW })
  await expect(library.call('purge', {})).rejects.toMatchObject({
    code: 'not-allowed',
    message: expect.stringContaining('system’s trash'),
  })
  expect(await total('is:trashed')).toBe(1)
  await library.call('restore', { ids: [...library.ids] })
  expect(await total('')).toBe(1)
})

/** Whatever needs the files has them looked at, and the trash with them. */
const lookAtFiles = () => library.call('known', { url: 'https://river.example/' })

it('at opening throws away what has been in the trash for 30 days; what comes back by hand stays as long again', async () => {
  let away = ''
  let place = ''
  const trashItem = async (path: string) => {
    place = path
    away = join(dirname(path), '..', '..', '..', basename(path))
    await mkdir(dirname(away), { recursive: true })
    await rename(path, away)
  }
  library = await openTestLibrary(
    [{ state: state('2026-02-01T00:00:00Z') }, { state: state('2026-02-03T00:00:00Z') }],
    {
      trashItem,
      now: () => NOW,
    },
  )
  await lookAtFiles()
  await vi.waitFor(async () => expect(await total('is:trashed')).toBe(1))
  expect(away).toContain(library.ids[0])
  await library.library().close()
  await rename(away, place)
  await library.reopen()
  await lookAtFiles()
  await library.reopen()
  expect(await total('is:trashed')).toBe(2)
})
