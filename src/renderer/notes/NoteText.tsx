import { late } from '../ui/late.tsx'
import styles from './NoteText.module.css'

/** A note as it reads; as it was written, until what reads Markdown is there. */
export const NoteText = late<{ readonly text: string }>(
  async () => (await import('./NoteMarkdown.tsx')).NoteMarkdown,
  ({ text }) => (
    <div className={styles.written} dir="auto">
      {text}
    </div>
  ),
)
