import type { ReactNode } from 'react'
import type { Id } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'
import { isLibraryMissing, sentenceOf } from '../data/bridge.ts'
import { useArticle } from '../data/cache/queries.ts'
import { useView } from '../data/state/view.ts'
import { ArticlePage } from './ArticlePage.tsx'
import type { NotePositions } from './frame/note-positions.ts'
import type { NoteNodes } from './print/print-document.ts'
import styles from './Reader.module.css'

/** What stands beside the text, given by who joins the parts of the window. */
export interface Beside {
  /** Notes beside their passages, or below them. */
  readonly margin: (article: ArticleView, places: NotePositions) => ReactNode
  /** The note on the whole article. */
  readonly whole: (article: ArticleView) => ReactNode
  /** A note as it reads, for paper. */
  readonly noteNodes: () => Promise<NoteNodes>
  /** What has lost its place in the text. */
  readonly lost: (article: ArticleView) => ReactNode
  /** What stood on its page beside it. */
  readonly onPage: (article: ArticleView) => ReactNode
}

/** The page: an article, or what to do where none is open. */
export function Reader({ id, ...beside }: { readonly id: Id | null } & Beside) {
  const version = useView((view) => view.version)
  const { data, error } = useArticle(id, version)
  if (id === null)
    return (
      <main className={styles.none} aria-label="Article">
        <p>Choose an article: j and k go through the list, Enter goes into the text.</p>
      </main>
    )
  // A library that went away takes nothing off the page: what is being written there is not saved yet.
  if (error !== null && (data === undefined || !isLibraryMissing(error)))
    return (
      <main className={styles.none} aria-label="Article" data-place="text" tabIndex={-1}>
        <p>{sentenceOf(error)}</p>
      </main>
    )
  if (data === undefined)
    return <main className={styles.none} aria-label="Article" aria-busy="true" data-place="text" tabIndex={-1} />
  return <ArticlePage key={data.id} article={data} {...beside} />
}
