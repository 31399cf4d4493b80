import { Refusal } from '#shared/failure.ts'
import type { Article, Id } from '#shared/model.ts'
import { type Changes, expectWritable } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Job, Jobs } from '../jobs.ts'
import type { Log } from '../log.ts'
import { noSuchArticle } from '../no-such-article.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  /** Puts a folder in the system's trash. */
  readonly trashItem: (path: string) => Promise<void>
  readonly now: () => Date
  readonly log: Log
}

/** How long what is in the trash is kept there. */
const KEPT_MS = 30 * 86_400_000

/** What leaves the library: the folders of trashed articles go to the system's trash, where the user may find them. */
export function createPurge({ store, changes, jobs, trashItem, now, log }: Parts) {
  /** @returns those that are gone; `refused` says why the others are not */
  async function purgeAll(
    rows: readonly CatalogRow[],
    { signal, progress }: Pick<Job, 'signal' | 'progress'>,
  ): Promise<{ readonly gone: Id[]; readonly refused: unknown }> {
    const gone: Id[] = []
    for (const { id, title } of rows) {
      if (signal.aborted) break
      progress(title, gone.length, rows.length)
      try {
        await store.discard(id, discarding(trashItem, log), (article) => {
          if (article.state.trashedAt === null) throw notTrashed(article)
          // A folder that the user takes out of the system's trash by hand is kept as long again.
          return { ...article, state: { ...article.state, trashedAt: now().toISOString() } }
        })
        gone.push(id)
      } catch (thrown) {
        return { gone, refused: thrown }
      }
    }
    return { gone, refused: null }
  }

  const purge: Handlers['purge'] = async ({ ids, job }) => {
    expectWritable(store)
    const rows = store.rows()
    const asked = ids === undefined ? null : [...new Set(ids)].map((id) => rows.get(id))
    if (asked?.includes(undefined)) throw noSuchArticle()
    const meant = (asked as CatalogRow[] | null) ?? [...rows.values()].filter(isTrashed)
    const other = meant.find((row) => !isTrashed(row))
    if (other !== undefined) throw notTrashed(other)
    const { gone, refused } = await jobs.run('bulk', job, (running) => purgeAll(meant, running))
    const changed = gone.length === 0 ? { rev: changes.rev(), undo: null } : changes.announce(gone, null)
    if (refused !== null) throw refused
    return { ...changed, purged: gone.length }
  }

  return {
    purge,
    /** Purges what has been in the trash for 30 days. What cannot go stays for another day. */
    async purgeOld(): Promise<void> {
      if (store.readOnly() !== null) return
      const before = new Date(now().getTime() - KEPT_MS).toISOString()
      const old = [...store.rows().values()].filter(({ state }) => state.trashedAt !== null && state.trashedAt < before)
      if (old.length === 0) return
      const { gone, refused } = await jobs.run('bulk', undefined, (running) => purgeAll(old, running))
      if (gone.length > 0) changes.announce(gone, null)
      log.info('what had been in the trash for 30 days has gone to the system’s trash', { gone: gone.length, refused })
    },
  }
}

function discarding(trashItem: Parts['trashItem'], log: Log): (path: string) => Promise<void> {
  return async (path) => {
    try {
      await trashItem(path)
    } catch (thrown) {
      log.warn('the system’s trash did not take a folder', { path, thrown })
      throw new Refusal(
        'not-allowed',
        'The system’s trash did not take the articles that are still listed here; nothing of them was lost.',
      )
    }
  }
}

const isTrashed = ({ state }: Pick<CatalogRow, 'state'>) => state.trashedAt !== null

function notTrashed({ id }: Pick<Article, 'id'>): Refusal {
  return new Refusal('bad-request', 'Only what is in the trash can be thrown away for good; nothing was touched.', {
    id,
  })
}
