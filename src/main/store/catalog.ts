import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { Id } from '#shared/model.ts'
import { atOnce } from './at-once.ts'
import { DurableAdapter, Newer } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import { ARTICLE_FILE, ARTICLES, idOfFolder, lastGood, VERSIONS } from './layout.ts'
import type { Notices } from './notices.ts'
import type { CatalogRow, Log } from './types.ts'
import type { Unfinished } from './unfinished.ts'

/** Raised whenever a row changes its shape or its making: a catalog with another one is made anew. */
const CATALOG_FORMAT = 2

const CatalogFile = z.object({
  format: z.literal(CATALOG_FORMAT),
  rows: z.array(z.custom<CatalogRow>(isOurs)),
  /** Which of them say more than their files. */
  ahead: z.array(z.string()),
})
type CatalogFile = z.infer<typeof CatalogFile>

/**
 * A file changed twice within one tick of its disk's clock can keep its size and time, so that what was saved between
 * would stand beside the later content and call it damage. Rows of files written so shortly before the saving are
 * therefore saved as in doubt, and read anew at opening (2 s is FAT's tick).
 */
const TICK_MS = 2_000
/** No file has it: whatever the file's time is, it is another. */
const IN_DOUBT = -1
/** Saved after so long without a change; what a crash costs is reading again the files changed since. */
const SAVE_AFTER_MS = 30_000
/** Reading at opening waits on the disk, not on the processor. */
const LOOKS_AT_ONCE = 64

/** What lists show, in memory; a cache of the article files, which are the truth. */
export interface Catalog {
  readonly rows: ReadonlyMap<Id, CatalogRow>
  /** The row of the article in a folder. */
  at(folder: string): CatalogRow | null
  put(row: CatalogRow): void
  remove(id: Id): void
  /** Compares every article file's size and time with its row, and reads those that differ. */
  rebuild(): Promise<void>
  /** Saves what is not saved yet, and no more after it. */
  close(): Promise<void>
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly folder: string
  /** Of this very library at this very place: a copy has its own. */
  readonly cacheFolder: string
  readonly cacheUnfinished: Unfinished
  /** Reads an article's file; null when it is beyond mending. */
  readonly scan: (folder: string) => Promise<CatalogRow | null>
  readonly notices: Notices
  /** Told of an article that a newer program wrote. */
  readonly onNewer: (folder: string) => void
  /** Whether a row says more than its file has yet. */
  readonly isAhead: (id: Id) => boolean
  /** Milliseconds on the clock of this process, which nobody sets. */
  readonly elapsed: () => number
  readonly log: Log
}

export function createCatalog(parts: Parts): Catalog {
  const { fileSystem, folder: library, cacheFolder, log } = parts
  const path = join(cacheFolder, 'catalog.json')
  const rows = new Map<Id, CatalogRow>()
  /** Also of articles that are read while the catalog is being rebuilt. */
  const byFolder = new Map<string, CatalogRow>()
  /** When each was last written or found changed, on the clock of this process. */
  const touched = new Map<Id, number>()
  let timer: NodeJS.Timeout | null = null
  let unsaved = false

  function adapter(): DurableAdapter<CatalogFile> {
    const unfinished = parts.cacheUnfinished
    return new DurableAdapter({ fileSystem, unfinished, path, schema: CatalogFile, format: CATALOG_FORMAT })
  }

  /** What was saved; without what says more than its file because of a change that is not known any more. */
  async function saved(): Promise<readonly CatalogRow[]> {
    try {
      const low = new Low<CatalogFile>(adapter(), { format: CATALOG_FORMAT, rows: [], ahead: [] })
      await low.read()
      const unfounded = new Set(low.data.ahead.filter((id) => !parts.isAhead(id)))
      return low.data.rows.filter(({ id }) => !unfounded.has(id))
    } catch (thrown) {
      log.info('the catalog could not be read and is made anew', thrown)
      return []
    }
  }

  function withDoubts(): CatalogRow[] {
    const all = [...rows.values()]
    const youngest = all.reduce((latest, { file }) => Math.max(latest, file.mtimeMs), 0)
    return all.map((row) => {
      const at = touched.get(row.id)
      // By its disk's clock or by ours: those of servers differ.
      const isYoung = row.file.mtimeMs >= Math.min(youngest, Date.now()) - TICK_MS
      const isDoubtful = at !== undefined && parts.elapsed() - at < TICK_MS && isYoung
      return isDoubtful ? { ...row, file: { ...row.file, mtimeMs: IN_DOUBT } } : row
    })
  }

  async function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (!unsaved) return
    unsaved = false
    try {
      await fileSystem.makeFolder(cacheFolder)
      const ahead = [...rows.keys()].filter(parts.isAhead)
      await new Low<CatalogFile>(adapter(), { format: CATALOG_FORMAT, rows: withDoubts(), ahead }).write()
    } catch (thrown) {
      log.warn('the catalog could not be saved; it is made anew at the next opening', thrown)
    }
  }

  function changed(): void {
    unsaved = true
    if (timer !== null) timer.refresh()
    else timer = setTimeout(() => void save(), SAVE_AFTER_MS).unref()
  }

  async function folders(): Promise<string[]> {
    const years = await listed(fileSystem, join(library, ARTICLES))
    const found = await atOnce(LOOKS_AT_ONCE, years, async (year) =>
      (await listed(fileSystem, join(library, ARTICLES, year))).map((name) => `${ARTICLES}/${year}/${name}`),
    )
    return found.flat().sort()
  }

  async function look(folder: string, known: CatalogRow | undefined): Promise<CatalogRow | null> {
    const file = join(library, folder, ARTICLE_FILE)
    const found = await fileSystem.stat(file)
    if (known !== undefined && found?.size === known.file.size && found.mtimeMs === known.file.mtimeMs) return known
    if (found === null && !(await wasArticle(folder))) return null
    try {
      return await parts.scan(folder)
    } catch (thrown) {
      if (!(thrown instanceof Newer)) throw thrown
      parts.onNewer(folder)
      return null
    }
  }

  /** A folder without its article.json is ours to mend only when something of an article is in it. */
  async function wasArticle(folder: string): Promise<boolean> {
    for (const name of [lastGood(ARTICLE_FILE), VERSIONS]) {
      if ((await fileSystem.stat(join(library, folder, name))) !== null) return true
    }
    return false
  }

  /** Of two folders that hold one article: the one that was listed before, else the one named after it. */
  function better(a: CatalogRow, b: CatalogRow, before: ReadonlyMap<string, CatalogRow>): CatalogRow {
    const rank = ({ id, folder }: CatalogRow) =>
      (before.get(folder)?.id === id ? 2 : 0) + (idOfFolder(folder) === id ? 1 : 0)
    const [used, other] = rank(b) > rank(a) ? [b, a] : [a, b]
    parts.notices.add({
      id: `duplicate:${other.folder}`,
      kind: 'damaged',
      articleId: used.id,
      message: `The article “${used.title}” lies in two folders; ${used.folder} is used, and ${other.folder} was left alone.`,
    })
    return used
  }

  return {
    rows,
    at: (folder) => byFolder.get(folder) ?? null,

    put(row) {
      if (rows.get(row.id) === row) return
      rows.set(row.id, row)
      touched.set(row.id, parts.elapsed())
      byFolder.set(row.folder, row)
      changed()
    },

    remove(id) {
      const row = rows.get(id)
      if (row === undefined) return
      rows.delete(id)
      byFolder.delete(row.folder)
      changed()
    },

    async rebuild() {
      const before = new Map((await saved()).map((row) => [row.folder, row]))
      for (const row of before.values()) byFolder.set(row.folder, row)
      const all = await folders()
      let read = 0
      const looked = await atOnce(LOOKS_AT_ONCE, all, async (folder) => {
        const known = before.get(folder)
        const row = await look(folder, known)
        if (row !== known) read += 1
        if (row !== null && row.file.mtimeMs >= Date.now() - TICK_MS) touched.set(row.id, parts.elapsed())
        return row
      })
      rows.clear()
      for (const row of looked) {
        if (row === null) continue
        const twin = rows.get(row.id)
        rows.set(row.id, twin === undefined ? row : better(twin, row, before))
      }
      byFolder.clear()
      for (const row of rows.values()) byFolder.set(row.folder, row)
      if (read > 0 || rows.size !== before.size) changed()
      log.info('the catalog stands', { articles: rows.size, read })
    },

    close: save,
  }
}

/** Names of the folders in a folder; none when it is not there. Hidden ones belong to others. */
async function listed(fileSystem: FileSystem, folder: string): Promise<string[]> {
  if ((await fileSystem.stat(folder))?.kind !== 'folder') return []
  const entries = await fileSystem.list(folder)
  return entries.filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.')).map(({ name }) => name)
}

/** Enough to tell a row from another thing: who wrote the file is known by its place and its format. */
function isOurs(row: unknown): boolean {
  return (
    typeof row === 'object' &&
    row !== null &&
    'id' in row &&
    typeof row.id === 'string' &&
    'folder' in row &&
    typeof row.folder === 'string' &&
    'file' in row &&
    typeof row.file === 'object' &&
    row.file !== null
  )
}
