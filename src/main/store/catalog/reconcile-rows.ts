import { join } from 'node:path'
import type { Id } from '#shared/model.ts'
import { mapLimit } from '../../async.ts'
import type { Log } from '../../log.ts'
import { Newer } from '../disk/durable.ts'
import type { FileStat, FileSystem } from '../disk/file-system.ts'
import type { Notices } from '../disk/notices.ts'
import { ARTICLE_FILE, ARTICLES, idOfFolder, lastGood, VERSIONS } from '../names/layout.ts'
import type { CatalogRow } from './catalog-row.ts'
import type { CatalogRows } from './rows.ts'
import { type Scan, scanFolders, unlistedRows } from './scan.ts'
import { twinSentence } from './sentences.ts'

/**
 * A file changed twice within one tick of its disk's clock can keep its size and time, so that a row saved between the
 * two changes would belong to the earlier content and call the later one damage. Rows of files written so shortly before
 * the catalog is saved are therefore saved as doubtful, and read again at the next opening (2 s is FAT's tick).
 */
export const CLOCK_TICK_MS = 2_000
/** Reading at opening waits on the disk, not on the processor. */
const READS_AT_ONCE = 64
/** Fewer are read before anyone could look at their number. */
const MANY = 100
/** How long rows are gathered before they are shown, in milliseconds: lists are made again for them. */
const GATHER_MS = 2_000

/** How many files are read, of how many. */
export interface ReadProgress {
  readonly done: number
  readonly total: number
}
export type OnProgress = (progress: ReadProgress) => void

export interface ReconcileParts {
  readonly rows: CatalogRows
  readonly fileSystem: FileSystem
  /** The library's. */
  readonly folder: string
  /** Makes the row of an article from its file; null when the file is beyond repair. @throws Newer */
  readonly readRow: (folder: string) => Promise<CatalogRow | null>
  /** The rows of some dozen articles, quicker; null for one that `readRow` has to look at. */
  readonly readManyRows: (files: Scan['files']) => Promise<readonly (CatalogRow | null)[]>
  readonly notices: Notices
  /** Called for an article that a newer program wrote. */
  readonly onNewer: (folder: string) => void
  readonly log: Log
}

interface Reconciling {
  /** The files, where they were listed already and no row was put since. */
  readonly scanned?: Scan | undefined
  readonly onProgress?: OnProgress | undefined
  /** Stops it, because the library is being closed: what was read until then is kept, and nothing is said to be gone. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Compares the rows with the files of the articles, and reads those that differ.
 * @returns the articles whose rows changed or are gone
 */
export async function reconcileRows(
  parts: ReconcileParts,
  { scanned, onProgress, signal }: Reconciling = {},
): Promise<readonly Id[]> {
  const { rows, notices, log } = parts
  const before = new Map(rows.byFolder)
  const scan = scanned ?? (await scanFolders(parts.fileSystem, parts.folder))
  const compared = await compareFiles(parts, scan.files, { onProgress, signal })
  if (signal?.aborted) return []
  const unlisted = await unlistedRows(scan, [...rows.byId.values()], notices)
  const byId = new Map<Id, CatalogRow>(unlisted.map((row) => [row.id, rows.byFolder.get(row.folder) ?? row]))
  for (const { folder, known, row: read } of compared) {
    // A row that was put while the files were read is newer than what was read.
    const now = rows.byFolder.get(folder)
    const row = now === known ? read : (now ?? null)
    if (row === null) continue
    const twin = byId.get(row.id)
    byId.set(row.id, twin === undefined ? row : chooseTwin(twin, row, before, notices))
  }
  // The file of an article that was kept since the scan is not in it.
  for (const [folder, row] of rows.byFolder) if (!before.has(folder) && !byId.has(row.id)) byId.set(row.id, row)
  const gone = [...before.values()].filter((row) => !byId.has(row.id) && rows.byId.has(row.id))
  const looked = new Set(compared.map(({ folder }) => folder))
  await confirmGone(parts, gone, looked)
  const changed = rows.replaceAll(byId)
  const read = compared.filter(({ known, row }) => row !== known).length
  log.info('the catalog is up to date', { articles: byId.size, read })
  return changed
}

/**
 * Looks once more whether articles are gone: a disk that is taken out after its folders were listed has no files any more.
 * @param looked the folders whose files were looked at: one of these whose article is gone has a file beyond repair
 * @throws when they are not, or when nobody can know; the rows are to stay then
 */
async function confirmGone(
  { fileSystem, folder: library }: Pick<ReconcileParts, 'fileSystem' | 'folder'>,
  gone: readonly CatalogRow[],
  looked: ReadonlySet<string>,
): Promise<void> {
  if (gone.length === 0) return
  const unlisted = gone.filter(({ folder }) => !looked.has(folder))
  const files = await fileSystem.stats(unlisted.map(({ folder }) => join(library, folder, ARTICLE_FILE)))
  const isAway = (await fileSystem.stat(join(library, ARTICLES))) === null
  if (isAway || files.some((file) => file !== null)) throw new Error('the library went away while it was looked at')
}

interface Compared {
  readonly folder: string
  /** Its row before. */
  readonly known: CatalogRow | undefined
  /** Null when there is no article any more. */
  readonly row: CatalogRow | null
}

/** In the order of the files, though those that changed last are read first. */
async function compareFiles(
  parts: ReconcileParts,
  files: Scan['files'],
  { onProgress, signal }: Pick<Reconciling, 'onProgress' | 'signal'>,
): Promise<readonly Compared[]> {
  const { rows } = parts
  const compared = new Map<string, Compared>()
  const put = (folder: string, known: CatalogRow | undefined, row: CatalogRow | null) => {
    if (row !== null && row.file.mtimeMs >= Date.now() - CLOCK_TICK_MS) rows.touch(row.id)
    compared.set(folder, { folder, known, row })
  }
  const differing = files.filter(([folder, file]) => {
    const known = rows.byFolder.get(folder)
    if (known === undefined || !isAsKnown(known, file)) return true
    put(folder, known, known)
    return false
  })
  differing.sort(([, a], [, b]) => (b?.mtimeMs ?? 0) - (a?.mtimeMs ?? 0))
  const gathered = gatherRows(rows, differing.length, onProgress)
  for (let at = 0; at < differing.length && !signal?.aborted; at += READS_AT_ONCE) {
    const some = differing.slice(at, at + READS_AT_ONCE)
    // Those before the reading: a row that is put meanwhile is newer.
    const before = some.map(([folder]) => rows.byFolder.get(folder))
    const made = differing.length < MANY ? [] : await parts.readManyRows(some)
    await mapLimit(READS_AT_ONCE, some, async ([folder, file], index) => {
      const row = made[index] ?? (await readFile(parts, folder, file))
      put(folder, before[index], row)
      gathered(before[index] === undefined ? row : null)
    })
  }
  return files.flatMap(([folder]) => compared.get(folder) ?? [])
}

/** Adds new rows now and then while many are read, and says how far that has come. */
function gatherRows(rows: CatalogRows, total: number, onProgress: OnProgress | undefined) {
  let done = 0
  let gathered: CatalogRow[] = []
  let shownAt = Date.now()
  return (row: CatalogRow | null) => {
    done += 1
    if (onProgress === undefined || total < MANY) return
    if (row !== null) gathered.push(row)
    if (done < total && Date.now() - shownAt < GATHER_MS) return
    rows.add(gathered)
    gathered = []
    shownAt = Date.now()
    onProgress({ done, total })
  }
}

function isAsKnown(known: CatalogRow, file: FileStat | null): boolean {
  return file?.size === known.file.size && file.mtimeMs === known.file.mtimeMs
}

/** The row of an article whose file is not as its row says, or that has no row; null when there is no article any more. */
async function readFile(
  { readRow, onNewer, ...parts }: ReconcileParts,
  folder: string,
  file: FileStat | null,
): Promise<CatalogRow | null> {
  if (file === null && !(await wasArticle(parts, folder))) return null
  try {
    return await readRow(folder)
  } catch (thrown) {
    if (!(thrown instanceof Newer)) throw thrown
    onNewer(folder)
    return null
  }
}

/** A folder without its article.json is ours to repair only when it holds something of an article. */
async function wasArticle(
  { fileSystem, folder: library }: Pick<ReconcileParts, 'fileSystem' | 'folder'>,
  folder: string,
): Promise<boolean> {
  for (const name of [lastGood(ARTICLE_FILE), VERSIONS]) {
    if ((await fileSystem.stat(join(library, folder, name))) !== null) return true
  }
  return false
}

/** Of two folders that hold one article: the one that was listed before, otherwise the one named after the article. */
function chooseTwin(
  a: CatalogRow,
  b: CatalogRow,
  before: ReadonlyMap<string, CatalogRow>,
  notices: Notices,
): CatalogRow {
  const rank = ({ id, folder }: CatalogRow) =>
    (before.get(folder)?.id === id ? 2 : 0) + (idOfFolder(folder) === id ? 1 : 0)
  const [used, other] = rank(b) > rank(a) ? [b, a] : [a, b]
  void notices.add({
    id: `duplicate:${other.folder}`,
    kind: 'damaged',
    articleId: used.id,
    message: twinSentence(used.title, used.folder, other.folder),
  })
  return used
}
