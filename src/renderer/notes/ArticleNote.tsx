import type { ArticleView } from '#shared/views.ts'
import { sameNote, useDrafts } from '../data/drafts.ts'
import styles from './ArticleNote.module.css'
import { NoteEditor } from './NoteEditor.tsx'
import { NoteText } from './NoteText.tsx'

/** The note on the article as a whole, at the top of the margin. */
export function ArticleNote({ article }: { readonly article: ArticleView }) {
  const { open, edit } = useDrafts()
  const of = { article: article.id, highlight: null }
  if (open !== null && sameNote(open.of, of))
    return (
      <div className={styles.note}>
        <NoteEditor
          label="Note on the whole article"
          onDone={() => document.querySelector<HTMLIFrameElement>('iframe')?.focus()}
        />
      </div>
    )
  if (article.note === '') return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a note may hold links, which a button may not
    <div
      className={styles.note}
      role="button"
      tabIndex={0}
      aria-label="Note on the whole article: edit"
      onClick={(event) => {
        if ((event.target as Element).closest('a') === null) edit(of, article.note)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || (event.target as Element).closest('a') !== null) return
        event.preventDefault()
        edit(of, article.note)
      }}
    >
      <NoteText text={article.note} />
    </div>
  )
}
