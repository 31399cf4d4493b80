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

/** Of each topic, so many characters are seen, however little room there is; a topic that has hardly more is seen whole. */
const LEAST = 6
const SHORT = 9
/** A letter is about so wide in `ch`, which is the width of a figure. */
const LETTER = 0.85
/** Padding and gap of a topic, in px, as the style sheet has them. */
const AROUND = 14

const leastOf = (tag: Tag): number => Math.min(LEAST, tag.length)

/** The topics of a row: a few of them, and how many more there are. */
export function RowTopics({ tags, omit, most, className = '' }: Props) {
  const own = omit == null ? tags : tags.filter((tag) => tagKey(tag) !== tagKey(omit))
  if (own.length === 0) return null
  const [named, rest] = [own.slice(0, most), own.slice(most)]
  const least = named.reduce((sum, tag) => sum + leastOf(tag), 0)
  return (
    <span
      className={`${styles.topics} ${className}`}
      style={{ minInlineSize: `calc(${LETTER * least + (rest.length > 0 ? 3 : 0)}ch + ${named.length * AROUND}px)` }}
    >
      <span className={styles.unseen}>{rowLabels.topics} </span>
      {named.map((tag) => (
        <span
          key={tag}
          className={styles.topic}
          style={tag.length <= SHORT ? { flexShrink: 0 } : { minInlineSize: `calc(${LEAST}ch + 10px)` }}
          dir="auto"
          title={tag}
        >
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
