import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Revert, Subject } from '#shared/contract.ts'
import { defaultSettings } from '#shared/default-settings.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Settings } from '#shared/settings.ts'
import type { Batch } from '../store/journal/batch.ts'
import { applyDelta } from '../store/journal/delta.ts'
import { newLibrary } from '../store/library-file.ts'
import type { Store } from '../store/types.ts'
import { testArticle } from '../testing/test-article.ts'
import { type Changes, createChanges } from './changes.ts'
import { createUndoStack, type UndoStack } from './history.ts'

function setUp(ids: readonly Id[] = ['a00000000001']) {
  const articles = new Map(ids.map((id) => [id, testArticle({ id })]))
  let queue: readonly QueueItem[] = []
  let library = newLibrary(new Date('2026-01-02T03:04:05Z'))
  let settings: Settings = defaultSettings
  let readOnly: string | null = null
  const at = (id: Id) => {
    const article = articles.get(id)
    if (article === undefined) throw new Error('gone')
    return article
  }
  const events: { rev: number; articles: readonly Id[] }[] = []
  const topicsTold: boolean[] = []
  const touched: (readonly Subject[])[] = []
  // Only what changes are made through; the store on disk has tests of its own.
  const store = {
    readOnly: () => readOnly,
    queue: () => queue,
    async changeQueue(change: (items: readonly QueueItem[]) => readonly QueueItem[]) {
      queue = change(queue)
    },
    library: () => library,
    async changeLibrary(change: (file: LibraryFile) => LibraryFile) {
      const before = library
      library = change(before)
      return { before, after: library }
    },
    rows: () => articles,
    isInJournal: () => false,
    async changeBatch(_: string, plan: () => Promise<Batch>) {
      const { deltas, library: change = (file) => file } = await plan()
      const before = library
      library = change(before)
      for (const way of deltas) articles.set(way.id, applyDelta(at(way.id), way, 'now'))
      return { before, after: library }
    },
    async article(id: Id) {
      const article = articles.get(id)
      if (article === undefined) throw new Refusal('not-found', 'There is no such article.')
      return article
    },
    async change(id: Id, change: (article: Article) => Article) {
      const before = await store.article(id)
      const after = change(before)
      articles.set(id, after)
      return { before, after }
    },
  }
  let drawn = 0
  const newId = () => `n${String(++drawn).padStart(11, '0')}`
  const stack = createUndoStack(newId)
  const changes = createChanges({
    store: store as unknown as Store,
    stack,
    settings: {
      get: () => settings,
      async set(set) {
        settings = { ...settings, ...set }
      },
    },
    newId,
    now: () => new Date('2026-02-03T04:05:06Z'),
    emit(rev, changed, touches) {
      events.push({ rev, articles: changed })
      topicsTold.push(touches.includes('topics'))
      touched.push(touches)
    },
  })
  return {
    topicsTold,
    touched,
    changes,
    stack,
    articles,
    at,
    events,
    setReadOnly: (sentence: string) => (readOnly = sentence),
    queue: () => queue,
    library: () => library,
    settings: () => settings,
  }
}

const tagged = (id: Id, tag: string) => ({
  id,
  change: (article: Article) => ({ ...article, tags: [...article.tags, tag] }),
})
const undo = (stack: UndoStack, changes: Changes) => stack.undo((input) => changes.revert(input))
const redo = (stack: UndoStack, changes: Changes) => stack.redo((input) => changes.revert(input))
/** What the user sees of an article: all but when it was last touched. */
const content = ({ modifiedAt: _, ...article }: Article) => article

it('is told as one of the topics only where it changes what they are or how many articles they have', async () => {
  const { changes, stack, topicsTold } = setUp()
  const stated = (set: Partial<Article['state']>) => ({
    id: 'a00000000001',
    change: (article: Article) => ({ ...article, state: { ...article.state, ...set } }),
  })
  const edits = [
    stated({ starred: true }),
    tagged('a00000000001', 'rivers'),
    stated({ trashedAt: '2026-02-03T04:05:06Z' }),
  ]
  for (const edit of edits) await changes.apply('Changed it', [edit])
  expect(topicsTold).toEqual([false, true, true])
  for (const _ of edits) await undo(stack, changes)
  expect(topicsTold.slice(3)).toEqual([true, true, false])
})

it('says what it touches, and its undo the same, so that a window asks again for nothing else', async () => {
  const { changes, stack, touched } = setUp()
  const id = 'a00000000001'
  const stated = (set: Partial<Article['state']>) => ({
    id,
    change: (article: Article) => ({ ...article, state: { ...article.state, ...set } }),
  })
  const steps: readonly [() => Promise<unknown>, readonly Subject[]][] = [
    [() => changes.apply('Starred', [stated({ starred: true })]), ['rows']],
    [() => changes.apply('Trashed', [stated({ trashedAt: '2026-02-03T04:05:06Z' })]), ['rows', 'holdings', 'topics']],
    [() => changes.apply('Tagged', [tagged(id, 'rivers')]), ['rows', 'topics']],
    [() => changes.apply('Noted', [{ id, change: (article) => ({ ...article, note: 'See map.' }) }]), ['rows']],
    [
      () => changes.apply('Put right', [{ id, change: (article) => ({ ...article, corrected: { title: 'Dams' } }) }]),
      ['rows', 'holdings'],
    ],
    [
      () => changes.apply('Named', [], { library: (file) => ({ ...file, highlightColours: { 1: 'doubt' } }) }),
      ['library'],
    ],
    [
      () =>
        changes.apply('Saved', [], {
          library: (file) => ({ ...file, savedSearches: [{ id, name: 'a', query: 'b' }] }),
        }),
      ['searches'],
    ],
    [
      () =>
        changes.apply('Made', [], { library: (file) => ({ ...file, tags: [{ name: 'dams', colour: 2, order: 0 }] }) }),
      ['topics'],
    ],
    [() => changes.apply('Set', [], { settings: { theme: 'ink' } }), ['settings']],
  ]
  for (const [step] of steps) await step()
  expect(touched).toEqual(steps.map(([, touches]) => touches))
  for (const _ of steps) await undo(stack, changes)
  expect(touched.slice(steps.length)).toEqual(steps.map(([, touches]) => touches).reverse())
})

it('says that how far an article is read touches no list, unless it is read to its end', async () => {
  const { changes, touched } = setUp()
  const seen = (set: Partial<Article['state']>) =>
    changes.observe([
      { id: 'a00000000001', change: (article) => ({ ...article, state: { ...article.state, ...set } }) },
    ])
  await seen({ progress: 0.4 })
  await seen({ progress: 0.9, read: true })
  expect(touched).toEqual([[], ['rows']])
})

describe('a change beside the articles', () => {
  const search = { id: 'a00000000002', name: 'Weirs', query: 'weir' }
  const save = (file: LibraryFile) => ({ ...file, savedSearches: [...file.savedSearches, search] })

  it('of what library.json says is taken back and made again, also over others', async () => {
    const { changes, stack, library } = setUp()
    const before = library()
    await changes.apply('Saved a search', [], { library: save })
    await changes.apply('Named a colour', [], { library: (file) => ({ ...file, highlightColours: { 1: 'claim' } }) })
    const after = library()
    expect(after).toMatchObject({ savedSearches: [search], highlightColours: { 1: 'claim' } })
    await undo(stack, changes)
    await undo(stack, changes)
    expect(library()).toEqual(before)
    await redo(stack, changes)
    await redo(stack, changes)
    expect(library()).toEqual(after)
  })

  it('that has moved on is not taken back', async () => {
    const { changes, library } = setUp()
    const { undo: way } = await changes.apply('Saved a search', [], { library: save })
    await changes.apply('Named a colour', [], { library: (file) => ({ ...file, highlightColours: { 1: 'claim' } }) })
    const before = library()
    await expect(changes.revert(way?.request.input as Revert)).rejects.toMatchObject({ code: 'moved-on' })
    expect(library()).toEqual(before)
  })

  it('of the settings is taken back and made again, also where the library cannot be written', async () => {
    const { changes, stack, settings, setReadOnly } = setUp()
    setReadOnly('Another computer writes to it.')
    await changes.apply('Changed the theme', [], { settings: { theme: 'ink', size: defaultSettings.size } })
    expect(settings()).toEqual({ ...defaultSettings, theme: 'ink' })
    await undo(stack, changes)
    expect(settings()).toEqual(defaultSettings)
    await redo(stack, changes)
    expect(settings().theme).toBe('ink')
  })

  it('of a setting that was changed again is not taken back', async () => {
    const { changes, settings } = setUp()
    const { undo: way } = await changes.apply('Changed the theme', [], { settings: { theme: 'ink' } })
    await changes.apply('Changed the theme', [], { settings: { theme: 'sepia' } })
    await expect(changes.revert(way?.request.input as Revert)).rejects.toMatchObject({ code: 'moved-on' })
    expect(settings().theme).toBe('sepia')
  })

  it('that sets what is set already is none', async () => {
    const { changes } = setUp()
    expect(await changes.apply('Changed the theme', [], { settings: { theme: 'system' } })).toEqual({
      rev: 1,
      undo: null,
    })
  })
})

describe('a change', () => {
  it('raises rev by one, says which article, and can be taken back and made again', async () => {
    const { changes, stack, at, events } = setUp()
    const before = at('a00000000001')
    const changed = await changes.apply('Tagged an article', [tagged('a00000000001', 'weirs')])
    const after = at('a00000000001')
    expect(changed.rev).toBe(2)
    expect(events).toEqual([{ rev: 2, articles: ['a00000000001'] }])
    expect(after.tags).toEqual(['weirs'])

    expect((await undo(stack, changes)).label).toBe('Tagged an article')
    expect(content(at('a00000000001'))).toEqual(content(before))
    await redo(stack, changes)
    expect(content(at('a00000000001'))).toEqual(content(after))
  })

  it('that changes nothing raises nothing and leaves no way back', async () => {
    const { changes, stack, events } = setUp()
    expect(await changes.apply('Nothing', [{ id: 'a00000000001', change: (article) => article }])).toEqual({
      rev: 1,
      undo: null,
    })
    expect(events).toEqual([])
    expect(stack.canUndo()).toBeNull()
  })

  it('is refused with the library’s own sentence when nothing may be written', async () => {
    const { changes, setReadOnly } = setUp()
    setReadOnly('Another computer has this library open.')
    await expect(changes.apply('Tagged', [tagged('a00000000001', 'x')])).rejects.toMatchObject({
      code: 'read-only',
      message: 'Another computer has this library open.',
    })
  })

  it('of several articles keeps what could be made, undoable, when one of them is gone', async () => {
    const { changes, stack, at } = setUp(['a00000000001', 'a00000000002'])
    const edits = [tagged('a00000000001', 'x'), tagged('b00000000009', 'x')]
    await expect(changes.apply('Tagged 2 articles', edits)).rejects.toMatchObject({ code: 'not-found' })
    expect(at('a00000000001').tags).toEqual(['x'])
    await undo(stack, changes)
    expect(at('a00000000001').tags).toEqual([])
  })
})

describe('a way back', () => {
  it('is complete in itself: sent by anyone it undoes, and the stack knows', async () => {
    const { changes, stack, at } = setUp()
    const { undo: way } = await changes.apply('Tagged', [tagged('a00000000001', 'x')])
    const input = JSON.parse(JSON.stringify(way?.request.input)) as Revert
    await stack.send(input, (asked) => changes.revert(asked))
    expect(at('a00000000001').tags).toEqual([])
    expect(stack.canUndo()).toBeNull()
    expect(stack.canRedo()).toBe('Tagged')
  })

  it('refuses, and touches nothing, when its article has moved on', async () => {
    const { changes, at } = setUp(['a00000000001', 'a00000000002'])
    const { undo: way } = await changes.apply('Tagged', [tagged('a00000000001', 'x'), tagged('a00000000002', 'x')])
    await changes.apply('Tagged', [tagged('a00000000002', 'y')])
    await expect(changes.revert(way?.request.input as Revert)).rejects.toMatchObject({ code: 'moved-on' })
    expect(at('a00000000001').tags).toEqual(['x'])
  })

  it('that the disk refused for now is still there when it has room again, in its place', async () => {
    const { changes, stack, at } = setUp()
    for (const tag of ['x', 'y', 'z']) await changes.apply('Tagged', [tagged('a00000000001', tag)])
    const full = () => stack.undo(() => Promise.reject(new Refusal('disk-full', 'The disk is full.')))
    const refused = await Promise.allSettled([full(), full()])
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await undo(stack, changes)
    expect(at('a00000000001').tags).toEqual(['x', 'y'])
    const notNow = stack.redo(() => Promise.reject(new Refusal('disk-full', 'The disk is full.')))
    await expect(notNow).rejects.toThrow('The disk is full.')
    await redo(stack, changes)
    expect(at('a00000000001').tags).toEqual(['x', 'y', 'z'])
  })

  it('does not mind what the program observed meanwhile, and keeps it', async () => {
    const { changes, stack, at } = setUp()
    await changes.apply('Starred', [
      { id: 'a00000000001', change: (article) => ({ ...article, state: { ...article.state, starred: true } }) },
    ])
    await changes.observe([
      { id: 'a00000000001', change: (article) => ({ ...article, state: { ...article.state, progress: 0.5 } }) },
    ])
    await undo(stack, changes)
    expect(at('a00000000001').state).toMatchObject({ starred: false, progress: 0.5 })
  })

  it('takes the saves of one edit session back as one', async () => {
    const { changes, stack, at } = setUp()
    const write = (note: string) => [{ id: 'a00000000001', change: (article: Article) => ({ ...article, note }) }]
    await changes.apply('Edited a note', write('T'), { merge: 'one' })
    await changes.apply('Edited a note', write('Th'), { merge: 'one' })
    await changes.apply('Edited a note', write('The'), { merge: 'two' })
    await undo(stack, changes)
    expect(at('a00000000001').note).toBe('Th')
    await undo(stack, changes)
    expect(at('a00000000001').note).toBe('')
  })
})

describe('any run of changes', () => {
  it('undone whole is as before, and redone whole is as after', async () => {
    const ids = ['a00000000001', 'a00000000002', 'a00000000003']
    const edit = fc.record({
      id: fc.constantFrom(...ids),
      field: fc.constantFrom('tag', 'note', 'star', 'trash'),
      text: fc.string({ maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 40 }), async (runs) => {
        const { changes, stack, at } = setUp(ids)
        const seen = () => ids.map((id) => content(at(id)))
        const before = seen()
        let made = 0
        for (const run of runs) {
          const unique = run.filter((each, index) => run.findIndex((other) => other.id === each.id) === index)
          const { undo: way } = await changes.apply(
            'Changed',
            unique.map(({ id, field, text }) => ({
              id,
              change(article: Article): Article {
                if (field === 'tag') return { ...article, tags: [...article.tags, text] }
                if (field === 'note') return article.note === text ? article : { ...article, note: text }
                if (field === 'star')
                  return { ...article, state: { ...article.state, starred: !article.state.starred } }
                return { ...article, state: { ...article.state, trashedAt: text } }
              },
            })),
          )
          if (way !== null) made += 1
        }
        const after = seen()
        for (let i = 0; i < made; i++) await undo(stack, changes)
        expect(seen()).toEqual(before)
        for (let i = 0; i < made; i++) await redo(stack, changes)
        expect(seen()).toEqual(after)
      }),
      { numRuns: 60 },
    )
  })
})
