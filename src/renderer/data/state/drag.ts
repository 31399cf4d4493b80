import { create } from 'zustand'
import type { Id, Tag } from '#shared/model.ts'

/** What is dragged within the window. */
export type DragLoad =
  | { readonly kind: 'articles'; readonly ids: readonly Id[] }
  | { readonly kind: 'topic'; readonly tag: Tag }

interface Drag {
  /** Null while nothing is dragged. */
  readonly load: DragLoad | null
  setLoad(load: DragLoad | null): void
}

/** Kept here because the system says what a drag holds only when it is dropped. */
export const useDrag = create<Drag>((set) => ({
  load: null,
  setLoad: (load) => set({ load }),
}))

/** The type of data that drags of this window have. Code that takes drops from outside ignores it. */
export const DRAG_TYPE = 'application/x-commonplace'
