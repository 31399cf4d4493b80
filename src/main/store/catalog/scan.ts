import { join } from 'node:path'
import { mapLimit } from '../../async.ts'
import { isSystemError } from '../../errno.ts'
import type { Entry, FileStat, FileSystem } from '../disk/file-system.ts'
import type { Notices } from '../disk/notices.ts'
import { ARTICLE_FILE, ARTICLES, idOfFolder } from '../names/layout.ts'
import type { CatalogRow } from './catalog-row.ts'
import { missingSentence, unlistedSentence } from './sentences.ts'

/** The article files of a library, as they are on disk. */
export interface Scan {
  /** The folders of articles, each with its article.json; in the order of their names. */
  readonly files: readonly (readonly [folder: string, file: FileStat | null])[]
  /** Folders that could not be listed, so that it is unknown whether their articles are still there. */
  readonly unlisted: readonly { readonly folder: string; readonly missing: boolean }[]
}

/** Listing waits on the disk, not on the processor. */
const FOLDERS_AT_ONCE = 64

/** Looks at the file of every article in a library. */
export async function scanFolders(fileSystem: FileSystem, library: string): Promise<Scan> {
  const unlisted: { folder: string; missing: boolean }[] = []
  /** @param isOurs whether this program would give a folder here such a name */
  async function listFolders(folder: string, isOurs: (name: string) => boolean): Promise<readonly string[]> {
    try {
      const entries = await fileSystem.list(join(library, folder))
      for (const { name, kind } of entries)
        if (kind !== 'folder' && isOurs(name)) unlisted.push({ folder: `${folder}/${name}`, missing: false })
      return subfolders(folder, entries)
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown
      unlisted.push({ folder, missing: (await fileSystem.stat(join(library, folder))) === null })
      return []
    }
  }
  const years = await listFolders(ARTICLES, (name) => /^\d{4}$/.test(name))
  const isArticle = (name: string) => idOfFolder(name) !== null
  const folders = (await mapLimit(FOLDERS_AT_ONCE, years, (year) => listFolders(year, isArticle))).flat().sort()
  const files = await fileSystem.stats(folders.map((folder) => join(library, folder, ARTICLE_FILE)))
  return { files: folders.map((folder, at) => [folder, files[at] ?? null]), unlisted }
}

/** The folders in a folder that may be those of years and articles: hidden ones are not ours. */
export function subfolders(folder: string, entries: readonly Entry[]): readonly string[] {
  return entries
    .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'))
    .map(({ name }) => `${folder}/${name}`)
}

/** Adds a notice for each folder that could not be listed. @returns the rows of the articles in them, to be kept */
export async function unlistedRows(
  { unlisted }: Scan,
  rows: readonly CatalogRow[],
  notices: Notices,
): Promise<readonly CatalogRow[]> {
  const rowsToKeep: CatalogRow[] = []
  for (const { folder, missing } of unlisted) {
    // The user removed the folder of one year, as they may remove that of an article.
    if (missing && folder !== ARTICLES) continue
    const inside = rows.filter((row) => row.folder === folder || row.folder.startsWith(`${folder}/`))
    rowsToKeep.push(...inside)
    const message = missing ? missingSentence(folder, inside.length) : unlistedSentence(folder, inside.length)
    await notices.add({ id: `unlisted:${folder}`, kind: 'damaged', articleId: null, message })
  }
  return rowsToKeep
}
