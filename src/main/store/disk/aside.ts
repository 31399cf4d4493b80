import { basename, dirname, join } from 'node:path'
import type { Log } from '../../log.ts'
import { DAMAGED } from '../names/layout.ts'
import { replaceLibraryFile, sha256 } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import { retryWhileLocked } from './retry-while-locked.ts'
import type { Staging } from './staging.ts'

/** Keeps damaged files under `backups/damaged`. Both functions return the path there, within the library. */
export interface Aside {
  copy(path: string, bytes: Uint8Array): Promise<string>
  /** Moves whatever is at a path. Null when the disk refuses. */
  move(path: string): Promise<string | null>
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  /** The library's. */
  readonly folder: string
  readonly now: () => Date
  readonly log: Log
}

export function createAside({ fileSystem, staging, folder, now, log }: Parts): Aside {
  const damagedFolder = join(folder, DAMAGED)
  const time = () => now().toISOString().replaceAll(':', '').replace(/\..*/, 'Z')

  /**
   * The name of the article's folder says whose file it is. The hash tells two files of one moment apart, and is the
   * same for the same bytes.
   */
  function nameFor(path: string, hash: string): string {
    const owner = dirname(path) === folder ? '' : `${basename(dirname(path))}-`
    return `${hash}-${owner}${basename(path)}`
  }

  return {
    async copy(path, bytes) {
      await fileSystem.makeFolder(damagedFolder)
      const wanted = nameFor(path, sha256(bytes).slice(0, 8))
      const existing = (await fileSystem.list(damagedFolder)).find(({ name }) => name.endsWith(`-${wanted}`))
      const name = existing?.name ?? `${time()}-${wanted}`
      if (existing === undefined) await replaceLibraryFile(fileSystem, staging, join(damagedFolder, name), bytes)
      return `${DAMAGED}/${name}`
    },

    async move(path) {
      try {
        await fileSystem.makeFolder(damagedFolder)
        const name = `${time()}-${nameFor(path, basename(staging.path()).slice(0, 8))}`
        await retryWhileLocked(() => fileSystem.rename(path, join(damagedFolder, name)))
        // It is moved, whether or not the folders can be synced.
        for (const each of [damagedFolder, dirname(path)])
          await fileSystem
            .syncFolder(each)
            .catch((thrown) => log.warn('a folder could not be synced', { each, thrown }))
        return `${DAMAGED}/${name}`
      } catch (thrown) {
        log.warn('what cannot be read could not be set aside', { path, thrown })
        return null
      }
    },
  }
}
