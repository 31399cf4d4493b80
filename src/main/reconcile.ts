import { isRequest, requests } from '#shared/contract.ts'
import { failureOf } from '#shared/failure.ts'
import { Id } from '#shared/model.ts'
import { planOf } from '#shared/query/plan.ts'
import { parseQuery } from '#shared/query/query.ts'
import type { Log } from './log.ts'
import type { OnProgress, ReadProgress } from './store/catalog/reconcile-rows.ts'
import type { Store } from './store/types.ts'

/**
 * What a window asks for first. These requests are answered from the rows as they were saved, before the articles' files
 * are compared with them: for ten thousand articles that takes as long as a window takes to start. All other requests
 * wait for the comparison, and so does a list that the index has to find.
 */
const ANSWERED_AT_ONCE: ReadonlySet<string> = new Set([
  'library',
  'list',
  'topics',
  'searches',
  'article',
  'beside',
  'queue',
  'settings',
  'remembered',
  'remember',
])
/** Of these, the ones about one article, whose row may be yet to come. */
const ABOUT_ONE: ReadonlySet<string> = new Set(['article', 'beside'])
/** How long the window has the processor to itself, in milliseconds. */
const DELAY_MS = 1_000
/**
 * After a comparison that failed, the next request compares again, but not before so many milliseconds have passed: one
 * file that cannot be read must not make every request look at all files.
 */
const RETRY_MS = 5_000

interface Parts {
  readonly store: Pick<Store, 'reconcile' | 'rows' | 'restored' | 'readAhead'>
  /** Called with the articles that are not as they were saved, or that are gone. */
  readonly onChanged: (ids: readonly Id[]) => void
  /** Called while many articles are read that were not saved, or are others now; their rows are there. */
  readonly onProgress: OnProgress
  /** Called when all articles are listed. */
  readonly onListed: () => void
  /** Called when a comparison fails that had begun to report its progress, and had not reported that all are read. */
  readonly onFailed: OnProgress
  readonly log: Log
}

export interface Reconcile {
  /**
   * Resolves when a request may be answered.
   * @returns false when it may not be any more: the library is being closed before its rows are complete
   */
  before(name: string, caller: string, input?: unknown): Promise<boolean>
  /** Resolves when the rows are those of the files, or could not be compared with them. */
  readonly done: Promise<void>
  /** How many articles have rows, of how many as far as is known, while rows may be missing; null when all are there. */
  listing(): ReadProgress | null
  /**
   * Begins no comparison any more, and stops one that is under way unless a change waits for it; resolves when it has
   * ended.
   */
  close(): Promise<void>
}

/** Compares the rows of a library with its files, soon after it was opened or as soon as a request needs it. */
export function createReconcile(parts: Parts): Reconcile {
  const { store } = parts
  const comparison = createComparison(parts)
  let running: Promise<void> | null = null
  let stopping = new AbortController()
  /** How many changes wait for the rows: they must not be lost with a closing. */
  let changesWaiting = 0
  let isDone = false
  let resolveDone = () => {}
  const done = new Promise<void>((resolve) => {
    resolveDone = resolve
  })
  const run = async ({ signal }: AbortController) => {
    await comparison.run(signal)
    if (signal.aborted) return
    isDone = true
    resolveDone()
  }
  const runOnce = () => {
    if (comparison.mayRetry()) running = null
    running ??= run(stopping)
    return running
  }
  /** Compares for a change that is waiting, again if that was stopped. */
  async function runForChange(): Promise<void> {
    changesWaiting += 1
    if (stopping.signal.aborted && !isDone) {
      await running
      // Another change that waited may have begun it again.
      if (stopping.signal.aborted) {
        stopping = new AbortController()
        running = null
      }
    }
    await runOnce()
    changesWaiting -= 1
  }
  const timer = setTimeout(() => void runOnce(), DELAY_MS)
  timer.unref()
  return {
    async before(name, caller, input) {
      if (caller === 'window' && isTyping(name, input)) {
        // One that has failed is made again.
        if (running !== null) void runOnce()
        await store.restored()
        return true
      }
      if (caller === 'window' && ANSWERED_AT_ONCE.has(name) && !asksIndex(name, input)) {
        if (comparison.listing() !== null && ABOUT_ONE.has(name)) await readAhead(store, input)
        return true
      }
      await (isRequest(name) && requests[name].changes ? runForChange() : runOnce())
      return isDone
    },
    done,
    listing: comparison.listing,
    async close() {
      clearTimeout(timer)
      if (changesWaiting === 0) stopping.abort()
      await running
    },
  }
}

/** Compares once or, where that fails, several times. */
function createComparison({ store, onChanged, onProgress, onListed, onFailed, log }: Parts) {
  /** Whether one has succeeded. */
  let isWhole = false
  let progress: ReadProgress = { done: 0, total: 0 }
  /** When it may be tried again after a failure, as `performance.now()` has it. */
  let retryAt = Number.POSITIVE_INFINITY
  return {
    /** Never rejects. */
    async run(signal: AbortSignal): Promise<void> {
      const job = { isRunning: false }
      retryAt = Number.POSITIVE_INFINITY
      try {
        const changed = await store.reconcile((now) => {
          progress = now
          job.isRunning = now.done < now.total
          onProgress(now)
        }, signal)
        isWhole = !signal.aborted
        if (changed.length > 0) onChanged(changed)
        if (isWhole) onListed()
      } catch (thrown) {
        // Every article is still read with its own file, and says so itself if something is wrong.
        log.error('the library’s files could not be looked at; its lists are as they were saved', thrown)
        if (job.isRunning) onFailed(progress)
        // A library that is away is compared as soon as it is back.
        const isAway = failureOf(thrown)?.code === 'library-missing'
        retryAt = isAway ? 0 : performance.now() + RETRY_MS
      }
    },
    mayRetry: () => performance.now() >= retryAt,
    /** As that of `Reconcile`. */
    listing() {
      if (isWhole) return null
      const listed = store.rows().size
      return { done: listed, total: listed + progress.total - progress.done }
    },
  }
}

/**
 * Whether a search does not wait for all texts, because someone is typing. It is answered from the articles that are listed,
 * and says that they are not all.
 */
function isTyping(name: string, input: unknown): boolean {
  return (
    name === 'search' && typeof input === 'object' && input !== null && 'texts' in input && input.texts === 'so-far'
  )
}

/** Whether a list is that of a search for words: the index must not begin with a part of the articles. */
function asksIndex(name: string, input: unknown): boolean {
  if (name !== 'list' || typeof input !== 'object' || input === null || !('query' in input)) return false
  return typeof input.query === 'string' && planOf(parseQuery(input.query)).words !== null
}

/** Reads the article that a request is about, where its row is not there yet. Where that fails, the request says why. */
async function readAhead(store: Parts['store'], input: unknown): Promise<void> {
  const id = typeof input === 'object' && input !== null && 'id' in input ? Id.safeParse(input.id) : null
  if (id?.success && !store.rows().has(id.data)) await store.readAhead(id.data).catch(() => undefined)
}
