import type { Id } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Staging } from '../disk/staging.ts'
import type { CatalogRow } from './catalog-row.ts'
import { createEarlyAnswers } from './early-answers.ts'
import { catalogFile } from './file.ts'
import { readFirstRows, readRowOf } from './first-rows.ts'
import { CLOCK_TICK_MS, type OnProgress, type ReconcileParts, reconcileRows } from './reconcile-rows.ts'
import { scanFolders } from './scan.ts'

/** Saved after so long without a change. A crash costs only the time to read the files again that changed since. */
const SAVE_AFTER_MS = 30_000

/** What lists show, saved between sessions. A cache of the article files, which are the truth. */
export interface Catalog {
  /**
   * Lists the rows that were saved, and compares them with the files: now, or later where any were saved. A large library
   * of which none were saved opens with some of its rows; the others come with the comparison. With answers of
   * `firstAnswers` it opens without rows: they come with `restored`.
   * @returns whether they were compared
   */
  open(compare: 'now' | 'later'): Promise<boolean>
  /**
   * What `onSave` gave when the rows were saved, for as long as they are not read. Null once they are, and where they were
   * changed since or are few.
   */
  firstAnswers(): unknown
  /** Gives the answers to be saved with the rows: JSON, or null for none. */
  onSave(answers: () => unknown): void
  /** Resolves when the saved rows are read: begins to read them where that was left for later. */
  restored(): Promise<void>
  /**
   * Compares every article file's size and time with its row, and reads those that differ.
   * @param onProgress called while many are read, after their rows were added
   * @param signal stops it, because the library is being closed
   * @returns the articles whose rows changed or are gone
   */
  reconcile(onProgress?: OnProgress, signal?: AbortSignal): Promise<readonly Id[]>
  /** Adds the row of one article before the comparison comes to it. Nothing happens where there is no such article. */
  readAhead(id: Id): Promise<void>
  /** Saves what is not saved yet. */
  close(): Promise<void>
}

interface Parts extends ReconcileParts {
  /** Where the cache is: it may outlive the library. */
  readonly cacheFileSystem: FileSystem
  /** Of this very library in this very folder: a copy has its own. */
  readonly cacheFolder: string
  readonly cacheStaging: Staging
  /** Whether a row says more than its file has yet. */
  readonly isAhead: (id: Id) => boolean
  /** Whether any row does. Then all rows are needed at once: what is ahead of the files is written into them. */
  readonly isAnyAhead: () => boolean
  readonly log: Log
}

export function createCatalog(parts: Parts): Catalog {
  const { rows, fileSystem, folder } = parts
  const file = catalogFile({
    fileSystem: parts.cacheFileSystem,
    staging: parts.cacheStaging,
    folder: parts.cacheFolder,
  })
  const recall = () => savedRows(parts, file)
  const early = createEarlyAnswers({ ...parts, catalog: file.path, recall })
  let timer: NodeJS.Timeout | null = null
  let isSaved = true

  rows.listen(() => {
    isSaved = false
    if (timer !== null) timer.refresh()
    else timer = setTimeout(() => void save(), SAVE_AFTER_MS).unref()
  })

  async function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (isSaved) return early.save(false)
    isSaved = true
    await early.restored()
    const all = [...rows.byId.values()]
    try {
      const aheadIds = all.map(({ id }) => id).filter(parts.isAhead)
      await file.write({ rows: all, aheadIds, doubtful: doubtfulRows(parts, all) })
      await early.save(true)
    } catch (thrown) {
      parts.log.warn('the catalog could not be saved; it is made again at the next opening', thrown)
    }
  }

  return {
    firstAnswers: early.answers,
    onSave: early.onSave,
    restored: early.restored,

    async open(when) {
      if (when === 'later' && (await early.begin())) return false
      const [, files] = await Promise.all([
        recall().then(rows.restore),
        when === 'later' ? null : scanFolders(fileSystem, folder),
      ])
      if (files === null && rows.byId.size > 0) return false
      const first = files === null && !parts.isAnyAhead() ? await readFirstRows(parts) : null
      if (first !== null) {
        rows.add(first)
        return false
      }
      await reconcileRows(parts, { scanned: files ?? undefined })
      return true
    },

    async reconcile(onProgress, signal) {
      await early.restored()
      const changed = await reconcileRows(parts, { onProgress, signal })
      // Made now, so that the first renaming of a topic does not wait for it.
      setImmediate(rows.byTag)
      return [...new Set([...early.changed(), ...changed])]
    },

    async readAhead(id) {
      const row = rows.byId.has(id) ? null : await readRowOf(parts, id)
      if (row !== null) early.add(row)
    },

    close: save,
  }
}

/** The saved rows, except those that were ahead of their files because of a change that is no longer known. */
async function savedRows(
  { isAhead, log }: Parts,
  file: ReturnType<typeof catalogFile>,
): Promise<readonly CatalogRow[]> {
  try {
    const { rows, aheadIds } = await file.read()
    const unfounded = new Set(aheadIds.filter((id) => !isAhead(id)))
    return rows.filter(({ id }) => !unfounded.has(id))
  } catch (thrown) {
    log.info('the catalog could not be read and is made again', thrown)
    return []
  }
}

/** The rows whose files could have changed again within the same tick of their disk's clock. */
function doubtfulRows({ rows }: Parts, all: readonly CatalogRow[]): ReadonlySet<Id> {
  const youngest = all.reduce((latest, { file: { mtimeMs } }) => Math.max(latest, mtimeMs), 0)
  // By its disk's clock or by ours: those of servers differ.
  const young = Math.min(youngest, Date.now()) - CLOCK_TICK_MS
  const isDoubtful = ({ id, file: { mtimeMs } }: CatalogRow) => rows.isYoung(id, CLOCK_TICK_MS) && mtimeMs >= young
  return new Set(all.filter(isDoubtful).map(({ id }) => id))
}
