import { create } from 'zustand'

interface ListWidth {
  /** Of the list's pane, in px; 0 until it is measured. */
  readonly width: number
}

/** How wide the list is now. A component renders again only when what it makes of the width changes. */
export const useListWidth = create<ListWidth>(() => ({ width: 0 }))

/** Follows the width of the list's pane. @returns the way to stop */
export function followListWidth(pane: Element): () => void {
  const measure = () => useListWidth.setState({ width: Math.round(pane.getBoundingClientRect().width) })
  const observer = new ResizeObserver(measure)
  observer.observe(pane)
  measure()
  return () => observer.disconnect()
}
