import { useState } from 'react'
import type { ArticleView } from '#shared/views.ts'
import { useTopics } from '../data/queries.ts'
import { useChange } from '../data/use-change.ts'
import { useView } from '../data/view.ts'
import styles from './TagField.module.css'
import { completed, completions, tagsIn } from './tagging.ts'

/** A field for tags, several at once, with the topics there are already. */
export function TagField({ article }: { readonly article: ArticleView }) {
  const topics = useTopics().data?.topics ?? []
  const setTagging = useView((view) => view.tag)
  const change = useChange()
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const offers = completions(text, topics, article.tags)
  const chosen = Math.min(at, offers.length - 1)

  const add = async (written: string) => {
    const tags = tagsIn(written)
    if (tags.length > 0 && (await change('tag', { ids: [article.id], add: [...tags] })) === null) return
    setText('')
    setAt(-1)
  }
  /** Back into the text, where the keys of reading work. */
  const leave = () => {
    setTagging(false)
    document.querySelector<HTMLIFrameElement>('iframe')?.focus()
  }
  const finish = async (written: string) => {
    setTagging(false)
    await add(written)
  }
  return (
    <span className={styles.field}>
      <input
        // biome-ignore lint/a11y/noAutofocus: opened by a key to type in
        autoFocus
        type="text"
        role="combobox"
        aria-label="Tags, parted by commas"
        aria-expanded={offers.length > 0}
        aria-controls="tag-offers"
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `tag-offer-${chosen}` : undefined}
        placeholder="topic, or topic/part"
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(-1)
        }}
        onBlur={() => void finish(text)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const offer = offers[chosen]
          if (event.key === 'ArrowDown') setAt((chosen + 1) % Math.max(1, offers.length))
          else if (event.key === 'ArrowUp') setAt((chosen <= 0 ? offers.length : chosen) - 1)
          else if (event.key === 'Tab' && offer !== undefined) setText(`${completed(text, offer.tag)}, `)
          else if (event.key === 'Enter') {
            const written = offer === undefined ? text : completed(text, offer.tag)
            if (written.trim() === '') leave()
            else void add(written)
          } else if (event.key === 'Escape') {
            setText('')
            leave()
          } else return
          event.preventDefault()
        }}
      />
      {offers.length > 0 && (
        <span className={styles.offers} id="tag-offers" role="listbox" aria-label="Topics">
          {offers.map((offer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all offers
            <span
              key={offer.tag}
              id={`tag-offer-${index}`}
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
