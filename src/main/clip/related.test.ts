import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Extract } from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import { environment } from '../store/testing/test-store.ts'
import { unreliableDisk } from '../store/testing/unreliable-disk.ts'
import { extractLines } from '../testing/line-extractor.ts'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'
import type { Load } from './fetch/types.ts'

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const url = 'https://weir.example/ledger'
const PAGE = [
  'The keeper wrote it down.',
  '- Subscribe to the ledger',
  'Every morning for thirty years.',
  '= Silt stops the ferries',
  'No ferry ran on Monday.',
  '! https://weir.example/ferry.gif',
  '= Ale is dear',
  'A pint is a shilling.',
].join('\n')

let library: TestLibrary
let page: Buffer
let asked: string[]

beforeEach(async () => {
  page = Buffer.from(PAGE)
  asked = []
  const load: Load = async (ask) => {
    asked.push(ask.url)
    if (ask.url.includes('gone')) throw new Refusal('http-status', 'It is not there.')
    const isImage = ask.kind === 'image'
    return {
      url: ask.url,
      finalUrl: ask.url,
      bytes: isImage ? GIF : page,
      headers: {},
      status: 200,
      type: isImage ? 'image/gif' : 'text/html',
      charset: null,
      isPrivate: false,
    }
  }
  const extract = extractLines as unknown as Extract
  library = await openTestLibrary([], { load, extract }, environment(unreliableDisk()))
})
afterEach(() => library.dispose())

async function clip(more: { related?: boolean; again?: boolean; tags?: string[] } = {}) {
  return (await library.call('clip', { sources: [{ url }], ...more })).clips
}
async function clipped(): Promise<string> {
  const [first] = await clip()
  if (first?.id == null) throw new Error('nothing was kept')
  return first.id
}
const textOf = async (id: string) => (await library.call('text', { id })).text

describe('stories found beside an article', () => {
  it('are offered with it, and kept as articles with a link to it when they are asked for', async () => {
    const id = await clipped()
    const before = await library.call('beside', { id })
    expect(before.stories.map(({ facts, text, kept }) => [facts.title, text, kept])).toEqual([
      ['Silt stops the ferries', 'No ferry ran on Monday.', null],
      ['Ale is dear', 'A pint is a shilling.', null],
    ])
    expect(asked).toEqual([url])
    const { clips } = await library.call('keep-stories', { id, stories: ['s1'], tags: ['weirs'] })
    expect(clips).toMatchObject([{ status: 'added', title: 'Silt stops the ferries', url: null }])
    const child = await library.call('article', { id: clips[0]?.id ?? '' })
    expect(child).toMatchObject({ parentId: id, tags: ['weirs'], current: 1 })
    // Its image is fetched now that it is wanted.
    expect(asked).toEqual([url, 'https://weir.example/ferry.gif'])
    const shown = await library.call('show', { id: child.id })
    expect(shown.html).toMatch(new RegExp(`asset://${child.id}/[0-9a-f]{32}`))
    const after = await library.call('beside', { id })
    expect(after.stories.map(({ kept }) => kept)).toEqual([child.id, null])
    expect(await library.call('check', {})).toMatchObject({ problems: [] })
  })

  it('are shown without the signs of a page that act', async () => {
    page = Buffer.from(PAGE.replace('Silt stops', 'Silt \u202estops\u0007'))
    const id = await clipped()
    const title = 'Silt stops the ferries'
    expect((await library.call('beside', { id })).stories[0]?.facts.title).toBe(title)
    expect((await library.call('show', { id })).related[0]?.title).toBe(title)
  })

  it('are kept once, and taken back by an undo', async () => {
    const id = await clipped()
    const [one, two] = await Promise.all([
      library.call('keep-stories', { id }),
      library.call('keep-stories', { id, stories: ['s1'] }),
    ])
    expect([...one.clips, ...two.clips].map(({ status }) => status)).toEqual(['added', 'added', 'duplicate'])
    await library.call('undo', {})
    expect((await library.call('list', {})).total).toBe(1)
    expect((await library.call('beside', { id })).stories.map(({ kept }) => kept)).toEqual([null, null])
    // Out of the trash again, not made anew.
    expect((await library.call('keep-stories', { id })).clips.map(({ status }) => status)).toEqual([
      'duplicate',
      'duplicate',
    ])
    expect((await library.call('list', {})).total).toBe(3)
  })

  it('come with the clip that asks for them', async () => {
    const clips = await clip({ related: true, tags: ['weirs'] })
    expect(clips.map(({ title, status }) => [title, status])).toEqual([
      ['The page', 'added'],
      ['Silt stops the ferries', 'added'],
      ['Ale is dear', 'added'],
    ])
    await library.call('undo', {})
    expect((await library.call('list', {})).total).toBe(0)
  })

  it('that are not there are refused, and nothing is kept', async () => {
    const id = await clipped()
    await expect(library.call('keep-stories', { id, stories: ['s1', 's9'] })).rejects.toThrow('no such related story')
    expect((await library.call('list', {})).total).toBe(1)
  })
})

describe('a cut by hand', () => {
  it('is a new version on which highlights stand on their words, and can be taken back and made again', async () => {
    const id = await clipped()
    const start = (await textOf(id)).indexOf('thirty')
    await library.call('highlight', { id, start, end: start + 6 })
    const { version } = await library.call('cut', { id, version: 1, cut: { do: 'keep', block: 'b1' } })
    expect(version).toBe(2)
    const text = 'The keeper wrote it down.\nSubscribe to the ledger\nEvery morning for thirty years.'
    expect(await textOf(id)).toBe(text)
    const place = async () => {
      const [mark] = (await library.call('article', { id })).highlights
      return (await textOf(id)).slice(mark?.start ?? 0, mark?.end ?? 0)
    }
    expect(await place()).toBe('thirty')
    await library.call('undo', {})
    expect(await textOf(id)).not.toContain('Subscribe')
    expect(await place()).toBe('thirty')
    await library.call('redo', {})
    expect(await textOf(id)).toBe(text)
    await library.reopen()
    expect(await textOf(id)).toBe(text)
    const view = await library.call('article', { id })
    expect(view).toMatchObject({ current: 2, leftOut: 0, related: 2 })
    expect(view.versions.map(({ reason }) => reason)).toEqual(['clip', 'restored'])
    expect(await library.call('check', {})).toMatchObject({ problems: [] })
  })

  it('is made again when the page is clipped again', async () => {
    const id = await clipped()
    await library.call('cut', { id, version: 1, cut: { do: 'keep', block: 'b1' } })
    await library.call('cut', { id, version: 2, cut: { do: 'remove', start: 0, end: 1 } })
    await library.call('cut', { id, version: 3, cut: { do: 'main', story: 's2', end: null } })
    const text = 'Subscribe to the ledger\nEvery morning for thirty years.\nA pint is a shilling.'
    expect(await textOf(id)).toBe(text)
    expect(await clip({ again: true })).toMatchObject([{ status: 'duplicate', id }])
    page = Buffer.from(PAGE.replace('Every morning', 'Each evening'))
    expect(await clip({ again: true })).toMatchObject([{ status: 'updated', id }])
    expect(await textOf(id)).toBe(text.replace('Every morning', 'Each evening'))
    const { blocks, stories } = await library.call('beside', { id })
    expect(blocks.map(({ chosen }) => chosen).toSorted()).toEqual(['keep', 'main', 'remove'])
    expect(stories).toHaveLength(1)
  })

  it('of another version than the current one is refused, and so is one that names nothing', async () => {
    const id = await clipped()
    await expect(library.call('cut', { id, version: 2, cut: { do: 'keep', block: 'b1' } })).rejects.toMatchObject({
      code: 'moved-on',
    })
    await expect(library.call('cut', { id, version: 1, cut: { do: 'keep', block: 'b7' } })).rejects.toThrow(
      'part of the article already',
    )
    expect(await library.call('article', { id })).toMatchObject({ current: 1 })
  })

  it('makes a story that can be kept', async () => {
    const id = await clipped()
    const start = (await textOf(id)).indexOf('Every')
    await library.call('cut', { id, version: 1, cut: { do: 'story', start } })
    expect(await textOf(id)).toBe('The keeper wrote it down.')
    const [story] = (await library.call('beside', { id })).stories
    expect(story).toMatchObject({ facts: { title: 'Every morning for thirty years.' } })
    const { clips } = await library.call('keep-stories', { id, stories: [story?.id ?? ''] })
    expect(clips).toMatchObject([{ status: 'added' }])
  })
})

describe('a page read again', () => {
  it('by an encoding chosen by hand is a new version, which keeps the choice and fetches nothing again', async () => {
    page = Buffer.from('Die Schleuse hält.\n! https://weir.example/a.gif\nCaf\xe9 am Wehr.', 'latin1')
    const id = await clipped()
    expect(await textOf(id)).toContain('�')
    asked = []
    await library.call('reread', { id, encoding: 'windows-1252' })
    expect(await textOf(id)).toContain('Café am Wehr.')
    expect(asked).toEqual([])
    const { charset } = await library.call('beside', { id })
    expect(charset).toEqual({ name: 'windows-1252', by: 'hand' })
    expect((await library.call('show', { id })).html).not.toContain('missing')
    // Looked at again, the page is read by it.
    page = Buffer.from('Die Schleuse hält nicht.\nCaf\xe9 am Wehr.', 'latin1')
    await clip({ again: true })
    expect(await textOf(id)).toBe('Die Schleuse hält nicht.\nCafé am Wehr.')
    await library.call('undo', {})
    await library.call('undo', {})
    expect(await textOf(id)).toContain('�')
    expect(await library.call('check', {})).toMatchObject({ problems: [] })
  })

  it('after a cut finds its bytes with the version that has them', async () => {
    const id = await clipped()
    await library.call('cut', { id, version: 1, cut: { do: 'remove', start: 0, end: 1 } })
    // The same letters in both: the text stays, and so does the version.
    const { version, undo } = await library.call('reread', { id, encoding: 'windows-1252' })
    expect([version, undo]).toEqual([2, null])
  })

  it('is refused where the page is another article’s, and for what is no encoding', async () => {
    const id = await clipped()
    const { clips } = await library.call('keep-stories', { id, stories: ['s1'] })
    await expect(library.call('reread', { id: clips[0]?.id ?? '' })).rejects.toThrow('was not kept')
    await expect(library.call('reread', { id, encoding: 'morse' })).rejects.toThrow('not an encoding')
  })
})

it('pasted text becomes an article without an address, once', async () => {
  const sources = [{ text: 'A letter to the keeper.\nIt says that the weir holds.' }]
  const { clips } = await library.call('clip', { sources })
  expect(clips).toMatchObject([{ status: 'added', url: null }])
  expect((await library.call('clip', { sources })).clips).toMatchObject([{ status: 'duplicate' }])
  expect(asked).toEqual([])
  expect(await library.call('check', {})).toMatchObject({ problems: [] })
})
