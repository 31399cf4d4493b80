import { type ReactNode, useId, useState } from 'react'
import type { ReceiptView } from '#shared/views.ts'
import { dateLocale, publishedSentence } from '../data/dates.ts'
import { paragraphsOf } from './paragraphs.ts'
import styles from './receipt.module.css'
import { storySentences, wordsSentence } from './sentences.ts'

interface Props {
  readonly story: ReceiptView['stories'][number]
  /** Adds its text to the article, up to an offset or all of it; null where nothing can be changed. */
  readonly onTake: ((end: number | null) => void) | null
  /** A button for the entire story. */
  readonly action: ReactNode
}

/** A story with its facts; its title opens and closes its text. */
export function Story({ story, onTake, action }: Props) {
  const { facts, text } = story
  const id = useId()
  const [open, setOpen] = useState(false)
  const language = facts.language ?? undefined
  const details = [
    facts.publisher ?? facts.siteName,
    publishedSentence(facts, dateLocale(navigator.language)),
    wordsSentence(facts.wordCount),
  ].filter((detail) => detail !== null)
  return (
    <li className={styles.story}>
      <div className={styles.content}>
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
          {details.map((detail) => (
            <span key={detail} dir="auto">
              {detail}
            </span>
          ))}
        </p>
      </div>
      {action}
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
                  className={styles.action}
                  data-always={last || undefined}
                  onClick={() => onTake(last ? null : end)}
                >
                  {last ? storySentences.takeAll : storySentences.takeToHere}
                </button>
              )}
            </div>
          ))}
        </div>
      )}
    </li>
  )
}
