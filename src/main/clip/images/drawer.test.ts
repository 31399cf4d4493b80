import { expect, test } from 'vitest'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { type FailureCode, Refusal } from '#shared/failure.ts'
import { createDrawer } from './drawer.ts'

const task = { svg: new Uint8Array(), width: null, sized: true }
const drawing = { png: new Uint8Array(), width: 1, height: 1 }
const { signal } = new AbortController()

/** A rasteriser that gives these one after the other: a drawing, or why there is none. */
function giving(answers: readonly (FailureCode | null)[]) {
  const state = { asked: 0, atOnce: 0, most: 0 }
  const rasterise: Rasterise = async () => {
    state.most = Math.max(state.most, ++state.atOnce)
    await Promise.resolve()
    state.atOnce -= 1
    const code = answers[state.asked++] ?? null
    if (code !== null) throw new Refusal(code, 'Not drawn.')
    return drawing
  }
  return { state, rasterise }
}
const codes = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.map((each) => (each.status === 'fulfilled' ? 'drawn' : (each.reason as Refusal).code))

test('draws one after the other', async () => {
  const { state, rasterise } = giving([])
  const draw = createDrawer(rasterise, { time: 1_000_000, failures: 3 }, signal)
  expect(codes(await Promise.allSettled([draw(task), draw(task), draw(task)]))).toEqual(['drawn', 'drawn', 'drawn'])
  expect(state).toMatchObject({ asked: 3, most: 1 })
})

test('leaves the rest out after some that took too long or too much; what is broken costs nothing', async () => {
  const { state, rasterise } = giving(['unreadable-file', 'unreadable-file', 'timed-out', null, 'extractor-died'])
  const draw = createDrawer(rasterise, { time: 1_000_000, failures: 2 }, signal)
  const all = await Promise.allSettled(Array.from({ length: 7 }, () => draw(task)))
  expect(codes(all)).toEqual([
    'unreadable-file',
    'unreadable-file',
    'timed-out',
    'drawn',
    'extractor-died',
    'timed-out',
    'timed-out',
  ])
  expect(state.asked).toBe(5)
})

test('leaves the rest out once the time is used up', async () => {
  const { state, rasterise } = giving([])
  const draw = createDrawer(rasterise, { time: 0, failures: 3 }, signal)
  expect(codes(await Promise.allSettled([draw(task)]))).toEqual(['timed-out'])
  expect(state.asked).toBe(0)
})
