import styles from './PlainNote.module.css'
import { type PlainReason, plainSentence } from './plain-sentences.ts'

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
      <div className={styles.written} data-plain="" dir="auto" tabIndex={reason === null ? undefined : 0}>
        {text}
      </div>
    </div>
  )
}
