import { type ReactNode, useId, useState } from 'react'
import type { BesideView } from '#shared/views.ts'
import { dateLocale, publishedSentence } from '../data/dates.ts'
import { paragraphsOf } from './paragraphs.ts'
import styles from './receipt.module.css'

interface Props {
  readonly story: BesideView['stories'][number]
  /** Gives it to the article: up to a place of its text, or whole; null where nothing may be changed. */
  readonly onTake: ((end: number | null) => void) | null
  /** What is done with it as a whole. */
  readonly action: ReactNode
}

/** A story with its facts; its text is unfolded by its title. */
export function Story({ story, onTake, action: way }: Props) {
  const { facts, text } = story
  const id = useId()
  const [open, setOpen] = useState(false)
  const language = facts.language ?? undefined
  const told = [
    facts.publisher ?? facts.siteName,
    publishedSentence(facts, dateLocale(navigator.language)),
    facts.wordCount === 1 ? '1 word' : `${facts.wordCount.toLocaleString('en')} words`,
  ].filter((fact) => fact !== null)
  return (
    <li className={styles.story}>
      <div className={styles.said}>
        <h3 className={styles.name} lang={language} dir="auto">
          <button
            type="button"
            data-stop
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {facts.title}
          </button>
        </h3>
        <p className={styles.facts}>
          {told.map((fact) => (
            <span key={fact} dir="auto">
              {fact}
            </span>
          ))}
        </p>
      </div>
      {way}
      {open && (
        <div id={id} className={styles.text}>
          {paragraphsOf(text).map(({ words, end, last }) => (
            <div key={end} className={styles.paragraph}>
              <p lang={language} dir="auto">
                {words}
              </p>
              {onTake !== null && (
                <button
                  type="button"
                  className={styles.way}
                  data-always={last || undefined}
                  onClick={() => onTake(last ? null : end)}
                >
                  {last ? 'All of this belongs to the article above' : 'Up to here it belongs to the article above'}
                </button>
              )}
            </div>
          ))}
        </div>
      )}
    </li>
  )
}
