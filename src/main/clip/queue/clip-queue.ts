import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/types.ts'
import { clipInterrupted } from '../sentences.ts'
import { coalesce } from './coalesce.ts'

/**
 * How an attempt ended: the article was kept; the item waits for another attempt, or for so many seconds as a busy server
 * asked; or it failed with an error.
 */
export type AttemptResult = 'kept' | 'waits' | NonNullable<QueueItem['error']> | BusyResult
interface BusyResult {
  readonly wait: number
  /** For the last attempt, after which the item waits for its user. */
  readonly error: NonNullable<QueueItem['error']>
}
/** A busy server is asked so often. */
const MOST_TRIES = 3

/**
 * The addresses in queue.json. An item without an error waits: for its turn, for a network, or for the program to be
 * opened again. An item with an error waits for the user, and so does one during whose attempt the program crashed.
 */
export interface ClipQueue {
  /**
   * Gives an error to items that were in work when the program ended. Called once, when the library is opened. If the
   * library cannot be written, nothing is lost: these items are not retried automatically all the same.
   */
  markInterrupted(): Promise<void>
  /**
   * Lists addresses before any of them is fetched, in one write, so that no crash can lose one. An address that is
   * listed already and is not being fetched is replaced.
   * @throws Refusal `disk-full`, `read-only`
   */
  add(
    addresses: readonly string[],
    options: { readonly tags: readonly string[]; readonly by: QueueItem['by']; readonly anyway: boolean },
  ): Promise<readonly QueueItem[]>
  /**
   * Begins another attempt at items of the list; each keeps its place, and has `anyway` as given here.
   * @throws Refusal `disk-full`, `read-only`
   */
  retry(items: readonly QueueItem[]): Promise<void>
  /** Records that an item is in work before it is: if the program crashes, its next start will know. */
  markInWork(id: Id): Promise<void>
  /**
   * Ends an attempt. Several ends are written together. If the write fails, nothing is lost: the item stays listed, and
   * its next attempt finds the article.
   */
  finish(id: Id, result: AttemptResult): Promise<void>
  /** The items that wait, for nothing but their turn, and are not being fetched. */
  idle(): readonly QueueItem[]
  /** Whether an item is being fetched, or is about to be. */
  isRunning(id: Id): boolean
}

interface Parts {
  readonly store: Store
  readonly newId: () => Id
  readonly now: () => Date
  readonly log: Log
}

export function createClipQueue({ store, newId, now, log }: Parts): ClipQueue {
  const running = new Set<Id>()
  /** The running items that are being fetched or read. */
  const inWork = new Set<Id>()
  const results = new Map<Id, AttemptResult>()
  /** The items in work when the program last ended, until the user tries them again. */
  const interrupted = new Set(store.inWork())

  const write = coalesce(async () => {
    const batch = new Map(results)
    results.clear()
    try {
      await store.changeQueue(
        (items) => (batch.size === 0 ? items : items.flatMap((item) => withResult(item, batch.get(item.id), now()))),
        () => [...inWork],
      )
    } catch (thrown) {
      log.warn('the queue could not be written', failureOf(thrown) ?? thrown)
    }
    for (const id of batch.keys()) running.delete(id)
  })

  /** Begins attempts in one write of the list; none is running if that write fails. */
  async function begin(ids: readonly Id[], change: Parameters<Store['changeQueue']>[0]): Promise<void> {
    for (const id of ids) running.add(id)
    // A single item is in work at once, so that one write records both.
    const [single] = ids
    if (single !== undefined && ids.length === 1) inWork.add(single)
    try {
      await store.changeQueue(change, () => [...inWork])
    } catch (thrown) {
      for (const id of ids) {
        running.delete(id)
        inWork.delete(id)
      }
      throw thrown
    }
  }

  return {
    async markInterrupted() {
      if (interrupted.size === 0 || store.readOnly() !== null) return
      try {
        await store.changeQueue(withInterruptions(interrupted), () => [])
      } catch (thrown) {
        log.warn('interrupted clips could not be marked', failureOf(thrown) ?? thrown)
      }
    },
    async add(addresses, { tags, by, anyway }) {
      const wanted = new Set(addresses)
      const common = { by, tags: [...tags], askedAt: now().toISOString(), tries: 1, anyway, error: null, retryAt: null }
      const items = [...wanted].map((url): QueueItem => ({ id: newId(), source: { url }, ...common }))
      const fetching = new Set(running)
      const stays = (item: QueueItem) => fetching.has(item.id) || !wanted.has(addressOf(item) ?? '')
      const ids = items.map(({ id }) => id)
      await begin(ids, (listed) => [...listed.filter(stays), ...items])
      return items
    },
    async retry(items) {
      const ids = items.map(({ id }) => id)
      await begin(ids, withAnotherTry(items))
      for (const id of ids) interrupted.delete(id)
    },
    async markInWork(id) {
      if (inWork.has(id)) return
      inWork.add(id)
      await write()
    },
    finish(id, result) {
      results.set(id, result)
      inWork.delete(id)
      return write()
    },
    idle: () =>
      store.queue().filter((item) => isDue(item, now()) && !running.has(item.id) && !interrupted.has(item.id)),
    isRunning: (id) => running.has(id),
  }
}

/** Whether an item waits for nothing but its turn. */
function isDue({ error, retryAt }: QueueItem, now: Date): boolean {
  return error === null && (retryAt === null || retryAt <= now.toISOString())
}

/** The address to fetch; null for a file or a text, which cannot be fetched. */
export function addressOf({ source }: QueueItem): string | null {
  return 'url' in source && !('file' in source) ? source.url : null
}

const INTERRUPTED: NonNullable<QueueItem['error']> = { code: 'cancelled', message: clipInterrupted }

function withInterruptions(interrupted: ReadonlySet<Id>): Parameters<Store['changeQueue']>[0] {
  return (items) => items.map((item) => (interrupted.has(item.id) ? { ...item, error: INTERRUPTED } : item))
}

function withAnotherTry(tried: readonly QueueItem[]): Parameters<Store['changeQueue']>[0] {
  const anywayById = new Map(tried.map(({ id, anyway }) => [id, anyway]))
  return (items) =>
    items.map((item) => {
      const anyway = anywayById.get(item.id)
      return anyway === undefined ? item : { ...item, tries: item.tries + 1, anyway, error: null, retryAt: null }
    })
}

function withResult(item: QueueItem, result: AttemptResult | undefined, now: Date): readonly QueueItem[] {
  if (result === undefined) return [item]
  if (result === 'kept') return []
  // An attempt that only a missing network or the end of the program stopped does not count.
  if (result === 'waits') return [{ ...item, tries: Math.max(0, item.tries - 1), error: null }]
  if (!('wait' in result)) return [{ ...item, error: result }]
  if (item.tries >= MOST_TRIES) return [{ ...item, error: result.error }]
  return [{ ...item, error: null, retryAt: new Date(now.getTime() + result.wait * 1000).toISOString() }]
}
