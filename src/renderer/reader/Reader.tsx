import type { Id } from '#shared/model.ts'
import { isLibraryMissing, sentenceOf } from '../data/bridge.ts'
import { useArticle } from '../data/cache/queries.ts'
import { useView } from '../data/state/view.ts'
import { ArticlePage } from './ArticlePage.tsx'
import styles from './Reader.module.css'
import { sentences } from './sentences.ts'
import type { ReaderSlots } from './slots.ts'

/** The page: an article, or what to do when none is open. */
export function Reader({ id, ...slots }: { readonly id: Id | null } & ReaderSlots) {
  const version = useView((view) => view.version)
  const { data, error } = useArticle(id, version)
  if (id === null)
    return (
      <main className={styles.none} aria-label={sentences.article}>
        <p>{sentences.noArticle}</p>
      </main>
    )
  // While the library is missing the page stays: a note being written on it is not saved yet.
  if (error !== null && (data === undefined || !isLibraryMissing(error)))
    return (
      <main className={styles.none} aria-label={sentences.article} data-place="text" tabIndex={-1}>
        <p>{sentenceOf(error)}</p>
      </main>
    )
  if (data === undefined)
    return (
      <main className={styles.none} aria-label={sentences.article} aria-busy="true" data-place="text" tabIndex={-1} />
    )
  return <ArticlePage key={data.id} article={data} {...slots} />
}
