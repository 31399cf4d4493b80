import { Plus, X } from 'lucide-react'
import { tagKey } from '#shared/topic-path.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'
import { useChange } from '../../data/mutate.ts'
import { usePage } from '../../data/page/use-page.ts'
import { TopicInput } from '../../ui/fields/TopicInput.tsx'
import { focusText } from '../../ui/keep-focus.ts'
import { removeTopicLabel, sentences } from '../sentences.ts'
import styles from './Note.module.css'

interface Props {
  readonly article: ArticleView
  readonly highlight: HighlightView
  /** What the reader calls the colour; empty when it has no name of its own. */
  readonly name: string
  /** Whether the button that adds a topic is shown. */
  readonly canAdd: boolean
}

/** The topics of a highlight, after the name of its colour. */
export function HighlightTopics({ article, highlight, name, canAdd }: Props) {
  const { choose, editsTopicsOf, editTopicsOf } = usePage('editsTopicsOf')
  const change = useChange()
  const { id, tags } = highlight
  const setTopics = (next: readonly string[]) =>
    change('change-highlight', { id: article.id, highlight: id, tags: [...next] }, 'spoken')
  return (
    <div className={styles.tags}>
      {name !== '' && <span dir="auto">{name}</span>}
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          <span dir="auto">{tag}</span>
          <button
            type="button"
            aria-label={removeTopicLabel(tag)}
            title={sentences.remove}
            onClick={() => void setTopics(tags.filter((each) => tagKey(each) !== tagKey(tag)))}
          >
            <X aria-hidden />
          </button>
        </span>
      ))}
      {editsTopicsOf === id ? (
        <TopicInput
          had={tags}
          onAdd={async (added) => (await setTopics([...tags, ...added])) !== null}
          onLeave={() => {
            editTopicsOf(null)
            focusText()
          }}
          onBlur={() => editTopicsOf(null)}
        />
      ) : (
        canAdd && (
          <button
            type="button"
            className={styles.add}
            aria-label={sentences.addTopics}
            title={sentences.addTopics}
            onClick={() => {
              choose(id)
              editTopicsOf(id)
            }}
          >
            <Plus aria-hidden />
          </button>
        )
      )}
    </div>
  )
}
