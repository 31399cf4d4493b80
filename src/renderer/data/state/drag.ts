import { create } from 'zustand'
import type { Id, Tag } from '#shared/model.ts'

/** What is being dragged within the window. */
export type Load =
  | { readonly kind: 'articles'; readonly ids: readonly Id[] }
  | { readonly kind: 'topic'; readonly tag: Tag }

interface Carried {
  /** Null while nothing is dragged. */
  readonly load: Load | null
  carry(load: Load | null): void
}

/** Kept here because a drag tells where it is over, but what it holds only at its end. */
export const useCarried = create<Carried>((set) => ({
  load: null,
  carry: (load) => set({ load }),
}))

/** What a drag of this window holds, for the system: whoever takes drops from outside lets these be. */
export const CARRIED_TYPE = 'application/x-commonplace'
