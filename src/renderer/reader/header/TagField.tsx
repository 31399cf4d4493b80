import type { ArticleView } from '#shared/views.ts'
import { useChange } from '../../data/mutate.ts'
import { useView } from '../../data/state/view.ts'
import { TagInput } from '../../ui/fields/TagInput.tsx'
import { focusText } from '../../ui/keep-focus.ts'
import styles from './TagField.module.css'

/** The field for the tags of the article on the page, above it: the page keeps its place. */
export function TagField({ article }: { readonly article: ArticleView }) {
  const setTagging = useView((view) => view.tag)
  const change = useChange()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar with a field in it, and no form
    <div className={styles.bar} role="group" aria-label="Topics of this article">
      {article.tags.map((tag) => (
        <span key={tag} className={styles.tag} dir="auto">
          {tag}
        </span>
      ))}
      <TagInput
        had={article.tags}
        onAdd={async (tags) => (await change('tag', { ids: [article.id], add: [...tags] })) !== null}
        onLeave={() => {
          setTagging(false)
          // Back into the text, where the keys of reading work.
          focusText()
        }}
        onBlur={() => setTagging(false)}
      />
    </div>
  )
}
