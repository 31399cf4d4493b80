import { setTimeout as delay } from 'node:timers/promises'
import type { PageAnswer } from '#shared/extraction/page-tasks.ts'
import { Refusal } from '#shared/failure.ts'
import { createMutex } from '../../async.ts'

/** A hidden page that works on untrusted content. It answers one task at a time, and can be killed at any moment. */
export interface HiddenPage<Task> {
  /** Rejects when the page cannot be opened. */
  readonly ready: Promise<void>
  /** @throws when the page dies first */
  run(task: Task): Promise<PageAnswer>
  /** Whether it has died. */
  isGone(): boolean
  /** Bytes of memory its process holds. */
  memory(): number
  /** Ends an idle page. */
  close(): void
  /** Ends a page at once, whatever it is doing. */
  kill(): void
}

export interface PageLimits {
  /** Milliseconds for one task. */
  readonly taskMs: number
  /** Milliseconds for a page to start: 70 are enough, unless the machine is busy. */
  readonly startMs: number
  /** Milliseconds after which an idle page is closed. */
  readonly idleMs: number
  /** Bytes of memory of its process. */
  readonly memory: number
  /** How long to wait, after a page died, for news that the whole program is ending, in milliseconds. */
  readonly signalMs: number
}

interface Parts<Task> {
  readonly openPage: () => HiddenPage<Task>
  readonly limits: PageLimits
  /** How often the memory of a working page is checked, in milliseconds. */
  readonly watchMs: number
  /** The sentence for work that its caller cancelled. */
  readonly cancelled: string
}

export interface PageWorker<Task> {
  /**
   * Runs a task when its turn comes, and passes the answer to `read` before the next task begins. What `read` throws is
   * thrown here; `distrust` kills the page that gave the answer.
   * @throws GivenUp if the task took too much time or memory, Refusal `cancelled`, Error if the page died
   */
  run<T>(task: Task, signal: AbortSignal | undefined, read: (answer: PageAnswer, distrust: () => void) => T): Promise<T>
  /** Starts a page ahead of a task that will come soon. */
  warm(): void
  close(): void
}

/** A working page was killed because it took too much time or memory. */
export class GivenUp extends Error {
  readonly resource: 'time' | 'memory'
  constructor(resource: 'time' | 'memory') {
    super(resource)
    this.resource = resource
  }
}

/** Runs tasks one after the other. A page that hangs, dies or grows too large is replaced by a new one. */
export function createPageWorker<Task>({ openPage, limits, watchMs, cancelled }: Parts<Task>): PageWorker<Task> {
  let page: HiddenPage<Task> | null = null
  const tasks = createMutex()
  let idleTimer: NodeJS.Timeout | undefined
  let closed = false
  const cancel = () => new Refusal('cancelled', cancelled)

  function killPage() {
    page?.kill()
    page = null
  }
  function closePage() {
    page?.close()
    page = null
  }

  async function answerOf(task: Task, signal: AbortSignal | undefined): Promise<PageAnswer> {
    clearTimeout(idleTimer)
    try {
      // This task is not to blame for a page that died while it was idle.
      if (page?.isGone()) closePage()
      page ??= openPage()
      const current = page
      const common = { signal, cancel, watchMs }
      await within(current.ready, { ...common, ms: limits.startMs })
      const isHealthy = () => current.memory() <= limits.memory
      const answer = await within(current.run(task), { ...common, ms: limits.taskMs, isHealthy })
      // The next task must not be blamed for memory that this one has used.
      if (page === current && current.memory() > limits.memory / 2) closePage()
      return answer
    } catch (thrown) {
      // Its answer is no longer needed, and the next task needs a free page.
      killPage()
      // A signal that ends the program may reach the page first: then the page is not to blame.
      if (!(thrown instanceof Refusal || thrown instanceof GivenUp)) await delay(limits.signalMs)
      throw thrown
    }
  }

  return {
    run(task, signal, read) {
      const result = tasks.run(async () => {
        if (closed || signal?.aborted) throw cancel()
        return read(await answerOf(task, signal), killPage)
      })
      const closeWhenIdle = () => {
        if (tasks.pending() === 0 && !closed) idleTimer = setTimeout(closePage, limits.idleMs).unref()
      }
      result.then(closeWhenIdle, closeWhenIdle)
      return orAborted(result, signal, cancel)
    },
    warm() {
      if (closed || page !== null) return
      page = openPage()
      // If this fails, the task that uses the page reports it.
      page.ready.catch(() => undefined)
    },
    close() {
      closed = true
      clearTimeout(idleTimer)
      if (tasks.pending() === 0) closePage()
      else killPage()
    },
  }
}

interface Bounds {
  readonly ms: number
  readonly signal: AbortSignal | undefined
  readonly cancel: () => Refusal
  readonly watchMs: number
  readonly isHealthy?: () => boolean
}

/** @throws GivenUp, Refusal `cancelled`, or what the work itself throws */
async function within<T>(work: Promise<T>, { ms, signal, cancel, watchMs, isHealthy }: Bounds): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GivenUp('time')), ms)
    if (isHealthy === undefined) return
    watch = setInterval(() => {
      if (!isHealthy()) reject(new GivenUp('memory'))
    }, watchMs)
  })
  try {
    return await orAborted(Promise.race([work, limit]), signal, cancel)
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
  }
}

/** The result of the work, or Refusal `cancelled` as soon as the signal is aborted. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined, cancel: () => Refusal): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancel())
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
