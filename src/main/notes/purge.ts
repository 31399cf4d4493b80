import { Refusal } from '#shared/failure.ts'
import type { Article, Id } from '#shared/model.ts'
import { type Changes, expectWritable } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Job, Jobs } from '../jobs.ts'
import type { Log } from '../log.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import { noSuchArticle } from '../store/no-such-article.ts'
import type { Store } from '../store/types.ts'
import { notInTrash, systemTrashRefused } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  /** Puts a folder in the system's trash. */
  readonly trashItem: (path: string) => Promise<void>
  readonly now: () => Date
  readonly log: Log
}

/** How long articles stay in the trash. */
const KEPT_MS = 30 * 86_400_000

/** Deletes trashed articles: their folders go to the system's trash, where the user can still find them. */
export function createPurge({ store, changes, jobs, trashItem, now, log }: Parts) {
  /** @returns the deleted articles; `refused` is why it stopped before the others, or null */
  async function purgeAll(
    rows: readonly CatalogRow[],
    { signal, progress }: Pick<Job, 'signal' | 'progress'>,
  ): Promise<{ readonly purged: Id[]; readonly refused: unknown }> {
    const purged: Id[] = []
    for (const { id, title } of rows) {
      if (signal.aborted) break
      progress(title, purged.length, rows.length)
      try {
        await store.discard(id, trashFolder(trashItem, log), (article) => {
          if (article.state.trashedAt === null) throw refuseKept(article)
          // If the user takes the folder out of the system's trash, it is kept as long again.
          return { ...article, state: { ...article.state, trashedAt: now().toISOString() } }
        })
        purged.push(id)
      } catch (thrown) {
        return { purged, refused: thrown }
      }
    }
    return { purged, refused: null }
  }

  const purge: Handlers['purge'] = async ({ ids, job }) => {
    expectWritable(store)
    const rows = store.rows()
    const named = ids === undefined ? null : [...new Set(ids)].map((id) => rows.get(id))
    if (named?.includes(undefined)) throw noSuchArticle()
    const selected = (named as CatalogRow[] | null) ?? [...rows.values()].filter(isTrashed)
    const outsideTrash = selected.find((row) => !isTrashed(row))
    if (outsideTrash !== undefined) throw refuseKept(outsideTrash)
    const { purged, refused } = await jobs.run('bulk', job, (running) => purgeAll(selected, running))
    const changed = purged.length === 0 ? { rev: changes.rev(), undo: null } : changes.announce(purged, null)
    if (refused !== null) throw refused
    return { ...changed, purged: purged.length }
  }

  return {
    purge,
    /** Deletes articles that have been in the trash for 30 days. Those that cannot be deleted stay for another day. */
    async purgeOld(): Promise<void> {
      if (store.readOnly() !== null) return
      const before = new Date(now().getTime() - KEPT_MS).toISOString()
      const old = [...store.rows().values()].filter(({ state }) => state.trashedAt !== null && state.trashedAt < before)
      if (old.length === 0) return
      const { purged, refused } = await jobs.run('bulk', undefined, (running) => purgeAll(old, running))
      if (purged.length > 0) changes.announce(purged, null)
      log.info('articles in the trash for 30 days went to the system’s trash', { purged: purged.length, refused })
    },
  }
}

function trashFolder(trashItem: Parts['trashItem'], log: Log): (path: string) => Promise<void> {
  return async (path) => {
    try {
      await trashItem(path)
    } catch (thrown) {
      log.warn('the system’s trash did not take a folder', { path, thrown })
      throw new Refusal('not-allowed', systemTrashRefused)
    }
  }
}

const isTrashed = ({ state }: Pick<CatalogRow, 'state'>) => state.trashedAt !== null

function refuseKept({ id }: Pick<Article, 'id'>): Refusal {
  return new Refusal('bad-request', notInTrash, { id })
}
