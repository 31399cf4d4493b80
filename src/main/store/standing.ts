import { join } from 'node:path'
import { atOnce } from './at-once.ts'
import { type FileStat, type FileSystem, isSystemError } from './file-system.ts'
import { ARTICLE_FILE, ARTICLES, idOfFolder } from './layout.ts'

/** What stands on disk of a library's articles. */
export interface Standing {
  /** The folders of articles, each with its article.json; in the order of their names. */
  readonly files: readonly (readonly [folder: string, file: FileStat | null])[]
  /** Folders of which it could not be told what is in them; of what was known to be in these nothing is known. */
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
