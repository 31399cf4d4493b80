import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

interface Props {
  readonly label: string
  /** What it does, in a sentence or two. */
  readonly lesson: ReactNode
  /** The control, in the column at the end; it is described by the lesson. */
  readonly children?: ReactNode
}

/** A row of the settings: what it is and what it does in one column, the control in the other. */
export function Row({ label, lesson, children }: Props) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out with its legend in a column
    <div className={styles.row} role="group" aria-labelledby={id}>
      <div className={styles.words}>
        <p className={styles.label} id={id}>
          {label}
        </p>
        <div className={styles.lesson}>{lesson}</div>
      </div>
      {children !== undefined && <div className={styles.control}>{children}</div>}
    </div>
  )
}
