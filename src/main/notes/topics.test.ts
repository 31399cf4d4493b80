import { afterEach, expect, it } from 'vitest'
import type { Article, Highlight } from '#shared/model.ts'
import { testHighlight } from '../testing/test-article.ts'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'

let library: TestLibrary
afterEach(() => library.dispose())

const highlight = (tags: string[]): Highlight => testHighlight({ tags })
const trashed: Article['state'] = {
  read: false,
  progress: 0,
  starred: false,
  archived: false,
  trashedAt: new Date().toISOString(),
}

const open = async (articles: readonly Partial<Article>[]) => {
  library = await openTestLibrary(articles)
}
const tagsOf = async () =>
  Promise.all(
    library.ids.map(async (id) => {
      const { tags, highlights } = await library.call('article', { id })
      return [...tags, ...highlights.map((each) => each.tags.join(' '))]
    }),
  )
const topics = async () => {
  const { topics: all } = await library.call('topics', {})
  return Object.fromEntries(all.map(({ tag, count, colour }) => [tag, colour === null ? count : [count, colour]]))
}
const queries = async () => (await library.call('searches', {})).searches.map(({ query }) => query)

it('renames a topic with all below it, wherever it stands, and takes that back', async () => {
  await open([
    { tags: ['peace', 'war', 'war/cyber'] },
    { tags: ['WAR/Cyber/phishing'], state: trashed },
    { highlights: [highlight(['doubt', 'war'])] },
    { tags: ['warden'] },
  ])
  await library.call('colour-topic', { tag: 'war/cyber', colour: 3 })
  await library.call('save-search', { name: 'a', query: '-tag:WAR/cyber  "tag:war" tag:warden' })
  const before = { tags: await tagsOf(), topics: await topics(), queries: await queries() }

  const reply = await library.call('rename-topic', { tag: 'war', to: 'armed conflict' })
  expect(reply).toMatchObject({ articles: 3, merged: false, undo: { label: expect.stringContaining('“war”') } })
  const after = {
    tags: [
      ['peace', 'armed conflict', 'armed conflict/cyber'],
      ['armed conflict/Cyber/phishing'],
      ['doubt armed conflict'],
      ['warden'],
    ],
    topics: { 'armed conflict': 2, 'armed conflict/cyber': [1, 3], doubt: 1, peace: 1, warden: 1 },
    queries: ['-tag:"armed conflict/cyber"  "tag:war" tag:warden'],
  }
  expect({ tags: await tagsOf(), topics: await topics(), queries: await queries() }).toEqual(after)
  expect((await library.call('list', { query: 'tag:"armed conflict"' })).total).toBe(2)

  await library.call('undo', {})
  expect({ tags: await tagsOf(), topics: await topics(), queries: await queries() }).toEqual(before)
  await library.call('redo', {})
  expect({ tags: await tagsOf(), topics: await topics(), queries: await queries() }).toEqual(after)
})

it('makes one of two topics where the name is another’s, each article having it once', async () => {
  await open([{ tags: ['Weirs', 'dams', 'rivers'] }, { tags: ['dams/spill'] }, { tags: ['Weirs/spill'] }])
  await library.call('colour-topic', { tag: 'dams', colour: 2 })
  const before = await tagsOf()
  expect(await library.call('rename-topic', { tag: 'dams', to: 'weirs' })).toMatchObject({ merged: true, articles: 2 })
  expect(await tagsOf()).toEqual([['Weirs', 'rivers'], ['Weirs/spill'], ['Weirs/spill']])
  expect(await topics()).toEqual({ rivers: 1, Weirs: [3, 2], 'Weirs/spill': 2 })
  await library.call('undo', {})
  expect(await tagsOf()).toEqual(before)
})

it.each([
  ['war', 'War', ['War', 'War/cyber']],
  ['war/cyber', 'cyber', ['war', 'cyber']],
  ['war', 'war/old', ['war/old', 'war/old/cyber']],
  ['war/cyber', 'war', ['war']],
])('renames %s to %s, also where one lies within the other', async (tag, to, tags) => {
  await open([{ tags: ['war', 'war/cyber'] }])
  await library.call('rename-topic', { tag, to })
  expect(await tagsOf()).toEqual([tags])
})

it('renames a topic to a name with quotation marks, which saved searches write so that they find it', async () => {
  await open([{ tags: ['war', 'war/cyber'] }])
  await library.call('save-search', { name: 'war', query: 'tag:war grain' })
  await library.call('rename-topic', { tag: 'war', to: 'the "war"' })
  expect(await tagsOf()).toEqual([['the "war"', 'the "war"/cyber']])
  expect(await queries()).toEqual(['tag:"the \\"war\\"" grain'])
  const { rows } = await library.call('list', { query: 'tag:"the \\"war\\""', count: 5 })
  expect(rows).toHaveLength(1)
})

it('says so when there is no such topic, or its name would not do', async () => {
  await open([{ tags: ['war', `war/${'x'.repeat(90)}`] }])
  await expect(library.call('rename-topic', { tag: 'peace', to: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(library.call('delete-topic', { tag: 'wa' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(library.call('rename-topic', { tag: 'war', to: 'armed conflict' })).rejects.toMatchObject({
    code: 'bad-request',
  })
  expect((await tagsOf())[0]?.[0]).toBe('war')
})

it('leaves a saved search alone that names another topic of nearly the same name', async () => {
  await open([{ tags: ['café', 'cafe'] }, { tags: ['señal'] }])
  for (const query of ['tag:cafe', 'tag:café', 'tag:senal', 'tag:SEÑAL'])
    await library.call('save-search', { name: query, query })
  await library.call('rename-topic', { tag: 'café', to: 'bar' })
  await library.call('rename-topic', { tag: 'señal', to: 'sign' })
  expect(await queries()).toEqual(['tag:cafe', 'tag:bar', 'tag:senal', 'tag:sign'])
})

it('takes a topic and all below it off everything, and back', async () => {
  await open([{ tags: ['war', 'peace'] }, { tags: ['war/cyber'], highlights: [highlight(['war/x', 'doubt'])] }, {}])
  await library.call('colour-topic', { tag: 'war/cyber', colour: 1 })
  const before = { tags: await tagsOf(), topics: await topics() }
  expect(await library.call('delete-topic', { tag: 'War' })).toMatchObject({ articles: 2 })
  expect(await tagsOf()).toEqual([['peace'], ['doubt'], []])
  expect(await topics()).toEqual({ doubt: 1, peace: 1 })
  await library.call('undo', {})
  expect({ tags: await tagsOf(), topics: await topics() }).toEqual(before)
})

it('colours a topic, also one that no article has, as it is written first', async () => {
  await open([{ tags: ['War/Cyber'] }])
  await library.call('colour-topic', { tag: 'war/cyber', colour: 4 })
  await library.call('colour-topic', { tag: 'war/drones', colour: 5 })
  expect(await topics()).toEqual({ War: 1, 'War/Cyber': [1, 4], 'War/drones': [0, 5] })
  expect((await library.call('colour-topic', { tag: 'war/drones', colour: 5 })).undo).toBeNull()
  await library.call('colour-topic', { tag: 'war/drones', colour: null })
  expect(await topics()).toEqual({ War: 1, 'War/Cyber': [1, 4] })
  await library.call('undo', {})
  await library.call('undo', {})
  expect(await topics()).toEqual({ War: 1, 'War/Cyber': [1, 4] })
  await library.reopen()
  expect(await topics()).toEqual({ War: 1, 'War/Cyber': [1, 4] })
})
