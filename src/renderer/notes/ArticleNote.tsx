import type { ArticleView } from '#shared/views.ts'
import { useDraftHere } from '../data/page/use-draft-here.ts'
import { sameNote, useDrafts } from '../data/state/drafts.ts'
import { focusText } from '../ui/keep-focus.ts'
import styles from './ArticleNote.module.css'
import { NoteEditor } from './NoteEditor.tsx'
import { RenderedNote } from './RenderedNote.tsx'
import { sentences } from './sentences.ts'
import { useNoteDrop } from './use-note-drop.ts'

/** The note on the whole article, at the top of the margin. */
export function ArticleNote({ article }: { readonly article: ArticleView }) {
  const edit = useDrafts((drafts) => drafts.edit)
  const draft = useDraftHere()
  const of = { article: article.id, highlight: null }
  const drop = useNoteDrop(of)
  if (draft !== null && sameNote(draft, of))
    return (
      <div className={styles.note}>
        <Label />
        <NoteEditor label={sentences.articleNote} onDone={focusText} />
      </div>
    )
  if (article.note === '') return null
  return (
    <div className={styles.note} {...drop}>
      <Label />
      <RenderedNote label={sentences.editArticleNote} text={article.note} onEdit={() => edit(of, article.note)} />
    </div>
  )
}

/** Says whose note it is, as it stands next to those on passages. */
function Label() {
  return <h2 className={styles.label}>{sentences.articleNoteLabel}</h2>
}
