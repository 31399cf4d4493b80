import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { RowLayout } from './row-layout.ts'

/**
 * Keeps the current row, or else the first visible one, where it is on the screen when all rows get another height: its
 * reader changed the density, or the list became a table.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  virtual: Virtualizer<HTMLDivElement, Element>,
  current: number,
  layout: RowLayout,
): void {
  const former = useRef(layout)
  useLayoutEffect(() => {
    const before = former.current
    former.current = layout
    const view = scroller.current
    if (before.key === layout.key || view === null) return
    const rows = virtual.measurementsCache
    const kept = keptRow(rows, current, { top: view.scrollTop, height: view.clientHeight, header: before.header })
    const distance = kept === null ? 0 : kept.start - view.scrollTop
    virtual.measure()
    // The rows have their new places from here on.
    const length = virtual.getTotalSize()
    const now = kept === null ? undefined : virtual.measurementsCache[kept.index]
    if (kept === null || now === undefined) return
    const most = Math.max(layout.header, view.clientHeight - now.size)
    const wanted = now.start - Math.min(most, Math.max(layout.header, distance))
    const top = view.scrollTop === 0 && kept.index !== current ? 0 : Math.max(0, wanted)
    const all = view.querySelector<HTMLElement>(':scope > [data-rows]')
    if (all !== null) all.style.blockSize = `${length}px`
    view.scrollTop = top
    // The list need not wait for the event to draw the right rows.
    virtual.scrollOffset = view.scrollTop
  }, [scroller, virtual, current, layout])
}

interface PlacedRow {
  readonly index: number
  readonly start: number
  readonly end: number
}

interface View {
  readonly top: number
  readonly height: number
  readonly header: number
}

/** The row that stays: the current one if it is in view, else the first that is. */
export function keptRow<R extends PlacedRow>(rows: readonly R[], current: number, view: View): R | null {
  const isVisible = ({ start, end }: R) => end > view.top + view.header && start < view.top + view.height
  const own = rows[current]
  if (own !== undefined && isVisible(own)) return own
  // They are sorted: the first whose end is in view.
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const row = rows[middle]
    if (row === undefined || row.end > view.top + view.header) to = middle
    else from = middle + 1
  }
  return rows[from] ?? null
}
