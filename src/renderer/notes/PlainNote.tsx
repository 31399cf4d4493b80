import styles from './PlainNote.module.css'
import { type PlainReason, plainSentence } from './sentences.ts'

interface Props {
  readonly text: string
  /** Null while the reader of Markdown is still being loaded. */
  readonly reason: PlainReason | null
}

/** A note as it was written, with a line that says why. */
export function PlainNote({ text, reason }: Props) {
  return (
    <div>
      {reason !== null && <p className={styles.reason}>{plainSentence(reason)}</p>}
      {/* A long one scrolls, and then the keys must reach it and a screen reader must name it. */}
      <div
        className={styles.written}
        data-plain=""
        dir="auto"
        {...(reason !== null && { tabIndex: 0, role: 'group', 'aria-label': 'Note as plain text' })}
      >
        {text}
      </div>
    </div>
  )
}
