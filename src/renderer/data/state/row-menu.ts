import { create } from 'zustand'
import type { Row } from '#shared/views.ts'

/** A point of the window, in px. */
export interface Spot {
  readonly x: number
  readonly y: number
}

interface RowMenu {
  /** The row whose menu is open, and where; null when none is. */
  readonly open: { readonly row: Row; readonly at: Spot } | null
  show(row: Row, at: Spot): void
  close(): void
}

/** The menu of a row, in any list. */
export const useRowMenu = create<RowMenu>((set) => ({
  open: null,
  show: (row, at) => set({ open: { row, at } }),
  close: () => set({ open: null }),
}))
