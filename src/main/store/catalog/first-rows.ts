import { join } from 'node:path'
import { mapLimit } from '../../async.ts'
import { isSystemError } from '../../errno.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { ARTICLE_FILE, ARTICLES, idOfFolder } from '../names/layout.ts'
import type { CatalogRow } from './catalog-row.ts'
import { subfolders } from './scan.ts'

/** A library with so few articles opens with all of them: they are read within a fraction of a second. */
export const FEW = 300
/** Of a larger one so many are read first: more than a screen shows. */
const FIRST = 100
const READS_AT_ONCE = 16

interface Parts {
  readonly fileSystem: FileSystem
  /** The library's. */
  readonly folder: string
  /** Makes the row of an article from its file; null when the file is beyond repair. @throws Newer */
  readonly readRow: (folder: string) => Promise<CatalogRow | null>
}

/**
 * The rows to open a library with for which no catalog was saved: those whose files of the last year changed last. The
 * others are read while they are shown.
 * @returns null where there are so few that all can be read first, or none could be
 */
export async function readFirstRows(parts: Parts): Promise<readonly CatalogRow[] | null> {
  const folders = await newestFolders(parts)
  if (folders.length <= FEW) return null
  const files = await parts.fileSystem.stats(folders.map((folder) => join(parts.folder, folder, ARTICLE_FILE)))
  const newest = folders
    .map((folder, at) => ({ folder, mtimeMs: files[at]?.mtimeMs ?? 0 }))
    .sort((a, b) => b.mtimeMs - a.mtimeMs)
    .slice(0, FIRST)
  const rows = await mapLimit(READS_AT_ONCE, newest, ({ folder }) => readQuietly(parts, folder))
  const read = rows.filter((row) => row !== null)
  return read.length === 0 ? null : read
}

/** The row of one article, found by the name of its folder; null when there is none. */
export async function readRowOf(parts: Parts, id: string): Promise<CatalogRow | null> {
  for (const year of await yearsOf(parts)) {
    const folder = (await foldersIn(parts, year)).find((each) => idOfFolder(each) === id)
    if (folder !== undefined) return readQuietly(parts, folder)
  }
  return null
}

/** What cannot be read is read again when the files are compared, and reported then. */
async function readQuietly({ readRow }: Parts, folder: string): Promise<CatalogRow | null> {
  return readRow(folder).catch(() => null)
}

/** The folders of the last year that has any, and of those before it until they are more than a few. */
async function newestFolders(parts: Parts): Promise<readonly string[]> {
  const folders: string[] = []
  for (const year of await yearsOf(parts)) {
    folders.push(...(await foldersIn(parts, year)))
    if (folders.length > FEW) break
  }
  return folders
}

/** Newest first. */
async function yearsOf(parts: Parts): Promise<readonly string[]> {
  return (await foldersIn(parts, ARTICLES))
    .filter((folder) => /\/\d{4}$/.test(folder))
    .toSorted()
    .toReversed()
}

async function foldersIn({ fileSystem, folder: library }: Parts, folder: string): Promise<readonly string[]> {
  try {
    return subfolders(folder, await fileSystem.list(join(library, folder)))
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown
    return []
  }
}
