import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Sort } from '#shared/contract.ts'
import { useCommands } from '../../commands/registry.ts'
import { MenuAt } from '../../ui/kit.ts'
import { groupingOf } from './groups.ts'
import styles from './ListHead.module.css'

const sorts: Readonly<Record<Sort, string>> = {
  captured: 'Captured',
  published: 'Published',
  title: 'Title',
  outlet: 'Outlet',
  length: 'Length',
  unread: 'Unread first',
}

interface Props {
  readonly name: string
  /** How much the list holds; null while that is not loaded. */
  readonly summary: string | null
  readonly sort: Sort
  readonly grouped: boolean
  readonly onSort: (sort: Sort) => void
  readonly onGroup: (grouped: boolean) => void
}

/** The name of the list, how much it holds, and its order. */
export function ListHead({ name, summary, sort, grouped, onSort, onGroup }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useCommands({ 'sort-list': () => setOpen(true) })
  return (
    <header className={styles.head}>
      <h2 dir="auto" title={name}>
        {name}
      </h2>
      <span className={styles.summary}>{summary}</span>
      <button
        ref={button}
        type="button"
        className={styles.sort}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`Sorted by: ${sorts[sort]}`}
        title="Sort and group the list"
        // The focus stays where it was: in the text, or in the rows.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {sorts[sort]}
        <ChevronDown aria-hidden />
      </button>
      {open && (
        <MenuAt
          label="Sort and group the list"
          anchor={button}
          onClose={() => setOpen(false)}
          groups={[
            (Object.entries(sorts) as [Sort, string][]).map(([id, label]) => ({
              id,
              label,
              current: id === sort,
              run: () => onSort(id),
            })),
            [
              {
                id: 'group',
                label: grouped ? 'Do not group' : groupingOf[sort],
                run: () => onGroup(!grouped),
              },
            ],
          ]}
        />
      )}
    </header>
  )
}
