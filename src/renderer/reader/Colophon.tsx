import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ArticleView } from '#shared/views.ts'
import { dateLocale, whenSentence } from '../data/dates.ts'
import styles from './Colophon.module.css'

/** What a reader may want to know of a clip as such. */
export function Colophon({ article }: { readonly article: ArticleView }) {
  const shown = article.versions.find(({ n }) => n === article.version)
  const missing = shown?.missing.length ?? 0
  const when = whenSentence(shown?.capturedAt ?? article.capturedAt, dateLocale(navigator.language))
  return (
    <div className={styles.colophon}>
      <p>
        <CircleCheck aria-hidden className={styles.ok} />
        <span>
          {`Captured ${when}`}
          {article.url !== null && (
            <>
              {' from '}
              <span className={styles.address}>{article.url}</span>
            </>
          )}
        </span>
      </p>
      {missing > 0 && (
        <p>
          <TriangleAlert aria-hidden />
          <span>
            {missing === 1
              ? 'One picture of the page could not be kept.'
              : `${missing} pictures of the page could not be kept.`}
          </span>
        </p>
      )}
    </div>
  )
}
