import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { isMac } from '../platform.ts'
import { ListRow } from './ListRow.tsx'
import { pageOf, rowAfterKey } from './list-keys.ts'
import type { RowLayout } from './row/row-layout.ts'
import { ScrollBar } from './ScrollBar.tsx'
import type { ListSelection } from './use-row-selection.ts'
import { type Reveal, useVirtualRows } from './use-virtual-rows.ts'
import styles from './VirtualList.module.css'

/** A menu opened by a key appears at this distance from the corner of the row, in px: over its title. */
const MENU_INDENT = { x: 24, y: 32 } as const

interface Props {
  readonly label: string
  readonly count: number
  /** The row that is open and has the keys; -1 for none. */
  readonly current: number
  /** The row to scroll to, each time another object is given; the current one where it is left out. */
  readonly reveal?: Reveal | null
  readonly onMove: (index: number) => void
  /** Enter or a click. */
  readonly onOpen: (index: number) => void
  /** Called with the first and the last row that are seen. */
  readonly onRange?: (first: number, last: number) => void
  /** Names a row for `aria-activedescendant`, and for finding it again when rows come or go above it. */
  readonly keyOf: (index: number) => string
  /** The heading of the group that begins at a row. It is no option of the list, so no key goes to it. */
  readonly headingOf?: (index: number) => string | null
  /** Whether headings are short labels, which they are unless it is said, or sentences. */
  readonly headings?: 'labels' | 'sentences'
  readonly selection?: ListSelection
  readonly layout: RowLayout
  /** The header of a table, whose rows have cells; without one the rows are options. */
  readonly header?: ReactNode | null
  readonly children: (index: number) => ReactNode
}

/**
 * A list of any length that keeps only the rows that are seen in the page. The list box has the focus and points at the
 * current row. Arrows, Home, End and Enter work as in any list box; with Shift, Control or Command they select.
 */
export function VirtualList(props: Props) {
  const { label, count, current, onOpen, keyOf, headingOf, headings, selection, layout, header, children } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualRows(scroller, props)
  const idOf = (index: number) => `${label}-${keyOf(index)}`
  const total = virtual.getTotalSize()
  const isTable = header != null
  const isSelecting = selection?.isEmpty() === false
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has a role, a list box’s or a grid’s */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both take what is given */}
      <div
        ref={scroller}
        className={styles.scroller}
        role={isTable ? 'grid' : 'listbox'}
        aria-label={label}
        aria-rowcount={isTable ? count + 1 : undefined}
        data-selecting={isSelecting || undefined}
        aria-multiselectable={selection !== undefined || undefined}
        tabIndex={0}
        aria-activedescendant={current >= 0 && current < count ? idOf(current) : undefined}
        onKeyDown={(event) => onKeyDown(event, props)}
      >
        {header}
        <div role={isTable ? 'rowgroup' : 'presentation'} data-rows className={styles.all} style={{ blockSize: total }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <ListRow
              key={index}
              measure={virtual.measureElement}
              id={idOf(index)}
              index={index}
              count={count}
              start={start - layout.header}
              isCell={isTable}
              isCurrent={index === current}
              heading={headingOf?.(index)}
              headings={headings}
              selection={selection}
              // The list box keeps the focus, whichever row is clicked.
              onPress={() => scroller.current?.focus({ preventScroll: true })}
              onOpen={onOpen}
            >
              {children(index)}
            </ListRow>
          ))}
        </div>
      </div>
      {total + layout.header > (virtual.scrollRect?.height ?? 0) && (
        <ScrollBar of={scroller} length={total + layout.header} />
      )}
    </div>
  )
}

function onKeyDown(event: KeyboardEvent, { count, current, onMove, onOpen, selection, layout }: Props): void {
  if (event.target !== event.currentTarget || event.altKey) return
  const { key, shiftKey } = event
  const mod = isMac ? event.metaKey : event.ctrlKey
  const page = pageOf(event.currentTarget.clientHeight - layout.header, layout.height)
  const to = rowAfterKey(key, current, count, page)
  const isMenuKey = key === 'ContextMenu' || (key === 'F10' && shiftKey)
  if (to !== null && shiftKey && !mod && selection !== undefined) selection.onExtend(to)
  else if (to !== null && !shiftKey && !mod) onMove(to)
  else if (key === 'Enter' && current >= 0 && !mod && !shiftKey) onOpen(current)
  else if (key.toLowerCase() === 'a' && mod && selection !== undefined) selection.onAll()
  else if (key === ' ' && current >= 0 && selection !== undefined && (mod || !selection.isEmpty()))
    selection.onToggle(current)
  else if (isMenuKey && current >= 0) openMenu(event.currentTarget, current, selection)
  else if (key !== 'Escape' || selection?.onClear() !== true) return
  event.preventDefault()
}

function openMenu(list: Element, index: number, selection: ListSelection | undefined): void {
  const row = list.querySelector(`[data-index="${index}"] [aria-selected]`)?.getBoundingClientRect()
  if (row !== undefined) selection?.onMenu?.(index, { x: row.left + MENU_INDENT.x, y: row.top + MENU_INDENT.y })
}
