import { useId } from 'react'
import type { SeeAlso } from '#shared/views.ts'
import { dateLocale, publishedDate } from '../../data/dates.ts'
import { usePage } from '../../data/page/use-page.ts'
import { useView } from '../../data/state/view.ts'
import { Sentence } from '../../ui/Sentence.tsx'
import styles from './SeeAlso.module.css'
import { listWords, sentences } from './sentences.ts'

interface Props {
  readonly near: SeeAlso['nearest'][number]
  /** Of the open article, whose spelling the shared words have. */
  readonly language: string | null
}

/** An article near the open one, with what both mention; its title opens it. */
export function NearArticle({ near: { row, words, sameText }, language }: Props) {
  const reason = useId()
  const { open } = usePage()
  const openBeside = useView((view) => view.openBeside)
  const details = [row.publisher ?? row.siteName, publishedDate(row, dateLocale(navigator.language))].filter(
    (detail) => detail !== null,
  )
  return (
    <li className={styles.article}>
      <h3 className={styles.name} lang={row.language ?? undefined} dir="auto">
        <button
          type="button"
          data-stop
          aria-describedby={reason}
          data-article={row.id}
          onClick={({ altKey }) => (altKey ? openBeside(row.id) : open(row.id))}
        >
          {row.title}
        </button>
      </h3>
      {details.length > 0 && (
        <p className={styles.facts}>
          {details.map((detail) => (
            <span key={detail} dir="auto">
              {detail}
            </span>
          ))}
        </p>
      )}
      <p id={reason}>
        <Sentence
          text={sameText ? sentences.sameWords : sentences.words}
          parts={{
            words: (
              <span key="words" className={styles.words} lang={language ?? undefined} dir="auto">
                {listWords(words)}
              </span>
            ),
          }}
        />
      </p>
    </li>
  )
}
