import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { flushSync } from 'react-dom'
import type { Id, Tag } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'
import { runCommand } from '../commands/registry.ts'
import { knownRows } from '../data/known-rows.ts'
import { useTopics } from '../data/queries.ts'
import { TagInput } from '../ui/TagInput.tsx'
import { useActs } from './acts.ts'
import styles from './BulkTags.module.css'
import { useBulk } from './bulk.ts'

/** More would push the list out of sight. */
const MOST = 12

/** Tags for several articles at once: those some of them have, to be taken off or given to all, and a field for more. */
export function BulkTags() {
  const ids = useBulk((bulk) => bulk.tagging)
  return ids === null ? null : <Field ids={ids} />
}

function Field({ ids }: { readonly ids: readonly Id[] }) {
  const stop = () => flushSync(() => useBulk.getState().tag(null))
  const client = useQueryClient()
  const acts = useActs(ids)
  // The topics change with the tags: then this is looked at again.
  useTopics()
  const rows = knownRows(client, new Set(ids))
  const tags = tagsOf(rows)
  return (
    <div className={styles.field}>
      <p>{ids.length === 1 ? 'Topics of this article' : `Topics of ${ids.length.toLocaleString('en')} articles`}</p>
      <div className={styles.tags}>
        {tags.slice(0, MOST).map(({ tag, count }) => (
          <span key={tag} className={styles.tag} data-some={count < rows.length || undefined}>
            <button
              type="button"
              disabled={count === rows.length}
              title={count < rows.length ? `On ${count} of ${rows.length}: give it to all` : `On all of them`}
              onClick={() => void acts.tag([tag])}
            >
              <span dir="auto">{tag}</span>
              {count < rows.length && <small>{count}</small>}
            </button>
            <button
              type="button"
              aria-label={`Remove the tag ${tag} from all`}
              onClick={() => void acts.tag([], [tag])}
            >
              <X aria-hidden />
            </button>
          </span>
        ))}
        <TagInput
          had={tags.filter(({ count }) => count === rows.length).map(({ tag }) => tag)}
          onAdd={(added) => acts.tag(added)}
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

function tagsOf(rows: readonly Row[]): readonly { readonly tag: Tag; readonly count: number }[] {
  const counts = new Map<Tag, number>()
  for (const { tags } of rows) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count)
}
