import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { useDrafts } from '../../data/state/drafts.ts'
import { useViewFields } from '../../data/state/view.ts'
import { focusText } from '../../ui/keep-focus.ts'
import { NoteEditor } from '../NoteEditor.tsx'
import { RenderedNote } from '../RenderedNote.tsx'
import { editNoteLabel, sentences } from '../sentences.ts'
import { HighlightTopics } from './HighlightTopics.tsx'
import styles from './Note.module.css'

/** Characters of a highlight that name it in a label. */
const LABEL_LENGTH = 60

interface Props {
  readonly article: ArticleView
  readonly highlight: HighlightView
  readonly writing: boolean
  /** What the reader calls the colour; empty when it has no name of its own. */
  readonly name: string
  /** Its number, where notes are too crowded to be near their passages; else null. */
  readonly number: number | null
}

/** The note on a highlight, with its topics below. */
export function Note({ article, highlight, writing, name, number }: Props) {
  const { highlight: activeId, choose } = useViewFields('highlight', 'choose')
  const edit = useDrafts((drafts) => drafts.edit)
  const { id, note, quote, colour } = highlight
  return (
    <div
      className={styles.note}
      data-colour={colour}
      data-active={id === activeId || undefined}
      data-writing={writing || undefined}
    >
      {number !== null && !writing && (
        <span className={styles.number} data-note-number aria-hidden>
          {number}
        </span>
      )}
      {writing ? (
        <NoteEditor label={sentences.highlightNote} onDone={focusText} />
      ) : (
        note !== '' && (
          <RenderedNote
            label={editNoteLabel(quote.exact.slice(0, LABEL_LENGTH))}
            text={note}
            onEdit={() => {
              choose(id)
              edit({ article: article.id, highlight: id }, note)
            }}
          />
        )
      )}
      <HighlightTopics article={article} highlight={highlight} name={name} canAdd={!writing} />
    </div>
  )
}
