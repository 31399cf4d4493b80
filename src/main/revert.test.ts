import { afterEach, expect, it } from 'vitest'
import type { Highlight } from '#shared/model.ts'
import { undoOf } from '#shared/requests/undo.ts'
import type { Caller } from './handlers.ts'
import { openTestLibrary, type TestLibrary } from './testing/test-library.ts'

let library: TestLibrary
afterEach(() => library.dispose())

const tags = () => Promise.all(library.ids.map(async (id) => (await library.call('article', { id })).tags))

it('of several articles is whole or not at all, also where one moves on in the same moment', async () => {
  library = await openTestLibrary([{}, {}, {}])
  const ids = [...library.ids]
  const [first = '', , last = ''] = ids
  for (const moved of [first, last]) {
    const { undo } = await library.call('tag', { ids, add: ['war'], remove: [] })
    const before = await tags()
    const input = undo?.request.input
    if (input === undefined) throw new Error('no way back')
    const [, reverted] = await Promise.allSettled([
      library.call('note', { id: moved, text: `moved ${moved}` }),
      library.call('revert', input),
    ])
    expect(reverted).toMatchObject({ status: 'rejected', reason: { code: 'moved-on' } })
    expect(await tags()).toEqual(before)
    await library.call('tag', { ids, add: [], remove: ['war'] })
  }
})

it('of one article after a change of many is not done again by the next opening', async () => {
  library = await openTestLibrary([{}, {}])
  const ids = [...library.ids]
  const [first = ''] = ids
  await library.call('rename-topic', { tag: (await named('war')).tag, to: 'peace' })
  const { undo } = await library.call('undo', {})
  const input = undo?.request.input
  const way = input?.articles.find(({ id }) => id === first)
  if (input === undefined || way === undefined) throw new Error('no way back')
  // There, back, and of one of them there again.
  await library.call('revert', { ...input, articles: [way], library: null })
  const before = await tags()
  expect(before.flat().toSorted()).toEqual(['peace', 'war'])
  await library.reopen()
  expect(await tags()).toEqual(before)
  await library.library().close({ finish: true })
  await library.reopen()
  expect(await tags()).toEqual(before)
})

it('of many is given to a window by its name, takes all of it back, and is refused once it was', async () => {
  library = await openTestLibrary(Array.from({ length: 30 }, () => ({})))
  const ask = (name: string, input: unknown, caller: Caller = 'window') => library.library().handle(name, input, caller)
  const asked = await ask('tag', { ids: [...library.ids], add: ['war'], remove: [] })
  const input = asked.ok ? undoOf(asked.value)?.request.input : undefined
  expect(input?.articles).toEqual([])
  expect(await ask('revert', input)).toMatchObject({ ok: true })
  expect((await tags()).flat()).toEqual([])
  expect(await ask('redo', {})).toMatchObject({ ok: true })
  expect((await tags()).flat()).toHaveLength(30)
  expect(await ask('revert', input)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  const elsewhere = await ask('tag', { ids: [...library.ids], add: [], remove: ['war'] }, 'socket')
  expect(elsewhere.ok && undoOf(elsewhere.value)?.request.input.articles).toHaveLength(30)
})

function marked(n: number): Highlight {
  const at = '2026-03-04T05:06:07.000Z'
  const made = { noteId: null, tags: [], madeOn: 1, review: null, createdAt: at, modifiedAt: at }
  const quote = { exact: 'Silt', prefix: '', suffix: '' }
  const anchors = { 1: { start: 0, end: 4, state: 'exact' as const, by: 'hand' as const } }
  return { id: `h${String(n).padStart(11, '0')}`, kind: 'text', asset: null, colour: 1, quote, anchors, ...made }
}

async function named(tag: string) {
  await library.call('tag', { ids: [...library.ids], add: [tag], remove: [] })
  return { tag }
}

it('of one highlight among many is given to a window by its name, and takes it back', async () => {
  const many = Array.from({ length: 300 }, (_, n) => marked(n))
  library = await openTestLibrary([{ highlights: many }])
  const [id = ''] = library.ids
  const ask = (name: string, input: unknown) => library.library().handle(name, input, 'window')
  const asked = await ask('remove-highlight', { id, highlight: many[7]?.id })
  const input = asked.ok ? undoOf(asked.value)?.request.input : undefined
  expect(input).toMatchObject({ articles: [], remembered: expect.any(String) })
  expect((await library.call('article', { id })).highlights).toHaveLength(299)
  expect(await ask('revert', input)).toMatchObject({ ok: true })
  expect((await library.call('article', { id })).highlights).toHaveLength(300)
})
