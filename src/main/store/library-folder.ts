import { Refusal } from '#shared/failure.ts'
import { FORMAT } from '#shared/model.ts'
import { sweepStaging } from './articles/sweep.ts'
import { type FileSystem, isUnreadable } from './disk/file-system.ts'
import { createLibraryRoot } from './disk/library-root.ts'
import { migrate } from './disk/migrations.ts'
import { createNotices } from './disk/notices.ts'
import { createMender } from './disk/repair.ts'
import { createStaging } from './disk/staging.ts'
import type { Environment } from './environment.ts'
import { isLibrary, libraryFile, makeLibrary, newerLibrary, queueFile } from './library-file.ts'
import { lockForMachine, noLock } from './lock/machine-lock.ts'
import { changedByNewer, folderUnreadable, noLibraryHere } from './sentences.ts'
import type { OpenStore } from './types.ts'

/**
 * Makes a folder ready for its store: makes it a library where that is asked for, locks it, removes leftovers, and
 * migrates it. Its files are not read yet.
 * @param held gets what has to be released, also where this throws
 * @throws Refusal `library-missing`, `library-newer`, `unreadable-file`
 */
export async function openFolder(
  options: OpenStore,
  environment: Environment,
  folder: string,
  held: { release(): Promise<void> }[],
) {
  const { now, log } = options
  const root = createLibraryRoot(environment.fileSystem, folder)
  held.push({ release: async () => root.close() })
  const { fileSystem, confirm } = root
  const staging = createStaging(fileSystem, folder)
  await readableFolder(fileSystem, folder)
  if (!(await isLibrary(fileSystem, folder))) {
    if (!options.create) throw noLibrary(folder)
    await makeLibrary(fileSystem, staging, folder, now())
  }

  const notices = createNotices()
  const newer = await newerLibrary(fileSystem, folder)
  // A library that is only read needs no lock.
  const lock =
    newer === null ? await lockForMachine({ ...environment, fileSystem, staging, folder, now, log, confirm }) : noLock
  held.push(lock)
  if (lock.takenOver !== null) {
    void notices.add({ id: 'taken-over', kind: 'taken-over', articleId: null, message: lock.takenOver })
  }
  let newerSentence = newer === null ? null : changedByNewer
  const readOnly = () => newerSentence ?? lock.readOnly()
  const writable = () => readOnly() === null

  const mender = createMender({ fileSystem, staging, folder, notices, now, log, writable, confirm })
  await notices.open({ fileSystem, staging, folder, now, log, writable, setAside: mender.moveAside })
  if (writable()) {
    const swept = await sweepStaging({ fileSystem, staging, folder, mender, notices, log })
    if (swept > 0) log.info('leftovers of an interrupted run were cleared away', { swept })
    await migrate({ fileSystem, staging, folder, migrations: environment.migrations, format: FORMAT, log })
  }

  const common = { fileSystem, staging, folder, mender, notices, log, now, writable }
  return {
    root,
    lock,
    /** library.json where a newer program made it; otherwise null. */
    newer,
    notices,
    libraryJson: libraryFile(common, root.id),
    queueJson: queueFile(common),
    common,
    readOnly,
    canTakeOver: () => newerSentence === null && lock.canTakeOver(),
    /** To be called before each write. @throws Refusal `library-newer`, `library-missing`, `read-only` */
    async expectWritable(): Promise<void> {
      if (newerSentence !== null) throw new Refusal('library-newer', newerSentence)
      await root.confirm()
      await lock.confirm()
    },
    /** Makes it read-only: an article in it was written by a newer program. */
    becomeNewer() {
      newerSentence = changedByNewer
    },
  }
}

/** @throws Refusal `unreadable-file` for a folder that this user may not look into, or whose disk fails */
async function readableFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  try {
    await fileSystem.list(folder)
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown
    throw new Refusal('unreadable-file', folderUnreadable, { folder })
  }
}

export function noLibrary(folder: string): Refusal {
  return new Refusal('library-missing', noLibraryHere, { folder })
}

export type OpenFolder = Awaited<ReturnType<typeof openFolder>>
