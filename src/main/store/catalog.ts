import { join } from 'node:path'
import type { Id } from '#shared/model.ts'
import { atOnce } from './at-once.ts'
import { catalogFile } from './catalog-file.ts'
import { KeptRow, Rows } from './catalog-rows.ts'
import { Newer } from './durable.ts'
import type { FileStat, FileSystem } from './file-system.ts'
import { ARTICLE_FILE, ARTICLES, idOfFolder, lastGood, VERSIONS } from './layout.ts'
import type { Notices } from './notices.ts'
import type { CatalogRow, Log } from './types.ts'
import type { Unfinished } from './unfinished.ts'

/**
 * A file changed twice within one tick of its disk's clock can keep its size and time, so that what was saved between
 * would stand beside the later content and call it damage. Rows of files written so shortly before the saving are
 * therefore saved as in doubt, and read anew at opening (2 s is FAT's tick).
 */
const TICK_MS = 2_000
/** Saved after so long without a change; what a crash costs is reading again the files changed since. */
const SAVE_AFTER_MS = 30_000
/** Reading at opening waits on the disk, not on the processor. */
const LOOKS_AT_ONCE = 64

/** What lists show, in memory; a cache of the article files, which are the truth. */
export interface Catalog {
  readonly rows: ReadonlyMap<Id, CatalogRow>
  /** Rises with each change of a row. */
  edition(): number
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
  const file = catalogFile({ fileSystem, unfinished: parts.cacheUnfinished, folder: cacheFolder })
  const kept = new Map<Id, KeptRow>()
  let edition = 0
  /** Also of articles that are read while the catalog is being rebuilt. */
  const byFolder = new Map<string, KeptRow>()
  /** When each was last written or found changed, on the clock of this process. */
  const touched = new Map<Id, number>()
  let timer: NodeJS.Timeout | null = null
  let unsaved = false

  /** What was saved; without what says more than its file because of a change that is not known any more. */
  async function saved(): Promise<readonly KeptRow[]> {
    try {
      const { rows, ahead } = await file.read()
      const unfounded = new Set(ahead.filter((id) => !parts.isAhead(id)))
      return rows.filter(({ id }) => !unfounded.has(id))
    } catch (thrown) {
      log.info('the catalog could not be read and is made anew', thrown)
      return []
    }
  }

  /** Those whose files could have changed again since within the same tick. */
  function doubtful(): Set<Id> {
    const all = [...kept.values()]
    const youngest = all.reduce((latest, { mtimeMs }) => Math.max(latest, mtimeMs), 0)
    // By its disk's clock or by ours: those of servers differ.
    const young = Math.min(youngest, Date.now()) - TICK_MS
    const isDoubtful = ({ id, mtimeMs }: KeptRow) =>
      parts.elapsed() - (touched.get(id) ?? Number.NEGATIVE_INFINITY) < TICK_MS && mtimeMs >= young
    return new Set(all.filter(isDoubtful).map(({ id }) => id))
  }

  async function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (!unsaved) return
    unsaved = false
    try {
      const rows = [...kept.values()]
      await file.write({ rows, ahead: [...kept.keys()].filter(parts.isAhead), doubtful: doubtful() })
    } catch (thrown) {
      log.warn('the catalog could not be saved; it is made anew at the next opening', thrown)
    }
  }

  function changed(): void {
    edition += 1
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

  /** Every article's folder with its file as it is. */
  async function standing(): Promise<readonly (readonly [folder: string, file: FileStat | null])[]> {
    const all = await folders()
    const files = await fileSystem.stats(all.map((folder) => join(library, folder, ARTICLE_FILE)))
    return all.map((folder, at) => [folder, files[at] ?? null])
  }

  async function look(folder: string, found: FileStat | null, known: KeptRow | undefined): Promise<KeptRow | null> {
    if (known !== undefined && found?.size === known.size && found.mtimeMs === known.mtimeMs) return known
    if (found === null && !(await wasArticle(folder))) return null
    try {
      const row = await parts.scan(folder)
      return row === null ? null : KeptRow.of(row)
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
  function better(a: KeptRow, b: KeptRow, before: ReadonlyMap<string, KeptRow>): KeptRow {
    const rank = ({ id, folder }: KeptRow) =>
      (before.get(folder)?.id === id ? 2 : 0) + (idOfFolder(folder) === id ? 1 : 0)
    const [used, other] = rank(b) > rank(a) ? [b, a] : [a, b]
    parts.notices.add({
      id: `duplicate:${other.folder}`,
      kind: 'damaged',
      articleId: used.id,
      message: `The article “${used.row.title}” lies in two folders; ${used.folder} is used, and ${other.folder} was left alone.`,
    })
    return used
  }

  return {
    rows: new Rows(kept),
    edition: () => edition,
    at: (folder) => byFolder.get(folder)?.row ?? null,

    put(row) {
      if (kept.get(row.id)?.row === row) return
      const fresh = KeptRow.of(row)
      kept.set(row.id, fresh)
      touched.set(row.id, parts.elapsed())
      byFolder.set(row.folder, fresh)
      changed()
    },

    remove(id) {
      const row = kept.get(id)
      if (row === undefined) return
      kept.delete(id)
      byFolder.delete(row.folder)
      changed()
    },

    async rebuild() {
      const [rows, files] = await Promise.all([saved(), standing()])
      const before = new Map(rows.map((row) => [row.folder, row]))
      for (const row of before.values()) byFolder.set(row.folder, row)
      let read = 0
      const looked = await atOnce(LOOKS_AT_ONCE, files, async ([folder, file]) => {
        const known = before.get(folder)
        const row = await look(folder, file, known)
        if (row !== known) read += 1
        if (row !== null && row.mtimeMs >= Date.now() - TICK_MS) touched.set(row.id, parts.elapsed())
        return row
      })
      kept.clear()
      for (const row of looked) {
        if (row === null) continue
        const twin = kept.get(row.id)
        kept.set(row.id, twin === undefined ? row : better(twin, row, before))
      }
      byFolder.clear()
      for (const row of kept.values()) byFolder.set(row.folder, row)
      if (read > 0 || kept.size !== before.size) changed()
      log.info('the catalog stands', { articles: kept.size, read })
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
