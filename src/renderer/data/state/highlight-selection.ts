import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useView } from './view.ts'

/** A highlight, by its article and its own id. */
export interface HighlightName {
  readonly id: Id
  readonly highlight: Id
}

interface SelectedHighlights {
  /** Those selected in the list of highlights, by their own ids. */
  readonly names: ReadonlyMap<Id, HighlightName>
  /** Where a range starts: an index of the list; -1 while nothing is selected. */
  readonly anchor: number
  /** Selects one more, or deselects it. */
  toggle(name: HighlightName, index: number): void
  /** Selects these and no others. */
  select(names: readonly HighlightName[], anchor: number): void
  clear(): void
}

const none: ReadonlyMap<Id, HighlightName> = new Map()
const byId = (names: readonly HighlightName[]) => new Map(names.map((name) => [name.highlight, name]))

/** The highlights that the next command is for. */
export const useSelectedHighlights = create<SelectedHighlights>((set) => ({
  names: none,
  anchor: -1,
  toggle: (name, index) =>
    set(({ names }) => {
      const selected = new Map(names)
      if (!selected.delete(name.highlight)) selected.set(name.highlight, name)
      return { names: selected, anchor: index }
    }),
  select: (names, anchor) => set({ names: byId(names), anchor }),
  clear: () => set({ names: none, anchor: -1 }),
}))

useView.subscribe((view, before) => {
  if (view.place !== before.place) useSelectedHighlights.getState().clear()
})
