import type { ArticleView } from '#shared/views.ts'
import { useChange } from '../data/use-change.ts'
import { useView } from '../data/view.ts'
import { TagInput } from '../ui/TagInput.tsx'

/** The field for the tags of the article on the page. */
export function TagField({ article }: { readonly article: ArticleView }) {
  const setTagging = useView((view) => view.tag)
  const change = useChange()
  return (
    <TagInput
      had={article.tags}
      onAdd={async (tags) => (await change('tag', { ids: [article.id], add: [...tags] })) !== null}
      onLeave={() => {
        setTagging(false)
        // Back into the text, where the keys of reading work.
        document.querySelector<HTMLIFrameElement>('iframe')?.focus()
      }}
      onBlur={() => setTagging(false)}
    />
  )
}
