import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Tag } from '#shared/model.ts'
import { formatCount } from '#shared/text/plural.ts'
import { useTopics } from '../../data/cache/queries.ts'
import { completed, completions, topicsIn } from '../../data/topic-names.ts'
import { topicField } from '../sentences.ts'
import { Offers, offerId } from './Offers.tsx'
import styles from './TopicInput.module.css'

interface Props {
  /** Topics that are not offered because the articles have them. */
  readonly had: readonly Tag[]
  /** @returns whether they were added; if not, the text comes back into the field */
  readonly onAdd: (tags: readonly Tag[]) => Promise<boolean>
  /** Escape, which adds nothing, or Enter in the empty field. */
  readonly onLeave: () => void
  /** The focus has gone elsewhere; what was typed is added anyway. */
  readonly onBlur: () => void
}

/** A field for topics, several at once. It offers the topics that exist. */
export function TopicInput({ had, onAdd, onLeave, onBlur }: Props) {
  const id = useId()
  const { text, offers, current, isCancelled, field, setText, add, onKeyDown } = useTopicInput(had, onAdd, onLeave)
  return (
    <span className={styles.field}>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={topicField.label}
        aria-expanded={offers.length > 0}
        aria-controls={offers.length > 0 ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? offerId(id, current) : undefined}
        placeholder={topicField.hint}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={400}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          // A look into another program leaves the field as it is.
          if (!document.hasFocus()) return
          onBlur()
          if (!isCancelled.current) void add(text)
        }}
        onKeyDown={onKeyDown}
      />
      {offers.length > 0 && (
        <Offers
          id={id}
          label={topicField.offers}
          className={styles.offers}
          offers={offers.map(({ tag, count }) => ({ label: tag, hint: formatCount(count) }))}
          current={current}
          onTake={({ label }) => void add(completed(text, label))}
        />
      )}
    </span>
  )
}

/** What is entered in the field, the topics it offers, and what the keys do. */
function useTopicInput(had: readonly Tag[], onAdd: Props['onAdd'], onLeave: () => void) {
  const topics = useTopics().data?.topics ?? []
  const [text, setWritten] = useState('')
  const [at, setAt] = useState(-1)
  const offers = completions(text, topics, had)
  const current = Math.min(at, offers.length - 1)
  const field = useRef<HTMLInputElement>(null)
  const isCancelled = useRef(false)
  // A key opened the field to type in it; the page must not scroll for it.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])

  const setText = (to: string) => {
    setWritten(to)
    setAt(-1)
  }
  const add = async (entered: string) => {
    const tags = topicsIn(entered)
    // At once: what is typed until they are added belongs to the next topic.
    setText('')
    if (tags.length > 0 && !(await onAdd(tags))) setWritten((now) => (now === '' ? entered : now))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    const offer = offers[current]
    if (key === 'ArrowDown') setAt((current + 1) % Math.max(1, offers.length))
    else if (key === 'ArrowUp') setAt((current <= 0 ? offers.length : current) - 1)
    else if (key === 'Tab' && offer !== undefined) setWritten(`${completed(text, offer.tag)}, `)
    else if (key === 'Enter') {
      const entered = offer === undefined ? text : completed(text, offer.tag)
      if (entered.trim() === '') onLeave()
      else void add(entered)
    } else if (key === 'Escape' && offer !== undefined) {
      // The offer first: it is not selected any more, and the text stays.
      setAt(-1)
    } else if (key === 'Escape') {
      isCancelled.current = true
      onLeave()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { text, offers, current, isCancelled, field, setText, add, onKeyDown }
}
