import type { ReactNode } from 'react'
import { Sentence } from '../ui/Sentence.tsx'
import styles from './EmptyLibrary.module.css'
import { emptyLibrary } from './sentences.ts'

interface Props {
  readonly folder: string
  /** The field for the first address. */
  readonly children: ReactNode
}

/** A library without articles: what to do first, and in which folder they will be. */
export function EmptyLibrary({ folder, children }: Props) {
  return (
    <main className={styles.first} data-region="first">
      <h1>{emptyLibrary.title}</h1>
      <p>{emptyLibrary.lesson}</p>
      {children}
      <p className={styles.where}>
        <Sentence text={emptyLibrary.folder} parts={{ folder: <span className={styles.folder}>{folder}</span> }} />
      </p>
    </main>
  )
}
