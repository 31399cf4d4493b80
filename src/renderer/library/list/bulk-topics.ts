import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'

interface BulkTopics {
  /** The articles whose topics are being changed; null when none are. */
  readonly ids: readonly Id[] | null
  edit(ids: readonly Id[] | null): void
}

/** The field for the topics of several articles, whether a key, a button or a menu opened it. */
export const useBulkTopics = create<BulkTopics>((set) => ({
  ids: null,
  edit: (ids) => set({ ids }),
}))

// Clearing the selection closes the field.
useSelectedArticles.subscribe(({ ids }, before) => {
  if (ids.size === 0 && before.ids.size > 0) useBulkTopics.getState().edit(null)
})
