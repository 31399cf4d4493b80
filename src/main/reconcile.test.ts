import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createReconcile } from './reconcile.ts'
import type { Store } from './store/types.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const log = { info: () => {}, warn: () => {}, error: vi.fn() }

function compared(reconcile: Store['reconcile'], rows: ReadonlyMap<string, unknown> = new Map()) {
  const told: string[] = []
  const progress = vi.fn()
  const looked = vi.fn(reconcile)
  const readAhead = vi.fn(async () => undefined)
  const comparing = createReconcile({
    store: { reconcile: looked, rows: () => rows as ReturnType<Store['rows']>, readAhead },
    onChanged: (ids) => told.push(...ids),
    onProgress: progress,
    log,
  })
  return { comparing, looked, told, progress, readAhead }
}

test('the window’s first lists do not wait for the files; all else does', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.before('list', 'window')
  await comparing.before('list', 'window', { query: 'tag:war is:unread' })
  expect(looked).not.toHaveBeenCalled()
  await comparing.before('state', 'window')
  expect(looked).toHaveBeenCalledOnce()
})

test('a list that the index has to find waits, so that the index does not begin with a part of the articles', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.before('list', 'window', { query: 'tag:war weir', count: 0 })
  expect(looked).toHaveBeenCalledOnce()
})

test('the command line is never answered from rows that were not compared', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.before('list', 'command-line')
  expect(looked).toHaveBeenCalledOnce()
})

test('files are compared soon, once, and what has changed is reported', async () => {
  const { comparing, looked, told } = compared(async () => ['a', 'b'])
  await vi.advanceTimersByTimeAsync(10_000)
  await comparing.before('search', 'window')
  await comparing.done
  expect(looked).toHaveBeenCalledOnce()
  expect(told).toEqual(['a', 'b'])
})

test('files that cannot be compared stop no request', async () => {
  const { comparing } = compared(async () => {
    throw new Error('the disk is gone')
  })
  await comparing.before('search', 'window')
  await comparing.done
  expect(log.error).toHaveBeenCalled()
})

test('a library that is closed before is not compared any more', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(looked).not.toHaveBeenCalled()
})

test('an article that has no row yet is read ahead of the comparison, and only then', async () => {
  const { comparing, readAhead, looked } = compared(async () => [], new Map([['a00000000001', {}]]))
  await comparing.before('article', 'window', { id: 'a00000000001' })
  expect(readAhead).not.toHaveBeenCalled()
  await comparing.before('article', 'window', { id: 'a00000000002' })
  await comparing.before('article', 'window', { id: '../etc/passwd' })
  expect(readAhead.mock.calls).toEqual([['a00000000002']])
  expect(looked).not.toHaveBeenCalled()
  await comparing.before('state', 'window')
  await comparing.before('article', 'window', { id: 'a00000000003' })
  expect(readAhead).toHaveBeenCalledOnce()
})

test('the progress of reading many articles is passed on', async () => {
  const { comparing, progress } = compared(async (onProgress) => {
    onProgress?.({ done: 1, total: 2 })
    return []
  })
  await comparing.before('state', 'window')
  expect(progress.mock.calls).toEqual([[{ done: 1, total: 2 }]])
})

/** A comparison that lasts until it is stopped, or until the test ends it. */
function lasting() {
  const ends: (() => void)[] = []
  const reconcile: Store['reconcile'] = (_, signal) =>
    new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve([]))
      ends.push(() => resolve([]))
    })
  return { ...compared(reconcile), end: () => ends.at(-1)?.() }
}

test('a library that is closed while its files are read stops, and answers no question that needs all rows', async () => {
  const { comparing } = lasting()
  let isDone = false
  void comparing.done.then(() => {
    isDone = true
  })
  const waiting = comparing.before('search', 'window')
  await comparing.close()
  expect(await waiting).toBe(false)
  expect(await comparing.before('remember', 'window')).toBe(true)
  expect(isDone).toBe(false)
})

test('a change that waits for the files is made before the library is closed, also one that comes late', async () => {
  const early = lasting()
  const waiting = early.comparing.before('state', 'window')
  const closed = early.comparing.close()
  early.end()
  await closed
  expect(await waiting).toBe(true)

  const { comparing, end, looked } = lasting()
  await vi.advanceTimersByTimeAsync(10_000)
  await comparing.close()
  const late = comparing.before('state', 'window')
  await vi.advanceTimersByTimeAsync(0)
  end()
  expect(await late).toBe(true)
  expect(looked).toHaveBeenCalledTimes(2)
})
