import { dirname, join } from 'node:path'
import type { FileSystem } from '../disk/file-system.ts'

interface Parts {
  readonly fileSystem: FileSystem
  /** The library's. */
  readonly folder: string
  /** Whether articles are known to be in the library. */
  readonly hasArticles: () => boolean
  /** @throws Refusal `library-missing` when the folder of all articles is not there */
  readonly confirmArticles: () => Promise<void>
}

/** Folders of a library that others are renamed into. */
export interface DurableFolders {
  /**
   * Makes a folder, its name durable up to the library. It is synced once in a session even where it is there already:
   * the run that made it may have been cut off before it synced it, and what we put into it has to stay.
   * @returns its path
   */
  make(folder: string): Promise<string>
}

export function createDurableFolders(parts: Parts): DurableFolders {
  const { fileSystem, folder: library } = parts
  const durable = new Map<string, Promise<void>>()

  return {
    async make(folder) {
      const path = join(library, folder)
      const earlier = durable.get(path)
      if (earlier !== undefined && (await fileSystem.stat(path)) !== null) {
        await earlier
        return path
      }
      const creation = makeDurable(parts, path)
      durable.set(path, creation)
      try {
        await creation
      } catch (thrown) {
        durable.delete(path)
        throw thrown
      }
      return path
    },
  }
}

async function makeDurable({ fileSystem, folder, ...parts }: Parts, path: string): Promise<void> {
  // A new folder would be in the way of one that was moved away, and the next opening would find it empty.
  if (parts.hasArticles()) await parts.confirmArticles()
  await fileSystem.makeFolder(path)
  for (let parent = dirname(path); parent.length >= folder.length; parent = dirname(parent)) {
    await fileSystem.syncFolder(parent)
  }
}
