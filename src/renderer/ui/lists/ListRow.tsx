import type { MouseEvent, ReactNode, Ref } from 'react'
import { isMac } from '../platform.ts'
import { showDragImage } from './drag-image.ts'
import type { ListSelection } from './use-row-selection.ts'
import styles from './VirtualList.module.css'

interface Props {
  /** Measures the row. */
  readonly measure: Ref<HTMLDivElement>
  readonly id: string
  readonly index: number
  readonly count: number
  /** In px from the top of the list. */
  readonly start: number
  /** Whether it is a row of a table. */
  readonly isCell: boolean
  readonly isCurrent: boolean
  readonly heading: string | null | undefined
  readonly headings: 'labels' | 'sentences' | undefined
  readonly selection: ListSelection | undefined
  /** Before a click does anything. */
  readonly onPress: () => void
  readonly onOpen: (index: number) => void
  readonly children: ReactNode
}

/** A row of a virtual list at its place, with the heading of its group where one begins. */
export function ListRow(props: Props) {
  const { measure, id, index, count, start, isCell, isCurrent, heading, headings, selection, ...rest } = props
  const { onPress, onOpen, children } = rest
  return (
    <div
      ref={measure}
      data-index={index}
      className={styles.row}
      role="presentation"
      style={{ transform: `translateY(${start}px)` }}
    >
      {heading && (
        <div className={headings === 'sentences' ? styles.sentence : styles.heading} aria-hidden dir="auto">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for all its rows */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has a role, an option’s or a row’s */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both take what is given */}
      <div
        id={id}
        className={styles.option}
        role={isCell ? 'row' : 'option'}
        tabIndex={-1}
        data-here={isCurrent || undefined}
        aria-selected={selection === undefined || selection.isEmpty() ? isCurrent : selection.isSelected(index)}
        {...(isCell ? { 'aria-rowindex': index + 2 } : { 'aria-posinset': index + 1, 'aria-setsize': count })}
        draggable={selection?.onDragStart !== undefined}
        // Shift would select the text between two clicks.
        onMouseDown={(event) => {
          if (event.shiftKey) event.preventDefault()
        }}
        onClick={(event) => {
          onPress()
          click(index, event, selection, onOpen)
        }}
        onContextMenu={(event) => {
          if (selection?.onMenu === undefined) return
          event.preventDefault()
          selection.onMenu(index, { x: event.clientX, y: event.clientY })
        }}
        onDragStart={(event) => {
          const words = selection?.onDragStart?.(index, event) ?? null
          if (words === null) event.preventDefault()
          else showDragImage(event.dataTransfer, words)
        }}
        onDragEnd={selection?.onDragEnd}
      >
        {children}
      </div>
    </div>
  )
}

/** Opens a row, or selects: in its check box, or with Shift, Control or Command. */
function click(
  index: number,
  event: MouseEvent,
  selection: ListSelection | undefined,
  onOpen: (index: number) => void,
): void {
  if (selection !== undefined && event.shiftKey) selection.onExtend(index)
  else if (selection !== undefined && isInCheck(event)) selection.onCheck(index)
  else if (selection !== undefined && (isMac ? event.metaKey : event.ctrlKey)) selection.onToggle(index)
  else {
    selection?.onClear()
    onOpen(index)
  }
}

const isInCheck = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('[data-check]') !== null
