import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Sort } from '#shared/contract.ts'
import { useCommands } from '../../commands/registry.ts'
import { MenuAt } from '../../ui/kit.ts'
import styles from '../../ui/lists/list-head.module.css'
import { DO_NOT_GROUP, groupLabels, SORT_MENU, sortedBySentence, sortNames } from './sentences.ts'

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
        className={styles.order}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={sortedBySentence(sort)}
        title={SORT_MENU}
        // The focus stays where it was: in the text, or in the rows.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {sortNames[sort]}
        <ChevronDown aria-hidden />
      </button>
      {open && (
        <MenuAt
          label={SORT_MENU}
          anchor={button}
          onClose={() => setOpen(false)}
          groups={[
            (Object.entries(sortNames) as [Sort, string][]).map(([id, label]) => ({
              id,
              label,
              current: id === sort,
              run: () => onSort(id),
            })),
            [
              {
                id: 'group',
                label: grouped ? DO_NOT_GROUP : groupLabels[sort],
                run: () => onGroup(!grouped),
              },
            ],
          ]}
        />
      )}
    </header>
  )
}
