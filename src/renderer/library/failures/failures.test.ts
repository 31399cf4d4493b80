import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipErrorOf } from '#shared/clip-help/clip-help.ts'
import type { QueueItem } from '#shared/queue.ts'
import { groupByCause, helpedBy, splitQueue } from './failures.ts'
import { failedSentence } from './sentences.ts'

const item = (n: number, status: number | null, more: Partial<QueueItem> = {}): QueueItem => ({
  id: `a${String(n).padStart(11, '0')}`,
  source: { url: `https://weir.example/${n}` },
  by: 'hand',
  tags: [],
  askedAt: `2026-03-04T05:06:${String(n % 60).padStart(2, '0')}Z`,
  tries: 1,
  anyway: false,
  retryAt: null,
  error: status === null ? null : clipErrorOf({ code: 'http-status', message: 'No.', detail: { status } }),
  ...more,
})
const sentenceFor = (statuses: readonly number[]) =>
  failedSentence(groupByCause(splitQueue(statuses.map((status, n) => item(n, status))).failed))

describe('many failures', () => {
  it('are one sentence with their causes, the most frequent first', () => {
    expect(sentenceFor([404, 500, 500, 401, 503, 404])).toBe(
      '6 pages were not clipped: 3 sites are down, 2 pages not found, and 1 wants a login.',
    )
    expect(sentenceFor([404])).toBe('1 page was not clipped: 1 page not found.')
  })

  it('name at most six causes', () => {
    const many = sentenceFor([500, 500, 404, 404, 401, 401, 429, 429, 402, 402, 403, 418, 408])
    expect(many).toContain('2 want a subscription, and 3 more.')
    expect(sentenceFor([500, 404, 401, 429, 402, 403])).toContain('and 1 refused by its site.')
  })

  it('are each in one group, whatever they are', () => {
    const anItem = fc
      .tuple(fc.nat(59), fc.option(fc.integer({ min: 300, max: 599 })))
      .map(([n, status]) => ({ n, status }))
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 60 }), (drawn) => {
        const items = drawn.map(({ n, status }, at) => item(at, status, { askedAt: item(n, null).askedAt }))
        const { waiting, failed } = splitQueue(items)
        const groups = groupByCause(failed)
        const grouped = groups.flatMap((group) => group.failed)
        expect([...waiting, ...grouped.map((each) => each.item)].map(({ id }) => id).sort()).toEqual(
          items.map(({ id }) => id).sort(),
        )
        expect(
          groups.every(({ failed }, at) => at === 0 || failed.length <= (groups[at - 1]?.failed.length ?? 0)),
        ).toBe(true)
        expect(helpedBy('again', failed).every(({ help }) => help.aids.includes('again'))).toBe(true)
      }),
    )
  })
})

it('an address that comes back by an undo is where it was', () => {
  const items = [item(1, 500), item(2, 404), item(3, null)]
  const after = [items[2], items[1], items[0]].flatMap((each) => each ?? [])
  expect(splitQueue(after)).toEqual(splitQueue(items))
})
