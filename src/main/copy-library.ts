import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { mapLimit } from './async.ts'
import { hasCode } from './errno.ts'
import {
  alreadyThere,
  copyNotWritable,
  folderNotEmpty,
  insideLibrary,
  moveCancelled,
  noSpaceForCopy,
  notCopiedCompletely,
} from './sentences.ts'
import { nodeFileSystem } from './store/disk/file-system.ts'
import { LIBRARY_FILE, LOCK_FILE, lastGood, STAGING } from './store/names/layout.ts'
import { type LibraryFileEntry, libraryFiles, nullIfGone } from './store/upkeep/library-files.ts'

/** The size and time of each copied file, by its path within the library. */
export type CopiedFiles = ReadonlyMap<string, { readonly size: number; readonly mtimeMs: number }>

export interface CopyLibrary {
  readonly from: string
  readonly to: string
  /** What an earlier copy has copied: only files that differ from it are copied again, and deleted ones are removed. */
  readonly known?: CopiedFiles
  readonly signal: AbortSignal
  progress(done: number, total: number): void
}

const FILES_AT_ONCE = 8
/** What belongs to this session only, or is not worth keeping. */
const NOT_COPIED = new Set([LOCK_FILE, STAGING])
/** What systems put into an empty folder by themselves. */
const SYSTEM_FILES = new Set(['desktop.ini', 'Thumbs.db', '.DS_Store'])

/**
 * Copies a library into another folder and reads each file back: the copy has the same bytes, or this throws. library.json
 * comes last, so that an interrupted copy is not a library.
 * @throws Refusal `cancelled`, `disk-full`, `read-only`, `not-allowed` (a link in the library), `unreadable-file`
 */
export async function copyLibrary({ from, to, known, signal, progress }: CopyLibrary): Promise<CopiedFiles> {
  const { files, folders } = await libraryFiles(from, NOT_COPIED)
  const differs = files.filter(({ path, size, mtimeMs }) => {
    const before = known?.get(path)
    return before === undefined || before.size !== size || before.mtimeMs !== mtimeMs
  })
  const isLast = (path: string) => path === LIBRARY_FILE || path === lastGood(LIBRARY_FILE)
  let done = 0
  const copyAll = (entries: readonly LibraryFileEntry[]) =>
    mapLimit(FILES_AT_ONCE, entries, async ({ path }) => {
      if (signal.aborted) throw new Refusal('cancelled', moveCancelled)
      await copyChecked(join(from, path), join(to, path), path, known !== undefined)
      done += 1
      progress(done, differs.length)
    })
  try {
    for (const folder of folders) await mkdir(join(to, folder), { recursive: true, mode: 0o700 })
    await copyAll(differs.filter(({ path }) => !isLast(path)))
    for (const folder of folders) await nodeFileSystem.syncFolder(join(to, folder))
    await copyAll(differs.filter(({ path }) => isLast(path)))
    const present = new Set(files.map(({ path }) => path))
    for (const path of known?.keys() ?? []) if (!present.has(path)) await rm(join(to, path), { force: true })
    await nodeFileSystem.syncFolder(to)
  } catch (thrown) {
    throw refusalOf(thrown, to)
  }
  return new Map(files.map(({ path, size, mtimeMs }) => [path, { size, mtimeMs }]))
}

/**
 * Checks that a library can be moved into a folder.
 * @throws Refusal `not-allowed` where the folder is in the library or is not empty
 */
export async function checkTarget(library: string, target: string): Promise<void> {
  const inside = relative(resolve(library), resolve(target))
  if (inside === '') throw new Refusal('not-allowed', alreadyThere)
  if (!inside.startsWith(`..${sep}`) && inside !== '..' && !/^[A-Za-z]:/.test(inside))
    throw new Refusal('not-allowed', insideLibrary)
  const foreign = (await readdir(target)).filter((name) => !SYSTEM_FILES.has(name))
  if (foreign.length > 0) throw new Refusal('not-allowed', folderNotEmpty)
}

/** Removes an unfinished copy of a library, and nothing that others have put there meanwhile. */
export async function removeCopy(target: string, library: string): Promise<void> {
  const { files, folders } = await libraryFiles(library, NOT_COPIED)
  for (const { path } of files) await rm(join(target, path), { force: true })
  for (const name of NOT_COPIED) await rm(join(target, name), { recursive: true, force: true })
  for (const folder of folders.toReversed()) if (folder !== '') await rmdir(join(target, folder)).catch(ignoreKept)
}

/** For a folder that contains what is not ours, or was never made. */
function ignoreKept(thrown: unknown): void {
  if (!hasCode(thrown, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw thrown
}

/**
 * Copies a file and reads it back. A file that goes away or changes meanwhile is left to the final copy, unless this is
 * the final copy.
 */
async function copyChecked(from: string, to: string, path: string, isFinal: boolean): Promise<void> {
  const before = await stat(from).catch(nullIfGone)
  if (before === null) return
  await copyFile(from, to)
  await sync(to)
  const [read, written] = await Promise.all([hashOf(from), hashOf(to)])
  const after = await stat(from).catch(nullIfGone)
  const isUnchanged = after !== null && after.mtimeMs === before.mtimeMs && after.size === before.size
  if (!isUnchanged && !isFinal) return
  if (read !== written || !isUnchanged) throw new Refusal('unreadable-file', notCopiedCompletely(path))
  await utimes(to, before.atime, before.mtime)
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

function refusalOf(thrown: unknown, to: string): unknown {
  if (hasCode(thrown, 'ENOSPC', 'EDQUOT')) return new Refusal('disk-full', noSpaceForCopy)
  if (hasCode(thrown, 'EROFS', 'EPERM', 'EACCES')) return new Refusal('read-only', copyNotWritable(to))
  return thrown
}
