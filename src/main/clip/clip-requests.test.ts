import { describe, expect, it } from 'vitest'
import { type Checked, requests } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import { createTopicRenames } from '../changes/topic-renames.ts'
import type { Caller } from '../handlers.ts'
import { createJobs } from '../jobs.ts'
import { newId } from '../store/names/ids.ts'
import { openOn, silent } from '../store/testing/test-store.ts'
import { unreliableDisk } from '../store/testing/unreliable-disk.ts'
import type { Store } from '../store/types.ts'
import { testArticle } from '../testing/test-article.ts'
import type { Clip } from './clip.ts'
import { clipHandlers } from './clip-requests.ts'
import { articleReply } from './clip-result.ts'
import { noNetwork, noSuchHost } from './fetch/load-failures.ts'
import { addressOf, createClipQueue } from './queue/clip-queue.ts'
import type { ClipSource } from './read-page.ts'

const site = (name: string) => `https://weir.example/${name}`
const who: Caller = 'window'

/** The handlers over a real queue; `pages` says what each address gives, by its last word. */
async function setUp(wrap: (store: Store) => Store = (store) => store, disk = unreliableDisk()) {
  const store = wrap(await openOn(disk))
  const pages = new Map<string, (signal: AbortSignal) => Promise<Article>>()
  const met: string[] = []
  const clip: Clip = async (ask, { signal }) => {
    const name = nameOf(ask)
    met.push(name)
    const article = await (pages.get(name) ?? (async () => testArticle({ id: newId(), url: site(name) })))(signal)
    const revert = { id: article.id, expects: article.revision, revision: newId(), set: {} }
    return { reply: articleReply(article, 'added'), revert }
  }
  const made: { articles: readonly string[]; undo: boolean }[] = []
  const changes = {
    rev: () => 1,
    moment: () => 0,
    announce(articles: readonly string[], undo: unknown) {
      made.push({ articles, undo: undo !== null })
      return { rev: 2, undo: null }
    },
  } as unknown as Changes
  const jobs = createJobs(() => undefined, newId)
  const queue = createClipQueue({ store, newId, now: () => new Date('2026-03-04T05:06:07Z'), log: silent })
  await queue.markInterrupted()
  const network = { up: true }
  const keepStories = async () => []
  const online = () => network.up
  const handlers = clipHandlers({
    store,
    changes,
    jobs,
    clip,
    keepStories,
    queue,
    renamed: createTopicRenames(store),
    online,
    log: silent,
  })
  const ask = (sources: readonly ClipSource[], more: Partial<Checked<'clip'>> = {}) =>
    handlers.clip(
      {
        sources: [...sources],
        tags: [],
        again: false,
        related: false,
        anyway: false,
        by: 'hand',
        job: undefined,
        ...more,
      },
      who,
    )
  const queued = () => store.queue().map((item) => [addressOf(item)?.replace(site(''), ''), item.error?.code ?? null])
  return { store, pages, met, made, jobs, network, handlers, ask, queued, disk }
}

const nameOf = (ask: ClipSource) =>
  ('text' in ask ? ask.text : 'file' in ask ? ask.file : ask.url).split('/').at(-1) ?? ''
const urls = (...names: readonly string[]) => names.map((name) => ({ url: site(name) }))

describe('the queue', () => {
  it('holds every address of a call before the first is fetched, and none that was kept', async () => {
    const { pages, ask, queued } = await setUp()
    let seen: unknown = null
    pages.set('a', async () => {
      seen = queued()
      return testArticle({ id: newId() })
    })
    const { clips } = await ask(urls('a', 'b', 'c', 'd', 'e', 'f'))
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, null]))
    expect(clips.map(({ status }) => status)).toEqual(Array(6).fill('added'))
    expect(queued()).toEqual([])
  })

  it('keeps what was refused, in its place also after another try', async () => {
    const { pages, ask, queued, store, handlers } = await setUp()
    for (const name of ['a', 'b', 'c'])
      pages.set(name, async () => {
        throw noSuchHost('weir.example')
      })
    await ask(urls('a', 'b', 'c'))
    expect(queued().map(([name]) => name)).toEqual(['a', 'b', 'c'])
    const [first] = store.queue()
    const { clip } = await handlers.retry({ id: first?.id ?? '', job: undefined }, who)
    expect(clip.error?.code).toBe('no-such-host')
    expect(queued().map(([name]) => name)).toEqual(['a', 'b', 'c'])
    expect(store.queue()[0]?.tries).toBe(2)
  })

  it('lists an address once, however often it is asked for', async () => {
    const { pages, ask, queued } = await setUp()
    pages.set('a', async () => {
      throw new Refusal('http-status', 'Not now.')
    })
    await ask(urls('a'))
    await ask(urls('a', 'a'))
    expect(queued()).toEqual([['a', 'http-status']])
  })

  it('takes no address that is none, and says so of that one alone', async () => {
    const { ask, queued } = await setUp()
    const { clips } = await ask([{ url: 'two words' }, { url: site('a') }])
    expect(clips.map(({ status, error }) => [status, error?.code])).toEqual([
      ['refused', 'bad-address'],
      ['added', undefined],
    ])
    expect(queued()).toEqual([])
  })

  it('takes no address that is too long, and clips the others of its list', async () => {
    const { ask, queued } = await setUp()
    const { sources } = requests.clip.input.parse({ sources: [{ url: site('x'.repeat(9_000)) }, { url: site('a') }] })
    const { clips } = await ask(sources)
    expect(clips.map(({ status, error }) => [status, error?.message])).toEqual([
      ['refused', 'This address is too long to be the address of an article.'],
      ['added', undefined],
    ])
    expect(clips[0]?.url?.length).toBeLessThan(9_000)
    expect(queued()).toEqual([])
  })

  it('that cannot be written refuses the addresses, and no file', async () => {
    const { ask } = await setUp((store) => ({
      ...store,
      changeQueue: async () => {
        throw new Refusal('disk-full', 'The disk is full.')
      },
    }))
    const { clips } = await ask([{ url: site('a') }, { file: '/pages/b.html' }])
    expect(clips.map(({ status, error }) => [status, error?.code])).toEqual([
      ['refused', 'disk-full'],
      ['added', undefined],
    ])
  })

  it('that can no longer be written does not take back what was kept', async () => {
    let full = false
    const { pages, ask, queued } = await setUp((store) => ({
      ...store,
      async changeQueue(change) {
        if (full) throw new Refusal('disk-full', 'The disk is full.')
        await store.changeQueue(change)
      },
    }))
    pages.set('a', async () => {
      full = true
      return testArticle({ id: newId() })
    })
    expect((await ask(urls('a'))).clips[0]?.status).toBe('added')
    expect(queued()).toEqual([['a', null]])
  })
})

describe('a page that brings out a fault of ours', () => {
  it('is listed, and takes no other with it', async () => {
    const { pages, ask, queued } = await setUp()
    pages.set('a', async () => {
      throw new TypeError('not a function')
    })
    const { clips } = await ask(urls('a', 'b'))
    expect(clips.map(({ error }) => error?.code)).toEqual(['unexpected', undefined])
    expect(queued()).toEqual([['a', 'unexpected']])
  })
})

describe('without a network', () => {
  it('an address waits, is fetched when there is one, and no try is counted', async () => {
    const { pages, ask, queued, store, network, handlers, met } = await setUp()
    pages.set('a', async () => {
      throw noNetwork('weir.example')
    })
    expect((await ask(urls('a'))).clips[0]?.error?.code).toBe('offline')
    expect(queued()).toEqual([['a', null]])
    expect(store.queue()[0]?.tries).toBe(0)

    pages.delete('a')
    network.up = true
    const { clips } = await handlers['run-queue']({ job: undefined }, who)
    expect(clips.map(({ status }) => status)).toEqual(['added'])
    expect(met).toEqual(['a', 'a'])
    expect(queued()).toEqual([])
  })

  it('no site is said not to exist', async () => {
    const { pages, ask, queued, network } = await setUp()
    network.up = false
    pages.set('a', async () => {
      throw noSuchHost('weir.example')
    })
    expect((await ask(urls('a'))).clips[0]?.error).toMatchObject({ code: 'offline' })
    expect(queued()).toEqual([['a', null]])
  })

  it('what failed for another reason is left alone', async () => {
    const { pages, ask, handlers, met } = await setUp()
    pages.set('a', async () => {
      throw new Refusal('http-status', 'Gone.')
    })
    await ask(urls('a'))
    expect((await handlers['run-queue']({ job: undefined }, who)).clips).toEqual([])
    expect(met).toEqual(['a'])
  })
})

/** A page that is fetched until its reader has had enough. */
const endless = (signal: AbortSignal) =>
  new Promise<Article>((_, reject) =>
    signal.addEventListener('abort', () => reject(new Refusal('cancelled', 'Loading was cancelled.'))),
  )

describe('stopping', () => {
  it('by the user leaves everything listed as cancelled', async () => {
    const { pages, ask, queued, jobs } = await setUp()
    for (const name of ['a', 'b', 'c', 'd']) pages.set(name, endless)
    const asked = ask(urls('a', 'b', 'c', 'd', 'e'), { job: 'clips' })
    await expect.poll(() => jobs.cancel('clips')).toBe(true)
    expect((await asked).clips.map(({ error }) => error?.code)).toEqual(Array(5).fill('cancelled'))
    expect(queued().map(([, code]) => code)).toEqual(Array(5).fill('cancelled'))
  })

  it('by closing leaves everything waiting for the next opening', async () => {
    const { pages, ask, queued, store, jobs, met } = await setUp()
    for (const name of ['a', 'b', 'c', 'd']) pages.set(name, endless)
    const asked = ask(urls('a', 'b', 'c', 'd', 'e'))
    await expect.poll(() => met.length).toBe(4)
    jobs.close()
    await asked
    expect(queued()).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => [name, null]))
    expect(store.queue().every(({ tries }) => tries === 0)).toBe(true)
  })
})

describe('a program that does not survive a page', () => {
  /** The next start, on the disk as the power left it: what was not synced is gone. */
  const startAgain = ({ disk }: Awaited<ReturnType<typeof setUp>>) =>
    setUp(
      (store) => store,
      disk.afterPowerCut(() => 0),
    )
  const runQueue = ({ handlers }: Awaited<ReturnType<typeof setUp>>) => handlers['run-queue']({ job: undefined }, who)

  it('leaves the page to its user, who is told so and can try again', async () => {
    const first = await setUp()
    first.pages.set('a', endless)
    void first.ask(urls('a'))
    await expect.poll(() => first.met).toEqual(['a'])

    const second = await startAgain(first)
    expect(second.queued()).toEqual([['a', 'cancelled']])
    expect(second.store.queue()[0]?.error?.message).toMatch(/quit while clipping this page.*won’t retry.*Try again/)
    expect((await runQueue(second)).clips).toEqual([])
    expect(second.met).toEqual([])

    // It stays so over any number of starts.
    const third = await startAgain(second)
    expect((await runQueue(third)).clips).toEqual([])
    expect(third.queued()).toEqual([['a', 'cancelled']])
    const id = third.store.queue()[0]?.id ?? ''
    expect((await third.handlers.retry({ id, job: undefined }, who)).clip.status).toBe('added')
    expect((await startAgain(third)).queued()).toEqual([])
  })

  it('also when it was tried again by hand, or by itself', async () => {
    const first = await setUp()
    first.pages.set('a', async () => {
      throw noNetwork('weir.example')
    })
    first.pages.set('b', async () => {
      throw new Refusal('http-status', 'Not now.')
    })
    await first.ask(urls('a', 'b'))
    for (const name of ['a', 'b']) first.pages.set(name, endless)
    void runQueue(first)
    void first.handlers.retry({ id: first.store.queue()[1]?.id ?? '', job: undefined }, who)
    await expect.poll(() => first.met).toEqual(['a', 'b', 'a', 'b'])
    const second = await startAgain(first)
    expect(second.queued()).toEqual([
      ['a', 'cancelled'],
      ['b', 'cancelled'],
    ])
  })

  it('lets the others go on: those not begun, those that were read, those that waited for a network', async () => {
    const first = await setUp()
    first.pages.set('offline', async () => {
      throw noNetwork('weir.example')
    })
    await first.ask(urls('offline'))
    for (const name of ['c', 'd', 'e', 'f']) first.pages.set(name, endless)
    void first.ask(urls('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'))
    await expect.poll(() => [...first.met].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'offline'])

    const second = await startAgain(first)
    expect(second.queued()).toEqual([
      ['offline', null],
      ...['c', 'd', 'e', 'f'].map((name) => [name, 'cancelled']),
      ['g', null],
      ['h', null],
    ])
    expect((await runQueue(second)).clips.map(({ status }) => status)).toEqual(['added', 'added', 'added'])
    expect(second.met).toEqual(['offline', 'g', 'h'])
  })

  it('that was closed in its midst is blamed on nobody', async () => {
    const first = await setUp()
    first.pages.set('a', endless)
    const asked = first.ask(urls('a'))
    await expect.poll(() => first.met).toEqual(['a'])
    first.jobs.close()
    await asked
    const second = await startAgain(first)
    expect(second.queued()).toEqual([['a', null]])
    expect((await runQueue(second)).clips.map(({ status }) => status)).toEqual(['added'])
  })

  it('is not tried again either where the library cannot be written', async () => {
    const first = await setUp()
    first.pages.set('a', endless)
    void first.ask(urls('a'))
    await expect.poll(() => first.met).toEqual(['a'])
    let full = true
    const second = await setUp(
      (store) => ({
        ...store,
        async changeQueue(...change) {
          if (full) throw new Refusal('disk-full', 'The disk is full.')
          await store.changeQueue(...change)
        },
      }),
      first.disk.afterPowerCut(() => 0),
    )
    full = false
    expect((await runQueue(second)).clips).toEqual([])
    const id = second.store.queue()[0]?.id ?? ''
    expect((await second.handlers.retry({ id, job: undefined }, who)).clip.status).toBe('added')
  })

  it('reads a queue of before, which says nothing of what is in work', async () => {
    const { store, disk } = await setUp()
    await store.close()
    const before = (bytes: Uint8Array) => {
      const { inWork: _, ...rest } = JSON.parse(Buffer.from(bytes).toString())
      return Buffer.from(JSON.stringify(rest))
    }
    disk.corrupt('/library/queue.json', before)
    const second = await startAgain({ disk } as Awaited<ReturnType<typeof setUp>>)
    expect(second.store.notices()).toEqual([])
    expect(second.store.inWork()).toEqual([])
  })
})

describe('of many', () => {
  it('each is announced as soon as it is kept, and one undo is given for all', async () => {
    const { ask, made } = await setUp()
    await ask(urls('a', 'b', 'c'))
    expect(made.map(({ articles, undo }) => [articles.length, undo])).toEqual([
      [1, false],
      [1, false],
      [1, false],
      [3, true],
    ])
  })
})
