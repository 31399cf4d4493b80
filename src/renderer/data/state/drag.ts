import { create } from 'zustand'
import type { Id, Tag } from '#shared/model.ts'
import type { Quotation } from '../quotation/quotation.ts'
import type { PageName } from './pages/page.ts'

/** What is dragged within the window. */
export type DragLoad =
  | { readonly kind: 'articles'; readonly ids: readonly Id[] }
  | { readonly kind: 'topic'; readonly tag: Tag }

/** A passage that is dragged. Notes take this, and nothing that the system says was dropped. */
export interface DraggedPassage {
  /** Where it is from. */
  readonly page: PageName | null
  readonly quotation: Promise<Quotation>
}

interface Drag {
  /** Null while nothing is dragged. */
  readonly load: DragLoad | null
  setLoad(load: DragLoad | null): void
  readonly passage: DraggedPassage | null
  setPassage(passage: DraggedPassage | null): void
}

/** Kept here because the system says what a drag holds only when it is dropped. */
export const useDrag = create<Drag>((set) => ({
  load: null,
  setLoad: (load) => set({ load }),
  passage: null,
  setPassage: (passage) => set({ passage }),
}))

/** The type of data that drags of this window have. Code that takes drops from outside ignores it. */
export const DRAG_TYPE = 'application/x-commonplace'
