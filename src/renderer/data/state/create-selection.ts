import { create } from 'zustand'

/** What is selected in a list, by the keys of its rows. */
export interface Selection {
  /** The row on the page is not among them unless it is selected too. */
  readonly ids: ReadonlySet<string>
  /** Where a range starts: an index of the list; -1 while nothing is selected. */
  readonly anchor: number
  /** Selects one more, or deselects it. */
  toggle(id: string, index: number): void
  /** Selects these and no others. */
  select(ids: readonly string[], anchor: number): void
  clear(): void
}

const none: ReadonlySet<string> = new Set()

/** A selection in which nothing is selected yet. */
export const createSelection = () =>
  create<Selection>((set) => ({
    ids: none,
    anchor: -1,
    toggle: (id, index) =>
      set(({ ids }) => {
        const selected = new Set(ids)
        if (!selected.delete(id)) selected.add(id)
        return { ids: selected, anchor: index }
      }),
    select: (ids, anchor) => set({ ids: new Set(ids), anchor }),
    clear: () => set({ ids: none, anchor: -1 }),
  }))
