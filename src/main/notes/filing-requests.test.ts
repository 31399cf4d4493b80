import { afterEach, expect, it } from 'vitest'
import { openTestLibrary, type TestLibrary } from '../testing/test-library.ts'

let library: TestLibrary
afterEach(() => library.dispose())

it('names what was done with topics in the words of the interface', async () => {
  library = await openTestLibrary([{}, {}])
  const [first = ''] = library.ids
  const label = async (ids: readonly string[], add: string[], remove: string[]) =>
    (await library.call('tag', { ids: [...ids], add, remove })).undo?.label
  expect(await label(library.ids, ['weirs'], [])).toBe('Added a topic to 2 articles')
  expect(await label([first], ['gulls'], [])).toBe('Added a topic to an article')
  expect(await label([first], [], ['gulls'])).toBe('Removed a topic from an article')
  expect(await label([first], ['harbours', 'tides'], [])).toBe('Changed the topics of an article')
  expect(await label(library.ids, ['quays'], ['weirs'])).toBe('Changed the topics of 2 articles')
})
