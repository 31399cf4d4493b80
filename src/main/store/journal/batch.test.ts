import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Article, Id } from '#shared/model.ts'
import { testHighlight } from '../../testing/test-article.ts'
import { newId } from '../names/ids.ts'
import { keepOne, noted, openOn } from '../testing/test-store.ts'
import { type UnreliableDisk, unreliableDisk } from '../testing/unreliable-disk.ts'
import type { Store } from '../types.ts'
import type { ArticleDelta } from './delta.ts'

/** Ways to tags, from how each article is now. */
function tagging(store: Store, ids: readonly Id[], tags: string[]): ArticleDelta[] {
  return ids.map((id) => ({ id, expects: revisionOf(store, id), revision: newId(), set: { tags } }))
}

function revisionOf(store: Store, id: Id): Id {
  const row = store.rows().get(id)
  if (row === undefined) throw new Error('gone')
  return row.revision
}

const change = async (store: Store, deltas: readonly ArticleDelta[]) => {
  await store.changeBatch('Tagged articles', async () => ({ deltas }))
}

async function onDisk(disk: UnreliableDisk, store: Store, id: Id): Promise<Article> {
  const path = `/library/${store.rows().get(id)?.folder}/article.json`
  return JSON.parse(Buffer.from(await disk.read(path)).toString())
}

const settled = (store: Store) =>
  vi.waitFor(() => expect(store.library().intents).toEqual([]), { timeout: 20_000, interval: 2 })

/** A disk on which articles' files cannot be written while `held`. */
function holding(disk: UnreliableDisk) {
  const state = { held: true }
  return {
    state,
    disk: {
      ...disk,
      rename(from: string, to: string) {
        if (state.held && to.endsWith('article.json')) throw Object.assign(new Error('held'), { code: 'ENOSPC' })
        return disk.rename(from, to)
      },
    },
  }
}

async function withArticles(count: number, disk = unreliableDisk()) {
  const store = await openOn(disk)
  const ids: Id[] = []
  for (let at = 0; at < count; at++) ids.push(await keepOne(store, `text ${at}`, { tags: ['former'] }))
  await store.close()
  return { disk, ids }
}

describe('a change of many articles', () => {
  it('applies at once, in lists and in articles, before any file is written', async () => {
    const { disk, ids } = await withArticles(3)
    const held = holding(disk)
    const store = await openOn(held.disk)
    const [first = ''] = ids
    await change(store, tagging(store, ids, ['new']))
    for (const id of ids) {
      expect(store.rows().get(id)?.tags).toEqual(['new'])
      expect(await store.article(id)).toMatchObject({ tags: ['new'], revision: revisionOf(store, id) })
      expect((await onDisk(disk, store, id)).tags).toEqual(['former'])
    }
    expect((await store.check({ repair: false })).problems).toEqual([])
    held.state.held = false
    await change(store, tagging(store, [first], ['newer']))
    await settled(store)
    expect((await Promise.all(ids.map((id) => onDisk(disk, store, id)))).map(({ tags }) => tags)).toEqual([
      ['newer'],
      ['new'],
      ['new'],
    ])
    await store.close()
  })

  it('is seen by the first look: in the rows, in the index of tags, in the edition', async () => {
    const { disk, ids } = await withArticles(2)
    const store = await openOn(disk)
    const looks: (() => unknown)[] = [
      () => [...store.rows().values()].map(({ tags }) => tags.join()),
      () => [...store.articlesByTag().keys()],
      () => store.edition(),
    ]
    for (const [at, look] of looks.entries()) {
      const before = look()
      const tag = `look ${at}`
      await change(store, tagging(store, ids, [tag]))
      // In the very turn of the reply, before anything that was left for later.
      const seen = look()
      expect(seen).not.toEqual(before)
      if (typeof seen !== 'number') expect([seen].flat()).toContain(tag)
    }
    await settled(store)
    await store.close()
  })

  it('goes on at the next opening after the program was closed or died', async () => {
    const { disk, ids } = await withArticles(3)
    const held = holding(disk)
    const died = await openOn(held.disk)
    await change(died, tagging(died, ids, ['new']))
    const revisions = ids.map((id) => revisionOf(died, id))

    const readOnly = await openOn(disk, {}, { me: { host: 'other', user: 'ada' } })
    expect(readOnly.readOnly()).not.toBeNull()
    expect(ids.map((id) => readOnly.rows().get(id)?.tags)).toEqual(ids.map(() => ['new']))
    expect((await readOnly.article(ids[0] ?? '')).tags).toEqual(['new'])

    const next = await openOn(disk)
    expect(ids.map((id) => next.rows().get(id)?.tags)).toEqual(ids.map(() => ['new']))
    await settled(next)
    expect(ids.map((id) => revisionOf(next, id))).toEqual(revisions)
    expect((await Promise.all(ids.map((id) => onDisk(disk, next, id)))).map(({ revision }) => revision)).toEqual(
      revisions,
    )
    await next.close()
  })

  it('touches nothing where its plan is refused, and changes library.json in the same write', async () => {
    const { disk, ids } = await withArticles(2)
    const store = await openOn(disk)
    const before = store.library()
    const refused = store.changeBatch('Tagged', async () => ({
      deltas: tagging(store, ids, ['new']),
      library() {
        throw new Error('moved on')
      },
    }))
    await expect(refused).rejects.toThrow('moved on')
    expect(store.library()).toBe(before)
    expect(ids.map((id) => store.rows().get(id)?.tags)).toEqual([['former'], ['former']])
    const { after } = await store.changeBatch('Tagged', async () => ({
      deltas: tagging(store, ids, ['new']),
      library: (file) => ({ ...file, highlightColours: { 1: 'claim' } }),
    }))
    expect(after).toMatchObject({ highlightColours: { 1: 'claim' }, intents: [{ name: 'set' }] })
    await settled(store)
    await store.close()
  })

  it('waits for the changes under way, and later changes wait for it', async () => {
    const { disk, ids } = await withArticles(2)
    const store = await openOn(disk)
    const [first = ''] = ids
    const before = store.change(first, noted('before'))
    const many = store.changeBatch('Tagged', async () => ({ deltas: tagging(store, ids, ['new']) }))
    const after = store.change(first, (article) => ({ ...noted('after')(article), tags: [...article.tags, 'more'] }))
    await Promise.all([before, many, after])
    expect((await before).after).toMatchObject({ note: 'before', tags: ['former'] })
    expect((await after).before).toMatchObject({ note: 'before', tags: ['new'] })
    expect(await store.article(first)).toMatchObject({ note: 'after', tags: ['new', 'more'] })
    await settled(store)
    expect(await onDisk(disk, store, first)).toMatchObject({ note: 'after', tags: ['new', 'more'] })
    await store.close()
  })

  it('of fields that a row does not have, and of tags of highlights, is listed as the article is', async () => {
    const { disk, ids } = await withArticles(1)
    const [id = ''] = ids
    const held = holding(disk)
    const store = await openOn(held.disk)
    const before = await store.article(id)
    const highlights = [testHighlight({ colour: 2, quote: { exact: 'text', prefix: '', suffix: '' }, tags: ['doubt'] })]
    await change(store, [{ id, expects: before.revision, revision: newId(), set: { note: 'a note', highlights } }])
    const row = { note: 'a note', noted: true, colours: [2], highlights: 1, highlightTags: [['doubt']] }
    expect(store.rows().get(id)).toMatchObject(row)
    const retagged = [{ ...highlights[0], tags: ['figures'] }] as Article['highlights']
    await change(store, [{ id, expects: revisionOf(store, id), revision: newId(), set: { highlights: retagged } }])
    expect(store.rows().get(id)).toMatchObject({ ...row, highlightTags: [['figures']] })
    const again = await openOn(disk)
    expect(again.rows().get(id)).toMatchObject({ ...row, highlightTags: [['figures']] })
    await settled(again)
    await again.close()
  })

  it('reports how far its files are', async () => {
    const { disk, ids } = await withArticles(3)
    const store = await openOn(disk)
    const told: unknown[] = []
    store.onFlush(({ label, done, total, state }) => told.push([label, done, total, state]))
    await change(store, tagging(store, ids, ['new']))
    await settled(store)
    await vi.waitFor(() => expect(told.at(-1)).toEqual(['Tagged articles', 3, 3, 'done']))
    expect(told[0]).toEqual(['Tagged articles', 0, 3, 'running'])
    await store.close()
  })

  it('is finished by a closing with finish, and otherwise left to the next opening', async () => {
    const { disk, ids } = await withArticles(12)
    const store = await openOn(disk)
    await change(store, tagging(store, ids, ['new']))
    await store.close()
    expect(JSON.parse(Buffer.from(await disk.read('/library/library.json')).toString()).intents).toHaveLength(1)
    const next = await openOn(disk)
    await next.close({ finish: true })
    expect(next.library().intents).toEqual([])
    for (const id of ids) expect((await onDisk(disk, next, id)).tags).toEqual(['new'])
  })

  it('that is no longer recorded, in a library that the user restored, is in no list either', async () => {
    const { disk, ids } = await withArticles(2)
    const library = await disk.read('/library/library.json')
    const store = await openOn(holding(disk).disk)
    await change(store, tagging(store, ids, ['new']))
    await store.close()
    for (const path of ['/library/library.json', '/library/library.json.bak']) {
      await disk.create('/library/.other', library)
      await disk.rename('/library/.other', path)
    }
    const next = await openOn(disk)
    expect(ids.map((id) => next.rows().get(id)?.tags)).toEqual([['former'], ['former']])
    await next.close()
  })

  it('skips an article whose file is gone, and one that was discarded', async () => {
    const { disk, ids } = await withArticles(3)
    const held = holding(disk)
    const store = await openOn(held.disk)
    const [first = '', second = '', third = ''] = ids
    await change(store, tagging(store, ids, ['new']))
    const folder = (id: Id) => `/library/${store.rows().get(id)?.folder}`
    await disk.remove(folder(first))
    held.state.held = false
    await store.discard(
      second,
      (path) => disk.remove(path),
      (article) => article,
    )
    await change(store, tagging(store, [third], ['newer']))
    await vi.waitFor(async () => expect((await onDisk(disk, store, third)).tags).toEqual(['newer']))
    await store.close()
    const next = await openOn(disk)
    expect([...next.rows().keys()]).toEqual([third])
    expect(next.notices()).toEqual([])
    await next.close()
  })
})

/** What one article is like, as tags and note tell it. */
type Deed = 'there' | 'back' | 'direct' | 'follow' | 'die' | 'close'

it('any changes and their undos, whichever files are written and however the program ends: the last change is kept', async () => {
  const deed = fc.constantFrom<Deed>('there', 'back', 'direct', 'follow', 'die', 'close')
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
      const { disk, ids } = await withArticles(2)
      const held = holding(disk)
      let store = await openOn(held.disk)
      let count = 0
      const backs: ArticleDelta[][] = []
      let expected = ids.map(() => 'former')
      for (const each of deeds) {
        held.state.held = each !== 'follow'
        if (each === 'there') {
          const deltas = tagging(store, ids, [`tag ${++count}`])
          backs.push(
            deltas.map((delta) => ({
              ...delta,
              expects: delta.revision,
              revision: delta.expects,
              set: { tags: [...(store.rows().get(delta.id)?.tags ?? [])] },
            })),
          )
          await change(store, deltas)
          expected = ids.map(() => `tag ${count}`)
        } else if (each === 'back') {
          const deltas = backs.pop()
          if (deltas === undefined) continue
          await change(store, deltas)
          expected = deltas.map(({ set }) => set.tags?.[0] ?? '')
        } else if (each === 'direct') {
          held.state.held = false
          const tag = `direct ${++count}`
          await store.change(ids[0] ?? '', (article) => ({ ...article, tags: [tag], revision: newId() }))
          backs.length = 0
          expected = [tag, expected[1] ?? '']
        } else if (each === 'follow') {
          // One more change wakes what had no room on the disk.
          await change(store, tagging(store, ids, expected.slice(1)))
          expected = ids.map(() => expected[1] ?? '')
          backs.length = 0
          await settled(store)
        } else {
          if (each === 'close') await store.close()
          held.state.held = true
          store = await openOn(held.disk)
        }
        expect(ids.map((id) => store.rows().get(id)?.tags[0])).toEqual(expected)
        expect(await Promise.all(ids.map(async (id) => (await store.article(id)).tags[0]))).toEqual(expected)
      }
      await store.close()
      const last = await openOn(disk)
      expect(ids.map((id) => last.rows().get(id)?.tags[0])).toEqual(expected)
      await last.close({ finish: true })
      expect(await Promise.all(ids.map(async (id) => (await onDisk(disk, last, id)).tags[0]))).toEqual(expected)
      expect(last.library().intents).toEqual([])
      expect(last.notices()).toEqual([])
    }),
    { numRuns: 40 },
  )
})
