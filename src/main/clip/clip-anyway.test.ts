import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Extract } from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import { environment } from '../store/testing/test-store.ts'
import { unreliableDisk } from '../store/testing/unreliable-disk.ts'
import { extractLines } from '../testing/line-extractor.ts'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'
import type { Load } from './fetch/types.ts'

const url = 'https://weir.example/links'
/** Nothing but links, to the extractor of tests. */
const LINKS = '* The upper weir\n* The lower weir'
const ALL = 'The upper weir\nThe lower weir'

let library: TestLibrary
let pages: Map<string, string>
let network: boolean
let asked: string[]

beforeEach(async () => {
  pages = new Map([[url, LINKS]])
  network = true
  asked = []
  const load: Load = async (ask) => {
    if (!network) throw new Refusal('offline', 'There is no network.', { reason: 'no-network' })
    asked.push(ask.url)
    return {
      url: ask.url,
      finalUrl: ask.url,
      bytes: Buffer.from(pages.get(ask.url) ?? ''),
      headers: {},
      status: 200,
      type: 'text/html',
      charset: null,
      isPrivate: false,
    }
  }
  const extract = extractLines as unknown as Extract
  library = await openTestLibrary([], { load, extract }, environment(unreliableDisk()))
})
afterEach(() => library.dispose())

const clip = async (more: { again?: boolean; anyway?: boolean; tags?: string[] } = {}, address = url) =>
  (await library.call('clip', { sources: [{ url: address }], ...more })).clips[0]
async function keptAnyway(): Promise<string> {
  const id = (await clip({ anyway: true }))?.id
  if (id == null) throw new Error('nothing was kept')
  return id
}
const queue = async () => (await library.call('queue', {})).items
const show = (id: string) => library.call('show', { id })

describe('a page that is no article', () => {
  it('is refused, and kept at its reader’s word, which is stored', async () => {
    expect(await clip()).toMatchObject({ status: 'refused', keptAnyway: null, error: { code: 'no-article' } })
    expect(await clip({ anyway: true })).toMatchObject({ status: 'added', keptAnyway: 'no-article' })
    const [row] = (await library.call('list', {})).rows
    expect(await show(row?.id ?? '')).toMatchObject({ plain: ALL, keptAnyway: 'no-article', current: 1 })
    expect((await library.call('beside', { id: row?.id ?? '' })).keptAnyway).toBe('no-article')
    expect(await queue()).toEqual([])
    expect(await library.call('check', {})).toMatchObject({ problems: [] })
  })

  it('can be a file or a text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
    const file = join(folder, 'links.html')
    await writeFile(file, LINKS)
    const sources = [{ file }, { text: '* Gulls' }]
    expect((await library.call('clip', { sources })).clips.map(({ status }) => status)).toEqual(['refused', 'refused'])
    const { clips } = await library.call('clip', { sources, anyway: true })
    expect(clips.map(({ status, keptAnyway }) => [status, keptAnyway])).toEqual([
      ['added', 'no-article'],
      ['added', 'no-article'],
    ])
    // Read once more it is the same, without being asked for anyway.
    expect((await library.call('clip', { sources, again: true })).clips).toMatchObject([
      { status: 'duplicate', keptAnyway: 'no-article' },
      { status: 'duplicate', keptAnyway: 'no-article' },
    ])
    await rm(folder, { recursive: true })
  })

  it('is undone like any clip', async () => {
    const id = await keptAnyway()
    expect(await library.call('undo', {})).toMatchObject({ label: 'Clipped an article' })
    expect((await library.call('article', { id })).state.trashedAt).not.toBeNull()
    await library.call('redo', {})
    expect((await library.call('article', { id })).state.trashedAt).toBeNull()
  })

  it('without words and pictures is refused all the same, and says so', async () => {
    pages.set(url, '')
    const reply = await clip({ anyway: true })
    expect(reply).toMatchObject({ status: 'refused', error: { code: 'no-article' } })
    expect(reply?.error?.message).toBe(
      'The page at weir.example shows no words and no pictures, so there is nothing to keep.',
    )
  })
})

it('a page that is an article is one, also for a reader who would have kept it anyway', async () => {
  pages.set(url, 'The keeper wrote it down.\n* The upper weir')
  const id = await keptAnyway()
  expect(await show(id)).toMatchObject({ plain: 'The keeper wrote it down.', keptAnyway: null })
})

describe('what was kept anyway', () => {
  it('is so again when it is clipped again', async () => {
    const id = await keptAnyway()
    expect(await clip({ again: true })).toMatchObject({ status: 'duplicate', version: 1 })
    pages.set(url, `${LINKS}\n* The new weir`)
    expect(await clip({ again: true })).toMatchObject({ status: 'updated', version: 2, keptAnyway: 'no-article' })
    expect((await show(id)).plain).toBe(`${ALL}\nThe new weir`)
  })

  it('is no longer once its page has an article, with new words or the same', async () => {
    const id = await keptAnyway()
    pages.set(url, ALL)
    expect(await clip({ again: true })).toMatchObject({ status: 'updated', version: 2, keptAnyway: null })
    expect(await show(id)).toMatchObject({ plain: ALL, keptAnyway: null })
    // From now on it is as any other: a page that has lost its article does not replace it.
    pages.set(url, LINKS)
    expect(await clip({ again: true })).toMatchObject({ status: 'kept', version: 3, keptAnyway: null })
    expect(await show(id)).toMatchObject({ plain: ALL, current: 2 })
  })

  it('is not replaced by a page that shows nothing any more', async () => {
    const id = await keptAnyway()
    pages.set(url, '')
    expect(await clip({ again: true })).toMatchObject({ status: 'kept', version: 2 })
    expect(await show(id)).toMatchObject({ plain: ALL, current: 1 })
  })

  it('is so when its page is read again', async () => {
    pages.set(url, '* Caf\u00e9')
    const id = await keptAnyway()
    expect(await library.call('reread', { id, encoding: 'windows-1252' })).toMatchObject({ version: 2 })
    expect(await show(id)).toMatchObject({ plain: 'CafÃ©', keptAnyway: 'no-article' })
    // Back as the page states: nothing was fetched for any of it.
    expect(await library.call('reread', { id, encoding: null })).toMatchObject({ version: 3 })
    expect(await show(id)).toMatchObject({ plain: 'Café', keptAnyway: 'no-article' })
    expect(asked).toEqual([url])
  })

  it('stays so when its reader corrects it, and what was cut from it is an article of its own', async () => {
    const id = await keptAnyway()
    const start = ALL.indexOf('The lower')
    await library.call('cut', { id, version: 1, cut: { do: 'story', start } })
    expect(await show(id)).toMatchObject({ plain: 'The upper weir', keptAnyway: 'no-article' })
    const [story] = (await library.call('keep-stories', { id })).clips
    expect(story).toMatchObject({ status: 'added', keptAnyway: null })
  })
})

describe('refused pages of the queue', () => {
  const other = 'https://weir.example/more-links'

  it('are kept by one request, with their topics, as one change', async () => {
    pages.set(other, '* Gulls')
    await library.call('clip', { sources: [{ url }, { url: other }], tags: ['weirs'] })
    const items = await queue()
    expect(items.map(({ error, anyway }) => [error?.code, anyway])).toEqual([
      ['no-article', false],
      ['no-article', false],
    ])
    const { clips, undo } = await library.call('clip-anyway', { ids: items.map(({ id }) => id) })
    expect(clips.map(({ status, keptAnyway }) => [status, keptAnyway])).toEqual([
      ['added', 'no-article'],
      ['added', 'no-article'],
    ])
    expect(undo?.label).toBe('Clipped 2 articles')
    expect(await queue()).toEqual([])
    const { rows } = await library.call('list', { query: 'tag:weirs' })
    expect(rows).toHaveLength(2)
    await library.call('undo', {})
    expect((await library.call('list', {})).total).toBe(0)
  })

  it('of which some are gone meanwhile are kept all the same; of none it is said', async () => {
    await clip()
    const [item] = await queue()
    const ids = [item?.id ?? '', 'a00000000009']
    expect((await library.call('clip-anyway', { ids })).clips).toMatchObject([{ status: 'added' }])
    await expect(library.call('clip-anyway', { ids })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keep their reader’s word when there is nothing to keep today', async () => {
    pages.set(url, '')
    await clip({ anyway: true })
    const [item] = await queue()
    expect(item).toMatchObject({ anyway: true, error: { code: 'no-article' } })
    pages.set(url, LINKS)
    const { clip: reply } = await library.call('retry', { id: item?.id ?? '' })
    expect(reply).toMatchObject({ status: 'added', keptAnyway: 'no-article' })
  })

  it('keep it while they wait for a network, and over the next start', async () => {
    network = false
    expect(await clip({ anyway: true })).toMatchObject({ error: { code: 'offline' } })
    await library.reopen()
    expect(await queue()).toMatchObject([{ anyway: true, error: null, tries: 0 }])
    network = true
    expect((await library.call('run-queue', {})).clips).toMatchObject([{ status: 'added', keptAnyway: 'no-article' }])
  })
})
