import { isUnbroken } from '#shared/note-bounds.ts'
import styles from './PlainNote.module.css'
import { type PlainReason, plainSentence, sentences } from './sentences.ts'

interface Props {
  readonly text: string
  /** Null while the Markdown renderer is loading. */
  readonly reason: PlainReason | null
}

/** A note as plain text, with a line that says why. */
export function PlainNote({ text, reason }: Props) {
  return (
    <div>
      {reason !== null && <p className={styles.reason}>{plainSentence(reason)}</p>}
      {/* A long note scrolls, so the keys must reach it and a screen reader must name it. */}
      <div
        className={styles.text}
        data-plain=""
        data-unbroken={isUnbroken(text) || undefined}
        dir="auto"
        {...(reason !== null && { tabIndex: 0, role: 'group', 'aria-label': sentences.plainText })}
      >
        {text}
      </div>
    </div>
  )
}
