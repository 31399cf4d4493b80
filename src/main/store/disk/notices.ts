import { join } from 'node:path'
import { z } from 'zod'
import { FORMAT, Id, Instant } from '#shared/model.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import type { Notice, Problem } from '#shared/views.ts'
import type { Log } from '../types.ts'
import { jsonBytes, LARGEST_JSON, replaceFile, sha256 } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import { NOTICES_FILE } from './layout.ts'
import type { Unfinished } from './staging.ts'

/** What the user should know of the library, each told once. */
export interface Notices {
  /** Reads the notices of earlier runs that no window has shown, and writes them with those added before this call. */
  open(parts: NoticesFileParts): Promise<void>
  /**
   * @param lasts what happened to which file, for a notice that has to be kept until a window shows it: the promise
   * resolves when it is on disk. Without it the notice is of what every run finds by itself.
   */
  add(notice: Notice, lasts?: Lasting): Promise<void>
  /** The first hundred, and a word on the others. */
  all(): readonly Notice[]
  /** Its user has seen these. */
  dismiss(ids: readonly string[]): Promise<void>
  /** Tells what a check has found, in place of what the one before it has. */
  checked(problems: readonly Problem[]): Promise<void>
  /** What was healed, by whichever run, since the last check asked. */
  healed(): Promise<readonly Problem[]>
  /** Calls after each change of what there is to tell. */
  listen(listener: () => void): void
  /** Resolves when all that lasts is on disk. */
  settled(): Promise<void>
}

/** Which file a notice is of, within the library, and what was kept of it, as a sentence. */
export interface Lasting {
  readonly path: string
  readonly kept: string | null
  /** Whether it was put right: the next check names it. */
  readonly healed: boolean
}

export interface NoticesFileParts {
  readonly fileSystem: FileSystem
  readonly unfinished: Unfinished
  readonly folder: string
  readonly now: () => Date
  readonly log: Log
  readonly writable: () => boolean
  /** Puts a file that is no list of notices where nothing is lost. */
  readonly setAside: (path: string) => Promise<unknown>
}

/** So many are shown, and kept: a disk that fails damages thousands of files, too many lines to read. */
const MOST = 100
const LONGEST = 4_000
/** How the ids of what checks have found begin. */
const CHECK = 'check:'

const Kept = z.object({
  id: z.string().max(LONGEST),
  kind: z.enum(['restored', 'damaged']),
  articleId: Id.nullable(),
  message: z.string().max(LONGEST),
  path: z.string().max(LONGEST),
  kept: z.string().max(LONGEST).nullable(),
  /** Whether it was put right and no check has named it yet. */
  healed: z.boolean(),
  toldAt: Instant,
})
type Kept = z.infer<typeof Kept>

/** notices.json: each entry is read for itself, so that one that is damaged loses itself alone. */
const NoticesFile = z.object({ format: z.number().int(), notices: z.array(z.unknown()).max(1_000) })

export function createNotices(): Notices {
  const byId = new Map<string, Notice>()
  const lasting = new Map<string, Kept>()
  const seen = new Set<string>()
  const listeners = new Set<() => void>()
  let parts: NoticesFileParts | null = null
  let last: Promise<void> = Promise.resolve()
  /** Whether the file has to be written. */
  let isDue = false

  async function write(): Promise<void> {
    if (!isDue || parts === null || !parts.writable()) return
    isDue = false
    const { fileSystem, unfinished, folder, log } = parts
    try {
      const notices = [...lasting.values()].slice(0, MOST)
      await replaceFile(fileSystem, unfinished, join(folder, NOTICES_FILE), jsonBytes({ format: FORMAT, notices }))
    } catch (thrown) {
      isDue = true
      log.warn('the notices could not be written; a later run may not tell them', thrown)
    }
  }

  function changed(): Promise<void> {
    isDue = true
    // Many that come at once are one write.
    last = last.then(write)
    for (const listener of listeners) listener()
    return last
  }

  async function read({ fileSystem, folder, log, setAside, writable }: NoticesFileParts): Promise<readonly Kept[]> {
    const path = join(folder, NOTICES_FILE)
    if ((await fileSystem.stat(path)) === null) return []
    try {
      const bytes = await fileSystem.read(path, LARGEST_JSON)
      const { notices } = NoticesFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      return notices.flatMap((each) => Kept.safeParse(each).data ?? [])
    } catch (thrown) {
      log.warn('the notices of earlier runs could not be read', { path, thrown })
      if (writable()) await setAside(path)
      return []
    }
  }

  return {
    async open(given) {
      parts = given
      for (const kept of await read(given)) {
        if (lasting.has(kept.id)) continue
        lasting.set(kept.id, kept)
        byId.set(kept.id, { id: kept.id, kind: kept.kind, articleId: kept.articleId, message: kept.message })
      }
      last = last.then(write)
      await last
    },

    async add(asked, lasts) {
      // It may name what a page or a folder calls itself.
      const notice = { ...asked, message: plainLine(asked.message) }
      const former = lasting.get(notice.id)
      // The same damage once more, and put right once more.
      if (lasts?.healed && former !== undefined && !former.healed) {
        lasting.set(notice.id, { ...former, healed: true })
        return changed()
      }
      if (byId.has(notice.id) || (!lasts?.healed && seen.has(notice.id))) return
      byId.set(notice.id, notice)
      if (lasts === undefined || (notice.kind !== 'restored' && notice.kind !== 'damaged')) {
        for (const listener of listeners) listener()
        return
      }
      const toldAt = (parts?.now() ?? new Date()).toISOString()
      const short = (text: string) => text.slice(0, LONGEST)
      lasting.set(notice.id, {
        ...notice,
        kind: notice.kind,
        id: short(notice.id),
        message: short(notice.message),
        path: short(lasts.path),
        kept: lasts.kept,
        healed: lasts.healed,
        toldAt,
      })
      await changed()
    },

    all() {
      const all = [...byId.values()]
      const more = all.length - MOST
      if (more <= 0) return all
      const message = `${more.toLocaleString('en')} more files of this library are damaged or cannot be read; “commonplace check” names them all.`
      return [...all.slice(0, MOST), { id: `more:${more}`, kind: 'damaged', articleId: null, message }]
    },

    async dismiss(ids) {
      let lasted = false
      for (const id of ids) {
        seen.add(id)
        byId.delete(id)
        lasted = lasting.delete(id) || lasted
      }
      if (lasted) await changed()
      else for (const listener of listeners) listener()
    },

    async checked(problems) {
      for (const id of [...lasting.keys()].filter((each) => each.startsWith(CHECK))) {
        isDue = lasting.delete(id) || isDue
        byId.delete(id)
      }
      const paths = problems.map(({ path }) => path)
      const [first] = paths
      if (first !== undefined) {
        const count = paths.length.toLocaleString('en')
        const what =
          paths.length === 1
            ? `a file that is damaged, missing or cannot be read: ${first}.`
            : `${count} files that are damaged, missing or cannot be read, the first of them ${first}.`
        const message = `A check of the library found ${what} Nothing was changed; “commonplace check” names all that is wrong.`
        const notice: Notice = {
          id: `${CHECK}${sha256(Buffer.from(paths.join('\n')))}`,
          kind: 'damaged',
          articleId: null,
          message,
        }
        await this.add(notice, { path: first, kept: null, healed: false })
      }
      if (isDue) await changed()
    },

    async healed() {
      const news = [...lasting.values()].filter(({ healed }) => healed)
      for (const each of news) lasting.set(each.id, { ...each, healed: false })
      if (news.length > 0) {
        isDue = true
        last = last.then(write)
        await last
      }
      return news.map(({ path, articleId, kept }) => ({ kind: 'healed', path, id: articleId, kept }))
    },

    listen(listener) {
      listeners.add(listener)
    },
    async settled() {
      last = last.then(write)
      await last
    },
  }
}
