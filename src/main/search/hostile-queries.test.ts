import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { hostilePiece } from '#shared/query/testing/hostile-text.ts'
import { openFixture } from './testing/search-fixture.ts'

/** Whatever is typed is answered. */

const fixture = openFixture({
  one: { title: 'Harbour', text: 'Grain left the harbour. A barge followed.', tags: ['a "b"'] },
  two: { title: '港口', text: '北京市政府宣布新的港口计划。', notes: 'a note' },
})
afterAll(() => fixture.close())

it('typed text of any kind has an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostilePiece, { minLength: 1, maxLength: 10 }), async (pieces) => {
      const { total, hits } = await fixture.reply(pieces.join(''))
      expect(hits.length).toBe(total)
    }),
    { numRuns: 400 },
  )
})

it('so have 10,000 characters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostilePiece, { minLength: 1, maxLength: 6 }), async (pieces) => {
      const { total, hits } = await fixture.reply(pieces.join('').repeat(10_000).slice(0, 10_000))
      expect(hits.length).toBe(total)
    }),
    { numRuns: 40 },
  )
})
