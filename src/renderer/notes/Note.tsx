import { Plus, X } from 'lucide-react'
import { tagKey } from '#shared/topic-path.ts'
import type { ArticleView, HighlightView } from '#shared/views.ts'
import { useChange } from '../data/mutate.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { useView } from '../data/state/view.ts'
import { TagInput } from '../ui/fields/TagInput.tsx'
import { focusText } from '../ui/keep-focus.ts'
import styles from './Note.module.css'
import { NoteEditor } from './NoteEditor.tsx'
import { Written } from './Written.tsx'

interface Props {
  readonly article: ArticleView
  readonly highlight: HighlightView
  readonly writing: boolean
  /** What the reader calls the colour; empty when it has no name of its own. */
  readonly name: string
}

/** The note of a highlight with the highlight's tags below it. */
export function Note({ article, highlight, writing, name }: Props) {
  const { highlight: chosenId, choose, taggingHighlight, tagHighlight } = useView()
  const edit = useDrafts((drafts) => drafts.edit)
  const change = useChange()
  const { id, tags } = highlight
  const tagging = taggingHighlight === id
  const setTags = (next: readonly string[]) =>
    change('change-highlight', { id: article.id, highlight: id, tags: [...next] })
  return (
    <div
      className={styles.note}
      data-colour={highlight.colour}
      data-chosen={id === chosenId || undefined}
      data-writing={writing || undefined}
    >
      {writing ? (
        <NoteEditor label="Note on the highlight" onDone={focusText} />
      ) : (
        highlight.note !== '' && (
          <Written
            label={`Edit the note on “${highlight.quote.exact.slice(0, 60)}”`}
            text={highlight.note}
            onEdit={() => {
              choose(id)
              edit({ article: article.id, highlight: id }, highlight.note)
            }}
          />
        )
      )}
      <div className={styles.tags}>
        {name !== '' && <span dir="auto">{name}</span>}
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            <span dir="auto">{tag}</span>
            <button
              type="button"
              aria-label={`Remove the tag ${tag} from the highlight`}
              title="Remove"
              onClick={() => void setTags(tags.filter((each) => tagKey(each) !== tagKey(tag)))}
            >
              <X aria-hidden />
            </button>
          </span>
        ))}
        {tagging ? (
          <TagInput
            had={tags}
            onAdd={async (added) => (await setTags([...tags, ...added])) !== null}
            onLeave={() => {
              tagHighlight(null)
              focusText()
            }}
            onBlur={() => tagHighlight(null)}
          />
        ) : (
          !writing && (
            <button
              type="button"
              className={styles.add}
              aria-label="Tag the highlight"
              title="Tag the highlight"
              onClick={() => {
                choose(id)
                tagHighlight(id)
              }}
            >
              <Plus aria-hidden />
            </button>
          )
        )}
      </div>
    </div>
  )
}
