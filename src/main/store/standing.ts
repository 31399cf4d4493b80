import { join } from 'node:path'
import { atOnce } from './at-once.ts'
import type { FileStat, FileSystem } from './file-system.ts'
import { ARTICLE_FILE, ARTICLES } from './layout.ts'

/** The folders of articles, each with its article.json as it stands on disk; in the order of their names. */
export type Standing = readonly (readonly [folder: string, file: FileStat | null])[]

/** Looking waits on the disk, not on the processor. */
const AT_ONCE = 64

/** Looks at every article's file of a library. */
export async function standingIn(fileSystem: FileSystem, library: string): Promise<Standing> {
  const years = await listed(fileSystem, join(library, ARTICLES))
  const found = await atOnce(AT_ONCE, years, async (year) =>
    (await listed(fileSystem, join(library, ARTICLES, year))).map((name) => `${ARTICLES}/${year}/${name}`),
  )
  const folders = found.flat().sort()
  const files = await fileSystem.stats(folders.map((folder) => join(library, folder, ARTICLE_FILE)))
  return folders.map((folder, at) => [folder, files[at] ?? null])
}

/** Names of the folders in a folder; none when it is not there. Hidden ones belong to others. */
async function listed(fileSystem: FileSystem, folder: string): Promise<string[]> {
  if ((await fileSystem.stat(folder))?.kind !== 'folder') return []
  const entries = await fileSystem.list(folder)
  return entries.filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.')).map(({ name }) => name)
}
