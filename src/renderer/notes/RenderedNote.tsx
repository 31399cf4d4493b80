import { Pencil } from 'lucide-react'
import { NoteText } from './NoteText.tsx'
import styles from './RenderedNote.module.css'

interface Props {
  /** Which note it is, for the button. */
  readonly label: string
  readonly text: string
  readonly onEdit: () => void
}

/** A note as it reads: a click anywhere in it, or its button by keys, goes on writing; a link in it is followed. */
export function RenderedNote({ label, text, onEdit }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; the button within is for all
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button within takes the keys
    <div
      className={styles.written}
      onClick={(event) => {
        const selecting = document.getSelection()?.isCollapsed === false
        if (!selecting && (event.target as Element).closest('a, button') === null) onEdit()
      }}
    >
      <NoteText text={text} />
      <button type="button" className={styles.edit} aria-label={label} title="Edit" onClick={onEdit}>
        <Pencil aria-hidden />
      </button>
    </div>
  )
}
