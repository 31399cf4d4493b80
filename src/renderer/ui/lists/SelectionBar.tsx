import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../Button.tsx'
import { selectionBar } from '../sentences.ts'
import styles from './SelectionBar.module.css'

interface Props {
  readonly label: string
  /** How many rows are selected. */
  readonly count: number
  /** Whether there are so many actions that they have a line of their own: all would not fit into one of a narrow list. */
  readonly many?: boolean
  readonly onClear: () => void
  /** A button for each action. */
  readonly children: ReactNode
}

/** What can be done with the selected rows of a list, in place of its head. */
export function SelectionBar({ label, count, many, onClear, children }: Props) {
  const clear = (
    <IconButton label={selectionBar.clear} keys="Esc" onClick={onClear}>
      <X aria-hidden />
    </IconButton>
  )
  return (
    <div className={styles.bar} role="toolbar" aria-label={label} data-many={many || undefined}>
      <p role="status">{selectionBar.selected(count)}</p>
      {many && clear}
      {children}
      {!many && clear}
    </div>
  )
}
