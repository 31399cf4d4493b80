import { Refusal } from '#shared/failure.ts'
import { FORMAT } from '#shared/model.ts'
import { createPlacing } from './articles/atomic-folders.ts'
import { type FileSystem, isUnreadable } from './disk/file-system.ts'
import { createLibraryRoot } from './disk/library-root.ts'
import { migrate } from './disk/migrations.ts'
import { createNotices } from './disk/notices.ts'
import { createMender } from './disk/repair.ts'
import { createUnfinished } from './disk/staging.ts'
import type { Ground } from './ground.ts'
import { isLibrary, libraryFile, makeLibrary, newerLibrary, queueFile } from './library-file.ts'
import { lockForMachine, noLock } from './lock/machine-lock.ts'
import type { OpenStore } from './types.ts'

/**
 * Makes a held folder ready for its store: made a library where it is none and is to be one, locked, swept of leftovers,
 * and migrated. Its files are not read yet.
 * @param hasArticles whether articles are known to be in it, once that is known
 * @param held gets what has to be released, also where this throws
 * @throws Refusal `library-missing`, `library-newer`, `unreadable-file`
 */
export async function openFolder(
  options: OpenStore,
  ground: Ground,
  folder: string,
  hasArticles: () => boolean,
  held: { release(): Promise<void> }[],
) {
  const { now, log } = options
  const root = createLibraryRoot(ground.fileSystem, folder)
  held.push({ release: async () => root.close() })
  const { fileSystem, confirm, confirmArticles } = root
  const unfinished = createUnfinished(fileSystem, folder)
  await readableFolder(fileSystem, folder)
  if (!(await isLibrary(fileSystem, folder))) {
    if (!options.create) throw missing(folder)
    await makeLibrary(fileSystem, unfinished, folder, now())
  }

  const notices = createNotices()
  const newer = await newerLibrary(fileSystem, folder)
  // Where nothing is written there is nothing to lock.
  const lock =
    newer === null ? await lockForMachine({ ...ground, fileSystem, unfinished, folder, now, log, confirm }) : noLock
  held.push(lock)
  if (lock.takenOver !== null) {
    void notices.add({ id: 'taken-over', kind: 'taken-over', articleId: null, message: lock.takenOver })
  }
  let newerSentence = newer === null ? null : NEWER
  const readOnly = () => newerSentence ?? lock.readOnly()
  const writable = () => readOnly() === null

  const mender = createMender({ fileSystem, unfinished, folder, notices, now, log, writable, confirm })
  await notices.open({ fileSystem, unfinished, folder, now, log, writable, setAside: mender.moveAside })
  const placing = createPlacing({ fileSystem, unfinished, folder, mender, notices, hasArticles, confirmArticles, log })
  if (writable()) {
    const swept = await placing.sweep()
    if (swept > 0) log.info('leftovers of an interrupted run were cleared away', { swept })
    await migrate({ fileSystem, unfinished, folder, migrations: ground.migrations, format: FORMAT, log })
  }

  const common = { fileSystem, unfinished, folder, mender, notices, log, now, writable }
  return {
    root,
    lock,
    /** library.json as a newer program made it; else null. */
    newer,
    notices,
    placing,
    libraryJson: libraryFile(common, root.id),
    queueJson: queueFile(common),
    common,
    readOnly,
    newerSentence: () => newerSentence,
    /** From now on it is only read: an article in it was written by a newer program. */
    becomeNewer() {
      newerSentence = NEWER
    },
  }
}

const NEWER =
  'This library was changed by a newer Commonplace, so here it can only be read; please update to change it.'

/** @throws Refusal `unreadable-file` for a folder that this user may not look into, or whose disk fails */
async function readableFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  try {
    await fileSystem.list(folder)
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown
    const sentence = 'The folder of this library cannot be read: it may belong to another user. Nothing was changed.'
    throw new Refusal('unreadable-file', sentence, { folder })
  }
}

export function missing(folder: string): Refusal {
  return new Refusal('library-missing', 'There is no library in this folder.', { folder })
}
