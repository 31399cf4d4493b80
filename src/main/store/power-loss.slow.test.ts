import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import { rounds } from '../../testing/rounds.ts'
import { newId } from './names/ids.ts'
import { noted, openOn, randomFrom, testClip, testVersion } from './testing/test-store.ts'
import { PowerCut, type UnreliableDisk, unreliableDisk } from './testing/unreliable-disk.ts'
import type { Store } from './types.ts'

/** What a user does; `article` counts those kept so far. */
type Deed =
  | { readonly do: 'keep' }
  | { readonly do: 'edit' | 'edit both' | 'again'; readonly article: number }
  | { readonly do: 'queue' | 'reopen' | 'many' }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Deed>({ do: 'keep' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('edit', 'edit both', 'again'),
      article: fc.nat(3),
    }) as fc.Arbitrary<Deed>,
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('queue', 'reopen', 'many') }) as fc.Arbitrary<Deed> },
)

interface Entry {
  acknowledged: string | null
  asked: string
  versions: number
  askedVersions: number
}

/** What the user was told is kept, and what was asked last and may have come through. */
interface Told {
  readonly notes: Map<
    Id,
    { acknowledged: string | null; asked: string | null; versions: number; askedVersions: number }
  >
  queue: { acknowledged: number; asked: number }
  /** Of the changes of all articles at once: how many, and whom the last one was of. */
  many: { acknowledged: number; asked: number; ids: readonly Id[] }
}

function nothingTold(): Told {
  return { notes: new Map(), queue: { acknowledged: 0, asked: 0 }, many: { acknowledged: 0, asked: 0, ids: [] } }
}

async function live(disk: UnreliableDisk, deeds: readonly Deed[], told: Told): Promise<void> {
  let store = await openOn(disk)
  let count = 0
  for (const each of deeds) {
    const ids = [...told.notes.keys()]
    switch (each.do) {
      case 'keep': {
        const { article, files } = testClip(`text ${count++}`)
        const entry: Entry = { acknowledged: null, asked: '', versions: 1, askedVersions: 1 }
        told.notes.set(article.id, entry)
        await store.keep(article, files)
        entry.acknowledged = ''
        break
      }
      case 'edit':
      case 'edit both': {
        const some = each.do === 'edit' ? [ids[each.article % ids.length]] : ids.slice(0, 2)
        await Promise.all(some.map((id) => id && edit(store, id, told, `note ${count++}`.slice(0, 6))))
        break
      }
      case 'again': {
        const id = ids[each.article % ids.length]
        if (id !== undefined) await again(store, id, told, `text ${count++}`)
        break
      }
      case 'queue':
        told.queue.asked += 1
        await store.changeQueue((items) => [...items, waiting()])
        told.queue.acknowledged += 1
        break
      case 'many':
        // Only what is known to be kept can have been changed.
        told.many = { ...told.many, asked: told.many.asked + 1, ids: [...store.rows().keys()] }
        await store.changeBatch('Tagged all', async () => ({
          deltas: [...store.rows().values()].map(({ id, revision }) => ({
            id,
            expects: revision,
            revision: newId(),
            set: { tags: [`many ${told.many.asked}`] },
          })),
        }))
        told.many = { ...told.many, acknowledged: told.many.asked }
        break
      case 'reopen':
        await store.close()
        store = await openOn(disk)
        break
    }
  }
  await store.close()
}

async function edit(store: Store, id: Id, told: Told, note: string): Promise<void> {
  const entry = told.notes.get(id)
  if (entry === undefined) return
  entry.asked = note
  await store.change(id, noted(note))
  entry.acknowledged = note
}

async function again(store: Store, id: Id, told: Told, text: string): Promise<void> {
  const entry = told.notes.get(id)
  if (entry === undefined) return
  const { version, files } = testVersion(entry.versions + 1, text)
  entry.askedVersions = entry.versions + 1
  await store.addVersion(id, version, files, (article) => ({
    ...article,
    versions: [...article.versions, version],
    current: version.n,
  }))
  entry.versions = entry.askedVersions
}

function waiting() {
  return {
    id: newId(),
    source: { url: 'https://weir.example/' },
    by: 'hand' as const,
    tags: [],
    askedAt: '2026-03-04T05:06:07.000Z',
    tries: 1,
    anyway: false,
    retryAt: null,
    error: null,
  }
}

/** Opens what came back, and holds it against what was promised. */
async function expectPromises(disk: UnreliableDisk, told: Told): Promise<Store> {
  const store = await openOn(disk)
  expect(store.readOnly()).toBeNull()
  expect(store.notices()).toEqual([])
  for (const [id, entry] of told.notes) {
    if (entry.acknowledged === null && !store.rows().has(id)) continue
    const article = await store.article(id)
    expect([entry.acknowledged, entry.asked]).toContain(article.note)
    expect([entry.versions, entry.askedVersions]).toContain(article.versions.length)
    expect(store.rows().get(id)).toMatchObject({ note: article.note, current: article.current })
    for (const { n } of article.versions) expect(await store.versionFile(id, n, 'article.txt')).toMatch(/^text \d+$/)
  }
  const { acknowledged, asked, ids } = told.many
  const tags = new Set(ids.map((id) => store.rows().get(id)?.tags[0] ?? ''))
  for (const id of ids) expect((await store.article(id)).tags[0]).toBe(store.rows().get(id)?.tags[0])
  // All of them or none: those that the one before was not of have no tag from it.
  const allowed = [acknowledged, asked].map((count) => (count === 0 ? '' : `many ${count}`))
  if (tags.has(`many ${asked}`)) expect([...tags]).toEqual([`many ${asked}`])
  else for (const tag of tags) expect([...allowed, '']).toContain(tag)
  if (acknowledged === asked && asked > 0) expect([...tags]).toEqual([`many ${asked}`])
  expect([told.queue.acknowledged, told.queue.asked]).toContain(store.queue().length)
  for (const id of store.rows().keys()) expect(told.notes.has(id)).toBe(true)
  const { problems, articles } = await store.check({ repair: false })
  expect(problems).toEqual([])
  expect(articles).toBe(store.rows().size)
  return store
}

/** From the kindest to the harshest: all came through, nothing did, and some of it. */
function fates(seed: number): readonly ((most: number) => number)[] {
  return [(most) => most, () => 0, randomFrom(seed), randomFrom(seed + 1)]
}

async function cutEverywhere(deeds: readonly Deed[], msPerStep: number, every: number, seed: number): Promise<number> {
  const whole = unreliableDisk(msPerStep)
  await live(whole, deeds, nothingTold())
  let cuts = 0
  for (let step = seed % every; step <= whole.steps(); step += every) {
    const disk = unreliableDisk(msPerStep)
    disk.cutAt(step)
    const told = nothingTold()
    await live(disk, deeds, told).catch((thrown) => {
      if (!(thrown instanceof PowerCut)) throw thrown
    })
    for (const choose of fates(seed + step * 7)) {
      cuts += 1
      await expectToGoOn(disk.afterPowerCut(choose), told)
    }
    // Killed, and the power cut only later: what a process left behind unsynced is still not durable.
    disk.cutAt(Number.POSITIVE_INFINITY)
    await expectToGoOn(disk, told)
  }
  return cuts
}

/** It holds what it promised, and what it promises from then on, however little of the first life was durable. */
async function expectToGoOn(disk: UnreliableDisk, told: Told): Promise<void> {
  const store = await expectPromises(disk, told)
  const later: Told = { ...told, notes: new Map(told.notes) }
  const { article, files } = testClip('text 99')
  await store.keep(article, files)
  later.notes.set(article.id, { acknowledged: '', asked: '', versions: 1, askedVersions: 1 })
  const [id] = told.notes.keys()
  const entry = id === undefined ? undefined : told.notes.get(id)
  if (id !== undefined && entry !== undefined && store.rows().has(id)) {
    await store.change(id, noted('after'))
    later.notes.set(id, { ...entry, acknowledged: 'after', asked: 'after' })
  }
  await expectPromises(
    disk.afterPowerCut(() => 0),
    later,
  )
}

const aLife: readonly Deed[] = [
  { do: 'keep' },
  { do: 'keep' },
  { do: 'edit', article: 0 },
  { do: 'queue' },
  { do: 'edit both', article: 0 },
  { do: 'again', article: 1 },
  { do: 'reopen' },
  { do: 'edit', article: 1 },
  { do: 'again', article: 1 },
]

it('keeps every acknowledged edit and no half article, wherever in a session the power is cut', async () => {
  expect(await cutEverywhere(aLife, 0.1, 1, 1)).toBeGreaterThan(1000)
}, 120_000)

it('does not mistake an edit within one tick of the disk’s clock for damage', async () => {
  const hasty: readonly Deed[] = [
    { do: 'keep' },
    { do: 'edit', article: 0 },
    { do: 'reopen' },
    { do: 'edit', article: 0 },
    { do: 'edit', article: 0 },
  ]
  expect(await cutEverywhere(hasty, 0.001, 1, 1)).toBeGreaterThan(400)
}, 60_000)

it('keeps all or nothing of a change of all articles, whichever files are written when the power is cut', async () => {
  const deeds: readonly Deed[] = [
    { do: 'keep' },
    { do: 'keep' },
    { do: 'many' },
    { do: 'edit', article: 0 },
    { do: 'many' },
    { do: 'again', article: 1 },
    { do: 'reopen' },
    { do: 'many' },
  ]
  expect(await cutEverywhere(deeds, 0.1, 2, 1)).toBeGreaterThan(500)
}, 120_000)

it('loses nothing in sessions of any kind, on slow and fast clocks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(0.01, 0.1, 400),
      fc.nat(1_000_000),
      async (deeds, msPerStep, seed) => {
        await cutEverywhere([{ do: 'keep' }, ...deeds], msPerStep, 13, seed)
      },
    ),
    { numRuns: rounds(4, 60) },
  )
}, 1_200_000)

it('says so when the disk is full, and keeps what was there', async () => {
  const disk = unreliableDisk()
  const full = { on: false }
  const store = await openOn({
    ...disk,
    async create(path, bytes) {
      if (full.on) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      await disk.create(path, bytes)
    },
  })
  const { article, files } = testClip('text')
  await store.keep(article, files)
  await store.change(article.id, noted('before'))
  full.on = true
  const refused = await store.change(article.id, noted('after')).catch((thrown: unknown) => thrown)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ code: 'disk-full' })
  const other = testClip('another')
  await expect(store.keep(other.article, other.files)).rejects.toMatchObject({ code: 'disk-full' })
  expect((await store.article(article.id)).note).toBe('before')
  full.on = false
  await store.change(article.id, noted('later'))
  expect((await store.article(article.id)).note).toBe('later')
  expect(disk.files().filter((path) => path.includes('.unfinished'))).toEqual([])
})
