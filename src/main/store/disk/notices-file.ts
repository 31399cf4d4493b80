import { join } from 'node:path'
import { z } from 'zod'
import { FORMAT, Id, Instant } from '#shared/model.ts'
import { createMutex } from '../../async.ts'
import type { Log } from '../../log.ts'
import { NOTICES_FILE } from '../names/layout.ts'
import { jsonBytes, LARGEST_JSON, replaceLibraryFile } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import type { Staging } from './staging.ts'

/** So many are shown and kept: a disk that fails damages thousands of files, too many lines to read. */
export const MOST_NOTICES = 100
/** In characters. */
export const LONGEST = 4_000

const StoredNotice = z.object({
  id: z.string().max(LONGEST),
  kind: z.enum(['restored', 'damaged']),
  articleId: Id.nullable(),
  message: z.string().max(LONGEST),
  path: z.string().max(LONGEST),
  kept: z.string().max(LONGEST).nullable(),
  /** Whether the file was repaired and no check has listed it yet. */
  healed: z.boolean(),
  toldAt: Instant,
})
export type StoredNotice = z.infer<typeof StoredNotice>

/** notices.json: each entry is read for itself, so that a damaged one loses only itself. */
const NoticesJson = z.object({ format: z.number().int(), notices: z.array(z.unknown()).max(1_000) })

export interface NoticesFileParts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  readonly folder: string
  readonly now: () => Date
  readonly log: Log
  readonly writable: () => boolean
  /** Moves a file that is no list of notices to where nothing is lost. */
  readonly setAside: (path: string) => Promise<unknown>
}

/** The notices that have to be kept until a window has shown them. */
export interface NoticesFile {
  /** Reads those of earlier runs, and writes them with those set before. @returns those of earlier runs */
  open(parts: NoticesFileParts): Promise<readonly StoredNotice[]>
  get(id: string): StoredNotice | undefined
  values(): readonly StoredNotice[]
  set(notice: StoredNotice): void
  /** @returns whether there was one */
  delete(id: string): boolean
  /** Whether something has changed since the last writing. */
  isDue(): boolean
  /** Resolves when all that has changed is on disk. */
  save(): Promise<void>
}

export function createNoticesFile(): NoticesFile {
  const notices = new Map<string, StoredNotice>()
  const writes = createMutex()
  let parts: NoticesFileParts | null = null
  let isDue = false

  async function write(): Promise<void> {
    if (!isDue || parts === null || !parts.writable()) return
    isDue = false
    const { fileSystem, staging, folder, log } = parts
    try {
      const json = { format: FORMAT, notices: [...notices.values()].slice(0, MOST_NOTICES) }
      await replaceLibraryFile(fileSystem, staging, join(folder, NOTICES_FILE), jsonBytes(json))
    } catch (thrown) {
      isDue = true
      log.warn('the notices could not be written; a later run may not tell them', thrown)
    }
  }

  return {
    async open(opened) {
      parts = opened
      const earlier = (await readNotices(opened)).filter(({ id }) => !notices.has(id))
      for (const notice of earlier) notices.set(notice.id, notice)
      await writes.run(write)
      return earlier
    },
    get: (id) => notices.get(id),
    values: () => [...notices.values()],
    set(notice) {
      notices.set(notice.id, notice)
      isDue = true
    },
    delete(id) {
      const existed = notices.delete(id)
      isDue ||= existed
      return existed
    },
    isDue: () => isDue,
    // Many that come at once are one write.
    save: () => writes.run(write),
  }
}

async function readNotices(parts: NoticesFileParts): Promise<readonly StoredNotice[]> {
  const { fileSystem, folder, log, setAside, writable } = parts
  const path = join(folder, NOTICES_FILE)
  if ((await fileSystem.stat(path)) === null) return []
  try {
    const bytes = await fileSystem.read(path, LARGEST_JSON)
    const { notices } = NoticesJson.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return notices.flatMap((each) => StoredNotice.safeParse(each).data ?? [])
  } catch (thrown) {
    log.warn('the notices of earlier runs could not be read', { path, thrown })
    if (writable()) await setAside(path)
    return []
  }
}
