import { X } from 'lucide-react'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '#shared/model.ts'
import { formatCount } from '#shared/text/plural.ts'
import { runCommand } from '../../commands/registry.ts'
import { useTopics } from '../../data/cache/queries.ts'
import { useInCommon } from '../../data/cache/use-in-common.ts'
import { TopicInput } from '../../ui/fields/TopicInput.tsx'
import { useArticleActions } from './article-actions.ts'
import styles from './BulkTopics.module.css'
import { useBulkTopics } from './bulk-topics.ts'
import { removeTopicLabel, sharedTopicSentence, topicsOfSentence } from './sentences.ts'

/** More topics would push the list out of sight. */
const MOST = 12

/** The topics of several articles: those that some have, to add to all or remove, and a field for more. */
export function BulkTopics() {
  const ids = useBulkTopics((bulk) => bulk.ids)
  return ids === null ? null : <Field ids={ids} />
}

function Field({ ids }: { readonly ids: readonly Id[] }) {
  const stop = () => flushSync(() => useBulkTopics.getState().edit(null))
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
              onClick={() => void actions.changeTopics([tag])}
            >
              <span dir="auto">{tag}</span>
              {count < all && <small>{formatCount(count)}</small>}
            </button>
            <button
              type="button"
              aria-label={removeTopicLabel(tag)}
              onClick={() => void actions.changeTopics([], [tag])}
            >
              <X aria-hidden />
            </button>
          </span>
        ))}
        <TopicInput
          had={tags.filter(({ count }) => count === all).map(({ tag }) => tag)}
          onAdd={(added) => actions.changeTopics(added)}
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
