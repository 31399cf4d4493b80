import { constants } from 'node:fs'
import { lstat, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { codeOf } from '../errno.ts'
import { makeFolder } from '../make-folder.ts'

/** The operations of a file system that an export uses, so that tests can simulate a full disk. Errors are Node's, with `code`. */
export interface ExportDisk {
  /** Makes a folder and its parents where they are missing. @returns its real path */
  makeFolder(path: string): Promise<string>
  names(folder: string): Promise<readonly string[]>
  /** What is at a path. A link counts as a link, whatever it points to. */
  look(path: string): Promise<'nothing' | 'file' | 'folder' | 'link' | 'other'>
  /** The bytes of a file. Never follows a link. */
  read(path: string): Promise<Uint8Array>
  /** Writes a new file and syncs it. Fails if something is at the path. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>
  /** Replaces what is at `to`; if that is a link, the link itself. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes the renames in a folder durable. */
  syncFolder(folder: string): Promise<void>
}

/** The file system of this machine. */
export const nodeDisk: ExportDisk = {
  async makeFolder(path) {
    await makeFolder(path)
    return realpath(path)
  },
  names: (folder) => readdir(folder),
  async look(path) {
    try {
      const info = await lstat(path)
      if (info.isSymbolicLink()) return 'link'
      return info.isFile() ? 'file' : info.isDirectory() ? 'folder' : 'other'
    } catch (thrown) {
      if (codeOf(thrown) === 'ENOENT') return 'nothing'
      throw thrown
    }
  },
  async read(path) {
    // Windows has neither flag; making links there needs rights that few users have.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    try {
      return await file.readFile()
    } finally {
      await file.close()
    }
  },
  async writeNew(path, bytes) {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  async syncFolder(folder) {
    // Windows cannot open folders, and makes renames durable without it.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}
