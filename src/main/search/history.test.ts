import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Fixture, openFixture, type Sample } from './testing/search-fixture.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const id = fc.constantFrom(...ids)
const words = fc
  .array(fc.constantFrom('grain', 'harbour', 'weir', 'silt', 'barge', 'tide'), { maxLength: 6 })
  .map((each) => each.join(' '))
const sample: fc.Arbitrary<Sample> = fc.record({
  title: words,
  text: words,
  notes: words,
  tags: fc.array(fc.constantFrom('war', 'tide'), { maxLength: 2 }),
  address: fc.constantFrom('', 'https://example.org/the-silt-of-weir', 'https://example.com/tide'),
  language: fc.constantFrom(null, 'en', 'de'),
  date: fc.constantFrom('', '2024-07', '2025-01-02'),
})
const asked = ['grain ', 'har', 'weir silt ', '"grain harbour" ', 'tide OR barge ', 'example.org ', 'note:silt ']

/** What may happen to a library and its index, in any order. */
const event = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('put' as const), id, sample }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('tag' as const), id, tags: fc.constantFrom([], ['grain'], ['weir']) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
  // The worker dies, or the program does, without saving anything.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('die' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('part' as const), listed: fc.nat(ids.length) }) },
  // A file of the index is lost; or a former manifest is there again, as after a save that was not completed.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('harm' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('former' as const) }) },
)
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never

/**
 * What is found, and where, by query and article. Of equals the order is that in which they were indexed; how rare a word is,
 * and so which articles are closest, is known roughly until segments are merged.
 */
async function answersOf(fixture: Fixture) {
  const answers = []
  for (const query of asked) {
    const { hits } = await fixture.reply(query)
    const complete = hits.filter(({ missing, similar }) => missing.length === 0 && !similar)
    const found = complete.map(({ score: _, ...hit }) => hit)
    answers.push({ query, hits: found.sort((a, b) => (a.id < b.id ? -1 : 1)) })
  }
  return answers
}

async function live(fixture: Fixture, events: readonly Event[]): Promise<void> {
  const index = join(fixture.cache, 'index')
  const manifest = join(index, 'manifest')
  const files = (): string[] => (readdirSync(fixture.folder).includes('cache') ? readdirSync(index) : [])
  let former: Uint8Array | null = null
  for (const each of events) {
    const document = 'id' in each ? fixture.documents.get(each.id) : undefined
    if (each.kind === 'put') fixture.put(each.id, each.sample)
    else if (each.kind === 'tag' && document !== undefined) {
      fixture.documents.set(each.id, { ...document, tags: each.tags })
      fixture.search().changed([each.id])
    } else if (each.kind === 'remove') fixture.remove([each.id])
    else if (each.kind === 'ask') await fixture.reply('grain ')
    else if (each.kind === 'restart') {
      former = files().includes('manifest') ? readFileSync(manifest) : null
      await fixture.restart()
    } else if (each.kind === 'die') await fixture.workers().at(-1)?.terminate()
    else if (each.kind === 'part') {
      const missing = [...fixture.documents].slice(each.listed)
      await fixture.search().close()
      for (const [gone] of missing) fixture.documents.delete(gone)
      fixture.state.listed = 'part'
      await fixture.restart()
      await fixture.reply('grain ', 'so-far')
      for (const [back, whole] of missing) fixture.documents.set(back, whole)
      fixture.state.listed = 'all'
      fixture.search().listed()
    } else if (each.kind === 'harm' || each.kind === 'former') {
      await fixture.search().close()
      const name = each.kind === 'harm' ? files().at(each.which % Math.max(1, files().length)) : undefined
      if (name !== undefined) rmSync(join(index, name))
      if (each.kind === 'former' && former !== null && files().length > 0) writeFileSync(manifest, former)
      await fixture.restart()
    }
  }
}

it('any history of edits, closings, crashes and lost files gives the answers of an index that is built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 20 }), async (events) => {
      const fixture = openFixture()
      try {
        await live(fixture, events)
        const lived = await answersOf(fixture)
        await fixture.search().close()
        rmSync(fixture.cache, { recursive: true, force: true })
        await fixture.restart()
        expect(lived).toEqual(await answersOf(fixture))
      } finally {
        await fixture.close()
      }
    }),
    { numRuns: 60 },
  )
})
