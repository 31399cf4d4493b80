import { join } from 'node:path'
import type { Id } from '#shared/model.ts'
import { atOnce } from '../at-once.ts'
import { Newer } from '../disk/durable.ts'
import type { FileStat, FileSystem } from '../disk/file-system.ts'
import { ARTICLE_FILE, idOfFolder, lastGood, VERSIONS } from '../disk/layout.ts'
import type { Notices } from '../disk/notices.ts'
import type { Unfinished } from '../disk/staging.ts'
import type { CatalogRow, Log } from '../types.ts'
import { catalogFile } from './file.ts'
import { type Standing, standingIn, unlistedRows } from './scan.ts'
import { createTagged, type Tagged } from './tags.ts'

/**
 * A file changed twice within one tick of its disk's clock can keep its size and time, so that what was saved between
 * would stand beside the later content and call it damage. Rows of files written so shortly before the saving are
 * therefore saved as in doubt, and read anew at opening (2 s is FAT's tick).
 */
const TICK_MS = 2_000
/** Saved after so long without a change; what a crash costs is reading again the files changed since. */
const SAVE_AFTER_MS = 30_000
/** Reading at opening waits on the disk, not on the processor. */
const READ_AT_ONCE = 64

/** What lists show, in memory; a cache of the article files, which are the truth. */
export interface Catalog {
  readonly rows: ReadonlyMap<Id, CatalogRow>
  /** Rises with each change of a row. */
  edition(): number
  readonly tagged: Tagged['all']
  /** The row of the article in a folder. */
  at(folder: string): CatalogRow | null
  put(row: CatalogRow): void
  /** Puts rows that take long to make: before anybody looks at one, and soon in any case. */
  putSoon(make: () => Iterable<CatalogRow>): void
  remove(id: Id): void
  /**
   * Lists what was saved, and compares it with the files: at once, or later where anything was saved.
   * @returns whether it was compared
   */
  open(compare: 'now' | 'later'): Promise<boolean>
  /**
   * Compares every article file's size and time with its row, and reads those that differ.
   * @returns the articles whose rows are others now, or gone
   */
  compare(): Promise<readonly Id[]>
  /** Saves what is not saved yet, and no more after it. */
  close(): Promise<void>
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly folder: string
  /** Where the cache lies: it may outlive the library. */
  readonly cacheFileSystem: FileSystem
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
  const file = catalogFile({
    fileSystem: parts.cacheFileSystem,
    unfinished: parts.cacheUnfinished,
    folder: cacheFolder,
  })
  const kept = new Map<Id, CatalogRow>()
  const tagged = createTagged(kept)
  let edition = 0
  /** Also of articles that are read while the catalog is being compared. */
  const byFolder = new Map<string, CatalogRow>()
  /** When each was last written or found changed, on the clock of this process. */
  const touched = new Map<Id, number>()
  let timer: NodeJS.Timeout | null = null
  let unsaved = false
  /** Puts the rows that are still to be made. */
  let coming: (() => void) | null = null

  /** What was saved; without what says more than its file because of a change that is not known any more. */
  async function saved(): Promise<readonly CatalogRow[]> {
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
    const youngest = all.reduce((latest, { file: { mtimeMs } }) => Math.max(latest, mtimeMs), 0)
    // By its disk's clock or by ours: those of servers differ.
    const young = Math.min(youngest, Date.now()) - TICK_MS
    const isDoubtful = ({ id, file: { mtimeMs } }: CatalogRow) =>
      parts.elapsed() - (touched.get(id) ?? Number.NEGATIVE_INFINITY) < TICK_MS && mtimeMs >= young
    return new Set(all.filter(isDoubtful).map(({ id }) => id))
  }

  function settle(): void {
    const put = coming
    coming = null
    put?.()
  }

  function put(row: CatalogRow): void {
    const before = kept.get(row.id)
    if (before === row) return
    kept.set(row.id, row)
    tagged.changed(before, row)
    touched.set(row.id, parts.elapsed())
    byFolder.set(row.folder, row)
    changed()
  }

  async function save(): Promise<void> {
    settle()
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

  async function look(
    folder: string,
    found: FileStat | null,
    known: CatalogRow | undefined,
  ): Promise<CatalogRow | null> {
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
    void parts.notices.add({
      id: `duplicate:${other.folder}`,
      kind: 'damaged',
      articleId: used.id,
      message: `The article “${used.title}” lies in two folders; ${used.folder} is used, and ${other.folder} was left alone.`,
    })
    return used
  }

  async function recall(): Promise<boolean> {
    for (const row of await saved()) {
      kept.set(row.id, row)
      byFolder.set(row.folder, row)
    }
    return kept.size > 0
  }

  const standing = () => standingIn(fileSystem, library)

  /** @param before the rows there were when the files were listed, or before */
  async function compare(before: ReadonlyMap<string, CatalogRow>, now: Standing): Promise<readonly Id[]> {
    settle()
    let read = 0
    const looked = await atOnce(READ_AT_ONCE, now.files, async ([folder, file]) => {
      const known = byFolder.get(folder)
      const row = await look(folder, file, known)
      if (row !== known) read += 1
      if (row !== null && row.file.mtimeMs >= Date.now() - TICK_MS) touched.set(row.id, parts.elapsed())
      return { folder, known, row }
    })
    const unlisted = await unlistedRows(now, [...kept.values()], parts.notices)
    settle()
    const found = new Map<Id, CatalogRow>(unlisted.map((row) => [row.id, byFolder.get(row.folder) ?? row]))
    for (const { folder, known, row: seen } of looked) {
      // Whoever read it meanwhile knows better.
      const now = byFolder.get(folder)
      const row = now === known ? seen : (now ?? null)
      if (row === null) continue
      const twin = found.get(row.id)
      found.set(row.id, twin === undefined ? row : better(twin, row, before))
    }
    // What came since the files were listed is not among them.
    for (const [folder, row] of byFolder) if (!before.has(folder) && !found.has(row.id)) found.set(row.id, row)
    const others = [...found.values()].filter((row) => kept.get(row.id) !== row).map(({ id }) => id)
    others.push(...[...kept.keys()].filter((id) => !found.has(id)))
    kept.clear()
    byFolder.clear()
    for (const row of found.values()) {
      kept.set(row.id, row)
      byFolder.set(row.folder, row)
    }
    tagged.forget()
    if (others.length > 0) changed()
    log.info('the catalog stands', { articles: kept.size, read })
    return others
  }

  return {
    get rows() {
      settle()
      return kept
    },
    edition() {
      settle()
      return edition
    },
    tagged() {
      settle()
      return tagged.all()
    },
    at(folder) {
      settle()
      return byFolder.get(folder) ?? null
    },

    put(row) {
      settle()
      put(row)
    },

    putSoon(make) {
      settle()
      coming = () => {
        for (const row of make()) put(row)
      }
      setImmediate(settle)
    },

    remove(id) {
      settle()
      const row = kept.get(id)
      if (row === undefined) return
      kept.delete(id)
      tagged.changed(row, undefined)
      byFolder.delete(row.folder)
      changed()
    },

    async open(when) {
      const [isAny, files] = await Promise.all([recall(), when === 'later' ? null : standing()])
      if (files === null && isAny) return false
      await compare(new Map(byFolder), files ?? (await standing()))
      return true
    },

    async compare() {
      settle()
      const others = await compare(new Map(byFolder), await standing())
      // Now that nobody waits for it: whoever first renames a topic would.
      setImmediate(tagged.all)
      return others
    },

    close: save,
  }
}
