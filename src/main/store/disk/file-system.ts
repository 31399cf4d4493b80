import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs'
import { chmod, type FileHandle, lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { platform } from 'node:process'
import { mapLimit } from '../../async.ts'
import { hasCode, isSystemError } from '../../errno.ts'
import { makeFolder } from './make-folder.ts'
import { readRegularFile, readRegularFileSync } from './read-file.ts'

export interface FileStat {
  readonly kind: EntryKind
  readonly size: number
  readonly mtimeMs: number
  /** The number of the file on its disk. Another file in its place has another number. */
  readonly inode: number
}

export type EntryKind = 'file' | 'folder' | 'other'

export interface Entry {
  readonly name: string
  readonly kind: EntryKind
}

/**
 * All that the store asks of a disk, small enough that a test can replace it by a model that loses power at any step.
 * Errors have Node's codes (`ENOENT`, `EEXIST`, `ENOSPC`, …).
 */
export interface FileSystem {
  /**
   * The bytes of a regular file. Anything else (a folder, a pipe that would wait forever, a device, a file that is too
   * large) is refused before it is read: `isUnreadable` recognises the error.
   * @param atMost bytes; without it `LARGEST_FILE`
   */
  read(path: string, atMost?: number): Promise<Uint8Array>
  /** The bytes of thousands of files, in their order; null for those that `read` would refuse. */
  reads(paths: readonly string[], atMost: number): Promise<readonly (Uint8Array | null)[]>
  /** Null when nothing is there. What cannot be looked at, and a link that leads nowhere, is of kind `other`. */
  stat(path: string): Promise<FileStat | null>
  /** The same for thousands of files, in their order. */
  stats(paths: readonly string[]): Promise<readonly (FileStat | null)[]>
  /** @throws ENOENT */
  list(folder: string): Promise<readonly Entry[]>
  /** The same for thousands of folders; empty for one that is not there, null for one that cannot be listed. */
  lists(folders: readonly string[]): Promise<readonly (readonly Entry[] | null)[]>
  /** The real path of a folder, which may have several. @throws ENOENT */
  realPath(path: string): Promise<string>
  /**
   * Makes a folder with its parents, for this user only; one that is there is fine. Its name is durable once its parent is
   * synced.
   * @param within has to be there: neither it nor its parents are made. @throws ENOENT when it is not
   */
  makeFolder(path: string, within?: string): Promise<void>
  /** Lets only this user look into a folder. Does nothing where the disk has no permissions. */
  makePrivate(folder: string): Promise<void>
  /**
   * Makes a file that was not there, for this user only. Its bytes are durable when this resolves; its name is not.
   * @throws EEXIST
   */
  create(path: string, bytes: Uint8Array): Promise<void>
  /** Appends to a file, and makes it when it is not there. Nothing is durable. */
  append(path: string, bytes: Uint8Array): Promise<void>
  /** Atomic; replaces a file. Durable once the folder of the target is synced. */
  rename(from: string, to: string): Promise<void>
  /** Removes a file, or a folder with all it holds. Nothing there is fine. */
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
      return statOfUnreadable(thrown)
    }
  },

  stats: (paths) => inTurns(paths, statNow, (path) => nodeFileSystem.stat(path)),
  reads: (paths, atMost) =>
    inTurns<Uint8Array | null>(
      paths,
      (path) => nullIfRefused(() => readRegularFileSync(path, atMost)),
      (path) => readRegularFile(path, atMost).catch((thrown) => nullOrThrow<Uint8Array>(thrown)),
    ),
  lists: (folders) =>
    inTurns<readonly Entry[] | null>(
      folders,
      (folder) => nullIfRefused<readonly Entry[]>(() => entriesOf(readdirSync(folder, { withFileTypes: true })), []),
      (folder) => nodeFileSystem.list(folder).catch((thrown) => nullOrThrow<readonly Entry[]>(thrown, [])),
    ),

  async list(folder) {
    return entriesOf(await readdir(folder, { withFileTypes: true }))
  },

  realPath: (path) => realpath(path),

  makeFolder: (path, within) => makeFolder(path, { mode: 0o700, ...(within === undefined ? {} : { within }) }),
  makePrivate: (folder) => chmod(folder, 0o700).catch(() => undefined),

  async create(path, bytes) {
    await withFile(path, 'wx', async (file) => {
      await file.writeFile(bytes)
      await file.datasync()
    })
  },

  async append(path, bytes) {
    await withFile(path, 'a', (file) => file.writeFile(bytes))
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

/** Larger files are not read in one piece. No file that this program writes comes near it. */
export const LARGEST_FILE = 512 * 1024 * 1024

/**
 * Whether a thrown value says that something is there and cannot be read: it is no file, another user's, on a damaged
 * sector or too large, or the system cannot open any more files.
 */
export function isUnreadable(thrown: unknown): boolean {
  return isSystemError(thrown) && !hasCode(thrown, 'ENOENT', 'ENOTDIR')
}

async function withFile(path: string, flags: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600)
  try {
    await write(file)
  } finally {
    await file.close()
  }
}

/** How long the thread may be kept, in milliseconds, before other work has a turn. */
const TURN_MS = 8
/** What one look takes at most, in milliseconds, on a disk whose answers are in memory. */
const FAST_MS = 0.5
/** Waiting for a slow disk takes no time of the processor. */
const LOOKS_AT_ONCE = 64

/**
 * A disk that has the answers in memory gives ten thousand in a third of the time when it is asked synchronously, without
 * a pool of threads between. A slow disk is asked for many at the same time.
 */
async function inTurns<T>(
  paths: readonly string[],
  look: (path: string) => T,
  lookLater: (path: string) => Promise<T>,
): Promise<readonly T[]> {
  const seen: T[] = []
  while (seen.length < paths.length) {
    const began = performance.now()
    const before = seen.length
    while (seen.length < paths.length && performance.now() - began < TURN_MS)
      seen.push(withoutAsar(() => look(paths[seen.length] as string)))
    const spent = performance.now() - began
    if (spent / (seen.length - before) > FAST_MS)
      return [...seen, ...(await mapLimit(LOOKS_AT_ONCE, paths.slice(seen.length), lookLater))]
    await new Promise((resolve) => setImmediate(resolve))
  }
  return seen
}

/** Otherwise Electron looks for one of its archives in every path. */
function withoutAsar<T>(act: () => T): T {
  const { noAsar } = process
  process.noAsar = true
  try {
    return act()
  } finally {
    process.noAsar = noAsar
  }
}

/** @param missing what it is where nothing is there */
function nullIfRefused<T>(act: () => T, missing: T | null = null): T | null {
  try {
    return act()
  } catch (thrown) {
    return nullOrThrow(thrown, missing)
  }
}

function nullOrThrow<T>(thrown: unknown, missing: T | null = null): T | null {
  if (!isSystemError(thrown)) throw thrown
  return hasCode(thrown, 'ENOENT') ? missing : null
}

function entriesOf(entries: readonly Dirent[]): readonly Entry[] {
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
}

function statNow(path: string): FileStat | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats === undefined ? linkOrNothing(lstatSync(path, { throwIfNoEntry: false })) : statOf(stats)
  } catch (thrown) {
    return statOfUnreadable(thrown)
  }
}

function statOf(stats: Stats): FileStat {
  return { kind: kindOf(stats), size: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino }
}

/** A link that leads nowhere must not be overwritten: what it leads to may be on a disk that is not connected. */
function linkOrNothing(stats: Stats | undefined): FileStat | null {
  return stats?.isSymbolicLink() ? statOf(stats) : null
}

/** The stat of what is there and may not be looked at. No file has its size. @throws what is no system error */
function statOfUnreadable(thrown: unknown): FileStat | null {
  if (hasCode(thrown, 'ENOENT', 'ENOTDIR')) return null
  if (!isUnreadable(thrown)) throw thrown
  return { kind: 'other', size: -1, mtimeMs: 0, inode: 0 }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}
