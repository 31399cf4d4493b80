import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useSelectedArticles } from '../../data/state/selection.ts'

interface BulkTagging {
  /** Which articles are being tagged together; null when none are. */
  readonly tagging: readonly Id[] | null
  tag(ids: readonly Id[] | null): void
}

/** The field for the tags of several articles, wherever it was asked for. */
export const useBulkTagging = create<BulkTagging>((set) => ({
  tagging: null,
  tag: (tagging) => set({ tagging }),
}))

// Who lets go of the choice has done with tagging it.
useSelectedArticles.subscribe(({ ids }, before) => {
  if (ids.size === 0 && before.ids.size > 0) useBulkTagging.getState().tag(null)
})
