import { join } from 'node:path'
import { type Failure, failureOf, type Refusal } from '#shared/failure.ts'
import { type Id, Id as IdSchema } from '#shared/model.ts'
import { isSystemError } from '../../errno.ts'
import { LARGEST_JSON } from './durable.ts'
import type { FileStat, FileSystem } from './file-system.ts'
import { ARTICLES, LIBRARY_FILE, lastGood } from './layout.ts'
import { articlesMissing, libraryGone, libraryReplaced } from './sentences.ts'

/** The folder that a library was opened in: what is there may go away, or become another library, at any time. */
export interface LibraryRoot {
  /**
   * The disk as the store uses it below that folder. The folder itself is never made, and a file is put in its place only
   * while the library is there. @throws Refusal `library-missing` besides what a disk throws
   */
  readonly fileSystem: FileSystem
  /** Says which library was opened: from now on only a library with this id counts as that library. */
  setId(id: Id): void
  /** The id of the library that was opened; null until it is set. */
  id(): Id | null
  /** Looks whether the library that was opened is there: one look at library.json. @throws Refusal `library-missing` */
  confirm(): Promise<void>
  /** The same for its folder of articles. @throws Refusal `library-missing` */
  confirmArticles(): Promise<void>
  /** Why the library was not there at the last look; null when it was. */
  missing(): Failure | null
  /** Calls each time it goes away, and each time it is there again. */
  listen(listener: () => void): void
  /** Stops looking for a library that is away. */
  close(): void
}

/** While the library is away we look for it this often, in milliseconds, so that work goes on as soon as it is back. */
const LOOK_MS = 2_000

/** @param disk as it is; the folder is a real path on it. */
export function createLibraryRoot(disk: FileSystem, folder: string): LibraryRoot {
  const identity = createIdentity(disk, folder)
  const watch = createWatch()
  let failure: Failure | null = null

  async function confirm(): Promise<void> {
    const refusal = await identity.absence()
    const before = failure
    failure = refusal === null ? null : failureOf(refusal)
    if (failure?.message !== before?.message) watch.changed(failure !== null, confirm)
    if (refusal !== null) throw refusal
  }

  return {
    setId: identity.setId,
    id: identity.id,
    confirm,

    async confirmArticles() {
      await confirm()
      if ((await disk.stat(join(folder, ARTICLES)))?.kind !== 'folder') throw articlesMissing(folder)
    },

    missing: () => failure,
    listen: watch.listen,
    close: watch.close,
    fileSystem: guardDisk(disk, folder, confirm, identity),
  }
}

/** Which library is in a folder. */
interface Identity {
  setId(id: Id): void
  id(): Id | null
  /** The refusal where the library that was opened is not in its folder; null where it is. */
  absence(): Promise<Refusal | null>
  /** To be called after library.json was written by us. */
  written(): Promise<void>
}

function createIdentity(disk: FileSystem, folder: string): Identity {
  const file = join(folder, LIBRARY_FILE)
  let id: Id | null = null
  /** library.json at the last look that found our id in it. */
  let confirmed: FileStat | null = null

  return {
    setId(opened) {
      id = opened
    },
    id: () => id,

    async absence() {
      if (id === null) return null
      const stat = await disk.stat(file)
      if (stat !== null && confirmed !== null && isSame(stat, confirmed)) return null
      let isThere = false
      for (const path of [file, lastGood(file)]) {
        const fileId = await readId(disk, path)
        if (fileId === id) {
          confirmed = path === file ? stat : null
          return null
        }
        if (typeof fileId === 'string') return libraryReplaced(folder)
        isThere ||= fileId === undefined
      }
      // A damaged file in its place will be repaired.
      return isThere ? null : libraryGone(folder)
    },

    async written() {
      if (id !== null) confirmed = await disk.stat(file)
    },
  }
}

/** The id in library.json or its copy; undefined when the file is there and has none, null when it is not there. */
async function readId(disk: FileSystem, path: string): Promise<string | undefined | null> {
  const stat = await disk.stat(path)
  // A disk that cannot even be looked at is not connected.
  if (stat === null || stat.size < 0) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(await disk.read(path, LARGEST_JSON)).toString('utf8'))
    return typeof value === 'object' && value !== null && 'id' in value ? IdSchema.safeParse(value.id).data : undefined
  } catch {
    return undefined
  }
}

/** Looks again and again for a library that is away. */
function createWatch() {
  const listeners = new Set<() => void>()
  let timer: NodeJS.Timeout | null = null
  let isClosed = false
  let isLooking = false

  /** One look at a time: a disk that is away may take minutes to say so. */
  async function look(confirm: () => Promise<void>): Promise<void> {
    if (isLooking) return
    isLooking = true
    await confirm().catch(() => undefined)
    isLooking = false
  }

  return {
    /** To be called when the library went away, came back, or is away for another reason. */
    changed(isAway: boolean, confirm: () => Promise<void>): void {
      if (timer !== null) clearInterval(timer)
      timer = isAway && !isClosed ? setInterval(() => void look(confirm), LOOK_MS).unref() : null
      for (const listener of listeners) listener()
    },
    listen: (listener: () => void) => void listeners.add(listener),
    close(): void {
      if (timer !== null) clearInterval(timer)
      isClosed = true
    },
  }
}

/** A disk that says `library-missing` instead of what it refused where the library is away. */
function guardDisk(disk: FileSystem, folder: string, confirm: () => Promise<void>, identity: Identity): FileSystem {
  async function guard<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (thrown) {
      if (isSystemError(thrown)) await confirm()
      throw thrown
    }
  }

  return {
    ...disk,
    read: (path, atMost) => guard(() => disk.read(path, atMost)),
    list: (path) => guard(() => disk.list(path)),
    makeFolder: (path) => guard(() => disk.makeFolder(path, folder)),
    create: (path, bytes) => guard(() => disk.create(path, bytes)),
    append: (path, bytes) => guard(() => disk.append(path, bytes)),
    // Whatever is written is renamed into place last, so this is where it must not get into another library.
    rename: (from, to) =>
      guard(async () => {
        await confirm()
        await disk.rename(from, to)
        if (to === join(folder, LIBRARY_FILE)) await identity.written()
      }),
    syncFolder: (path) => guard(() => disk.syncFolder(path)),
  }
}

function isSame(a: FileStat, b: FileStat): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.inode === b.inode
}
