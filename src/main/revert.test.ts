import { afterEach, expect, it } from 'vitest'
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

async function named(tag: string) {
  await library.call('tag', { ids: [...library.ids], add: [tag], remove: [] })
  return { tag }
}
