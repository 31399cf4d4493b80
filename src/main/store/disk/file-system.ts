import { lstatSync, type Stats, statSync } from 'node:fs'
import { chmod, type FileHandle, lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { platform } from 'node:process'
import { makeFolder } from '../../make-folder.ts'
import { readRegularFile } from '../../read-file.ts'
import { atOnce } from '../at-once.ts'

export interface FileStat {
  readonly kind: EntryKind
  readonly size: number
  readonly mtimeMs: number
  /** Its number on its disk: another file in its place has another. */
  readonly inode: number
}

export type EntryKind = 'file' | 'folder' | 'other'

export interface Entry {
  readonly name: string
  readonly kind: EntryKind
}

/**
 * All that the store asks of a disk, small enough to be played by a model that loses power at any step. Errors carry
 * Node's codes (`ENOENT`, `EEXIST`, `ENOSPC`, …).
 */
export interface FileSystem {
  /**
   * The bytes of a regular file. Whatever else is there (a folder, a pipe that would wait for ever, a device, a file of
   * more bytes than are taken) is refused before it is read: `isUnreadable` tells.
   * @param atMost bytes; without it `LARGEST_FILE`
   */
  read(path: string, atMost?: number): Promise<Uint8Array>
  /** Null when nothing is there. What cannot be looked at, and a link that leads nowhere, is there and of kind `other`. */
  stat(path: string): Promise<FileStat | null>
  /** Of thousands of files, in their order. */
  stats(paths: readonly string[]): Promise<readonly (FileStat | null)[]>
  /** @throws ENOENT */
  list(folder: string): Promise<readonly Entry[]>
  /** The one name of a folder that may have many. @throws ENOENT */
  realPath(path: string): Promise<string>
  /**
   * With its parents, for this user alone; a folder that is there is fine. Its entry is durable once its parent is synced.
   * @param within has to be there: neither it nor what is above it is made. @throws ENOENT when it is not
   */
  makeFolder(path: string, within?: string): Promise<void>
  /** Lets this user alone look into a folder. Nothing where the disk knows no such thing. */
  makePrivate(folder: string): Promise<void>
  /**
   * Makes a file that was not there, for this user alone; its bytes, not its name, are durable when this resolves.
   * @throws EEXIST
   */
  create(path: string, bytes: Uint8Array): Promise<void>
  /** Adds to a file, making it when it is not there; nothing is durable. */
  append(path: string, bytes: Uint8Array): Promise<void>
  /** Atomic; replaces a file. Durable once the target's folder is synced. */
  rename(from: string, to: string): Promise<void>
  /** With all it holds; nothing there is fine. */
  remove(path: string): Promise<void>
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>
}

/** The disk, through Node. */
export const nodeFileSystem: FileSystem = {
  read: (path, atMost = LARGEST_FILE) => readRegularFile(path, atMost),

  async stat(path) {
    try {
      return statOf(await stat(path))
    } catch (thrown) {
      if (hasCode(thrown, 'ENOENT')) return lstat(path).then(linkOrNothing, () => null)
      return unlooked(thrown)
    }
  },

  stats: statsOf,

  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  },

  realPath: (path) => realpath(path),

  makeFolder: (path, within) => makeFolder(path, { mode: 0o700, ...(within === undefined ? {} : { within }) }),
  makePrivate: (folder) => chmod(folder, 0o700).catch(() => undefined),

  async create(path, bytes) {
    await writing(path, 'wx', async (file) => {
      await file.writeFile(bytes)
      await file.datasync()
    })
  },

  async append(path, bytes) {
    await writing(path, 'a', (file) => file.writeFile(bytes))
  },

  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { recursive: true, force: true }),

  async syncFolder(path) {
    // Windows neither opens nor needs to sync a folder.
    if (platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } catch (thrown) {
      // Some network file systems know no sync of folders; their renames are as durable as they get.
      if (!hasCode(thrown, 'EINVAL', 'ENOTSUP')) throw thrown
    } finally {
      await folder.close()
    }
  },
}

/** Larger files are not read in one piece: no file that this program writes comes near it. */
export const LARGEST_FILE = 512 * 1024 * 1024

/**
 * Whether a thrown value says that something is there and cannot be had: it is no file, another user's, of a damaged
 * sector, too large, or the system has no more files to give.
 */
export function isUnreadable(thrown: unknown): boolean {
  return isSystemError(thrown) && !hasCode(thrown, 'ENOENT', 'ENOTDIR')
}

/** Whether a thrown value is a system's error: those of Node have a code in capitals. */
export function isSystemError(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && /^[A-Z]/.test(thrown.code)
}

/** Whether a thrown value is a system error with one of these codes. */
export function hasCode(thrown: unknown, ...codes: readonly string[]): boolean {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && codes.includes(thrown.code)
}

async function writing(path: string, flags: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600)
  try {
    await write(file)
  } finally {
    await file.close()
  }
}

/** How long the thread may be kept, in milliseconds, before whoever else waits for it has a turn. */
const A_TURN = 8
/** What a look takes at most, in milliseconds, on a disk whose answers are at hand. */
const AT_HAND = 0.5
/** To wait on a slow disk is no work for the processor. */
const LOOKS_AT_ONCE = 64

/**
 * A disk that has the answers at hand gives ten thousand in a third of the time when it is asked at once, without a pool
 * of threads between; a slow one is asked many things side by side.
 */
async function statsOf(paths: readonly string[]): Promise<readonly (FileStat | null)[]> {
  const found: (FileStat | null)[] = []
  while (found.length < paths.length) {
    const began = performance.now()
    const before = found.length
    while (found.length < paths.length && performance.now() - began < A_TURN)
      found.push(statNow(paths[found.length] as string))
    const spent = performance.now() - began
    if (spent / (found.length - before) > AT_HAND) {
      const rest = await atOnce(LOOKS_AT_ONCE, paths.slice(found.length), (path) => nodeFileSystem.stat(path))
      return [...found, ...rest]
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return found
}

function statNow(path: string): FileStat | null {
  // Electron would look in every path for an archive of its own.
  const { noAsar } = process
  process.noAsar = true
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found === undefined ? linkOrNothing(lstatSync(path, { throwIfNoEntry: false })) : statOf(found)
  } catch (thrown) {
    return unlooked(thrown)
  } finally {
    process.noAsar = noAsar
  }
}

function statOf(found: Stats): FileStat {
  return { kind: kindOf(found), size: found.size, mtimeMs: found.mtimeMs, inode: found.ino }
}

/** A link that leads nowhere is there, and is not to be written over: what it leads to may be on a disk that is away. */
function linkOrNothing(found: Stats | undefined): FileStat | null {
  return found?.isSymbolicLink() ? statOf(found) : null
}

/** Of what is there and may not be looked at: no file has its size. @throws what is no system's error */
function unlooked(thrown: unknown): FileStat | null {
  if (hasCode(thrown, 'ENOENT', 'ENOTDIR')) return null
  if (!isUnreadable(thrown)) throw thrown
  return { kind: 'other', size: -1, mtimeMs: 0, inode: 0 }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}
