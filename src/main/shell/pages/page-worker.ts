import { setTimeout as delay } from 'node:timers/promises'
import type { PageAnswer } from '#shared/extraction/page-tasks.ts'
import { Refusal } from '#shared/failure.ts'

/** A hidden page that works on what is untrusted: answers one task at a time, and can be killed at any moment. */
export interface HiddenPage<Task> {
  /** @throws when the page cannot be opened */
  readonly ready: Promise<void>
  /** @throws when the page dies first */
  run(task: Task): Promise<PageAnswer>
  /** Whether it has died. */
  isGone(): boolean
  /** Bytes of memory its process holds. */
  memory(): number
  /** Ends a page that is at rest. */
  close(): void
  /** Ends a page at once, whatever it is doing. */
  kill(): void
}

export interface PageLimits {
  /** Milliseconds for one task. */
  readonly taskMs: number
  /** For a page to start: 70 ms, unless the machine is busy. */
  readonly startMs: number
  /** An idle page is closed after this. */
  readonly idleMs: number
  /** Bytes of its process. */
  readonly memory: number
  /** How long the end of a page waits for the news that the whole program is to end, in milliseconds. */
  readonly hearMs: number
}

interface Parts<Task> {
  readonly openPage: () => HiddenPage<Task>
  readonly limits: PageLimits
  /** How often the memory of a page at work is looked at, in milliseconds. */
  readonly watchMs: number
  /** The sentence for work that its caller gave up. */
  readonly cancelled: string
}

export interface PageWorker<Task> {
  /**
   * Has a task done when its turn comes, and hands the answer to `read` before the next one begins. What `read` throws
   * is thrown here; `distrust` kills the page that gave the answer.
   * @throws GivenUp where the task took too long or too much, Refusal `cancelled`, Error where the page died
   */
  run<T>(task: Task, signal: AbortSignal | undefined, read: (answer: PageAnswer, distrust: () => void) => T): Promise<T>
  /** Starts a page in advance, for a task that is about to come. */
  warm(): void
  close(): void
}

/** Why a page at work was given up. */
export class GivenUp extends Error {
  readonly why: 'time' | 'memory'
  constructor(why: 'time' | 'memory') {
    super(why)
    this.why = why
  }
}

/** Has tasks done one after the other; a page that hangs, dies or grows too large is replaced by a new one. */
export function createPageWorker<Task>({ openPage, limits, watchMs, cancelled }: Parts<Task>): PageWorker<Task> {
  let page: HiddenPage<Task> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let idle: NodeJS.Timeout | undefined
  let closed = false
  const cancel = () => new Refusal('cancelled', cancelled)

  function kill() {
    page?.kill()
    page = null
  }
  function rest() {
    page?.close()
    page = null
  }

  async function answerOf(task: Task, signal: AbortSignal | undefined): Promise<PageAnswer> {
    clearTimeout(idle)
    try {
      // One that died while nobody asked it is no fault of this task.
      if (page?.isGone()) rest()
      page ??= openPage()
      const working = page
      const common = { signal, cancel, watchMs }
      await within(working.ready, { ...common, ms: limits.startMs })
      const healthy = () => working.memory() <= limits.memory
      const answer = await within(working.run(task), { ...common, ms: limits.taskMs, healthy })
      // What one task has left behind is not to be blamed on the next.
      if (page === working && working.memory() > limits.memory / 2) rest()
      return answer
    } catch (thrown) {
      // Its answer is of no use any more, and the next task needs a page that is free.
      kill()
      // A signal that ends the program reaches its page as well, and perhaps first: then the page is not to blame.
      if (!(thrown instanceof Refusal || thrown instanceof GivenUp)) await delay(limits.hearMs)
      throw thrown
    }
  }

  return {
    run(task, signal, read) {
      waiting += 1
      const turn = last.then(async () => {
        if (closed || signal?.aborted) throw cancel()
        return read(await answerOf(task, signal), kill)
      })
      last = turn
        .catch(() => undefined)
        .then(() => {
          waiting -= 1
          if (waiting === 0 && !closed) idle = setTimeout(rest, limits.idleMs).unref()
        })
      return orAborted(turn, signal, cancel)
    },
    warm() {
      if (closed || page !== null) return
      page = openPage()
      // The task that finds it so says it.
      page.ready.catch(() => undefined)
    },
    close() {
      closed = true
      clearTimeout(idle)
      if (waiting === 0) rest()
      else kill()
    },
  }
}

interface Bounds {
  readonly ms: number
  readonly signal: AbortSignal | undefined
  readonly cancel: () => Refusal
  readonly watchMs: number
  readonly healthy?: () => boolean
}

/** @throws GivenUp, Refusal `cancelled`, or what the work itself throws */
async function within<T>(work: Promise<T>, { ms, signal, cancel, watchMs, healthy }: Bounds): Promise<T> {
  let late: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  const bound = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new GivenUp('time')), ms)
    if (healthy === undefined) return
    watch = setInterval(() => {
      if (!healthy()) reject(new GivenUp('memory'))
    }, watchMs)
  })
  try {
    return await orAborted(Promise.race([work, bound]), signal, cancel)
  } finally {
    clearTimeout(late)
    clearInterval(watch)
  }
}

/** The work, or Refusal `cancelled` as soon as the signal says so. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined, cancel: () => Refusal): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancel())
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
