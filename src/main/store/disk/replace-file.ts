import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { type FileSystem, nodeFileSystem } from './file-system.ts'
import { retryWhileLocked } from './retry-while-locked.ts'

/** What replacing a file asks of a disk. */
export interface ReplaceDisk extends Pick<FileSystem, 'rename' | 'remove'> {
  /** Makes a new file with a name of its own, its bytes durable. @returns its path, on the disk of the file to replace */
  stage(bytes: Uint8Array): Promise<string>
  /** Left out where many files are replaced and their folder is synced once, at the end. */
  readonly syncFolder?: FileSystem['syncFolder']
}

/**
 * The one way to replace a file: all or nothing, durable when this resolves. The package `write-file-atomic` syncs no
 * folder, cannot stage in a folder of ours, and takes no disk that loses power in a test.
 * @throws what the disk throws; then the file is as it was
 */
export async function replaceFile(disk: ReplaceDisk, path: string, bytes: Uint8Array): Promise<void> {
  const staged = await disk.stage(bytes)
  try {
    await retryWhileLocked(() => disk.rename(staged, path))
  } catch (thrown) {
    await disk.remove(staged).catch(() => undefined)
    throw thrown
  }
  await disk.syncFolder?.(dirname(path))
}

/** A disk that stages next to the file that is replaced, for files outside of a library. */
export function stageNextTo(
  path: string,
  disk: Pick<FileSystem, 'create' | 'rename' | 'remove' | 'syncFolder'>,
): ReplaceDisk {
  return {
    async stage(bytes) {
      const staged = `${path}.${randomBytes(6).toString('hex')}.tmp`
      try {
        await disk.create(staged, bytes)
      } catch (thrown) {
        await disk.remove(staged).catch(() => undefined)
        throw thrown
      }
      return staged
    },
    rename: disk.rename,
    remove: disk.remove,
    syncFolder: disk.syncFolder,
  }
}

/**
 * Replaces a text file outside of a library, all or nothing, and makes its folder.
 * @throws what the disk throws; then the file is as it was
 */
export async function replaceText(path: string, text: string): Promise<void> {
  await nodeFileSystem.makeFolder(dirname(path))
  await replaceFile(stageNextTo(path, nodeFileSystem), path, Buffer.from(text))
}
