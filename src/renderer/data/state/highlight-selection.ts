import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useView } from './view.ts'

/** A highlight, by its article and its own id. */
export interface HighlightName {
  readonly id: Id
  readonly highlight: Id
}

/** Names a highlight in the library: its own id is only known to differ from those of its article. */
export const keyOfHighlight = ({ id, highlight }: HighlightName): string => `${id} ${highlight}`

interface SelectedHighlights {
  /** Those selected in the list of highlights, by `keyOfHighlight`. */
  readonly names: ReadonlyMap<string, HighlightName>
  /** Where a range starts: an index of the list; -1 while nothing is selected. */
  readonly anchor: number
  /** Selects one more, or deselects it. */
  toggle(name: HighlightName, index: number): void
  /** Selects these and no others. */
  select(names: readonly HighlightName[], anchor: number): void
  clear(): void
}

const none: ReadonlyMap<string, HighlightName> = new Map()
const byKey = (names: readonly HighlightName[]) => new Map(names.map((name) => [keyOfHighlight(name), name]))

/** The highlights that the next command is for. */
export const useSelectedHighlights = create<SelectedHighlights>((set) => ({
  names: none,
  anchor: -1,
  toggle: (name, index) =>
    set(({ names }) => {
      const selected = new Map(names)
      const key = keyOfHighlight(name)
      if (!selected.delete(key)) selected.set(key, name)
      return { names: selected, anchor: index }
    }),
  select: (names, anchor) => set({ names: byKey(names), anchor }),
  clear: () => set({ names: none, anchor: -1 }),
}))

useView.subscribe((view, before) => {
  if (view.place !== before.place) useSelectedHighlights.getState().clear()
})
