import { Pencil } from 'lucide-react'
import { NoteText } from './NoteText.tsx'
import styles from './RenderedNote.module.css'
import { sentences } from './sentences.ts'

interface Props {
  /** Names the note, for the button. */
  readonly label: string
  readonly text: string
  readonly onEdit: () => void
}

/** A rendered note: a click anywhere in it, or its button, edits it; a link in it is followed. */
export function RenderedNote({ label, text, onEdit }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; everyone can use the button inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside takes the keys
    <div
      className={styles.note}
      data-note
      onClick={(event) => {
        const isSelecting = document.getSelection()?.isCollapsed === false
        if (!isSelecting && (event.target as Element).closest('a, button') === null) onEdit()
      }}
    >
      <NoteText text={text} />
      <button type="button" className={styles.edit} aria-label={label} title={sentences.edit} onClick={onEdit}>
        <Pencil aria-hidden />
      </button>
    </div>
  )
}
