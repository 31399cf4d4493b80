import { create } from 'zustand'
import type { Id, Tag } from '#shared/model.ts'

/** What is being dragged within the window. */
export type DragLoad =
  | { readonly kind: 'articles'; readonly ids: readonly Id[] }
  | { readonly kind: 'topic'; readonly tag: Tag }

interface Drag {
  /** Null while nothing is dragged. */
  readonly load: DragLoad | null
  setLoad(load: DragLoad | null): void
}

/** Kept here because a drag tells where it is over, but what it holds only at its end. */
export const useDrag = create<Drag>((set) => ({
  load: null,
  setLoad: (load) => set({ load }),
}))

/** What a drag of this window holds, for the system: whoever takes drops from outside lets these be. */
export const DRAG_TYPE = 'application/x-commonplace'
