import type { Tag } from '#shared/model.ts'
import { tagKey } from '#shared/topic-path.ts'
import { moreTopicsLabel, rowLabels } from '../../sentences.ts'
import styles from './RowTopics.module.css'

interface Props {
  readonly tags: readonly Tag[]
  /** The topic that the list is of: all its rows have it. */
  readonly omit?: Tag | null | undefined
  /** How many are named; the rest are a number. */
  readonly most: number
  readonly className?: string | undefined
}

/** The topics of a row: a few of them, and how many more there are. */
export function RowTopics({ tags, omit, most, className = '' }: Props) {
  const own = omit == null ? tags : tags.filter((tag) => tagKey(tag) !== tagKey(omit))
  if (own.length === 0) return null
  const rest = own.slice(most)
  return (
    <span className={`${styles.topics} ${className}`}>
      <span className={styles.unseen}>{rowLabels.topics} </span>
      {own.slice(0, most).map((tag) => (
        <span key={tag} className={styles.topic} dir="auto" title={tag}>
          {tag}
        </span>
      ))}
      {rest.length > 0 && (
        <span className={styles.rest} title={rest.join(', ')}>
          {moreTopicsLabel(rest.length)}
        </span>
      )}
    </span>
  )
}
