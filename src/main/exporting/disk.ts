import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { codeOf } from '../errno.ts'
import { makeFolder } from '../store/disk/make-folder.ts'

/** The operations of a file system that an export uses, so that tests can simulate a full disk. Errors are Node's, with `code`. */
export interface ExportDisk {
  /** Makes a folder and its parents where they are missing. @returns its real path */
  makeFolder(path: string): Promise<string>
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[]>
  /** What is at a path. A link counts as a link, whatever it points to. */
  look(path: string): Promise<'nothing' | 'file' | 'folder' | 'link' | 'other'>
  /** The bytes of a file. Never follows a link. */
  read(path: string): Promise<Uint8Array>
  /** The first bytes of a file. Never follows a link. */
  readStart(path: string, length: number): Promise<Uint8Array>
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
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    }))
  },
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
  read: (path) => withFile(path, (file) => file.readFile()),
  readStart: (path, length) =>
    withFile(path, async (file) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
      return buffer.subarray(0, bytesRead)
    }),
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

async function withFile<T>(path: string, read: (file: FileHandle) => Promise<T>): Promise<T> {
  // Windows has neither flag; making links there needs rights that few users have.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    return await read(file)
  } finally {
    await file.close()
  }
}
