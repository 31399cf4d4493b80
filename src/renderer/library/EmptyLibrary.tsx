import type { ReactNode } from 'react'
import styles from './EmptyLibrary.module.css'

interface Props {
  readonly folder: string
  /** The box to paste in. */
  readonly children: ReactNode
}

/** A library without any article: what to do first, and where it will be kept. */
export function EmptyLibrary({ folder, children }: Props) {
  return (
    <main className={styles.first} data-region="first">
      <h1>Nothing here yet</h1>
      <p>
        Paste the address of an article. Commonplace keeps its text, its pictures and where it came from in a folder of
        yours: <span className={styles.folder}>{folder}</span>. From then on it needs no network.
      </p>
      {children}
    </main>
  )
}
