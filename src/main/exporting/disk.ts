import { constants } from 'node:fs'
import { lstat, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { codeOf } from '../errno.ts'
import { makeFolder } from '../make-folder.ts'

/** The little that an export asks of a file system, so that tests can fill a disk. Errors are node's, with `code`. */
export interface ExportDisk {
  /** Makes a folder and those above it where they are missing; gives its real path. */
  makeFolder(path: string): Promise<string>
  names(folder: string): Promise<readonly string[]>
  /** What stands there; a link is a link, wherever it leads. */
  look(path: string): Promise<'nothing' | 'file' | 'folder' | 'link' | 'other'>
  /** The bytes of a file; never through a link. */
  read(path: string): Promise<Uint8Array>
  /** A new file, on disk for good; fails where something stands. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>
  /** Replaces what stands at `to`, itself and not what it leads to. */
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes renames in a folder last. */
  settle(folder: string): Promise<void>
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
      const found = await lstat(path)
      if (found.isSymbolicLink()) return 'link'
      return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
    } catch (thrown) {
      if (codeOf(thrown) === 'ENOENT') return 'nothing'
      throw thrown
    }
  },
  async read(path) {
    // Windows knows neither flag; there its links need rights that few have.
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
  async settle(folder) {
    // Windows cannot open folders, and keeps renames without.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}
