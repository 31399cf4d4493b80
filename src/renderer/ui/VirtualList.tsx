import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './VirtualList.module.css'

interface Props {
  readonly label: string
  readonly count: number
  /** Which one is chosen; -1 for none. */
  readonly chosen: number
  readonly onChoose: (index: number) => void
  /** Enter or a click. */
  readonly onOpen: (index: number) => void
  readonly onWindow?: (first: number, last: number) => void
  readonly keyOf: (index: number) => string
  readonly children: (index: number) => ReactNode
}

/** A guess until a row is measured: facts, two lines of title, a line of excerpt. */
const ROW = 104

/**
 * A list of any length of which only what is seen stands in the page. One row takes the focus; arrows, Home, End and
 * Enter work as in any list box.
 */
export function VirtualList({ label, count, chosen, onChoose, onOpen, onWindow, keyOf, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    getItemKey: keyOf,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onWindow?.(first, last), [first, last, onWindow])
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen, { align: 'auto' })
  }, [chosen, virtual])

  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const to = step(event.key, chosen, count)
    if (to !== null) onChoose(to)
    else if (event.key === 'Enter' && chosen >= 0) onOpen(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={chosen >= 0 && chosen < count ? `${label}-${keyOf(chosen)}` : undefined}
      onKeyDown={keys}
    >
      <div role="presentation" className={styles.all} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for all its rows
          <div
            key={item.key}
            id={`${label}-${String(item.key)}`}
            ref={virtual.measureElement}
            data-index={item.index}
            className={styles.row}
            style={{ transform: `translateY(${item.start}px)` }}
            role="option"
            tabIndex={-1}
            aria-selected={item.index === chosen}
            aria-posinset={item.index + 1}
            aria-setsize={count}
            onClick={() => onOpen(item.index)}
          >
            {children(item.index)}
          </div>
        ))}
      </div>
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
