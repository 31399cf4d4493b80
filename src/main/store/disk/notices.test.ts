import { beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#shared/model.ts'
import { newId } from '../names/ids.ts'
import { type ClosedArticle, closeArticle } from '../testing/closed-article.ts'
import { noted, openOn } from '../testing/test-store.ts'
import type { UnreliableDisk } from '../testing/unreliable-disk.ts'

let disk: UnreliableDisk
let id: Id
let path: string
let text: ClosedArticle['text']
let overwrite: ClosedArticle['overwrite']
beforeEach(async () => {
  ;({ disk, id, path, text, overwrite } = await closeArticle())
})

it('the next run reports what one run has repaired, until the user has seen it', async () => {
  await overwrite('{')
  const first = await openOn(disk)
  const [told] = first.notices()
  expect(told).toMatchObject({ kind: 'restored', articleId: id })
  await first.close()
  const second = await openOn(disk)
  expect(second.notices()).toEqual([told])
  await second.dismissNotices([told?.id ?? ''])
  expect(second.notices()).toEqual([])
  await second.close()
  expect((await openOn(disk)).notices()).toEqual([])
})

it('the same damage is reported again when it happens again, also after it was dismissed', async () => {
  const store = await openOn(disk)
  for (const times of [1, 2, 3]) {
    await store.article(id)
    await overwrite('{')
    expect((await store.article(id)).note).toBe('kept')
    expect(store.notices(), `${times}`).toMatchObject([{ kind: 'restored', articleId: id }])
    expect((await store.check({ repair: false })).problems).toMatchObject([{ kind: 'healed' }])
    if (times === 2) await store.dismissNotices(store.notices().map((notice) => notice.id))
  }
})

it('is on disk before the repair: no loss of power leaves one without the other', async () => {
  for (let cut = 0; ; cut++) {
    const damaged = disk.afterPowerCut((most) => most)
    await damaged.create('/library/.outside', Buffer.from('{'))
    await damaged.rename('/library/.outside', path)
    const base = damaged.afterPowerCut((most) => most)
    base.cutAt(cut)
    const opened = await openOn(base).then(
      () => true,
      () => false,
    )
    const after = base.afterPowerCut(() => 0)
    const store = await openOn(after)
    expect((await store.article(id)).note).toBe('kept')
    expect(store.notices(), `cut at ${cut}`).toMatchObject([{ kind: 'restored', articleId: id }])
    if (opened) return
  }
})

it('a check lists once what any run has repaired, with what was kept', async () => {
  await overwrite('{')
  const list = await openOn(disk)
  await list.close()
  const check = await openOn(disk)
  const { problems } = await check.check({ repair: false })
  expect(problems).toEqual([
    { kind: 'healed', path: path.slice('/library/'.length), id, kept: expect.stringContaining('backups/damaged/') },
  ])
  await check.close()
  const again = await openOn(disk)
  expect((await again.check({ repair: false })).problems).toEqual([])
  // Its user has still to see it.
  expect(again.notices()).toMatchObject([{ kind: 'restored', articleId: id }])
})

it('the next run too reports a text that is not as it was saved, when only a script has read it', async () => {
  disk.corrupt(path.replace('article.json', 'versions/1/article.txt'), () => Buffer.from('The weir fell.'))
  const script = await openOn(disk)
  await script.versionFile(id, 1, 'article.txt')
  await script.close()
  expect((await openOn(disk)).notices()).toMatchObject([{ kind: 'damaged', articleId: id }])
})

it('the next window reports what the check of a script has found, until a check finds nothing', async () => {
  const text = path.replace('article.json', 'versions/1/article.txt')
  const whole = await disk.read(text)
  disk.corrupt(text, () => Buffer.from('The weir fell.'))
  const script = await openOn(disk)
  expect((await script.check({ repair: true })).problems).toMatchObject([{ kind: 'hash' }])
  await script.close()
  const window = await openOn(disk)
  expect(window.notices()).toMatchObject([
    { kind: 'damaged', message: expect.stringContaining('versions/1/article.txt') },
  ])
  expect((await window.check({ repair: false })).problems).toHaveLength(1)
  expect(window.notices()).toHaveLength(1)
  disk.corrupt(text, () => whole)
  expect((await window.check({ repair: false })).problems).toEqual([])
  expect(window.notices()).toEqual([])
  await window.close()
  expect((await openOn(disk)).notices()).toEqual([])
})

it('at most a hundred are kept and shown, and the rest is counted', async () => {
  const store = await openOn(disk)
  const names = Array.from({ length: 150 }, (_, count) => `f${count}`)
  const promised = Object.fromEntries(names.map((name) => [name, 'a'.repeat(64)]))
  await store.change(id, (article) => ({
    ...article,
    revision: newId(),
    versions: article.versions.map((version) => ({ ...version, files: { ...version.files, ...promised } })),
  }))
  for (const name of names) {
    await overwrite('x', path.replace('article.json', `versions/1/${name}`))
    await store.versionBytes(id, 1, name)
  }
  expect(store.notices()).toHaveLength(101)
  expect(store.notices().at(-1)?.message).toMatch(/^50 more files/)
  await store.close()
  expect(JSON.parse(await text('/library/notices.json')).notices).toHaveLength(100)
})

it('a damaged list of notices loses only what is damaged', async () => {
  await overwrite('{')
  await (await openOn(disk)).close()
  const { notices } = JSON.parse(await text('/library/notices.json'))
  await overwrite(JSON.stringify({ format: 1, notices: [{ id: 7 }, null, ...notices] }), '/library/notices.json')
  const store = await openOn(disk)
  expect(store.notices()).toHaveLength(1)
  await store.close()
  await overwrite('[', '/library/notices.json')
  const after = await openOn(disk)
  expect(after.notices()).toEqual([])
  expect(disk.files().filter((file) => file.includes('notices.json'))).toHaveLength(1)
  await after.change(id, noted('works'))
})

describe('library.json is read entry by entry', () => {
  const search = (name: string) => ({ id: newId(), name, query: 'weir' })
  const intent = (label: string) => ({
    id: newId(),
    askedAt: '2026-03-04T05:06:07Z',
    name: 'set',
    input: { label, sets: [], articles: [] },
  })
  const filled = () => ({
    tags: [
      { name: 'war', colour: 2 as const, order: 1 },
      { name: 'weirs', colour: null, order: 2 },
    ],
    highlightColours: { 1: 'Doubt', 2: 'Proof' },
    savedSearches: [search('Floods'), search('Locks')],
    intents: [intent('Renamed a topic')],
  })
  type Json = ReturnType<typeof filled> & Record<string, unknown>

  /** Writes library.json and its copy as another program would: both have what is wrong. */
  async function damage(change: (json: Json) => unknown, both = true): Promise<string> {
    const store = await openOn(disk)
    await store.changeLibrary((file) => ({ ...file, ...filled(), revision: newId() }))
    await store.close()
    const json = JSON.parse(await text('/library/library.json')) as Json
    change(json)
    await overwrite(JSON.stringify(json), '/library/library.json')
    if (both) await overwrite(JSON.stringify(json), '/library/library.json.bak')
    return JSON.stringify(json)
  }

  /** What is left: searches, topics, colours, intents. */
  it.each<[string, (json: Json) => unknown, string, readonly number[]]>([
    [
      'a saved search',
      (json) => Object.assign(json.savedSearches[0] as object, { query: 7 }),
      '“Floods”',
      [1, 2, 2, 1],
    ],
    ['a topic', (json) => Object.assign(json.tags[1] as object, { order: 'second' }), '“weirs”', [2, 1, 2, 1]],
    [
      'an intent',
      (json) => Object.assign(json.intents[0] as object, { askedAt: 'yesterday' }),
      '“Renamed a topic”',
      [2, 2, 2, 0],
    ],
    ['a colour’s name', (json) => Object.assign(json.highlightColours, { 2: 9 }), 'highlightColours: 2', [2, 2, 1, 1]],
    ['something among searches', (json) => json.savedSearches.push(null as never), 'number 3', [2, 2, 2, 1]],
    ['a whole list', (json) => Object.assign(json, { tags: 'none' }), 'tags', [2, 0, 2, 1]],
  ])('%s that is malformed loses itself, and not all', async (_, harm, named, left) => {
    const written = await damage(harm)
    const store = await openOn(disk)
    const { id, savedSearches, tags, highlightColours, intents } = store.library()
    expect(id).toBe(JSON.parse(written).id)
    expect([savedSearches, tags, Object.keys(highlightColours), intents].map((each) => each.length)).toEqual(left)
    expect(store.library().savedSearches.map(({ name }) => name)).toContain('Locks')
    expect(store.library().highlightColours).toMatchObject({ 1: 'Doubt' })
    expect(store.notices()).toMatchObject([{ kind: 'restored', message: expect.stringContaining(named) }])
    // What it was is kept, byte for byte.
    const aside = /backups\/damaged\/\S+\.json/.exec(store.notices()[0]?.message ?? '')?.[0]
    expect(await text(`/library/${aside}`)).toBe(written)
    await store.close()
    expect((await openOn(disk)).notices()).toHaveLength(1)
  })

  it('what the last good copy still has is used', async () => {
    await damage((json) => Object.assign(json.savedSearches[0] as object, { query: 7 }), false)
    const store = await openOn(disk)
    expect(store.library().savedSearches.map(({ name, query }) => [name, query])).toEqual([
      ['Floods', 'weir'],
      ['Locks', 'weir'],
    ])
    expect(store.notices()).toMatchObject([{ kind: 'restored', message: expect.stringContaining('last good copy') }])
  })

  it('so is its copy, where the file itself is torn', async () => {
    await damage((json) => Object.assign(json.tags[0] as object, { colour: 'red' }))
    await overwrite('{"format":1,', '/library/library.json')
    const store = await openOn(disk)
    expect(store.library().savedSearches).toHaveLength(2)
    expect(store.library().tags.map(({ name }) => name)).toEqual(['weirs'])
  })

  it('and so is the list of waiting clips', async () => {
    const store = await openOn(disk)
    const item = (url: string) => ({
      id: newId(),
      source: { url },
      by: 'hand' as const,
      tags: [],
      askedAt: '2026-03-04T05:06:07Z',
      tries: 1,
      anyway: false,
      retryAt: null,
      error: null,
    })
    await store.changeQueue(() => [item('https://weir.example/a'), item('https://weir.example/b')])
    await store.close()
    const json = JSON.parse(await text('/library/queue.json'))
    json.items[0].tries = 'often'
    await overwrite(JSON.stringify(json), '/library/queue.json')
    await overwrite(JSON.stringify(json), '/library/queue.json.bak')
    const after = await openOn(disk)
    expect(after.queue().map(({ source }) => source)).toEqual([{ url: 'https://weir.example/b' }])
    expect(after.notices()[0]?.message).toContain('“https://weir.example/a”')
  })
})
