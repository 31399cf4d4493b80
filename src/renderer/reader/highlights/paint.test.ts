import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { FrameDocument } from '../frame/frame-document.ts'
import { isAnchored } from '../frame/layers.ts'
import { paint } from './paint.ts'

const LENGTH = 60

interface Stretch {
  readonly from: number
  readonly to: number
}

/** A frame whose registry only stores highlights, and counts the ranges made for it. */
function fakeFrame() {
  const highlights = new Map<string, Set<Stretch> & { priority?: number }>()
  let made = 0
  const frame = {
    window: { CSS: { highlights }, Highlight: class extends Set<Stretch> {} },
    rangeAt: (from: number, to: number): Stretch => {
      made += 1
      return { from, to }
    },
  } as unknown as FrameDocument
  return { frame, highlights, made: () => made }
}

const highlight = (n: number, start: number, length: number, colour: number, note: boolean): HighlightView =>
  ({
    id: `h${n}`,
    start,
    end: start + length,
    colour,
    note: note ? 'A note.' : '',
    createdAt: `2026-01-01T00:00:00.${String(n).padStart(3, '0')}Z`,
  }) as unknown as HighlightView

/** What shows at each offset: the top highlight's name, and the colour just below it. Simple and slow. */
function reference(highlights: readonly HighlightView[], chosen: string | null): readonly string[] {
  return Array.from({ length: LENGTH }, (_, place) => {
    const here = highlights
      .filter(isAnchored)
      .filter(({ start, end }) => start <= place && place < end)
      .sort((a, b) => b.end - b.start - (a.end - a.start) || (a.createdAt < b.createdAt ? -1 : 1))
    const [beneath, top] = [here.at(-2), here.at(-1)]
    if (top === undefined) return ''
    const state = top.id === chosen ? '-chosen' : top.note === '' ? '' : '-noted'
    return [`mark-${top.colour}${state}`, ...(beneath === undefined ? [] : [`beneath-${beneath.colour}`])].join(' ')
  })
}

function seen(registry: ReadonlyMap<string, ReadonlySet<Stretch>>): readonly string[] {
  return Array.from({ length: LENGTH }, (_, place) =>
    [...registry]
      .flatMap(([name, stretches]) =>
        [...stretches].filter(({ from, to }) => from <= place && place < to).map(() => name),
      )
      .sort((a, b) => b.localeCompare(a))
      .join(' '),
  )
}

const some = fc.tuple(fc.nat(45), fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 5 }), fc.boolean())

test('after any changes, the painting is the same as one made from nothing', () => {
  const step = fc.record({ add: fc.array(some, { maxLength: 4 }), remove: fc.nat(8), chosen: fc.nat(12) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const { frame, highlights: registry } = fakeFrame()
      let all: readonly HighlightView[] = []
      let n = 0
      for (const { add, remove, chosen } of steps) {
        all = [
          ...all.filter((_, index) => index !== remove),
          ...add.map(([start, length, colour, note]) => highlight(n++, start, length, colour, note)),
        ]
        paint(frame, all, `h${chosen}`)
        expect(seen(registry)).toEqual(reference(all, `h${chosen}`))
      }
    }),
  )
})

test('thousands of highlights use few names, and one more makes one range', () => {
  const { frame, highlights: registry, made } = fakeFrame()
  const all = Array.from({ length: 2_000 }, (_, n) => highlight(n, n * 3, 2, (n % 5) + 1, n % 7 === 0))
  paint(frame, all, null)
  expect(made()).toBe(2_000)
  expect(registry.size).toBeLessThanOrEqual(20)
  paint(frame, [...all, highlight(2_000, 6_002, 1, 2, false)], null)
  expect(made()).toBe(2_001)
  expect(registry.size).toBeLessThanOrEqual(20)
})

test('a name without ranges is removed', () => {
  const { frame, highlights: registry } = fakeFrame()
  paint(frame, [highlight(1, 0, 5, 3, false)], null)
  expect([...registry.keys()]).toEqual(['mark-3'])
  paint(frame, [], null)
  expect(registry.size).toBe(0)
})

test('the active highlight is drawn over those above and below it', () => {
  const { frame, highlights: registry } = fakeFrame()
  paint(frame, [highlight(1, 0, 9, 3, true), highlight(2, 2, 5, 1, false)], 'h2')
  const drawn = [...registry].sort(([, a], [, b]) => (a.priority ?? 0) - (b.priority ?? 0)).map(([name]) => name)
  expect(drawn).toEqual(['mark-3-noted', 'beneath-3', 'mark-1-chosen'])
})
