import { join } from 'node:path'
import { atOnce } from '../at-once.ts'
import { type FileStat, type FileSystem, isSystemError } from '../disk/file-system.ts'
import { ARTICLE_FILE, ARTICLES, idOfFolder } from '../disk/layout.ts'
import type { Notices } from '../disk/notices.ts'
import type { CatalogRow } from '../types.ts'

/** What is on disk of a library's articles. */
export interface Standing {
  /** The folders of articles, each with its article.json; in the order of their names. */
  readonly files: readonly (readonly [folder: string, file: FileStat | null])[]
  /** Folders that could not be listed: whether the articles known to be in them are still there is unknown. */
  readonly unlisted: readonly { readonly folder: string; readonly missing: boolean }[]
}

/** Looking waits on the disk, not on the processor. */
const AT_ONCE = 64

/** Looks at every article's file of a library. */
export async function standingIn(fileSystem: FileSystem, library: string): Promise<Standing> {
  const unlisted: { folder: string; missing: boolean }[] = []
  /** @param isOurs whether a name is that of a folder which this program makes here */
  async function listed(folder: string, isOurs: (name: string) => boolean): Promise<readonly string[]> {
    try {
      const entries = await fileSystem.list(join(library, folder))
      for (const { name, kind } of entries)
        if (kind !== 'folder' && isOurs(name)) unlisted.push({ folder: `${folder}/${name}`, missing: false })
      // Hidden ones belong to others.
      return entries
        .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'))
        .map(({ name }) => `${folder}/${name}`)
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown
      unlisted.push({ folder, missing: (await fileSystem.stat(join(library, folder))) === null })
      return []
    }
  }
  const years = await listed(ARTICLES, (name) => /^\d{4}$/.test(name))
  const isArticle = (name: string) => idOfFolder(name) !== null
  const folders = (await atOnce(AT_ONCE, years, (year) => listed(year, isArticle))).flat().sort()
  const files = await fileSystem.stats(folders.map((folder) => join(library, folder, ARTICLE_FILE)))
  return { files: folders.map((folder, at) => [folder, files[at] ?? null]), unlisted }
}

/** Says which folders cannot be looked into. @returns those of the rows that are of what is in them, to be kept */
export async function unlistedRows(
  { unlisted }: Standing,
  rows: readonly CatalogRow[],
  notices: Notices,
): Promise<readonly CatalogRow[]> {
  const kept: CatalogRow[] = []
  for (const { folder, missing } of unlisted) {
    // One year's folder that went away was taken out by a hand, as an article's may be.
    if (missing && folder !== ARTICLES) continue
    const inIt = rows.filter((row) => row.folder === folder || row.folder.startsWith(`${folder}/`))
    kept.push(...inIt)
    const message = missing ? missingSentence(folder, inIt.length) : unlistedSentence(folder, inIt.length)
    await notices.add({ id: `unlisted:${folder}`, kind: 'damaged', articleId: null, message })
  }
  return kept
}

function counted(articles: number): string {
  return articles === 1 ? 'One article is' : `${articles.toLocaleString('en')} articles are`
}

function missingSentence(folder: string, known: number): string {
  const of = known === 0 ? '' : ` ${counted(known)} known to be in it.`
  return `The folder “${folder}” is missing from the library.${of} If it was moved or deleted, put it back: the articles are read from it again.`
}

function unlistedSentence(folder: string, known: number): string {
  const of = known === 0 ? '' : ` ${counted(known)} in it.`
  return `The folder “${folder}” of the library cannot be read.${of} Nothing in it was changed; it will be read as soon as it can be.`
}
