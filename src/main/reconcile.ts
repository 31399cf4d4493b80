import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { Log } from './log.ts'
import type { Store } from './store/types.ts'

/**
 * What a window asks for first. These requests are answered from the rows as they were saved, before the articles' files
 * are compared with them: for ten thousand articles that takes as long as a window takes to start. All other requests
 * wait for the comparison.
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
/** How long the window has the processor to itself, in milliseconds. */
const DELAY_MS = 1_000

interface Parts {
  readonly store: Pick<Store, 'reconcile'>
  /** Called with the articles that are not as they were saved, or that are gone. */
  readonly onChanged: (ids: readonly Id[]) => void
  readonly log: Log
}

export interface Reconcile {
  /** Resolves when a request may be answered. */
  before(name: string, caller: string): Promise<void>
  /** Resolves when the rows are those of the files, or could not be compared with them. */
  readonly done: Promise<void>
  /** Begins no comparison any more; resolves when one that is under way has ended. */
  close(): Promise<void>
}

/** Compares the rows of a library with its files, soon after it was opened or as soon as a request needs it. */
export function createReconcile({ store, onChanged, log }: Parts): Reconcile {
  let running: Promise<void> | null = null
  let resolveDone = () => {}
  const done = new Promise<void>((resolve) => {
    resolveDone = resolve
  })
  const run = async () => {
    try {
      const changed = await store.reconcile()
      if (changed.length > 0) onChanged(changed)
    } catch (thrown) {
      // Every article is still read with its own file, and says so itself if something is wrong.
      log.error('the library’s files could not be looked at; its lists are as they were saved', thrown)
      // A library that is away is compared when it is back.
      if (failureOf(thrown)?.code === 'library-missing') running = null
    }
    resolveDone()
  }
  const runOnce = () => {
    running ??= run()
    return running
  }
  const timer = setTimeout(() => void runOnce(), DELAY_MS)
  timer.unref()
  return {
    async before(name, caller) {
      if (caller !== 'window' || !ANSWERED_AT_ONCE.has(name)) await runOnce()
    },
    done,
    async close() {
      clearTimeout(timer)
      await running
    },
  }
}
