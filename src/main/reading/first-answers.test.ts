import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { environment } from '../store/testing/test-store.ts'
import { type UnreliableDisk, unreliableDisk } from '../store/testing/unreliable-disk.ts'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'

const MANY = 301
const inbox = { query: 'is:inbox', sort: 'captured', from: 0, count: 60 } as const
let open: TestLibrary | null = null
afterEach(async () => {
  await open?.dispose()
  open = null
})

/**
 * A large library that was open with its inbox, closed, and is opened again.
 * @param meanwhile what happens while it is closed
 */
async function reopened(
  meanwhile: (disk: UnreliableDisk, ids: readonly string[]) => Promise<unknown> = async () => null,
) {
  // A file that is written again has another time.
  const disk = unreliableDisk(2)
  let catalogReads = 0
  const fileSystem = {
    ...disk,
    async read(path: string, atMost?: number) {
      if (path.endsWith('catalog.jsonl')) catalogReads += 1
      return disk.read(path, atMost)
    },
    list: async (path: string) => (await disk.list(path)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }
  const articles = Array.from({ length: MANY }, (_, at) => ({ title: `Day ${at}`, tags: at % 2 === 0 ? ['weir'] : [] }))
  const library = await openTestLibrary(articles, {}, environment(fileSystem))
  open = library
  await library.call('state', { ids: library.ids.slice(0, 7), starred: true })
  await library.call('list', inbox)
  const before = await answers(library)
  await library.library().close()
  await meanwhile(disk, library.ids)
  catalogReads = 0
  await library.reopen()
  return { library, before, catalogReads: () => catalogReads }
}

const answers = async (library: TestLibrary) => {
  const { counts } = await library.call('library', {})
  const { topics } = await library.call('topics', {})
  const { total, rows } = await library.call('list', inbox)
  return { counts, topics, total, rows }
}

describe('a large library that was closed', () => {
  it('answers what a window asks first as it did before, without its rows', async () => {
    const { library, before, catalogReads } = await reopened()
    expect(before.counts).toMatchObject({ all: MANY, starred: 7 })
    expect(await answers(library)).toEqual(before)
    expect(catalogReads()).toBe(0)
  })

  it('opens the article that was open without them, and answers all else with them', async () => {
    const { library, before, catalogReads } = await reopened()
    const [id = ''] = library.ids
    expect(await library.call('article', { id })).toMatchObject({ id, state: { starred: true } })
    expect(catalogReads()).toBe(0)
    const starred = await library.call('list', { ...inbox, query: 'is:starred' })
    expect(starred.total).toBe(7)
    expect(catalogReads()).toBe(1)
    expect(await answers(library)).toEqual(before)
    expect(catalogReads()).toBe(1)
    expect((await library.call('list', { ...inbox, from: 290 })).rows).toHaveLength(11)
  })

  it('finds while someone types, and sees what the rows say of a page', async () => {
    const { library } = await reopened()
    expect((await library.call('search', { query: 'tag:weir', texts: 'so-far' })).total).toBe(151)
  })

  it('answers so after a call of the command line, too', async () => {
    const { library, before, catalogReads } = await reopened()
    await answers(library)
    // Waits for the comparison, which reads once more what was changed shortly before it was saved.
    await library.call('names', { of: 'site', typed: '', count: 1 })
    await library.reopen({ attended: false })
    await library.call('names', { of: 'site', typed: '', count: 1 })
    const former = catalogReads()
    await library.reopen()
    expect(await answers(library)).toEqual(before)
    expect(catalogReads()).toBe(former)
  })

  it('keeps the folder of an article of which there is another copy', async () => {
    let id = ''
    let copy = ''
    const { library } = await reopened(async (disk) => {
      const article = disk.files().filter((path) => path.endsWith('/article.json'))[7] ?? ''
      const folder = dirname(article)
      id = folder.slice(folder.lastIndexOf('-') + 1)
      copy = join(dirname(folder), `0-copy-${id}`)
      for (const path of disk.files().filter((each) => each.startsWith(`${folder}/`))) {
        const to = join(copy, path.slice(folder.length))
        await disk.makeFolder(dirname(to), dirname(dirname(copy)))
        await disk.create(to, await disk.read(path))
      }
    })
    await library.call('article', { id })
    // Waits for the comparison.
    await library.call('names', { of: 'site', typed: '', count: 1 })
    const { notices } = await library.call('library', {})
    const ids = notices.map((notice) => notice.id)
    expect(ids).toEqual([`duplicate:${copy.slice(copy.indexOf('articles/'))}`])
  })

  it('heals the article that is read first where its file has other bytes without an edit', async () => {
    let id = ''
    // One that was not changed shortly before the rows were saved: what is known of such a file is not trusted.
    const { library } = await reopened(async (disk, ids) => {
      id = ids[20] ?? ''
      const path = disk.files().find((each) => each.endsWith(`${id}/article.json`)) ?? ''
      const rotten = (text: string) => text.replaceAll('ledger', 'ledges')
      disk.corrupt(path, (bytes) => Buffer.from(rotten(Buffer.from(bytes).toString('utf8'))))
    })
    await library.call('article', { id })
    // Waits for the comparison.
    await library.call('names', { of: 'site', typed: '', count: 1 })
    expect((await library.call('article', { id })).facts.title).toMatch(/ledger$/)
    const { notices } = await library.call('library', {})
    expect(notices).toMatchObject([{ kind: 'restored', articleId: id }])
  })

  it('says what was changed while it was closed', async () => {
    const { library, before } = await reopened((disk) =>
      edit(disk, 'article.json', (text) => JSON.stringify({ ...JSON.parse(text), tags: ['silt'] })),
    )
    expect(await answers(library)).toEqual(before)
    await library.call('searches', {})
    await library.call('names', { of: 'site', typed: '', count: 1 })
    expect(library.events.some(({ type }) => type === 'changed')).toBe(true)
    expect((await answers(library)).topics).toContainEqual({ tag: 'silt', count: 1, highlights: 0, colour: null })
  })

  it('says what was changed of the article that is read first too', async () => {
    let id = ''
    const { library, before } = await reopened((disk) =>
      edit(disk, 'article.json', (text) => {
        const article = JSON.parse(text)
        id = article.id
        return JSON.stringify({ ...article, tags: ['silt'] })
      }),
    )
    const former = library.events.length
    expect(await answers(library)).toEqual(before)
    expect(await library.call('article', { id })).toMatchObject({ tags: ['silt'] })
    // Waits for the comparison.
    await library.call('names', { of: 'site', typed: '', count: 1 })
    const changed = library.events.slice(former).flatMap((event) => (event.type === 'changed' ? event.articles : []))
    expect(changed).toContain(id)
    expect((await answers(library)).topics).toContainEqual({ tag: 'silt', count: 1, highlights: 0, colour: null })
  })

  it('counts topics anew where library.json names others', async () => {
    const { library } = await reopened((disk) =>
      edit(disk, 'library.json', (text) =>
        JSON.stringify({ ...JSON.parse(text), tags: [{ name: 'Weir', colour: 3, order: 0 }] }),
      ),
    )
    expect((await library.call('topics', {})).topics).toEqual([{ tag: 'Weir', count: 151, highlights: 0, colour: 3 }])
  })

  it.each(['catalog.jsonl', 'first-answers.jsonl'])('reads its rows where %s is not as it was saved', async (name) => {
    const { library, before, catalogReads } = await reopened((disk) =>
      edit(disk, name, (text) => text.replace('"counts"', '"count"')),
    )
    expect(await answers(library)).toEqual(before)
    expect(catalogReads()).toBe(1)
  })
})

/** Writes the first file with a name again, at another time. */
async function edit(disk: UnreliableDisk, name: string, change: (text: string) => string): Promise<void> {
  const path = disk.files().find((each) => each.endsWith(`/${name}`)) ?? ''
  const text = Buffer.from(await disk.read(path)).toString('utf8')
  await disk.remove(path)
  await disk.create(path, Buffer.from(change(text)))
}
