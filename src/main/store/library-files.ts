import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { hasCode } from './file-system.ts'

/** A file of a library, as it stood when it was looked at. */
export interface LibraryFileEntry {
  /** Within the library, with `/` on every system. */
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
}

/**
 * All files and folders of a library but those left out at its top; folders come before what is in them, first its own
 * (empty) path. What goes away meanwhile is not there.
 * @throws Refusal `not-allowed` for a link: what it leads to is not of the library, and to leave it out would lose it
 */
export async function libraryFiles(
  library: string,
  leftOut: ReadonlySet<string>,
): Promise<{ readonly files: readonly LibraryFileEntry[]; readonly folders: readonly string[] }> {
  const files: LibraryFileEntry[] = []
  const folders: string[] = []
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    folders.push(folder)
    for (const name of await readdir(join(library, folder))) {
      if (folder === '' && leftOut.has(name)) continue
      const path = folder === '' ? name : `${folder}/${name}`
      const found = await lstat(join(library, path)).catch(gone)
      if (found === null) continue
      if (found.isSymbolicLink())
        throw new Refusal('not-allowed', `“${path}” leads out of the library, so the library was not copied.`)
      if (found.isDirectory()) pending.push(path)
      else files.push({ path, size: found.size, mtimeMs: found.mtimeMs })
    }
  }
  return { files, folders }
}

/** For a file that may go away at any time: null when it has. */
export function gone(thrown: unknown): null {
  if (hasCode(thrown, 'ENOENT')) return null
  throw thrown
}
