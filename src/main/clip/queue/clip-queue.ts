import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/types.ts'

/** How a try ended: kept, to be tried again by itself, or refused for a reason. */
export type End = 'kept' | 'waits' | NonNullable<QueueItem['error']>

/**
 * The addresses in queue.json. An item without an error waits: for its turn, for a network, or for the program to be
 * opened again. One with an error waits for its user, and so does one that the program did not survive.
 */
export interface Waiting {
  /**
   * Gives items that were in work when the program ended an error of their own. Called once, at the opening; a library
   * that cannot be written costs nothing: they are left alone all the same.
   */
  leaveInterrupted(): Promise<void>
  /**
   * Puts addresses down before any of them is fetched, in one write, so that no crash can lose one. An address that
   * stood there and is not being fetched is replaced.
   * @throws Refusal `disk-full`, `read-only`
   */
  add(
    addresses: readonly string[],
    asked: { readonly tags: readonly string[]; readonly by: QueueItem['by'] },
  ): Promise<readonly QueueItem[]>
  /** Begins another try of items that are listed; each keeps its place. @throws Refusal `disk-full`, `read-only` */
  begin(items: readonly QueueItem[]): Promise<void>
  /** Puts down that an item is now in work, before it is: should the program not survive it, the next one will know. */
  work(id: Id): Promise<void>
  /**
   * Ends a try. Many ends are written as one. A disk that refuses costs nothing: the item is then still listed, and
   * its next try finds the article there.
   */
  end(id: Id, end: End): Promise<void>
  /** Those that wait and are not being fetched. */
  idle(): readonly QueueItem[]
  /** Whether an item has its turn now, or soon. */
  isRunning(id: Id): boolean
}

interface Parts {
  readonly store: Store
  readonly newId: () => Id
  readonly now: () => Date
  readonly log: Log
}

export function createWaiting({ store, newId, now, log }: Parts): Waiting {
  const running = new Set<Id>()
  /** Those of the running ones that are being fetched or read. */
  const inWork = new Set<Id>()
  const ends = new Map<Id, End>()
  /** Items in work when the program last ended, until somebody tries them again. */
  const interrupted = new Set(store.inWork())
  let writing: Promise<void> | null = null
  let due = false

  async function write(): Promise<void> {
    while (due) {
      due = false
      const these = new Map(ends)
      ends.clear()
      try {
        await store.changeQueue(
          (items) => (these.size === 0 ? items : items.flatMap((item) => ended(item, these.get(item.id)))),
          () => [...inWork],
        )
      } catch (thrown) {
        log.warn('the queue could not be written', failureOf(thrown) ?? thrown)
      }
      for (const id of these.keys()) running.delete(id)
    }
    // In the same turn as the last look: what comes later starts another write.
    writing = null
  }

  function writeSoon(): Promise<void> {
    due = true
    writing ??= write()
    return writing
  }

  /** An item that is alone is in work at once, and one write says both. */
  function run(ids: readonly Id[]): void {
    for (const id of ids) running.add(id)
    if (ids.length === 1) for (const id of ids) inWork.add(id)
  }

  function stop(ids: readonly Id[]): void {
    for (const id of ids) {
      running.delete(id)
      inWork.delete(id)
    }
  }

  return {
    async leaveInterrupted() {
      if (interrupted.size === 0 || store.readOnly() !== null) return
      try {
        await store.changeQueue(
          (items) => items.map((item) => (interrupted.has(item.id) ? { ...item, error: INTERRUPTED } : item)),
          () => [],
        )
      } catch (thrown) {
        log.warn('clips that the program did not survive could not be marked', failureOf(thrown) ?? thrown)
      }
    },

    async add(addresses, { tags, by }) {
      const askedAt = now().toISOString()
      const items = [...new Set(addresses)].map(
        (url): QueueItem => ({ id: newId(), source: { url }, by, tags: [...tags], askedAt, tries: 1, error: null }),
      )
      const ids = items.map(({ id }) => id)
      const asked = new Set(addresses)
      const others = new Set(running)
      run(ids)
      try {
        await store.changeQueue(
          (former) => [...former.filter((item) => others.has(item.id) || !asked.has(addressOf(item) ?? '')), ...items],
          () => [...inWork],
        )
      } catch (thrown) {
        stop(ids)
        throw thrown
      }
      return items
    },

    async begin(items) {
      const ids = new Set(items.map(({ id }) => id))
      run([...ids])
      try {
        await store.changeQueue(
          (all) => all.map((item) => (ids.has(item.id) ? { ...item, tries: item.tries + 1, error: null } : item)),
          () => [...inWork],
        )
      } catch (thrown) {
        stop([...ids])
        throw thrown
      }
      for (const id of ids) interrupted.delete(id)
    },

    async work(id) {
      if (inWork.has(id)) return
      inWork.add(id)
      await writeSoon()
    },

    end(id, end) {
      ends.set(id, end)
      inWork.delete(id)
      return writeSoon()
    },

    idle: () =>
      store.queue().filter((item) => item.error === null && !running.has(item.id) && !interrupted.has(item.id)),
    isRunning: (id) => running.has(id),
  }
}

/** The address to be fetched; null for a file or a text, which cannot be fetched. */
export function addressOf({ source }: QueueItem): string | null {
  return 'url' in source && !('file' in source) ? source.url : null
}

const INTERRUPTED: NonNullable<QueueItem['error']> = {
  code: 'cancelled',
  message:
    'Commonplace quit while clipping this page, so it won’t retry automatically. Nothing of it was kept; choose Try again to clip it now.',
}

function ended(item: QueueItem, end: End | undefined): readonly QueueItem[] {
  if (end === undefined) return [item]
  if (end === 'kept') return []
  // A try that nothing hindered but the network or the end of the program is none.
  if (end === 'waits') return [{ ...item, tries: Math.max(0, item.tries - 1), error: null }]
  return [{ ...item, error: end }]
}
