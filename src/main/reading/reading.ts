import type { Extract } from '#shared/extraction/extraction.ts'
import type { Id, RelatedStory } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import type { UndoStack } from '../changes/history.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { articleHandlers } from './article-requests.ts'
import { extractFile } from './extract-file.ts'
import { highlightListHandlers } from './highlights/highlight-lists.ts'
import { listHandlers } from './list-requests.ts'
import { type Find, type Progress, searchHandlers } from './search-requests.ts'
import { type FindNearest, seeAlsoHandlers } from './see-also.ts'
import { createMatcher, createSelectArticles, type IndexQuery, type SelectArticles } from './select-articles.ts'
import { copyingLibrary, readingLibrary } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  readonly stack: UndoStack
  readonly extract: Extract
  readonly find: Find
  /** How many articles are listed, of how many, while some may be missing; null when all are there. */
  readonly listing: () => Progress | null
  /** The article that a related story was kept as; null if it was not kept, or is in the trash. */
  readonly keptAs: (parent: Id, story: RelatedStory) => Id | null
  readonly findIds: (query: IndexQuery) => Promise<readonly Id[]>
  readonly findNearest: FindNearest
  /** Whether two articles are copies of one page. */
  readonly isSamePage: (one: CatalogRow, other: CatalogRow) => boolean
  readonly now: () => Date
  readonly timeZone: string
}

type ListName = 'library' | 'list' | 'in-common' | 'resolve' | 'topics' | 'names'
type ArticleName = 'article' | 'text' | 'beside' | 'show' | 'highlights'
type JobName = 'backup' | 'check' | 'extract' | 'cancel'

/** Every request that only reads, except the export, which uses `select`. */
export function readingHandlers(
  parts: Parts,
): Pick<Handlers, ListName | ArticleName | 'search' | 'see-also' | JobName> & { readonly select: SelectArticles } {
  const matcher = createMatcher(parts)
  return {
    ...listHandlers({ ...parts, matcher }),
    ...articleHandlers(parts),
    ...highlightListHandlers({ ...parts, matcher }),
    ...searchHandlers({ ...parts, matcher }),
    ...seeAlsoHandlers({ ...parts, matcher }),
    ...jobHandlers(parts),
    select: createSelectArticles(parts.store, matcher),
  }
}

function jobHandlers({ store, jobs, extract, timeZone }: Parts): Pick<Handlers, JobName> {
  return {
    backup: ({ job }) =>
      jobs.run('backup', job, ({ signal, progress }) =>
        store.backUp({ signal, onProgress: (done, total) => progress(copyingLibrary, done, total) }),
      ),
    check: ({ repair, job }) =>
      jobs.run('check', job, ({ signal, progress }) =>
        store.check({ repair, signal, onProgress: (done, total) => progress(readingLibrary, done, total) }),
      ),
    extract: ({ file, url }) => extractFile(extract, { file, url, timeZone }),
    cancel: async ({ job, keep }) => ({ cancelled: keep ? jobs.interrupt(job) : jobs.cancel(job) }),
  }
}
