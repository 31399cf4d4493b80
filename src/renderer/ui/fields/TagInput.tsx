import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { Tag } from '#shared/model.ts'
import { useTopics } from '../../data/cache/queries.ts'
import { completed, completions, tagsIn } from '../../data/tagging.ts'
import styles from './TagInput.module.css'

interface Props {
  /** Tags that are not offered: they are there already. */
  readonly had: readonly Tag[]
  /** @returns whether they were added; what was not stays in the field */
  readonly onAdd: (tags: readonly Tag[]) => Promise<boolean>
  /** Escape, which adds nothing, or Enter in the empty field. */
  readonly onLeave: () => void
  /** The focus has gone elsewhere; what was typed is added all the same. */
  readonly onBlur: () => void
}

/** A field for tags, several at once, with the topics there are already. */
export function TagInput({ had, onAdd, onLeave, onBlur }: Props) {
  const id = useId()
  const topics = useTopics().data?.topics ?? []
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const offers = completions(text, topics, had)
  const chosen = Math.min(at, offers.length - 1)

  const field = useRef<HTMLInputElement>(null)
  const isCancelled = useRef(false)
  // Opened by a key to type in; the page must not move for it.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])

  const add = async (written: string) => {
    const tags = tagsIn(written)
    // At once: what is typed until they are there belongs to the next.
    setText('')
    setAt(-1)
    if (tags.length > 0 && !(await onAdd(tags))) setText((now) => (now === '' ? written : now))
  }
  return (
    <span className={styles.field}>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Tags, parted by commas"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}offers`}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${id}${chosen}` : undefined}
        placeholder="topic, or topic/part"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={400}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(-1)
        }}
        onBlur={() => {
          // Who looks into another program comes back to the field as it was.
          if (!document.hasFocus()) return
          onBlur()
          if (!isCancelled.current) void add(text)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const offer = offers[chosen]
          if (event.key === 'ArrowDown') setAt((chosen + 1) % Math.max(1, offers.length))
          else if (event.key === 'ArrowUp') setAt((chosen <= 0 ? offers.length : chosen) - 1)
          else if (event.key === 'Tab' && offer !== undefined) setText(`${completed(text, offer.tag)}, `)
          else if (event.key === 'Enter') {
            const written = offer === undefined ? text : completed(text, offer.tag)
            if (written.trim() === '') onLeave()
            else void add(written)
          } else if (event.key === 'Escape' && offer !== undefined) {
            // The innermost first: the offer is not chosen any more, and what was typed stays.
            setAt(-1)
          } else if (event.key === 'Escape') {
            isCancelled.current = true
            onLeave()
          } else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {offers.length > 0 && (
        <span className={styles.offers} id={`${id}offers`} role="listbox" aria-label="Topics">
          {offers.map((offer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all offers
            <span
              key={offer.tag}
              id={`${id}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void add(completed(text, offer.tag))}
            >
              <span dir="auto">{offer.tag}</span>
              <span>{offer.count}</span>
            </span>
          ))}
        </span>
      )}
    </span>
  )
}
