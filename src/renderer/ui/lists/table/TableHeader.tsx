import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react'
import type { HitSort, Sort } from '#shared/contract.ts'
import type { Column } from '#shared/lists/looks.ts'
import type { Order } from '#shared/lists/natural-direction.ts'
import type { Spot } from '../../../data/state/row-menu.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { sortOfColumn, templateOf } from './columns.ts'
import { closeColumnsMenu, openColumnsMenu, useColumnsMenu } from './columns-menu.ts'
import { sortByLabel, sortNames } from './sentences.ts'
import styles from './TableHeader.module.css'

/** A menu opened by a command hangs from the header, below the title, in px. */
const INDENT = 24

interface Props {
  readonly columns: readonly Column[]
  readonly order: Order<HitSort>
  /** Sorts by a column; by the one that is sorted by already, the other way round. */
  readonly onSort: (sort: Sort) => void
}

/**
 * The names of the columns. A click or Enter sorts; the arrows go from one to the next; a right click or the menu key
 * chooses the columns.
 */
export function TableHeader({ columns, order, onSort }: Props) {
  const header = useRef<HTMLDivElement>(null)
  const menu = useColumnsMenu(({ at }) => at)
  useLayoutEffect(() => {
    const box = header.current?.getBoundingClientRect()
    if (menu === 'header' && box !== undefined) openColumnsMenu({ x: box.left + INDENT, y: box.bottom })
  }, [menu])
  const sorted = columns.find((column) => sortOfColumn[column] === order.sort)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list is no table
    <div
      ref={header}
      role="rowgroup"
      className={styles.header}
      onContextMenu={(event) => openColumnsMenu(spotOf(event))}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: templateOf(columns) }}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column}
            role="columnheader"
            className={styles.cell}
            data-number={column === 'highlights' || column === 'length' || undefined}
            aria-sort={column === sorted ? order.direction : 'none'}
          >
            <button
              type="button"
              title={sortByLabel(column)}
              // One stop of Tab for all of them.
              tabIndex={column === (sorted ?? 'title') ? 0 : -1}
              onClick={() => onSort(sortOfColumn[column])}
              onKeyDown={onKeyDown}
            >
              <span>{sortNames[column]}</span>
              {column === sorted &&
                (order.direction === 'ascending' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />)}
            </button>
          </div>
        ))}
      </div>
      {menu !== null && menu !== 'header' && <ColumnsMenu at={menu} onClose={closeColumnsMenu} />}
    </div>
  )
}

function spotOf(event: MouseEvent): Spot {
  event.preventDefault()
  return { x: event.clientX, y: event.clientY }
}

/** Left and right, Home and End go through the headers, down goes into the rows. */
function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const buttons = [...(event.currentTarget.closest('[role="row"]')?.querySelectorAll('button') ?? [])]
  const at = buttons.indexOf(event.currentTarget)
  const towards = document.dir === 'rtl' ? -1 : 1
  const targets: Readonly<Record<string, HTMLElement | null | undefined>> = {
    ArrowRight: buttons[at + towards],
    ArrowLeft: buttons[at - towards],
    Home: buttons[0],
    End: buttons.at(-1),
    ArrowDown: event.currentTarget.closest<HTMLElement>('[role="grid"]'),
  }
  if (!Object.hasOwn(targets, event.key)) return
  targets[event.key]?.focus({ preventScroll: true })
  event.preventDefault()
  // In the article the same keys move through its passages.
  event.stopPropagation()
}
