import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type FileSystem, hasCode } from './file-system.ts'
import { UNFINISHED } from './layout.ts'

/** The place where what is being written lies until a rename puts it into the library, whole. */
export interface Unfinished {
  readonly folder: string
  /** A path that nobody has: unique among processes too. */
  path(): string
  /** Makes a file there, its bytes durable. @returns its path */
  file(bytes: Uint8Array): Promise<string>
}

export function createUnfinished(fileSystem: FileSystem, library: string): Unfinished {
  const folder = join(library, UNFINISHED)
  const path = () => join(folder, randomBytes(8).toString('hex'))

  return {
    folder,
    path,
    async file(bytes) {
      const made = path()
      try {
        await fileSystem.create(made, bytes)
      } catch (thrown) {
        if (!hasCode(thrown, 'ENOENT')) {
          await fileSystem.remove(made)
          throw thrown
        }
        // Someone tidied the hidden folder away.
        await fileSystem.makeFolder(folder)
        await fileSystem.create(made, bytes)
      }
      return made
    },
  }
}
