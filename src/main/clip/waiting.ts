import { failureOf } from '#shared/failure.ts'
import type { Id, QueueItem } from '#shared/model.ts'
import type { Log, Store } from '../store/types.ts'

/** How a try ended: kept, to be tried again by itself, or refused for a reason. */
export type End = 'kept' | 'waits' | NonNullable<QueueItem['error']>

/**
 * The addresses in queue.json. An item without an error waits: for its turn, for a network, or for the program to be
 * opened again. One with an error waits for its user.
 */
export interface Waiting {
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
  /**
   * Ends a try. Many ends are written as one. A disk that refuses costs nothing: the item is then still listed, and
   * its next try finds the article there.
   */
  end(id: Id, end: End): Promise<void>
  /** Those that wait and are not being fetched. */
  idle(): readonly QueueItem[]
}

interface Parts {
  readonly store: Store
  readonly newId: () => Id
  readonly now: () => Date
  readonly log: Log
}

export function createWaiting({ store, newId, now, log }: Parts): Waiting {
  const running = new Set<Id>()
  const ends = new Map<Id, End>()
  let writing: Promise<void> | null = null

  async function write(): Promise<void> {
    while (ends.size > 0) {
      const these = new Map(ends)
      ends.clear()
      try {
        await store.changeQueue((items) => items.flatMap((item) => ended(item, these.get(item.id))))
      } catch (thrown) {
        log.warn('the queue could not be written', failureOf(thrown) ?? thrown)
      }
      for (const id of these.keys()) running.delete(id)
    }
    // In the same turn as the last look: an end that comes later begins anew.
    writing = null
  }

  return {
    async add(addresses, { tags, by }) {
      const askedAt = now().toISOString()
      const items = [...new Set(addresses)].map(
        (url): QueueItem => ({ id: newId(), source: { url }, by, tags: [...tags], askedAt, tries: 1, error: null }),
      )
      const asked = new Set(addresses)
      await store.changeQueue((former) => [
        ...former.filter((item) => running.has(item.id) || !asked.has(addressOf(item) ?? '')),
        ...items,
      ])
      for (const { id } of items) running.add(id)
      return items
    },

    async begin(items) {
      const ids = new Set(items.map(({ id }) => id))
      for (const id of ids) running.add(id)
      try {
        await store.changeQueue((all) =>
          all.map((item) => (ids.has(item.id) ? { ...item, tries: item.tries + 1, error: null } : item)),
        )
      } catch (thrown) {
        for (const id of ids) running.delete(id)
        throw thrown
      }
    },

    end(id, end) {
      ends.set(id, end)
      writing ??= write()
      return writing
    },

    idle: () => store.queue().filter((item) => item.error === null && !running.has(item.id)),
  }
}

/** The address to be fetched; null for a file or a text, which cannot be fetched. */
export function addressOf({ source }: QueueItem): string | null {
  return 'url' in source && !('file' in source) ? source.url : null
}

function ended(item: QueueItem, end: End | undefined): readonly QueueItem[] {
  if (end === undefined) return [item]
  if (end === 'kept') return []
  // A try that nothing hindered but the network or the end of the program is none.
  if (end === 'waits') return [{ ...item, tries: Math.max(0, item.tries - 1), error: null }]
  return [{ ...item, error: end }]
}
