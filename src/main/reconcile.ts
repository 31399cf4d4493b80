import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { Log, Store } from './store/types.ts'

/**
 * What a window asks for first, and what it is answered from the rows as they were saved, before the articles' files have
 * been looked at: with ten thousand that takes as long as a window takes to start. Whatever else is asked waits for it.
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
/** So long the window has the processor for itself, in milliseconds. */
const SOON_MS = 1_000

interface Parts {
  readonly store: Pick<Store, 'compare'>
  /** Told of articles that are not as they were saved, or not there any more. */
  readonly onOthers: (ids: readonly Id[]) => void
  readonly log: Log
}

export interface Comparing {
  /** Resolves once a request may be answered. */
  before(name: string, caller: string): Promise<void>
  /** Resolves once the rows are those of the files, or could not be compared with them. */
  readonly over: Promise<void>
  /** Compares no more; resolves once what is under way is over. */
  close(): Promise<void>
}

/** Compares what a library lists with its files, soon after it has opened or as soon as somebody needs it. */
export function createComparing({ store, onOthers, log }: Parts): Comparing {
  let running: Promise<void> | null = null
  let isOver = () => {}
  const over = new Promise<void>((resolve) => {
    isOver = resolve
  })
  const compare = async () => {
    try {
      const others = await store.compare()
      if (others.length > 0) onOthers(others)
    } catch (thrown) {
      // Every article is read with its own file: each tells of itself.
      log.error('the library’s files could not be looked at; its lists are as they were saved', thrown)
      // A library that is away is compared when it is back.
      if (failureOf(thrown)?.code === 'library-missing') running = null
    }
    isOver()
  }
  const now = () => {
    running ??= compare()
    return running
  }
  const soon = setTimeout(() => void now(), SOON_MS)
  soon.unref()
  return {
    async before(name, caller) {
      if (caller !== 'window' || !ANSWERED_AT_ONCE.has(name)) await now()
    },
    over,
    async close() {
      clearTimeout(soon)
      await running
    },
  }
}
