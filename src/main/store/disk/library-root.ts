import { join } from 'node:path'
import { type Failure, failureOf, Refusal } from '#shared/failure.ts'
import { type Id, Id as IdSchema } from '#shared/model.ts'
import { LARGEST_JSON } from './durable.ts'
import { type FileStat, type FileSystem, isSystemError } from './file-system.ts'
import { ARTICLES, LIBRARY_FILE, lastGood } from './layout.ts'

/** The folder that a library was opened in: what is there may go away, or become another library, at any time. */
export interface LibraryRoot {
  /**
   * The disk as the store uses it below that folder. The folder itself is never made; a file is put in its place only
   * while the library is there. @throws Refusal `library-missing` besides what a disk throws
   */
  readonly fileSystem: FileSystem
  /** From now on only the library with this id is taken for the one that was opened. */
  know(id: Id): void
  /** The id of the library that was opened; null until it is known. */
  id(): Id | null
  /** Looks whether the library that was opened is there: one look at library.json. @throws Refusal `library-missing` */
  confirm(): Promise<void>
  /** The same for its folder of articles. @throws Refusal `library-missing` */
  confirmArticles(): Promise<void>
  /** Why the library was not there at the last look; null when it was. */
  missing(): Failure | null
  /** Calls each time it goes away, and each time it is there again. */
  listen(listener: () => void): void
  /** Looks no more by itself. */
  close(): void
}

/** While the library is away we look for it this often, in milliseconds, so that work goes on as soon as it is back. */
const LOOK_MS = 2_000

/** @param disk as it is; the folder is a real path on it. */
export function createLibraryRoot(disk: FileSystem, folder: string): LibraryRoot {
  const file = join(folder, LIBRARY_FILE)
  let id: Id | null = null
  let known: FileStat | null = null
  let failure: Failure | null = null
  let timer: NodeJS.Timeout | null = null
  let closed = false
  let isLooking = false
  const listeners = new Set<() => void>()

  /** The id in library.json or its copy; undefined when it is there and says none, null when it is not there. */
  async function idIn(path: string): Promise<string | undefined | null> {
    const found = await disk.stat(path)
    // A disk that cannot even be looked at is not connected.
    if (found === null || found.size < 0) return null
    try {
      const value: unknown = JSON.parse(Buffer.from(await disk.read(path, LARGEST_JSON)).toString('utf8'))
      return typeof value === 'object' && value !== null && 'id' in value
        ? IdSchema.safeParse(value.id).data
        : undefined
    } catch {
      return undefined
    }
  }

  async function absence(): Promise<Refusal | null> {
    if (id === null) return null
    const found = await disk.stat(file)
    if (found !== null && known !== null && isSame(found, known)) return null
    let isThere = false
    for (const path of [file, lastGood(file)]) {
      const seen = await idIn(path)
      if (seen === id) {
        known = path === file ? found : null
        return null
      }
      if (typeof seen === 'string') return replaced(folder)
      isThere ||= seen === undefined
    }
    // Damaged, and in its place: that is mended.
    return isThere ? null : gone(folder)
  }

  function heard(refusal: Refusal | null): void {
    const before = failure
    failure = refusal === null ? null : failureOf(refusal)
    if (failure?.message === before?.message) return
    if (timer !== null) clearInterval(timer)
    timer = failure === null || closed ? null : setInterval(() => void lookAgain(), LOOK_MS).unref()
    for (const listener of listeners) listener()
  }

  /** One look at a time: a disk that is away may take minutes to say so. */
  async function lookAgain(): Promise<void> {
    if (isLooking) return
    isLooking = true
    await confirm().catch(() => undefined)
    isLooking = false
  }

  async function confirm(): Promise<void> {
    const refusal = await absence()
    heard(refusal)
    if (refusal !== null) throw refusal
  }

  /** Where the library is not there any more, that is what a disk's refusal says. */
  async function below<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (thrown) {
      if (isSystemError(thrown)) await confirm()
      throw thrown
    }
  }

  return {
    know(opened) {
      id = opened
    },
    id: () => id,
    confirm,

    async confirmArticles() {
      await confirm()
      if ((await disk.stat(join(folder, ARTICLES)))?.kind !== 'folder') throw noArticles(folder)
    },

    missing: () => failure,
    listen(listener) {
      listeners.add(listener)
    },

    close() {
      if (timer !== null) clearInterval(timer)
      closed = true
    },

    fileSystem: {
      ...disk,
      read: (path, atMost) => below(() => disk.read(path, atMost)),
      list: (path) => below(() => disk.list(path)),
      makeFolder: (path) => below(() => disk.makeFolder(path, folder)),
      create: (path, bytes) => below(() => disk.create(path, bytes)),
      append: (path, bytes) => below(() => disk.append(path, bytes)),
      // Whatever is written is renamed into place last: this is where it must not get into another library.
      rename: (from, to) =>
        below(async () => {
          await confirm()
          await disk.rename(from, to)
          if (to === file && id !== null) known = await disk.stat(file)
        }),
      syncFolder: (path) => below(() => disk.syncFolder(path)),
    },
  }
}

function isSame(a: FileStat, b: FileStat): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.inode === b.inode
}

function gone(folder: string): Refusal {
  return new Refusal(
    'library-missing',
    `The library is not in ${folder} any more: the folder was moved, renamed or deleted, or its disk is not connected. Nothing was saved. Put it back there, or choose the folder that it is in now.`,
    { folder },
  )
}

function replaced(folder: string): Refusal {
  return new Refusal(
    'library-missing',
    `Another library is now in ${folder}, in place of the one that was opened. Nothing was saved, and the other one was not touched. Put the first one back there, or choose the folder that it is in now.`,
    { folder },
  )
}

function noArticles(folder: string): Refusal {
  return new Refusal(
    'library-missing',
    `The folder “${ARTICLES}” is missing from the library in ${folder}. Nothing was saved. Put it back; to begin without its articles, make an empty folder of that name there.`,
    { folder },
  )
}
