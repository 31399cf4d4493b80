import { join } from 'node:path'
import { atOnce } from './at-once.ts'
import { type FileStat, type FileSystem, isSystemError } from './file-system.ts'
import { ARTICLE_FILE, ARTICLES } from './layout.ts'

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
  async function listed(folder: string): Promise<readonly string[]> {
    try {
      // Hidden ones belong to others.
      return (await fileSystem.list(join(library, folder)))
        .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'))
        .map(({ name }) => `${folder}/${name}`)
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown
      unlisted.push({ folder, missing: (await fileSystem.stat(join(library, folder))) === null })
      return []
    }
  }
  const years = await listed(ARTICLES)
  const folders = (await atOnce(AT_ONCE, years, listed)).flat().sort()
  const files = await fileSystem.stats(folders.map((folder) => join(library, folder, ARTICLE_FILE)))
  return { files: folders.map((folder, at) => [folder, files[at] ?? null]), unlisted }
}
