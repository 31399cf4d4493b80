import type { ReactNode } from 'react'
import styles from './EmptyLibrary.module.css'

interface Props {
  readonly folder: string
  /** The field for the first address. */
  readonly children: ReactNode
}

/** A library without articles: what to do first, and in which folder they will be. */
export function EmptyLibrary({ folder, children }: Props) {
  return (
    <main className={styles.first} data-region="first">
      <h1>Nothing here yet</h1>
      <p>
        Paste the address of an article. Commonplace saves its text, its pictures and its source, so that you can read
        it without a network. Everything is kept in this folder: <span className={styles.folder}>{folder}</span>
      </p>
      {children}
    </main>
  )
}
