import type { Index } from '../index.ts'

/** With so many of the documents that are missing, titles are worth searching: they come within a fraction of a second. */
const FIRST = 2_000

/** The articles whose documents are yet to come. */
export interface WantedDocuments {
  /** @returns those that were not among them */
  add(ids: readonly string[]): readonly string[]
  has(id: string): boolean
  /** Call it before the index takes in or loses an article. */
  arrive(id: string): void
  count(): number
  /** How many of them the index does not have at all. */
  newCount(): number
  /** Whether so many have come that an answer from them is worth giving. */
  hasFirst(): boolean
}

export function createWantedDocuments(index: Pick<Index, 'slotOf'>): WantedDocuments {
  const wanted = new Set<string>()
  let newCount = 0
  /** How many the first answer waits for. */
  let awaited = 0
  const isNew = (id: string) => index.slotOf(id) === undefined

  return {
    add(ids) {
      const added = ids.filter((id) => !wanted.has(id))
      for (const id of added) {
        wanted.add(id)
        if (isNew(id)) newCount += 1
      }
      if (added.length > 0) awaited = Math.min(FIRST, wanted.size)
      return added
    },
    has: (id) => wanted.has(id),
    arrive(id) {
      if (!wanted.delete(id)) return
      if (isNew(id)) newCount -= 1
      awaited -= 1
    },
    count: () => wanted.size,
    newCount: () => newCount,
    hasFirst: () => awaited <= 0 || wanted.size === 0,
  }
}
