import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createReconcile } from './reconcile.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const log = { info: () => {}, warn: () => {}, error: vi.fn() }

function compared(reconcile: () => Promise<readonly string[]>) {
  const told: string[] = []
  const looked = vi.fn(reconcile)
  const comparing = createReconcile({ store: { reconcile: looked }, onChanged: (ids) => told.push(...ids), log })
  return { comparing, looked, told }
}

test('the window’s first lists do not wait for the files; all else does', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.before('list', 'window')
  expect(looked).not.toHaveBeenCalled()
  await comparing.before('state', 'window')
  expect(looked).toHaveBeenCalledOnce()
})

test('the command line is never answered from rows that were not compared', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.before('list', 'command-line')
  expect(looked).toHaveBeenCalledOnce()
})

test('files are looked at soon, once, and what is otherwise is told', async () => {
  const { comparing, looked, told } = compared(async () => ['a', 'b'])
  await vi.advanceTimersByTimeAsync(10_000)
  await comparing.before('search', 'window')
  await comparing.done
  expect(looked).toHaveBeenCalledOnce()
  expect(told).toEqual(['a', 'b'])
})

test('files that cannot be looked at stop no request', async () => {
  const { comparing } = compared(async () => {
    throw new Error('the disk is gone')
  })
  await comparing.before('search', 'window')
  await comparing.done
  expect(log.error).toHaveBeenCalled()
})

test('a library that is closed first is not looked at any more', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(looked).not.toHaveBeenCalled()
})
