import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useView } from './view.ts'

interface SelectedArticles {
  /** The articles selected in the list. The one on the page is not among them unless it is selected too. */
  readonly ids: ReadonlySet<Id>
  /** Where a range starts: an index of the list; -1 while nothing is selected. */
  readonly anchor: number
  /** Selects one more, or deselects it. */
  toggle(id: Id, index: number): void
  /** Selects these and no others. */
  select(ids: readonly Id[], anchor?: number): void
  clear(): void
}

const none: ReadonlySet<Id> = new Set()

/** The articles that the next command is for. */
export const useSelectedArticles = create<SelectedArticles>((set) => ({
  ids: none,
  anchor: -1,
  toggle: (id, index) =>
    set(({ ids }) => {
      const selected = new Set(ids)
      if (!selected.delete(id)) selected.add(id)
      return { ids: selected, anchor: index }
    }),
  select: (ids, anchor) => set((selection) => ({ ids: new Set(ids), anchor: anchor ?? selection.anchor })),
  clear: () => set({ ids: none, anchor: -1 }),
}))

// Another list has a selection of its own.
useView.subscribe((view, before) => {
  if (view.place !== before.place || view.query !== before.query) useSelectedArticles.getState().clear()
})
