import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { mapLimit } from '../../async.ts'
import { hasCode } from '../../errno.ts'

/** A file of a library, as it was when it was looked at. */
export interface LibraryFileEntry {
  /** Within the library, with `/` on every system. */
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
}

const STATS_AT_ONCE = 8

/**
 * All files and folders of a library except those in `leftOut` at its top. Folders come before what is in them; the first
 * is the library itself (an empty path). A file that goes away meanwhile is left out.
 * @throws Refusal `not-allowed` for a link: what it leads to is not part of the library, and to leave it out would lose
 * it; `unreadable-file` for what is neither file nor folder, such as a pipe that would be waited for forever
 */
export async function libraryFiles(
  library: string,
  leftOut: ReadonlySet<string>,
): Promise<{ readonly files: readonly LibraryFileEntry[]; readonly folders: readonly string[] }> {
  const { files: paths, folders } = await libraryPaths(library, leftOut)
  const stats = await mapLimit(STATS_AT_ONCE, paths, async (path) => {
    const stat = await lstat(join(library, path)).catch(gone)
    return stat === null ? null : { path, size: stat.size, mtimeMs: stat.mtimeMs }
  })
  return { files: stats.filter((file) => file !== null), folders }
}

/** The same without a look at each file: its folder says what it is. @throws Refusal as `libraryFiles` does */
export async function libraryPaths(
  library: string,
  leftOut: ReadonlySet<string>,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
  const files: string[] = []
  const folders: string[] = []
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    // A folder may be deleted meanwhile; the library itself may not.
    const entries = await readdir(join(library, folder), { withFileTypes: true }).catch((thrown) => {
      if (folder === '') throw thrown
      return gone(thrown)
    })
    if (entries === null) continue
    folders.push(folder)
    for (const entry of entries) {
      if (folder === '' && leftOut.has(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const kind = await kindOf(entry, join(library, path))
      if (kind === 'folder') pending.push(path)
      else if (kind === 'file') files.push(path)
      else if (kind !== null) throw refused(path, kind)
    }
  }
  return { files, folders }
}

/** The kind that the folder gives for an entry. Some file systems give none and are asked. Null when it is gone. */
async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'link' | 'other' | null> {
  const stats = hasKind(entry) ? entry : await lstat(path).catch(gone)
  if (stats === null) return null
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'folder'
  return stats.isSymbolicLink() ? 'link' : 'other'
}

const hasKind = (entry: Dirent): boolean =>
  entry.isFile() ||
  entry.isDirectory() ||
  entry.isSymbolicLink() ||
  entry.isFIFO() ||
  entry.isSocket() ||
  entry.isBlockDevice() ||
  entry.isCharacterDevice()

function refused(path: string, kind: 'link' | 'other'): Refusal {
  return kind === 'link'
    ? new Refusal('not-allowed', `“${path}” leads out of the library, so the library was not copied.`, { path })
    : new Refusal('unreadable-file', `“${path}” is neither a file nor a folder, so the library was not copied.`, {
        path,
      })
}

/** For a file that may go away at any time: null when it has. */
export function gone(thrown: unknown): null {
  if (hasCode(thrown, 'ENOENT')) return null
  throw thrown
}
