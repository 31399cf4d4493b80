import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { FORMAT, type Id, LibraryFile } from '#shared/model.ts'
import { QueueFile } from '#shared/queue.ts'
import { hasCode } from '../errno.ts'
import type { Log } from '../log.ts'
import {
  Damaged,
  type DurableParts,
  jsonBytes,
  LARGEST_JSON,
  Newer,
  parseJson,
  replaceLibraryFile,
  Unreadable,
} from './disk/durable.ts'
import { salvage } from './disk/entries.ts'
import { type FileSystem, isUnreadable } from './disk/file-system.ts'
import { JsonFile } from './disk/json-file.ts'
import type { Notices } from './disk/notices.ts'
import type { Mender } from './disk/repair.ts'
import type { Staging } from './disk/staging.ts'
import { newId } from './names/ids.ts'
import {
  ARTICLES,
  BACKUPS,
  LIBRARY_FILE,
  LOCK_FILE,
  lastGood,
  NOTICES_FILE,
  QUEUE_FILE,
  STAGING,
  TOPICS,
} from './names/layout.ts'
import { libraryFacts, newerFormat, notALibrary, startedAgain, waitingClips } from './sentences.ts'

/** What may be in a folder before it is a library. */
const OWN = [ARTICLES, BACKUPS, TOPICS, QUEUE_FILE, lastGood(QUEUE_FILE), LOCK_FILE, NOTICES_FILE, STAGING]
/** What systems put into a folder by themselves. */
const SYSTEM_FILES = ['desktop.ini', 'Thumbs.db']

/** A new library's own facts. */
export function newLibrary(now: Date): LibraryFile {
  return {
    format: FORMAT,
    id: newId(),
    createdAt: now.toISOString(),
    revision: newId(),
    tags: [],
    highlightColours: {},
    savedSearches: [],
    intents: [],
  }
}

export async function isLibrary(fileSystem: FileSystem, folder: string): Promise<boolean> {
  const stats = await Promise.all(
    [LIBRARY_FILE, lastGood(LIBRARY_FILE)].map((name) => fileSystem.stat(join(folder, name))),
  )
  return stats.some((stat) => stat !== null)
}

/**
 * Makes a folder a library: an empty one, or one whose making was interrupted. library.json comes last and says that
 * the rest is there.
 * @throws Refusal `library-missing` when the folder holds other things
 */
export async function makeLibrary(fileSystem: FileSystem, staging: Staging, folder: string, now: Date): Promise<void> {
  const foreign = (await fileSystem.list(folder)).filter(
    ({ name }) => !OWN.includes(name) && !SYSTEM_FILES.includes(name) && !name.startsWith('.'),
  )
  if (foreign.length > 0) {
    throw new Refusal('library-missing', notALibrary, { folder })
  }
  // From now on it is one person's notebook, also where the folder was there before.
  await fileSystem.makePrivate(folder)
  // The folder itself may be new, and so may those above it. Some of those are not ours and cannot be synced.
  for (let parent = dirname(folder); ; parent = dirname(parent)) {
    await fileSystem.syncFolder(parent).catch((thrown) => {
      if (!hasCode(thrown, 'EACCES', 'EPERM', 'EINVAL', 'EROFS')) throw thrown
    })
    if (parent === dirname(parent)) break
  }
  for (const name of [ARTICLES, BACKUPS, STAGING]) await fileSystem.makeFolder(join(folder, name))
  const queue = jsonBytes(emptyQueue())
  const library = jsonBytes(newLibrary(now))
  for (const [name, bytes] of [
    [lastGood(QUEUE_FILE), queue],
    [QUEUE_FILE, queue],
    [LIBRARY_FILE, library],
    [lastGood(LIBRARY_FILE), library],
  ] as const) {
    await replaceLibraryFile(fileSystem, staging, join(folder, name), bytes)
  }
}

export type Queue = z.infer<typeof QueueFile>

export function emptyQueue(): Queue {
  return { format: FORMAT, items: [], inWork: [] }
}

interface Parts extends Pick<DurableParts<unknown>, 'fileSystem' | 'staging'> {
  readonly folder: string
  readonly mender: Mender
  readonly notices: Notices
  readonly log: Log
  readonly now: () => Date
  readonly writable: () => boolean
}

/**
 * library.json, read entry by entry where it is damaged. Where neither it nor its copy can be read, a new one is started,
 * because the articles are what counts.
 * @param id of the library that is open; null before it is known
 */
export function libraryFile(parts: Parts, id: () => Id | null): JsonFile<LibraryFile> {
  const called = () => libraryFacts
  const { format: _, id: __, ...otherwise } = newLibrary(parts.now())
  // A file that is started again while the library is open keeps the id.
  const startAgain = () => ({ ...newLibrary(parts.now()), id: id() ?? newId() })
  return withDefault(parts, LIBRARY_FILE, LibraryFile, called, startAgain, otherwise)
}

/** queue.json, read entry by entry where it is damaged. Where nothing of it can be read, a new one is started. */
export function queueFile(parts: Parts): JsonFile<Queue> {
  return withDefault(parts, QUEUE_FILE, QueueFile, () => waitingClips, emptyQueue, { items: [] })
}

function withDefault<T extends object>(
  parts: Parts,
  name: string,
  schema: DurableParts<T>['schema'],
  called: () => string,
  startAgain: () => T,
  /** A value for each field that may be lost. */
  otherwise: Partial<T>,
): JsonFile<T> {
  const { fileSystem, staging, folder, mender, writable, log } = parts
  const path = join(folder, name)
  return new JsonFile<T>({
    ...parts,
    path,
    schema,
    format: FORMAT,
    async recover(damaged) {
      const good = await mender.restore(
        {
          path,
          schema,
          format: FORMAT,
          articleId: null,
          called,
          otherwise: startedAgain,
          salvage: (bytes, copy) => salvage(bytes, { schema, otherwise, copy }),
        },
        damaged,
      )
      if (good !== null) return good
      const value = startAgain()
      if (!writable()) return value
      await replaceLibraryFile(fileSystem, staging, path, jsonBytes(value)).catch((thrown) => {
        // A file that cannot be moved out of the way must not keep the library from opening.
        if (!(damaged instanceof Unreadable)) throw thrown
        log.warn('a file of the library could not be started again', { path, thrown })
      })
      return value
    },
  })
}

/**
 * Whether a newer program made this library, read without any change.
 * @throws Refusal `library-newer` when this program cannot even read it
 */
export async function newerLibrary(fileSystem: FileSystem, folder: string): Promise<LibraryFile | null> {
  const path = join(folder, LIBRARY_FILE)
  if ((await fileSystem.stat(path)) === null) return null
  // A file that cannot be read is repaired later, as usual.
  const bytes = await fileSystem.read(path, LARGEST_JSON).catch((thrown) => {
    if (isUnreadable(thrown) || hasCode(thrown, 'ENOENT')) return null
    throw thrown
  })
  if (bytes === null) return null
  try {
    parseJson(path, bytes, LibraryFile, FORMAT)
    return null
  } catch (thrown) {
    if (!(thrown instanceof Newer)) return null
  }
  try {
    return parseJson(path, bytes, LibraryFile, Number.POSITIVE_INFINITY)
  } catch (thrown) {
    if (!(thrown instanceof Damaged)) throw thrown
    throw new Refusal('library-newer', newerFormat)
  }
}
