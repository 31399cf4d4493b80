import { setTimeout as delay } from 'node:timers/promises'
import {
  CutReply,
  type Extract,
  type ExtractorReplies,
  type ExtractorTask,
  ExtractReply,
  RenderReply,
  SanitiseReply,
} from '#shared/extraction.ts'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../store/types.ts'

/** A page that reads untrusted HTML: answers one task at a time, and can be killed at any moment. */
export interface ExtractorPage {
  /** @throws when the page cannot be opened */
  readonly ready: Promise<void>
  /** @throws when the page dies first */
  run(task: ExtractorTask): Promise<PageAnswer>
  /** Bytes of memory its process holds. */
  memory(): number
  /** Ends a page that is at rest. */
  close(): void
  /** Ends a page at once, whatever it is doing. */
  kill(): void
}

/** `ok: false`: the task itself failed, the page is well. */
export type PageAnswer =
  | { readonly ok: true; readonly reply: unknown }
  | { readonly ok: false; readonly message: string }

export interface ExtractorLimits {
  /** For one task; the slowest of some hundred real pages takes 0.4 s. */
  readonly taskMs: number
  /** For a page to start: 70 ms, unless the machine is busy. */
  readonly startMs: number
  /** A page that nobody asks is closed after this. */
  readonly idleMs: number
  /** Bytes of its process. */
  readonly memory: number
  /** How long the end of a page waits for the news that the whole program is to end. */
  readonly hearMs: number
}

export const extractorLimits: ExtractorLimits = {
  taskMs: 20_000,
  startMs: 20_000,
  idleMs: 30_000,
  memory: 1_500_000_000,
  hearMs: 250,
}

/** How often the memory of a page at work is looked at. */
const MEMORY_MS = 500

const replies = { extract: ExtractReply, cut: CutReply, sanitise: SanitiseReply, render: RenderReply } as const

interface Parts {
  readonly openPage: () => ExtractorPage
  readonly limits: ExtractorLimits
  readonly log: Log
}

export interface Extractor {
  readonly extract: Extract
  /** Starts a page beside whatever else is done, for a task that is about to come. */
  warm(): void
  close(): void
}

/** Lets pages be read, one after the other; a page that hangs, dies or grows too large is replaced by a new one. */
export function createExtractor({ openPage, limits, log }: Parts): Extractor {
  let page: ExtractorPage | null = null
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let idle: NodeJS.Timeout | undefined
  let closed = false

  function kill() {
    page?.kill()
    page = null
  }
  function rest() {
    page?.close()
    page = null
  }

  async function answerOf(task: ExtractorTask, signal: AbortSignal | undefined): Promise<PageAnswer> {
    page ??= openPage()
    const working = page
    await within(working.ready, { ms: limits.startMs, signal })
    return within(working.run(task), { ms: limits.taskMs, signal, healthy: () => working.memory() <= limits.memory })
  }

  async function read(task: ExtractorTask, signal: AbortSignal | undefined): Promise<unknown> {
    clearTimeout(idle)
    let answer: PageAnswer
    try {
      answer = await answerOf(task, signal)
    } catch (thrown) {
      // Whatever it does now, nobody waits for it, and the next task is to find a page that is free.
      kill()
      // A signal that ends the program reaches its page as well, and perhaps first: then the page is not to blame.
      if (!(thrown instanceof Refusal || thrown instanceof GivenUp)) await delay(limits.hearMs)
      throw refusalOf(thrown, limits, log)
    }
    if (!answer.ok) {
      log.error(`the extractor could not ${task.kind} a page`, answer.message)
      throw new Refusal(
        'extractor-died',
        'This page could not be read: its HTML is beyond what Commonplace understands.',
      )
    }
    const checked = replies[task.kind].safeParse(answer.reply)
    if (checked.success) return checked.data
    // What answers otherwise than agreed is no longer trusted.
    kill()
    log.error(`the extractor’s answer to ${task.kind} is not as agreed`, checked.error.message)
    throw new Refusal('extractor-died', 'This page could not be read: what came of it made no sense and was not kept.')
  }

  return {
    extract<T extends ExtractorTask>(task: T, { signal }: { readonly signal?: AbortSignal } = {}) {
      waiting += 1
      const turn = last.then(() => {
        if (closed || signal?.aborted) throw cancelled()
        return read(task, signal)
      })
      last = turn
        .catch(() => undefined)
        .then(() => {
          waiting -= 1
          if (waiting === 0 && !closed) idle = setTimeout(rest, limits.idleMs).unref()
        })
      // The schema of this kind has made it.
      return orAborted(turn, signal) as Promise<ExtractorReplies[T['kind']]>
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

/** Why a page at work was given up. */
class GivenUp extends Error {
  readonly why: 'time' | 'memory'
  constructor(why: 'time' | 'memory') {
    super(why)
    this.why = why
  }
}

interface Bounds {
  readonly ms: number
  readonly signal: AbortSignal | undefined
  readonly healthy?: () => boolean
}

/** @throws GivenUp, Refusal `cancelled`, or what the work itself throws */
async function within<T>(work: Promise<T>, { ms, signal, healthy }: Bounds): Promise<T> {
  let late: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  const bound = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new GivenUp('time')), ms)
    if (healthy === undefined) return
    watch = setInterval(() => {
      if (!healthy()) reject(new GivenUp('memory'))
    }, MEMORY_MS)
  })
  try {
    return await orAborted(Promise.race([work, bound]), signal)
  } finally {
    clearTimeout(late)
    clearInterval(watch)
  }
}

/** The work, or Refusal `cancelled` as soon as the signal says so. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled())
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function cancelled(): Refusal {
  return new Refusal('cancelled', 'Reading the page was cancelled.')
}

function refusalOf(thrown: unknown, limits: ExtractorLimits, log: Log): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (thrown instanceof GivenUp && thrown.why === 'time') {
    const seconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
      Math.max(1, Math.round(limits.taskMs / 1000)),
    )
    return new Refusal(
      'extractor-died',
      `This page could not be read: reading it took longer than ${seconds} and was stopped. Nothing was kept of it.`,
    )
  }
  if (thrown instanceof GivenUp)
    return new Refusal(
      'extractor-died',
      'This page could not be read: reading it took more memory than one page may have, and was stopped. Nothing was kept of it.',
    )
  log.warn('the extractor stopped by itself', thrown)
  return new Refusal('extractor-died', 'This page could not be read: reading it broke off. Nothing was kept of it.')
}
