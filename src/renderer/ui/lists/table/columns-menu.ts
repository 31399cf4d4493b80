import { create } from 'zustand'
import type { Spot } from '../../../data/state/row-menu.ts'
import { useView } from '../../../data/state/view.ts'

interface ColumnsMenu {
  /** Where the menu of the columns is open, or is to open as soon as there are columns; null while it is closed. */
  readonly at: Spot | 'header' | null
}

/** The menu that chooses the columns of a table. */
export const useColumnsMenu = create<ColumnsMenu>(() => ({ at: null }))

export const openColumnsMenu = (at: Spot | 'header'): void => useColumnsMenu.setState({ at })
export const closeColumnsMenu = (): void => useColumnsMenu.setState({ at: null })

// It is for the list that it was opened for.
useView.subscribe((view, before) => {
  if (view.place !== before.place || view.query !== before.query) closeColumnsMenu()
})
