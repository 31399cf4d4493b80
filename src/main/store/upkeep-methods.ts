import type { LibraryFile } from '#shared/model.ts'
import { aborted, type RwLock } from '../async.ts'
import type { Articles } from './articles/articles.ts'
import type { CatalogRows } from './catalog/rows.ts'
import type { CurrentJson } from './current-json.ts'
import type { Flush } from './journal/flush.ts'
import type { Queue } from './library-file.ts'
import type { OpenFolder } from './library-folder.ts'
import { LIBRARY_FILE, QUEUE_FILE } from './names/layout.ts'
import type { Store } from './types.ts'
import { backUp } from './upkeep/backup.ts'
import { checkLibrary, isHarm } from './upkeep/check.ts'

interface Parts {
  readonly opened: OpenFolder
  readonly rows: CatalogRows
  readonly articles: Articles
  readonly library: CurrentJson<LibraryFile>
  readonly queue: CurrentJson<Queue>
  readonly flush: Flush
  /** Shared by changes of single articles; a change of many is exclusive. */
  readonly lock: RwLock
}

/** Resolves when no write of the library is under way. */
export async function settled({ articles, queue, library }: Parts): Promise<void> {
  await Promise.all([articles.settled(), queue.settled(), library.settled()])
}

/** The part of a store that checks a library and backs it up. */
export function upkeepMethods(parts: Parts): Pick<Store, 'check' | 'backUp'> {
  const { rows, articles, flush, lock } = parts
  const { common, notices, root, expectWritable } = parts.opened
  return {
    async check(options) {
      const checked = await checkLibrary(
        {
          ...common,
          confirm: root.confirm,
          rowIn: (folder) => rows.byFolder.get(folder) ?? null,
          read: (folder) => articles.read(folder),
          settled: (folder) => articles.settled(folder),
          repairInUse: (path) => repairInUse(parts, path),
          takeHealed: notices.takeHealed,
        },
        options,
      )
      await notices.reportCheck(checked.problems.filter(isHarm))
      return checked
    },

    async backUp(options) {
      await expectWritable()
      // Otherwise a change of many articles could be in half of the files that are copied, and not in the journal.
      const resume = await flush.pause()
      try {
        // Waits for the changes that were asked for before, also those that have not come as far as their files.
        await Promise.race([lock.idle(), aborted(options.signal)])
        await settled(parts)
        return await backUp({ ...options, folder: common.folder, staging: common.staging, now: common.now() })
      } finally {
        resume()
      }
    },
  }
}

/** Repairs a file that the store itself uses, by reading it in its turn; null for any other file. */
function repairInUse({ library, queue, rows, articles }: Parts, path: string): Promise<unknown> | null {
  if (path === LIBRARY_FILE) return library.readFresh()
  if (path === QUEUE_FILE) return queue.readFresh()
  const folder = path.slice(0, path.lastIndexOf('/'))
  return rows.byFolder.has(folder) ? articles.read(folder, { fresh: true }) : null
}
