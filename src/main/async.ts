import { setTimeout as wait } from 'node:timers/promises'

/**
 * Our own, because no package has them all: a lock that is both shared and exclusive, and queues that say how long they
 * are. Each is a few lines.
 */

/**
 * Runs a task for each item, at most `limit` at the same time. The results are in the order of the items. The first
 * failure is thrown, and tasks that run already go on.
 */
export async function mapLimit<I, O>(
  limit: number,
  items: readonly I[],
  task: (item: I, index: number) => Promise<O>,
): Promise<O[]> {
  const results: O[] = []
  let next = 0
  async function worker(): Promise<void> {
    while (next < items.length) {
      const index = next++
      results[index] = await task(items[index] as I, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results
}

/** Runs one piece of work at a time, in the order in which it was asked for. A failure does not stop what follows. */
export interface Mutex {
  run<T>(act: () => Promise<T>): Promise<T>
  /** How many pieces of work run or wait. */
  pending(): number
  /** Resolves when none does. */
  idle(): Promise<void>
}

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve()
  let pending = 0
  const settled = () => {
    pending -= 1
  }
  return {
    run(act) {
      pending += 1
      const work = last.then(act)
      last = work.then(settled, settled)
      return work
    },
    pending: () => pending,
    async idle() {
      while (pending > 0) await last
    },
  }
}

/** A read-write lock: shared work runs side by side, exclusive work runs alone. */
export interface RwLock {
  /** Begins at once, unless exclusive work runs or waits. */
  shared<T>(act: () => Promise<T>): Promise<T>
  /** Begins when all work that began before has ended. Work that comes later waits for it. */
  exclusive<T>(act: () => Promise<T>): Promise<T>
  /** Resolves when all work that was asked for before has ended. Work that comes later begins meanwhile. */
  idle(): Promise<void>
}

export function createRwLock(): RwLock {
  const running = new Set<Promise<unknown>>()
  const exclusive = createMutex()
  return {
    async shared(act) {
      while (exclusive.pending() > 0) await exclusive.idle()
      const work = act()
      running.add(work)
      try {
        return await work
      } finally {
        running.delete(work)
      }
    },

    exclusive: (act) =>
      exclusive.run(async () => {
        while (running.size > 0) await Promise.allSettled(running)
        return act()
      }),

    async idle() {
      await exclusive.idle()
      await Promise.allSettled(running)
    },
  }
}

/** Resolves when the signal is aborted, at once when it is already. */
export function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted')
    signal.addEventListener('abort', () => resolve('aborted'), { once: true })
  })
}

/**
 * Tries again as long as what was thrown may pass.
 * @param waits milliseconds between the tries; the try after the last of them decides
 */
export async function retry<T>(
  act: () => Promise<T>,
  mayPass: (thrown: unknown) => boolean,
  waits: Iterable<number>,
): Promise<T> {
  for (const ms of waits) {
    try {
      return await act()
    } catch (thrown) {
      if (!mayPass(thrown)) throw thrown
    }
    await wait(ms)
  }
  return act()
}
