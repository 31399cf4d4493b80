import { afterAll, beforeAll, expect, it } from 'vitest'
import { typedPairs } from '#shared/text/testing/typed-pairs.ts'
import { type Fixture, openFixture } from './testing/search-fixture.ts'

/** What is typed and where it is found, in the library. Typed to its end, as with a blank, and while it is typed. */

const pairs = typedPairs.filter(({ only }) => only !== 'find').map((pair, at) => ({ ...pair, id: `a${at}` }))
let fixture: Fixture
beforeAll(() => {
  fixture = openFixture(Object.fromEntries(pairs.map(({ id, text }) => [id, { text }])))
})
afterAll(() => fixture.close())

it('the list is long enough to mean something', () => {
  expect(typedPairs.length).toBeGreaterThan(250)
})

it.each(pairs)('“$typed” in “$text”: $matches ($reason)', async ({ id, typed, matches }) => {
  const own = async (query: string) => {
    const { hits } = await fixture.search().ask({ ...(await asked(query)), allowed: [id] })
    return hits.some((hit) => hit.id === id && !hit.similar && hit.missing.length === 0)
  }
  expect(await own(`${typed} `)).toBe(matches)
  if (matches) expect(await own(typed), 'while it is typed').toBe([...typed].length > 1 || !/[a-z0-9]/i.test(typed))
})

async function asked(query: string) {
  const { parseQuery } = await import('#shared/query/query.ts')
  return { query: parseQuery(query), limit: 5, offset: 0, texts: 'all' as const }
}
