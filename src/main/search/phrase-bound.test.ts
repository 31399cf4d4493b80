import { afterEach, expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { TYPING_HITS } from '#shared/query/typing-hits.ts'
import { openFixture, type Sample } from './testing/search-fixture.ts'

const opened: ReturnType<typeof openFixture>[] = []
afterEach(async () => {
  for (const fixture of opened.splice(0)) await fixture.close()
})

/** Many short articles that have the words apart, and a long one that has the phrase. */
function library() {
  const samples: Record<string, Sample> = {
    long: { text: `The cease fire held. ${'Gulls came and went over the weir of the mill. '.repeat(40)}` },
  }
  for (let at = 0; at < 450; at++) samples[`apart${at}`] = { text: 'Fire here, and cease there.' }
  const fixture = openFixture(samples)
  opened.push(fixture)
  const allowed = [...fixture.documents.keys()]
  return (query: string, limit: number, texts: 'all' | 'so-far') =>
    fixture.search().ask({ query: parseQuery(query), allowed, limit, offset: 0, texts })
}

it.each(['"cease fire"', '"fire cease"~0', '"cease fire" gulls'])(
  'the quick answer for %s looks through the likeliest texts and says so; the next one looks through more',
  async (query) => {
    const ask = library()
    await ask('gulls', 1, 'all')
    const quick = await ask(query, TYPING_HITS, 'so-far')
    expect(quick.partial).toBe(true)
    expect(quick.total - quick.closest).toBe(0)
    for (const [limit, texts] of [
      [TYPING_HITS + 1, 'so-far'],
      [TYPING_HITS, 'all'],
    ] as const) {
      const { partial, total, closest, hits } = await ask(query, limit, texts)
      expect([partial, total - closest, hits[0]?.id]).toEqual([false, 1, 'long'])
    }
  },
)

it('what a phrase leaves out is looked for in all texts', async () => {
  const ask = library()
  await ask('gulls', 1, 'all')
  const { total, hits } = await ask('fire -"cease fire"', TYPING_HITS, 'so-far')
  expect(total).toBe(450)
  expect(hits.map(({ id }) => id)).not.toContain('long')
})
