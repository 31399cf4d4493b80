import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { atOnce } from '../at-once.ts'
import { hasCode } from '../disk/file-system.ts'

/** A file of a library, as it stood when it was looked at. */
export interface LibraryFileEntry {
  /** Within the library, with `/` on every system. */
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
}

const LOOKS_AT_ONCE = 8

/**
 * All files and folders of a library but those left out at its top; folders come before what is in them, first its own
 * (empty) path. What goes away meanwhile is not there.
 * @throws Refusal `not-allowed` for a link: what it leads to is not of the library, and to leave it out would lose it;
 * `unreadable-file` for what is neither file nor folder, such as a pipe that would be waited for without end
 */
export async function libraryFiles(
  library: string,
  leftOut: ReadonlySet<string>,
): Promise<{ readonly files: readonly LibraryFileEntry[]; readonly folders: readonly string[] }> {
  const { files: paths, folders } = await libraryPaths(library, leftOut)
  const looked = await atOnce(LOOKS_AT_ONCE, paths, async (path) => {
    const found = await lstat(join(library, path)).catch(gone)
    return found === null ? null : { path, size: found.size, mtimeMs: found.mtimeMs }
  })
  return { files: looked.filter((file) => file !== null), folders }
}

/** The same without looking at each file: its folder says what is in it. @throws Refusal as `libraryFiles` does */
export async function libraryPaths(
  library: string,
  leftOut: ReadonlySet<string>,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
  const files: string[] = []
  const folders: string[] = []
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    // A folder that was there a moment ago may be thrown away now; the library itself may not.
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

/** What a folder says of an entry; some file systems do not say it, and are asked. Null when it is gone. */
async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'link' | 'other' | null> {
  const found = knows(entry) ? entry : await lstat(path).catch(gone)
  if (found === null) return null
  if (found.isFile()) return 'file'
  if (found.isDirectory()) return 'folder'
  return found.isSymbolicLink() ? 'link' : 'other'
}

const knows = (entry: Dirent): boolean =>
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
    : new Refusal('unreadable-file', `“${path}” is no file and no folder, so the library was not copied.`, { path })
}

/** For a file that may go away at any time: null when it has. */
export function gone(thrown: unknown): null {
  if (hasCode(thrown, 'ENOENT')) return null
  throw thrown
}
