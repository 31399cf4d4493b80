import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useMemo } from 'react'
import { HEADING, type RowLayout } from './row/row-layout.ts'
import { useKeptPlace } from './row/use-kept-place.ts'
import { useAnchor } from './use-anchor.ts'

/** A row to scroll to. */
export interface Reveal {
  readonly index: number
}

interface Rows {
  readonly count: number
  readonly current: number
  readonly reveal?: Reveal | null | undefined
  readonly onRange?: ((first: number, last: number) => void) | undefined
  readonly keyOf: (index: number) => string
  readonly headingOf?: ((index: number) => string | null) | undefined
  readonly layout: RowLayout
}

/** Keeps in the page only the visible rows and the current one, and scrolls to the row that is to be revealed. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  { count, current, reveal, onRange, keyOf, headingOf, layout }: Rows,
): Virtualizer<HTMLDivElement, Element> {
  // The current row stays in the page however far one has scrolled: the list box points at it.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range)
      if (current < 0 || current >= count || rows.includes(current)) return rows
      return current < (rows[0] ?? 0) ? [current, ...rows] : [...rows, current]
    },
    [current, count],
  )
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.height + (headingOf?.(index) == null ? 0 : HEADING),
    overscan: 5,
    rangeExtractor,
    scrollMargin: layout.header,
    scrollPaddingStart: layout.header,
  })
  useKeptPlace(scroller, virtual, current, layout)
  useAnchor(scroller, virtual, keyOf)
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => onRange?.(first, last), [first, last, onRange])
  const currentRow = useMemo<Reveal>(() => ({ index: current }), [current])
  const target = reveal === undefined ? currentRow : reveal
  useEffect(() => {
    if (target !== null && target.index >= 0) virtual.scrollToIndex(target.index, { align: 'auto' })
  }, [target, virtual])
  return virtual
}
