import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { hasCode } from '../../errno.ts'
import { STAGING } from '../names/layout.ts'
import type { FileSystem } from './file-system.ts'

/** The folder where files are written until a rename puts them into the library. */
export interface Staging {
  readonly folder: string
  /** A path that no file has, unique among processes too. */
  path(): string
  /** Makes a file there, its bytes durable. @returns its path */
  file(bytes: Uint8Array): Promise<string>
}

export function createStaging(fileSystem: FileSystem, library: string): Staging {
  const folder = join(library, STAGING)
  const path = () => join(folder, randomBytes(8).toString('hex'))

  return {
    folder,
    path,
    async file(bytes) {
      const staged = path()
      try {
        await fileSystem.create(staged, bytes)
      } catch (thrown) {
        if (!hasCode(thrown, 'ENOENT')) {
          await fileSystem.remove(staged)
          throw thrown
        }
        // The user or a program removed the hidden folder.
        await fileSystem.makeFolder(folder)
        await fileSystem.create(staged, bytes)
      }
      return staged
    },
  }
}
