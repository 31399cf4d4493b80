import { create } from 'zustand'
import type { DroppedFile } from './dropped-file.ts'

/** Files that wait for their reader's word. */
export interface Dropped {
  readonly files: readonly DroppedFile[]
  /** Files that were not looked at. */
  readonly more: number
  /** Only addresses that were pasted by hand may be on the reader's own network. */
  readonly by: 'hand' | 'import' | 'link'
}

/** What was dropped and is named file by file before anything is clipped; null for nothing. */
export const useDropped = create<{ readonly dropped: Dropped | null; show(dropped: Dropped | null): void }>((set) => ({
  dropped: null,
  show: (dropped) => set({ dropped }),
}))
