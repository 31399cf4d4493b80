import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import type { Spot } from '../../data/state/row-menu.ts'
import { isMac } from '../platform.ts'
import { showDragImage } from './drag-image.ts'
import { ScrollBar } from './ScrollBar.tsx'
import { useAnchor } from './use-anchor.ts'
import styles from './VirtualList.module.css'

/** What is needed where several rows can be chosen, to do something with all of them. */
export interface ListSelection {
  readonly isPicked: (index: number) => boolean
  readonly any: () => boolean
  /** Chooses one more, or lets it go. */
  readonly onToggle: (index: number) => void
  /** Chooses from where the choice began to here. */
  readonly onExtend: (index: number) => void
  readonly onAll: () => void
  /** @returns whether there was anything to let go */
  readonly onClear: () => boolean
  readonly onMenu: (index: number, at: Spot) => void
  /** @returns the words shown beside the pointer; null where there is nothing to drag */
  readonly onDragStart: (index: number, event: DragEvent) => string | null
  readonly onDragEnd: () => void
}

/** A row to scroll to. */
export interface Reveal {
  readonly index: number
}

interface Props {
  readonly label: string
  readonly count: number
  /** Which one is open and has the keys; -1 for none. */
  readonly chosen: number
  /** The one scrolled to, each time it is given anew; the chosen one unless told. */
  readonly reveal?: Reveal | null
  readonly onChoose: (index: number) => void
  /** Enter or a click. */
  readonly onOpen: (index: number) => void
  readonly onWindow?: (first: number, last: number) => void
  /** Names the row in the page; what is measured of it stays with its place. */
  readonly keyOf: (index: number) => string
  /** What stands above a row, where a group begins. */
  readonly headingOf?: (index: number) => string | null
  readonly picking?: ListSelection
  readonly children: (index: number) => ReactNode
}

/** A guess until a row is measured: facts, two lines of title, a line of excerpt. */
const ROW = 103

/**
 * A list of any length of which only what is seen stands in the page. The list has the focus and says which row is
 * meant; arrows, Home, End and Enter work as in any list box, and with Shift, Control or Command several are chosen.
 */
export function VirtualList(props: Props) {
  const { label, count, chosen, reveal, onChoose, onOpen, onWindow, keyOf, headingOf, picking, children } = props
  const scroller = useRef<HTMLDivElement>(null)
  // The row that has the keys stands in the page wherever one has scrolled to: it is what the list points at.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range)
      if (chosen < 0 || chosen >= count || seen.includes(chosen)) return seen
      return chosen < (seen[0] ?? 0) ? [chosen, ...seen] : [...seen, chosen]
    },
    [chosen, count],
  )
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 5,
    rangeExtractor,
  })
  const items = virtual.getVirtualItems()
  useAnchor(scroller, virtual, keyOf)
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => onWindow?.(first, last), [first, last, onWindow])
  const here = useMemo<Reveal>(() => ({ index: chosen }), [chosen])
  const target = reveal === undefined ? here : reveal
  useEffect(() => {
    if (target !== null && target.index >= 0) virtual.scrollToIndex(target.index, { align: 'auto' })
  }, [target, virtual])

  const menuOf = (index: number) => {
    const row = scroller.current?.querySelector(`[data-index="${index}"] [role="option"]`)?.getBoundingClientRect()
    if (row !== undefined) picking?.onMenu(index, { x: row.left + 24, y: row.top + 32 })
  }
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return
    const mod = isMac ? event.metaKey : event.ctrlKey
    const to = step(event.key, chosen, count)
    if (to !== null && event.shiftKey && !mod && picking !== undefined) picking.onExtend(to)
    else if (to !== null && !event.shiftKey && !mod) onChoose(to)
    else if (event.key === 'Enter' && chosen >= 0 && !mod && !event.shiftKey) onOpen(chosen)
    else if (event.key.toLowerCase() === 'a' && mod && picking !== undefined) picking.onAll()
    else if (event.key === ' ' && chosen >= 0 && mod && picking !== undefined) picking.onToggle(chosen)
    else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && chosen >= 0) menuOf(chosen)
    else if (event.key !== 'Escape' || picking?.onClear() !== true) return
    event.preventDefault()
  }
  const click = (index: number, event: MouseEvent) => {
    if (picking === undefined) onOpen(index)
    else if (event.shiftKey) picking.onExtend(index)
    else if (isMac ? event.metaKey : event.ctrlKey) picking.onToggle(index)
    else {
      picking.onClear()
      onOpen(index)
    }
  }
  const total = virtual.getTotalSize()
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        aria-label={label}
        aria-multiselectable={picking !== undefined || undefined}
        tabIndex={0}
        aria-activedescendant={chosen >= 0 && chosen < count ? `${label}-${keyOf(chosen)}` : undefined}
        onKeyDown={keys}
      >
        <div role="presentation" className={styles.all} style={{ blockSize: total }}>
          {items.map(({ index, start }) => {
            const heading = headingOf?.(index)
            return (
              <div
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.row}
                role="presentation"
                style={{ transform: `translateY(${start}px)` }}
              >
                {heading && (
                  <div className={styles.heading} aria-hidden dir="auto">
                    {heading}
                  </div>
                )}
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for all its rows */}
                <div
                  id={`${label}-${keyOf(index)}`}
                  className={styles.option}
                  role="option"
                  tabIndex={-1}
                  data-here={index === chosen || undefined}
                  aria-selected={picking?.any() ? picking.isPicked(index) : index === chosen}
                  aria-posinset={index + 1}
                  aria-setsize={count}
                  draggable={picking !== undefined}
                  // The keys stay with the list, whichever row is clicked.
                  onMouseDown={(event) => {
                    if (event.shiftKey) event.preventDefault()
                  }}
                  onClick={(event) => {
                    scroller.current?.focus({ preventScroll: true })
                    click(index, event)
                  }}
                  onContextMenu={(event) => {
                    if (picking === undefined) return
                    event.preventDefault()
                    picking.onMenu(index, { x: event.clientX, y: event.clientY })
                  }}
                  onDragStart={(event) => {
                    const words = picking?.onDragStart(index, event) ?? null
                    if (words === null) event.preventDefault()
                    else showDragImage(event.dataTransfer, words)
                  }}
                  onDragEnd={picking?.onDragEnd}
                >
                  {children(index)}
                </div>
              </div>
            )
          })}
        </div>
      </div>
      {total > (virtual.scrollRect?.height ?? 0) && <ScrollBar of={scroller} length={total} />}
    </div>
  )
}

/** Where a key leads; null when it leads nowhere. */
function step(key: string, chosen: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, chosen + 1)
    case 'ArrowUp':
      return Math.max(0, chosen - 1)
    case 'PageDown':
      return Math.min(count - 1, chosen + 5)
    case 'PageUp':
      return Math.max(0, chosen - 5)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
