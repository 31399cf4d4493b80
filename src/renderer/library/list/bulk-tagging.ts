import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { useChoice } from '../../data/state/selection.ts'

interface Bulk {
  /** Which articles are being tagged together; null when none are. */
  readonly tagging: readonly Id[] | null
  tag(ids: readonly Id[] | null): void
}

/** The field for the tags of several articles, wherever it was asked for. */
export const useBulk = create<Bulk>((set) => ({
  tagging: null,
  tag: (tagging) => set({ tagging }),
}))

// Who lets go of the choice has done with tagging it.
useChoice.subscribe(({ ids }, before) => {
  if (ids.size === 0 && before.ids.size > 0) useBulk.getState().tag(null)
})
