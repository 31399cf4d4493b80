import { isLibraryMissing, sentenceOf } from '../data/bridge.ts'
import { useArticle } from '../data/cache/queries.ts'
import { usePage } from '../data/page/use-page.ts'
import { usePageLabels } from '../data/page/use-page-labels.ts'
import { ArticlePage } from './ArticlePage.tsx'
import styles from './Reader.module.css'
import { sentences } from './sentences.ts'
import type { ReaderSlots } from './slots.ts'

/** The page: an article, or what to do when none is open. */
export function Reader(slots: ReaderSlots) {
  const { article: id, version } = usePage('article', 'version')
  const { data, error } = useArticle(id, version)
  const label = usePageLabels()
  if (id === null)
    return (
      <section className={styles.none} aria-label={label.page}>
        <p>{sentences.noArticle}</p>
      </section>
    )
  // While the library is missing the page stays: a note being written on it is not saved yet.
  if (error !== null && (data === undefined || !isLibraryMissing(error)))
    return (
      <section className={styles.none} aria-label={label.page} data-place="text" tabIndex={-1}>
        <p>{sentenceOf(error)}</p>
      </section>
    )
  if (data === undefined)
    return <section className={styles.none} aria-label={label.page} aria-busy="true" data-place="text" tabIndex={-1} />
  return <ArticlePage key={data.id} article={data} {...slots} />
}
