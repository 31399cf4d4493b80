import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Exported } from '#shared/views/exports.ts'
import { openTestLibrary, type TestLibrary } from './testing/test-library.ts'

/** Whatever asks for the articles of a topic finds the same ones. */

let library: TestLibrary
let folder: string | null = null
afterEach(async () => {
  await library.dispose()
  if (folder !== null) await rm(folder, { recursive: true })
  folder = null
})

const NFD = (text: string) => text.normalize('NFD')

/** As the command line asks for it. */
async function exported(tag: string): Promise<number> {
  folder ??= await mkdtemp(join(tmpdir(), 'commonplace-test-'))
  const input = { format: 'markdown', folder: join(folder, String(Math.random())), tag, all: true }
  const outcome = await library.library().handle('export', input, 'command-line')
  return outcome.ok ? (outcome.value as Exported).files.length : 0
}
const listed = async (tag: string) => (await library.call('list', { query: `tag:"${tag}"`, count: 0 })).total
const searched = async (tag: string) => (await library.call('search', { query: `tag:"${tag}" weir` })).total

const one: readonly (readonly [string, string])[] = [
  ['résumé', NFD('résumé')],
  ['Straße', 'STRASSE'],
  ['οδος', 'ΟΔΟΣ'],
  ['ſenate', 'SENATE'],
  ['war/cyber', 'War / Cyber'],
]
const two: readonly (readonly [string, string])[] = [
  ['resume', 'résumé'],
  ['kız', 'kiz'],
  ['war/café', NFD('war/cafe\u0301').replace('\u0301', '')],
]

it.each(one)('%j and %j are one topic for all', async (a, b) => {
  await openWith(a, b)
  const { topics } = await library.call('topics', {})
  expect(topics.filter(({ tag }) => tag.toLowerCase() !== 'war').map(({ count }) => count)).toEqual([2])
  for (const tag of [a, b]) {
    expect([tag, await listed(tag), await searched(tag), await exported(tag)]).toEqual([tag, 2, 2, 2])
  }
  const { tags } = await library.call('in-common', { ids: [...library.ids] })
  expect(tags.map(({ count }) => count)).toEqual([2])

  expect(await library.call('rename-topic', { tag: b, to: 'other' })).toMatchObject({ articles: 2, merged: false })
  await library.call('undo', {})
  expect(await library.call('delete-topic', { tag: a })).toMatchObject({ articles: 2 })
  await library.call('undo', {})
  await library.call('tag', { ids: [...library.ids], add: [b], remove: [] })
  expect(await tagsOfAll()).toEqual([[a], [b]])
  await library.call('tag', { ids: [...library.ids], add: [], remove: [b] })
  expect(await tagsOfAll()).toEqual([[], []])
})

it.each(two)('%j and %j are two topics for all', async (a, b) => {
  await openWith(a, b)
  const { topics } = await library.call('topics', {})
  expect(topics.filter(({ tag }) => tag.toLowerCase() !== 'war').map(({ count }) => count)).toEqual([1, 1])
  for (const tag of [a, b]) {
    expect([tag, await listed(tag), await searched(tag), await exported(tag)]).toEqual([tag, 1, 1, 1])
  }
  const { tags } = await library.call('in-common', { ids: [...library.ids] })
  expect(tags.map(({ count }) => count)).toEqual([1, 1])
  expect(await library.call('rename-topic', { tag: b, to: a })).toMatchObject({ articles: 1, merged: true })
  expect(await listed(a)).toBe(2)
  await library.call('undo', {})
  expect(await library.call('delete-topic', { tag: a })).toMatchObject({ articles: 1 })
  expect(await tagsOfAll()).toEqual([[], [b]])
})

it('keeps names on disk as they are written, also where one article has a topic twice', async () => {
  library = await openTestLibrary([{ tags: ['Resume', 'resume'] }, { tags: ['resume'] }, { tags: ['resume'] }])
  expect((await library.call('topics', {})).topics).toMatchObject([{ tag: 'resume', count: 3 }])
  const ids = [...library.ids]
  expect((await library.call('in-common', { ids })).tags).toEqual([{ tag: 'resume', count: 3 }])
  await library.call('tag', { ids, add: ['RESUME', 'weirs'] })
  expect(await tagsOfAll()).toEqual([
    ['Resume', 'resume', 'weirs'],
    ['resume', 'weirs'],
    ['resume', 'weirs'],
  ])
  await library.reopen()
  expect(await library.call('rename-topic', { tag: 'RESUME', to: 'cv' })).toMatchObject({ articles: 3 })
  expect((await tagsOfAll())[0]).toEqual(['cv', 'weirs'])
})

it('follows a merge in saved searches, and leaves those of other topics', async () => {
  await openWith('Straße', 'sträße')
  for (const query of ['tag:STRASSE', `tag:${NFD('sträße')}`, 'tag:strase', 'tag:strasse/'])
    await library.call('save-search', { name: query, query })
  await library.call('rename-topic', { tag: 'straße', to: 'roads' })
  const queries = (await library.call('searches', {})).searches.map(({ query }) => query)
  expect(queries).toEqual(['tag:roads', `tag:${NFD('sträße')}`, 'tag:strase', 'tag:roads'])
})

it('colours a topic that library.json names twice', async () => {
  await openWith('Straße', 'STRASSE')
  await library.call('colour-topic', { tag: 'STRASSE', colour: 3 })
  expect((await library.call('topics', {})).topics).toMatchObject([{ count: 2, colour: 3 }])
  await library.call('colour-topic', { tag: 'straße', colour: 4 })
  expect((await library.call('topics', {})).topics).toMatchObject([{ count: 2, colour: 4 }])
  await library.call('colour-topic', { tag: 'straße', colour: null })
  expect((await library.call('topics', {})).topics).toMatchObject([{ count: 2, colour: null }])
})

it('gives a highlight each topic once, as the library writes it', async () => {
  await openWith('Straße', 'Straße')
  const [id = ''] = library.ids
  const { highlight } = await library.call('highlight', { id, start: 0, end: 3 })
  const changed = await library.call('change-highlight', {
    id,
    highlight: highlight.id,
    tags: ['STRASSE', NFD('résumé'), 'résumé'],
  })
  expect(changed.highlight.tags).toEqual(['Straße', 'résumé'])
})

async function openWith(...tags: readonly string[]): Promise<void> {
  library = await openTestLibrary(tags.map((tag) => ({ tags: [tag] })))
}
const tagsOfAll = async () => Promise.all(library.ids.map(async (id) => (await library.call('article', { id })).tags))
