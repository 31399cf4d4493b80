import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import { createReconcile } from './reconcile.ts'
import type { Store } from './store/types.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const log = { info: () => {}, warn: () => {}, error: vi.fn() }

function compared(reconcile: Store['reconcile'], rows: ReadonlyMap<string, unknown> = new Map()) {
  const told: string[] = []
  const progress = vi.fn()
  const failed = vi.fn()
  const listed = vi.fn()
  const looked = vi.fn(reconcile)
  const readAhead = vi.fn(async () => undefined)
  const restored = async () => undefined
  const comparing = createReconcile({
    store: { reconcile: looked, rows: () => rows as ReturnType<Store['rows']>, restored, readAhead },
    onChanged: (ids) => told.push(...ids),
    onProgress: progress,
    onListed: listed,
    onFailed: failed,
    log,
  })
  return { comparing, looked, told, progress, listed, failed, readAhead }
}

test('the window’s first lists do not wait for the files; all else does', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.before('list', 'window')
  await comparing.before('list', 'window', { query: 'tag:war is:unread' })
  expect(looked).not.toHaveBeenCalled()
  await comparing.before('state', 'window')
  expect(looked).toHaveBeenCalledOnce()
})

test('a search of someone who types is answered from what is listed; one that wants all texts waits', async () => {
  const { comparing, looked } = compared(async () => [])
  await comparing.before('search', 'window', { query: 'weir', texts: 'so-far' })
  expect(looked).not.toHaveBeenCalled()
  await comparing.before('search', 'window', { query: 'weir', texts: 'all' })
  expect(looked).toHaveBeenCalledOnce()
})

test('when all articles are listed, that is reported; not when they could not be looked at', async () => {
  const whole = compared(async () => [])
  await whole.comparing.before('state', 'window')
  expect(whole.listed).toHaveBeenCalledOnce()
  const failed = compared(async () => {
    throw new Error('the disk is gone')
  })
  await failed.comparing.before('state', 'window')
  expect(failed.listed).not.toHaveBeenCalled()
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

/** A comparison that reads 1 of 3 articles and fails, the first time. */
function failingOnce(thrown: Error) {
  let isFirst = true
  return compared(
    async (onProgress) => {
      if (!isFirst) return []
      isFirst = false
      onProgress?.({ done: 1, total: 3 })
      throw thrown
    },
    new Map([['a00000000001', {}]]),
  )
}

test('a comparison that fails ends its job, and is made again by a later request, but not by each', async () => {
  const { comparing, looked, failed } = failingOnce(new Error('one file cannot be read'))
  expect(await comparing.before('search', 'window')).toBe(true)
  expect(failed.mock.calls).toEqual([[{ done: 1, total: 3 }]])
  expect(comparing.listing()).toEqual({ done: 1, total: 3 })
  await comparing.before('search', 'window')
  expect(looked).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(60_000)
  await comparing.before('search', 'window')
  await comparing.before('search', 'window')
  expect(looked).toHaveBeenCalledTimes(2)
  expect(failed).toHaveBeenCalledOnce()
  expect(comparing.listing()).toBeNull()
})

test('a library that was away is compared again by the next request; until then articles are read ahead', async () => {
  const { comparing, looked, readAhead } = failingOnce(new Refusal('library-missing', 'It is away.'))
  await comparing.before('search', 'window')
  readAhead.mockRejectedValueOnce(new Refusal('library-missing', 'It is away.'))
  expect(await comparing.before('article', 'window', { id: 'a00000000002' })).toBe(true)
  expect(readAhead).toHaveBeenCalledOnce()
  await comparing.before('search', 'window')
  expect(looked).toHaveBeenCalledTimes(2)
  expect(comparing.listing()).toBeNull()
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

test('changes that come late together are made after one comparison', async () => {
  const { comparing, end, looked } = lasting()
  await vi.advanceTimersByTimeAsync(10_000)
  await comparing.close()
  const late = ['state', 'state', 'note'].map((name) => comparing.before(name, 'window'))
  await vi.advanceTimersByTimeAsync(0)
  expect(looked).toHaveBeenCalledTimes(2)
  end()
  expect(await Promise.all(late)).toEqual([true, true, true])
})
