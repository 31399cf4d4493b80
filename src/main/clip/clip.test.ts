import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Extract, ExtractReply } from '#shared/extraction/extraction.ts'
import { newId } from '../store/names/ids.ts'
import { openOn } from '../store/testing/test-store.ts'
import { unreliableDisk } from '../store/testing/unreliable-disk.ts'
import { testArticle } from '../testing/test-article.ts'
import { createClip } from './clip.ts'
import type { Load } from './fetch/types.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

const url = 'https://weir.example/ledger'
const options = {
  tags: () => [],
  again: false,
  anyway: false,
  by: 'hand',
  signal: new AbortController().signal,
} as const

/** A library of its own, and a web that holds one page with the words of `page.text`. */
async function setUp() {
  const store = await openOn(unreliableDisk())
  const page = { text: 'The keeper of the lock wrote it down.' }
  const [version] = testArticle().versions
  if (version === undefined) throw new Error('an article without a version')
  const load: Load = async (ask) => ({
    url: ask.url,
    finalUrl: ask.url,
    bytes: Buffer.from(page.text),
    headers: {},
    status: 200,
    type: 'text/html',
    charset: null,
    isPrivate: false,
  })
  const reply = (): ExtractReply => ({
    articles: [
      {
        facts: version.facts,
        leadImageUrl: null,
        canonicalUrl: null,
        html: `<p>${page.text}</p>`,
        text: page.text,
        body: page.text,
        images: [],
        cut: null,
      },
    ],
    receipt: [],
    unlisted: 0,
    wall: null,
    charset: 'utf-8',
  })
  const clip = createClip({
    store,
    load,
    extract: (async () => reply()) as unknown as Extract,
    rasterise: async () => {
      throw new Error('this page has no drawings')
    },
    newId,
    now: () => new Date('2026-03-04T05:06:07Z'),
    timeZone: 'UTC',
    wantsImages: () => true,
  })
  const shown = async () => {
    const [row] = [...store.rows().values()]
    if (row === undefined) throw new Error('nothing was kept')
    return store.article(row.id)
  }
  return { store, page, clip, shown }
}

describe('tags named with a clip', () => {
  it('are each there once, whatever their case', async () => {
    const { clip, shown } = await setUp()
    await clip({ url }, { ...options, tags: () => ['War', 'war', 'WAR'] })
    expect((await shown()).tags).toEqual(['War'])
  })

  it('are spelled as they stand in the library', async () => {
    const { store, clip } = await setUp()
    await clip({ url }, { ...options, tags: () => ['War/Cyber'] })
    await clip({ url: 'https://weir.example/other' }, { ...options, tags: () => ['war/cyber'] })
    expect([...store.rows().values()].map(({ tags }) => tags)).toEqual([['War/Cyber'], ['War/Cyber']])
  })

  it('are added to a page that the library has, and can be undone', async () => {
    const { clip, shown } = await setUp()
    await clip({ url }, { ...options, tags: () => ['war'] })
    expect((await clip({ url }, { ...options, tags: () => ['WAR'] })).revert).toBeNull()
    const { reply, revert } = await clip({ url }, { ...options, tags: () => ['peace'] })
    expect(reply.status).toBe('duplicate')
    expect(revert?.set.tags).toEqual(['war'])
    expect((await shown()).tags).toEqual(['war', 'peace'])
  })
})

describe('a page in the trash that is asked for again', () => {
  async function trashed() {
    const made = await setUp()
    await made.clip({ url }, options)
    const { id } = await made.shown()
    const trashedAt = '2026-03-01T00:00:00.000Z'
    await made.store.change(id, (article) => ({ ...article, state: { ...article.state, trashedAt } }))
    return { ...made, trashedAt }
  }

  it('comes out of it when it has changed', async () => {
    const { page, clip, shown, trashedAt } = await trashed()
    page.text = 'The keeper of the lock wrote it down, and crossed it out.'
    const { reply, revert } = await clip({ url }, { ...options, again: true })
    expect(reply.status).toBe('updated')
    expect((await shown()).state.trashedAt).toBeNull()
    expect(revert?.set).toMatchObject({ current: 1, state: { trashedAt } })
  })

  it('comes out of it when what is there now is worse, and that can be taken back', async () => {
    const { page, clip, shown, trashedAt } = await trashed()
    page.text = 'Gone.'
    const { reply, revert } = await clip({ url }, { ...options, again: true })
    expect(reply).toMatchObject({ status: 'kept', version: 2 })
    expect(await shown()).toMatchObject({ current: 1, state: { trashedAt: null } })
    expect(revert?.set).toEqual({ tags: [], state: { trashedAt } })
  })
})

describe('a file that says of itself what cannot be', () => {
  it('is kept as of when the file was written, and without an address', async () => {
    const { clip, shown } = await setUp()
    const path = join(folder, 'lies.html')
    const comment = '<!--\n Page saved with SingleFile\n url: http://[bad\n saved date: Jan 1 99999\n-->'
    await writeFile(path, `${comment}<!doctype html><p>Silt</p>`)
    expect((await clip({ file: path }, options)).reply.status).toBe('added')
    expect((await shown()).url).toBeNull()
  })
})
