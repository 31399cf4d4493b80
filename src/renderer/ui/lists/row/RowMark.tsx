import { Check } from 'lucide-react'
import { rowLabels } from '../../sentences.ts'
import styles from './RowMark.module.css'

interface Props {
  readonly selected: boolean
  readonly unread?: boolean
}

/**
 * What stands before a row: a dot while it is unread; in its place a check box under the pointer, and on all rows while any
 * is selected. The list takes its clicks and its keys, and screen readers hear from the row whether it is selected.
 */
export function RowMark({ selected, unread = false }: Props) {
  return (
    <span className={styles.mark} data-check data-selected={selected || undefined}>
      {unread && <span className={styles.dot} role="img" aria-label={rowLabels.unread} />}
      <span className={styles.box} aria-hidden title={rowLabels.select}>
        {selected && <Check />}
      </span>
    </span>
  )
}
