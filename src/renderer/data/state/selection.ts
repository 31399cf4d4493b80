import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useView } from './view.ts'

interface Choice {
  /** Articles chosen in the list, to do something with all of them at once; the one on the page is not among them by itself. */
  readonly ids: ReadonlySet<Id>
  /** Where a range begins: an index of the list; -1 where nothing was chosen yet. */
  readonly anchor: number
  /** Chooses one more, or lets it go. */
  toggle(id: Id, at: number): void
  /** Chooses these and no others. */
  choose(ids: readonly Id[], anchor?: number): void
  clear(): void
}

const none: ReadonlySet<Id> = new Set()

export const useSelectedArticles = create<Choice>((set) => ({
  ids: none,
  anchor: -1,
  toggle: (id, at) =>
    set(({ ids }) => {
      const others = new Set(ids)
      if (!others.delete(id)) others.add(id)
      return { ids: others, anchor: at }
    }),
  choose: (ids, anchor) => set((choice) => ({ ids: new Set(ids), anchor: anchor ?? choice.anchor })),
  clear: () => set({ ids: none, anchor: -1 }),
}))

// Another list is another choice.
useView.subscribe((view, before) => {
  if (view.place !== before.place || view.query !== before.query) useSelectedArticles.getState().clear()
})
