import { expect, it } from 'vitest'
import { parseQuery } from '#shared/query/query.ts'
import { TYPING_HITS } from '#shared/query/typing-hits.ts'
import { openForTest, type Sample } from './testing/search-fixture.ts'

/** Many short articles that have the words apart, and a long one that has the phrase. */
function library() {
  const samples: Record<string, Sample> = {
    long: { text: `The cease fire held. ${'Gulls came and went over the weir of the mill. '.repeat(40)}` },
  }
  for (let at = 0; at < 450; at++) samples[`apart${at}`] = { text: 'Fire here, and cease there.' }
  const fixture = openForTest(samples)
  const all = [...fixture.documents.keys()]
  return (query: string, limit: number, texts: 'all' | 'so-far', allowed: readonly string[] = all) =>
    fixture.search().ask({ query: parseQuery(query), allowed, limit, offset: 0, texts })
}

it.each(['"cease fire"', '"fire cease"~0', '("cease fire" OR "gulls fire")'])(
  'the quick answer for %s looks through the likeliest texts and says so; the next one looks through more',
  async (query) => {
    const ask = library()
    await ask('gulls', 1, 'all')
    const quick = await ask(query, TYPING_HITS, 'so-far')
    expect(quick.partial).toBe(true)
    expect(quick.total - quick.closest).toBe(0)
    expect(quick.hits.filter(({ id }) => id === 'long')).toEqual([])
    for (const [limit, texts] of [
      [TYPING_HITS + 1, 'so-far'],
      [TYPING_HITS, 'all'],
    ] as const) {
      const { partial, total, closest, hits } = await ask(query, limit, texts)
      expect([partial, total - closest, hits[0]?.id]).toEqual([false, 1, 'long'])
    }
  },
)

it.each(['"cease fire" gulls', 'gulls "cease fire"', '"cease fire" -there', 'gulls ("the weir" OR "cease fire")'])(
  'only the texts that have the rest of %s are looked through for its phrase',
  async (query) => {
    const ask = library()
    await ask('gulls', 1, 'all')
    const { partial, total, closest, hits } = await ask(query, TYPING_HITS, 'so-far')
    // What is left out is not known before the phrase is.
    if (query.includes('-')) expect(partial).toBe(true)
    else expect([partial, total - closest, hits[0]?.id, hits[0]?.missing]).toEqual([false, 1, 'long', []])
  },
)

it('only the texts that the filters allow are looked through', async () => {
  const ask = library()
  await ask('gulls', 1, 'all')
  const { partial, total } = await ask('"cease fire"', TYPING_HITS, 'so-far', ['long', 'apart1'])
  expect([partial, total]).toEqual([false, 1])
})

it.each(['fire -"cease fire"', '-"cease fire"', 'fire -"cease there" -"cease fire"'])(
  'what %s leaves out is never shown; where not all texts were looked through, the answer says so',
  async (query) => {
    const ask = library()
    await ask('gulls', 1, 'all')
    const quick = await ask(query, TYPING_HITS, 'so-far')
    expect(quick.partial).toBe(true)
    expect(quick.total).toBeLessThan(450)
    for (const answer of [quick, await ask(query, 1_000, 'so-far')])
      expect(answer.hits.map(({ id }) => id)).not.toContain('long')
  },
)
