import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'

interface BulkTagging {
  /** The articles whose topics are being changed; null when none are. */
  readonly tagging: readonly Id[] | null
  tag(ids: readonly Id[] | null): void
}

/** The field for the topics of several articles, whether a key, a button or a menu opened it. */
export const useBulkTagging = create<BulkTagging>((set) => ({
  tagging: null,
  tag: (tagging) => set({ tagging }),
}))

// Clearing the selection closes the field.
useSelectedArticles.subscribe(({ ids }, before) => {
  if (ids.size === 0 && before.ids.size > 0) useBulkTagging.getState().tag(null)
})
