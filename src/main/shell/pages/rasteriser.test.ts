import { expect, test } from 'vitest'
import type { PageAnswer } from '#shared/extraction/page-tasks.ts'
import { LARGEST_SVG } from '#shared/extraction/rasterising.ts'
import { type FailureCode, failureOf } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import type { PageLimits } from './page-worker.ts'
import { createRasteriser, type RasterPage } from './rasteriser.ts'

const silent: Log = { info() {}, warn() {}, error() {} }
const never = 1_000_000
const limits: PageLimits = { taskMs: never, startMs: never, idleMs: never, memory: 1_000, signalMs: 0 }
const task = { svg: Buffer.from('<svg/>'), width: null, sized: true }
const png = new Uint8Array([1, 2, 3])
const drawn: PageAnswer = { ok: true, reply: { drawn: true, png, width: 3, height: 2 } }

/** A rasteriser whose pages answer so, one after the other; null hangs until the page is killed. */
function start(answers: readonly (PageAnswer | Error | null)[], changed: Partial<PageLimits> = {}, bytes = 1) {
  let asked = 0
  const killed: number[] = []
  let opened = 0
  const openPage = (): RasterPage => {
    opened += 1
    const number = opened
    return {
      ready: Promise.resolve(),
      async run() {
        const answer = answers[asked++]
        if (answer === null) return new Promise(() => {})
        if (answer instanceof Error || answer === undefined) throw answer ?? new Error('no answer')
        return answer
      },
      memory: () => bytes,
      isGone: () => false,
      close() {},
      kill: () => killed.push(number),
    }
  }
  const { rasterise } = createRasteriser({ openPage, limits: { ...limits, ...changed }, log: silent })
  const code = async (): Promise<FailureCode | 'drawn'> =>
    rasterise(task).then(
      () => 'drawn',
      (thrown) => failureOf(thrown)?.code ?? 'unexpected',
    )
  return { rasterise, code, killed, opened: () => opened }
}

test('gives a drawing as the page answers it', async () => {
  expect(await start([drawn]).rasterise(task)).toEqual({ png, width: 3, height: 2 })
})

test('says why there is none, and goes on with the same page', async () => {
  const { code, opened, killed } = start([
    { ok: true, reply: { drawn: false, why: 'broken' } },
    { ok: true, reply: { drawn: false, why: 'too-large' } },
    { ok: false, message: 'there is no canvas' },
    drawn,
  ])
  expect([await code(), await code(), await code(), await code()]).toEqual([
    'unreadable-file',
    'too-large',
    'unreadable-file',
    'drawn',
  ])
  expect([opened(), killed]).toEqual([1, []])
})

test('kills a page that takes too long, or too much, and draws the next in a new one', async () => {
  const slow = start([null, drawn], { taskMs: 20 })
  expect([await slow.code(), await slow.code()]).toEqual(['timed-out', 'drawn'])
  expect([slow.opened(), slow.killed]).toEqual([2, [1]])
  const large = start([null, null], {}, 2_000)
  expect([await large.code(), await large.code()]).toEqual(['too-large', 'too-large'])
  expect(large.killed).toEqual([1, 2])
})

test('a page that dies, or answers otherwise than agreed, costs one drawing', async () => {
  const strange: PageAnswer = { ok: true, reply: { drawn: true, png: 'a text', width: 1, height: 1 } }
  const { code, killed } = start([new Error('the page is gone: oom'), strange, drawn])
  expect([await code(), await code(), await code()]).toEqual(['extractor-died', 'unreadable-file', 'drawn'])
  expect(killed).toEqual([1, 2])
})

test('a drawing is not blamed for what the one before has left behind', async () => {
  const { code, opened, killed } = start([drawn, drawn], {}, 600)
  expect([await code(), await code()]).toEqual(['drawn', 'drawn'])
  expect([opened(), killed]).toEqual([2, []])
})

test('asks no page for a text that is too long', async () => {
  const { rasterise, opened } = start([])
  await expect(rasterise({ ...task, svg: new Uint8Array(LARGEST_SVG + 1) })).rejects.toMatchObject({
    code: 'too-large',
  })
  expect(opened()).toBe(0)
})
