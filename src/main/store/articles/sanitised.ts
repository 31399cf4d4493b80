import { join } from 'node:path'
import { SANITISER_VERSION } from '#shared/extraction/extraction.ts'
import { Sha256 } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import type { FileSystem } from '../disk/file-system.ts'

/** The hashes of what our own sanitiser made. Never kept in the library, which may come from others. */
export interface Sanitised {
  has(sha256: string): boolean
  record(sha256: readonly string[]): Promise<void>
}

/** @param folder the library's cache. What another version of the sanitiser made does not count. */
export async function openSanitised(fileSystem: FileSystem, folder: string, log: Log): Promise<Sanitised> {
  const path = join(folder, `sanitised-${SANITISER_VERSION}.txt`)
  const known = new Set<string>()
  for (const line of (await readOrForget()).split('\n')) {
    // A line torn by a crash is no hash.
    if (Sha256.safeParse(line).success) known.add(line)
  }

  /** Empty where nothing can be read: articles are then sanitised again when they are shown. */
  async function readOrForget(): Promise<string> {
    if ((await fileSystem.stat(path)) === null) return ''
    try {
      return Buffer.from(await fileSystem.read(path)).toString('latin1')
    } catch (thrown) {
      log.warn('what was sanitised before cannot be read, and is sanitised again', { path, thrown })
      await fileSystem.remove(path).catch(() => undefined)
      return ''
    }
  }

  return {
    has: (sha256) => known.has(sha256),
    async record(hashes) {
      const fresh = hashes.filter((hash) => !known.has(hash))
      if (fresh.length === 0) return
      for (const hash of fresh) known.add(hash)
      try {
        await fileSystem.makeFolder(folder)
        // It begins with a new line, as the last line may be torn.
        await fileSystem.append(path, Buffer.from(fresh.map((hash) => `\n${hash}\n`).join('')))
      } catch (thrown) {
        log.warn('what was sanitised could not be noted; it is sanitised again when it is shown next', thrown)
      }
    },
  }
}
