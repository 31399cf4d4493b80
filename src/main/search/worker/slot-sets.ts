import type { Index } from './index.ts'

/** Sets of articles that are remembered: the filters stay the same while a word is typed. */
const MOST_REMEMBERED = 16

/** Gives by slot 1 for those of some articles. They are remembered while the index has the same articles. */
export function createSlotSets(index: Index): (ids: readonly string[]) => Uint8Array {
  const memory = new Map<readonly string[], { readonly slots: Uint8Array; readonly articles: readonly string[] }>()
  return (ids) => {
    const articles = index.ids()
    const known = memory.get(ids)
    if (known?.articles === articles) return known.slots
    const slots = new Uint8Array(index.size())
    for (const id of ids) {
      const slot = index.slotOf(id)
      if (slot !== undefined) slots[slot] = 1
    }
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(ids, { slots, articles })
    return slots
  }
}
