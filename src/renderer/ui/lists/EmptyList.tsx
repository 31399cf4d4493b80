import type { ComponentType, ReactNode } from 'react'
import styles from './EmptyList.module.css'

interface Props {
  readonly icon: ComponentType<{ readonly 'aria-hidden'?: boolean }>
  readonly title: string
  /** How things get here. */
  readonly hint: string
  /** A button that helps. */
  readonly children?: ReactNode
}

/** An empty list: that it is empty, and what to do. */
export function EmptyList({ icon: Icon, title, hint, children }: Props) {
  return (
    <div className={styles.empty}>
      <Icon aria-hidden />
      <h3>{title}</h3>
      <p>{hint}</p>
      {children}
    </div>
  )
}
