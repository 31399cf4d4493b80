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

/**
 * Ends drags of which the system does not say that they are over: there is no `dragend` where what is dragged was removed,
 * as a row that was scrolled out of its list. While a drag goes on, no pointer moves with its buttons up.
 * @returns the way to stop
 */
export function endLostDrags(target: Window): () => void {
  const onMove = ({ buttons }: PointerEvent) => {
    const { load, passage } = useDrag.getState()
    if (buttons === 0 && (load !== null || passage !== null)) useDrag.setState({ load: null, passage: null })
  }
  const options = { capture: true, passive: true } as const
  target.addEventListener('pointermove', onMove, options)
  return () => target.removeEventListener('pointermove', onMove, options)
}

/** The type of data that drags of this window have. Code that takes drops from outside ignores it. */
export const DRAG_TYPE = 'application/x-commonplace'
