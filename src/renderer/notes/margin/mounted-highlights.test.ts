import { expect, test } from 'vitest'
import type { HighlightView } from '#shared/views/highlights.ts'
import { estimateHeight, FEW, mountedHighlights } from './mounted-highlights.ts'

const many = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `h${n}`, note: '' }) as HighlightView)
/** Every tenth has a note, at equal distances. */
const tops = (highlights: readonly HighlightView[]) =>
  new Map(highlights.flatMap(({ id }, n) => (n % 10 === 0 ? [[id, n * 20] as const] : [])))

test('a few are all mounted', () => {
  const highlights = many(FEW)
  expect(mountedHighlights(highlights, new Map(), () => 30, { top: 0, bottom: 0 }, 0)).toHaveLength(FEW)
})

test('of many, those with a note near the visible part, and those around the focused one', () => {
  const highlights = many(20_000)
  const indexes = mountedHighlights(highlights, tops(highlights), () => 30, { top: 100_000, bottom: 102_000 }, 50).map(
    ({ index }) => index,
  )
  expect(indexes.filter((index) => index <= 70)).toHaveLength(41)
  expect(indexes.filter((index) => index > 70)).toEqual(Array.from({ length: 11 }, (_, n) => 5_000 + 10 * n))
})

test('a note that begins above the visible part and reaches into it is mounted', () => {
  const highlights = many(1_000)
  const at = new Map([['h900', 50]])
  expect(
    mountedHighlights(highlights, at, () => 5_000, { top: 4_000, bottom: 4_500 }, 0).map(({ index }) => index),
  ).toContain(900)
})

test('a longer note is estimated to be higher', () => {
  expect(estimateHeight({ note: 'word '.repeat(100) })).toBeGreaterThan(estimateHeight({ note: 'word' }))
  expect(estimateHeight({ note: 'a\nb\nc' })).toBeGreaterThan(estimateHeight({ note: 'a b c' }))
})
