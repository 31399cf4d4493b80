import type { ArticleView } from '#shared/views.ts'
import { useChange } from '../../data/mutate.ts'
import { usePage } from '../../data/page/use-page.ts'
import { TopicInput } from '../../ui/fields/TopicInput.tsx'
import { focusText } from '../../ui/keep-focus.ts'
import { sentences } from './sentences.ts'
import styles from './TopicField.module.css'

/** The field for the topics of the article, above the page: the page does not move for it. */
export function TopicField({ article }: { readonly article: ArticleView }) {
  const { editTopics } = usePage()
  const change = useChange()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar with one field, not a form
    <div className={styles.bar} role="group" aria-label={sentences.topics}>
      {article.tags.map((tag) => (
        <span key={tag} className={styles.tag} dir="auto">
          {tag}
        </span>
      ))}
      <TopicInput
        had={article.tags}
        onAdd={async (tags) => (await change('tag', { ids: [article.id], add: [...tags] })) !== null}
        onLeave={() => {
          editTopics(false)
          // Back to the text, where the reading keys work.
          focusText()
        }}
        onBlur={() => editTopics(false)}
      />
    </div>
  )
}
