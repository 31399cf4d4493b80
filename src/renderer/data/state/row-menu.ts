import { create } from 'zustand'
import type { Row } from '#shared/views.ts'

/** A spot on the screen, in px of the window. */
export interface Spot {
  readonly x: number
  readonly y: number
}

interface RowMenu {
  /** Whose menu is open, and where; null when none is. */
  readonly open: { readonly row: Row; readonly at: Spot } | null
  show(row: Row, at: Spot): void
  close(): void
}

/** The menu of a row, whichever list the row stands in. */
export const useRowMenu = create<RowMenu>((set) => ({
  open: null,
  show: (row, at) => set({ open: { row, at } }),
  close: () => set({ open: null }),
}))
