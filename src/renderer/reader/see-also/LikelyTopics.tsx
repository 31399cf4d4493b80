import { Plus } from 'lucide-react'
import { useId, useRef } from 'react'
import type { Id } from '#shared/model.ts'
import type { SeeAlso } from '#shared/views.ts'
import { useChange } from '../../data/mutate.ts'
import { useFocusAfter } from '../../ui/lists/list-focus.ts'
import styles from './SeeAlso.module.css'
import { countSentence, fileUnder, sentences, topicReason } from './sentences.ts'

interface Props {
  readonly id: Id
  readonly topics: SeeAlso['topics']
  /** How many articles are named above. */
  readonly of: number
}

/** Topics of the nearest articles, on buttons that file the open one under them. */
export function LikelyTopics({ id, topics, of }: Props) {
  const label = useId()
  const list = useRef<HTMLDivElement>(null)
  const change = useChange()
  const focusAfter = useFocusAfter(topics)
  if (topics.length === 0) return null
  const file = (tag: string) => {
    const section = list.current?.closest('section')
    // The button goes away with its topic: on to the next one, or back to the articles.
    focusAfter(() => list.current?.querySelector('button') ?? section?.querySelector('button'))
    void change('tag', { ids: [id], add: [tag] })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not a form
    <div ref={list} className={styles.topics} role="group" aria-labelledby={label}>
      <span id={label}>{sentences.topics}</span>
      {topics.map(({ tag, count }) => {
        const reason = topicReason(count, of)
        return (
          <span key={tag} className={styles.offer}>
            <button
              type="button"
              data-stop
              className={styles.topic}
              title={fileUnder(tag, reason)}
              aria-label={fileUnder(tag, reason)}
              onClick={() => file(tag)}
            >
              <Plus aria-hidden />
              <span dir="auto">{tag}</span>
            </button>
            <span aria-hidden>{countSentence(count, of)}</span>
          </span>
        )
      })}
    </div>
  )
}
