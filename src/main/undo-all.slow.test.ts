import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answer, Changed } from '#shared/contract.ts'
import type { Cut, Extract } from '#shared/extraction/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Colour, Id } from '#shared/model.ts'
import type { Load } from './clip/fetch/types.ts'
import { environment } from './store/testing/test-store.ts'
import { unreliableDisk } from './store/testing/unreliable-disk.ts'
import { extractLines } from './testing/line-extractor.ts'
import { testArticle } from './testing/test-article.ts'
import { openTestLibrary, type TestLibrary } from './testing/test-library.ts'

/** Enough that a change of all is one record whose files follow. */
const ARTICLES = 24
const TEXT = 'The keeper of the lock wrote down\nhow the water stood,\neach morning,\nfor thirty years.'
const TOPICS = ['war', 'War/Cyber', 'war/drones', 'weirs', 'weirs/silt', 'café', 'to do'] as const
const QUERIES = ['', 'tag:war', 'tag:"to do"', 'is:starred', 'is:archived', 'is:unread', 'is:annotated', 'color:2']
const FOUND = ['silt ', 'war ', 'keeper ', 'claim in:notes ']

/** A change that a user can make: what, on which articles, and two numbers to choose by. */
interface Deed {
  readonly do: (typeof deeds)[number]
  readonly on: readonly number[]
  readonly a: number
  readonly b: number
}

const deeds = [
  'highlight',
  'recolour',
  'tag highlight',
  'drag edges',
  'remove highlight',
  'note',
  'note on highlight',
  'tag',
  'state',
  'trash',
  'restore',
  'correct',
  'rename topic',
  'delete topic',
  'colour topic',
  'save search',
  'remove search',
  'settings',
  'name colours',
  'clip',
  'cut',
  'keep stories',
  'undo',
  'redo',
  'send back',
] as const

const on = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.nat(ARTICLES - 1), { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([...Array(ARTICLES).keys()]) },
)
const deed: fc.Arbitrary<Deed> = fc.record({ do: fc.constantFrom(...deeds), on, a: fc.nat(1_000), b: fc.nat(1_000) })

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T

/** Makes one. What is refused, as it may be (there is no such topic any more), has changed nothing. */
async function make(library: TestLibrary, { do: what, on, a, b }: Deed, last: Changed | null): Promise<Changed | null> {
  const ids = on.map((at) => library.ids[at] ?? '')
  const [id = ''] = ids
  const { call } = library
  const highlight = async () => {
    const { highlights } = await call('article', { id })
    return highlights.length === 0 ? null : pick(highlights, a)
  }
  const start = a % (TEXT.length - 12)
  const colour = ((b % 5) + 1) as Colour
  switch (what) {
    case 'highlight':
      return call('highlight', {
        id,
        start,
        end: start + 4 + (b % 8),
        colour,
        note: b % 3 === 0 ? `claim ${b}` : undefined,
      })
    case 'recolour': {
      const of = await highlight()
      return of && call('change-highlight', { id, highlight: of.id, colour })
    }
    case 'tag highlight': {
      const of = await highlight()
      return of && call('change-highlight', { id, highlight: of.id, tags: [pick(TOPICS, b)] })
    }
    case 'drag edges': {
      const of = await highlight()
      return of && call('change-highlight', { id, highlight: of.id, range: { version: 1, start, end: start + 9 } })
    }
    case 'remove highlight': {
      const of = await highlight()
      return of && call('remove-highlight', { id, highlight: of.id })
    }
    case 'note':
      return call('note', { id, text: b % 4 === 0 ? '' : `silt ${b}`, session: b % 2 === 0 ? `${a % 3}` : undefined })
    case 'note on highlight': {
      const of = await highlight()
      return of && call('note', { id, highlight: of.id, text: b % 4 === 0 ? '' : `claim ${b}` })
    }
    case 'tag':
      return call('tag', {
        ids,
        add: a % 3 === 0 ? [] : [pick(TOPICS, b)],
        remove: a % 3 === 1 ? [] : [pick(TOPICS, a)],
      })
    case 'state':
      return call('state', {
        ids,
        ...pick([{ read: a % 2 === 0 }, { starred: a % 2 === 0 }, { archived: a % 2 === 0 }], b),
      })
    case 'trash':
      return call('trash', { ids })
    case 'restore':
      return call('restore', { ids })
    case 'correct':
      return b % 3 === 0
        ? call('correct', { id, reset: ['title', 'publishedAt'] })
        : call('correct', { id, set: { title: `Title ${b}`, publishedAt: pick(['2025', '2024-02', null], a) } })
    case 'rename topic':
      return call('rename-topic', { tag: pick(TOPICS, a), to: pick([...TOPICS, 'WAR', 'new/topic'], b) })
    case 'delete topic':
      return call('delete-topic', { tag: pick(TOPICS, a) })
    case 'colour topic':
      return call('colour-topic', { tag: pick(TOPICS, a), colour: b % 6 === 0 ? null : colour })
    case 'save search': {
      const { searches } = await call('searches', {})
      const known = b % 2 === 0 && searches.length > 0 ? pick(searches, a).id : undefined
      return call('save-search', {
        id: known,
        name: `Search ${b}`,
        query: `tag:${pick(['war', 'weirs/silt'], a)} ${b}`,
      })
    }
    case 'remove search': {
      const { searches } = await call('searches', {})
      return searches.length === 0 ? null : call('remove-search', { id: pick(searches, a).id })
    }
    case 'settings':
      return call('set-settings', { set: pick([{ theme: pick(['ink', 'paper'], a) }, { size: 15 + (a % 9) }], b) })
    case 'name colours':
      return call('name-colours', { names: { [colour]: b % 3 === 0 ? '' : `Name ${a}` } })
    case 'clip':
      return call('clip', {
        sources: [{ url: `https://weir.example/${a % 4}` }],
        tags: b % 2 === 0 ? [] : [pick(TOPICS, b)],
      })
    case 'cut': {
      const { current: version } = await call('article', { id })
      const { blocks, stories } = await call('beside', { id })
      const out = blocks.filter(({ chosen }) => chosen === 'remove')
      const cuts: Cut[] = [
        { do: 'remove', start, end: start + 1 },
        { do: 'story', start },
        ...(out.length === 0 ? [] : [{ do: 'keep', block: pick(out, a).id } as const]),
        ...(stories.length === 0 ? [] : [{ do: 'main', story: pick(stories, a).id, end: null } as const]),
      ]
      return call('cut', { id, version, cut: pick(cuts, b) })
    }
    case 'keep stories':
      return call('keep-stories', { id })
    case 'undo':
      return call('undo', {})
    case 'redo':
      return call('redo', {})
    case 'send back':
      return last?.undo ? call('revert', last.undo.request.input) : null
  }
}

/** All that a user can see; without revisions, modification times, versions not current, and what was clipped since. */
async function seen({ call, ids }: TestLibrary) {
  const articles = await Promise.all(
    ids.map(async (id) => {
      const { revision: _, versions, highlights, ...shown } = (await call('show', { id })) as Answer<'show'> & Article
      return {
        ...shown,
        versions: versions.filter(({ n }) => n === shown.current),
        highlights: highlights.map(({ modifiedAt: _, ...each }) => each),
      }
    }),
  )
  const own = new Set<Id>(ids)
  const { counts, highlightColours } = await call('library', {})
  return {
    articles,
    lists: await Promise.all(QUERIES.map(async (query) => (await call('list', { query, count: 1_000 })).rows)),
    trash: (await call('list', { query: 'is:trashed', count: 1_000 })).rows.filter(({ id }) => own.has(id)),
    found: await Promise.all(
      FOUND.map(async (query) =>
        (await call('search', { query })).hits.map(({ id, where }) => `${id} ${where}`).toSorted(),
      ),
    ),
    topics: (await call('topics', {})).topics,
    searches: (await call('searches', {})).searches,
    settings: (await call('settings', {})).settings,
    highlightColours,
    counts: { ...counts, trashed: 0 },
  }
}

/** A web on which every page says the same. */
const load: Load = async ({ url }) => ({
  url,
  finalUrl: url,
  bytes: Buffer.from(TEXT),
  headers: {},
  status: 200,
  type: 'text/html',
  charset: null,
  isPrivate: false,
})

async function open(): Promise<TestLibrary> {
  const articles = Array.from(
    { length: ARTICLES },
    (_, at): Partial<Article> => ({
      url: `https://weir.example/${at + 100}`,
      capturedAt: `2026-01-02T03:${String(at).padStart(2, '0')}:05.000Z`,
      tags: at % 3 === 0 ? ['war'] : at % 3 === 1 ? ['War/Cyber', 'weirs'] : [],
      state: { ...testArticle().state, trashedAt: at === 5 ? '2026-03-03T00:00:00.000Z' : null },
    }),
  )
  let minute = 0
  const now = () => new Date(Date.UTC(2026, 2, 4, 5, minute++))
  return openTestLibrary(
    articles,
    { load, extract: extractLines as unknown as Extract, now },
    environment(unreliableDisk(5)),
    TEXT,
  )
}

it('whatever up to 200 changes a user makes: undone, everything is as before, and redone, as after', async () => {
  let undone = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 200, size: 'max' }), async (all) => {
      const library = await open()
      try {
        const before = await seen(library)
        let last: Changed | null = null
        for (const each of all) {
          try {
            last = await make(library, each, last)
          } catch (thrown) {
            if (!(thrown instanceof Refusal) || thrown.code === 'unexpected') throw thrown
          }
        }
        const redoAll = async () => {
          while ((await library.call('library', {})).canRedo !== null) await library.call('redo', {})
        }
        // What was taken back last of all is made again in the end.
        await redoAll()
        const after = await seen(library)
        while ((await library.call('library', {})).canUndo !== null) {
          await library.call('undo', {})
          undone += 1
        }
        expect(await seen(library)).toEqual(before)
        await redoAll()
        expect(await seen(library)).toEqual(after)
        await library.reopen()
        expect(await seen(library)).toEqual(after)
      } finally {
        await library.dispose()
      }
    }),
    { numRuns: 12 },
  )
  expect(undone).toBeGreaterThan(300)
}, 600_000)
