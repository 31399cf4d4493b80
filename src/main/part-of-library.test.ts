import { expect, it } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import { environment } from './store/testing/test-store.ts'
import { unreliableDisk } from './store/testing/unreliable-disk.ts'
import { openTestLibrary } from './testing/test-library.ts'

it('a search that began with a part of the library finds the rest once it is there, and says so until then', async () => {
  const disk = unreliableDisk()
  let isAway = false
  const fileSystem = {
    ...disk,
    async read(path: string, atMost?: number) {
      if (path.endsWith('catalog.jsonl')) throw new Error('there is no catalog')
      return disk.read(path, atMost)
    },
    async reads(paths: readonly string[], atMost: number) {
      if (isAway) throw new Refusal('library-missing', 'It is away.')
      return disk.reads(paths, atMost)
    },
  }
  const articles = Array.from({ length: 310 }, (_, at) => ({ note: `The weir of day ${at}` }))
  const library = await openTestLibrary(articles, {}, environment(fileSystem))
  const search = () => library.call('search', { query: 'weir', texts: 'so-far' })
  const job = () => library.events.findLast((event) => event.type === 'job' && event.id === 'articles')
  try {
    isAway = true
    const first = await search()
    expect(first.total).toBeGreaterThan(0)
    expect(first.total).toBeLessThan(310)
    expect(first.indexing).not.toBeNull()
    isAway = false
    await expect.poll(async () => (await search()).indexing).toBeNull()
    expect((await search()).total).toBe(310)
    expect(job()).toMatchObject({ state: 'done' })
  } finally {
    await library.dispose()
  }
})
