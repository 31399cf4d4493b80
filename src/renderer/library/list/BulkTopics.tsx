import { X } from 'lucide-react'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '#shared/model.ts'
import { formatCount } from '#shared/text/plural.ts'
import { runCommand } from '../../commands/registry.ts'
import { useTopics } from '../../data/cache/queries.ts'
import { useInCommon } from '../../data/cache/use-in-common.ts'
import { TagInput } from '../../ui/fields/TopicInput.tsx'
import { useArticleActions } from './article-actions.ts'
import styles from './BulkTopics.module.css'
import { useBulkTagging } from './bulk-topics.ts'
import { removeTopicLabel, sharedTopicSentence, topicsOfSentence } from './sentences.ts'

/** More topics would push the list out of sight. */
const MOST = 12

/** The topics of several articles: those that some have, to add to all or remove, and a field for more. */
export function BulkTags() {
  const ids = useBulkTagging((bulk) => bulk.tagging)
  return ids === null ? null : <Field ids={ids} />
}

function Field({ ids }: { readonly ids: readonly Id[] }) {
  const stop = () => flushSync(() => useBulkTagging.getState().tag(null))
  const actions = useArticleActions(ids)
  // A change of topics renders this again.
  useTopics()
  const { tags, count: all } = useInCommon(useMemo(() => new Set(ids), [ids]))
  return (
    <div className={styles.field}>
      <p>{topicsOfSentence(ids.length)}</p>
      <div className={styles.tags}>
        {tags.slice(0, MOST).map(({ tag, count }) => (
          <span key={tag} className={styles.tag} data-some={count < all || undefined}>
            <button
              type="button"
              disabled={count === all}
              title={sharedTopicSentence(count, all)}
              onClick={() => void actions.tag([tag])}
            >
              <span dir="auto">{tag}</span>
              {count < all && <small>{formatCount(count)}</small>}
            </button>
            <button type="button" aria-label={removeTopicLabel(tag)} onClick={() => void actions.tag([], [tag])}>
              <X aria-hidden />
            </button>
          </span>
        ))}
        <TagInput
          had={tags.filter(({ count }) => count === all).map(({ tag }) => tag)}
          onAdd={(added) => actions.tag(added)}
          onLeave={() => {
            stop()
            runCommand('back')
          }}
          onBlur={() => undefined}
        />
      </div>
    </div>
  )
}
