import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { atOnce } from './store/at-once.ts'
import { hasCode, nodeFileSystem } from './store/disk/file-system.ts'
import { LIBRARY_FILE, LOCK_FILE, lastGood, UNFINISHED } from './store/disk/layout.ts'
import { gone, type LibraryFileEntry, libraryFiles } from './store/upkeep/library-files.ts'

/** Files as they were when they were copied, by their paths within the library. */
export type Copied = ReadonlyMap<string, { readonly size: number; readonly mtimeMs: number }>

export interface CopyLibrary {
  readonly from: string
  readonly to: string
  /** What an earlier copy brought over: only what differs from it since is copied, and what is gone is taken away. */
  readonly known?: Copied
  readonly signal: AbortSignal
  progress(done: number, total: number): void
}

const FILES_AT_ONCE = 8
/** Of this session, or not worth keeping. */
const NOT_COPIED = new Set([LOCK_FILE, UNFINISHED])
/** What systems put into an empty folder unasked. */
const OF_THE_SYSTEM = new Set(['desktop.ini', 'Thumbs.db', '.DS_Store'])

/**
 * Copies a library into another folder and reads each file back: the copy has the same bytes, or this throws. What
 * makes it a library comes last, so that a copy that was cut off is none.
 * @throws Refusal `cancelled`, `disk-full`, `read-only`, `not-allowed` (a link in the library), `unreadable-file`
 */
export async function copyLibrary({ from, to, known, signal, progress }: CopyLibrary): Promise<Copied> {
  const { files, folders } = await libraryFiles(from, NOT_COPIED)
  const differs = files.filter(({ path, size, mtimeMs }) => {
    const before = known?.get(path)
    return before === undefined || before.size !== size || before.mtimeMs !== mtimeMs
  })
  const isLast = (path: string) => path === LIBRARY_FILE || path === lastGood(LIBRARY_FILE)
  let done = 0
  const copyEach = (some: readonly LibraryFileEntry[]) =>
    atOnce(FILES_AT_ONCE, some, async ({ path }) => {
      if (signal.aborted) throw new Refusal('cancelled', 'The library was not moved: it is where it was.')
      await copyChecked(join(from, path), join(to, path), path, known !== undefined)
      done += 1
      progress(done, differs.length)
    })
  try {
    for (const folder of folders) await mkdir(join(to, folder), { recursive: true, mode: 0o700 })
    await copyEach(differs.filter(({ path }) => !isLast(path)))
    for (const folder of folders) await nodeFileSystem.syncFolder(join(to, folder))
    await copyEach(differs.filter(({ path }) => isLast(path)))
    const there = new Set(files.map(({ path }) => path))
    for (const path of known?.keys() ?? []) if (!there.has(path)) await rm(join(to, path), { force: true })
    await nodeFileSystem.syncFolder(to)
  } catch (thrown) {
    throw refusalOf(thrown, to)
  }
  return new Map(files.map(({ path, size, mtimeMs }) => [path, { size, mtimeMs }]))
}

/**
 * Says whether a library can be moved into a folder.
 * @throws Refusal `not-allowed` where it lies in the library or holds other things
 */
export async function checkTarget(library: string, target: string): Promise<void> {
  const inside = relative(resolve(library), resolve(target))
  if (inside === '') throw new Refusal('not-allowed', 'The library is in this folder already.')
  if (!inside.startsWith(`..${sep}`) && inside !== '..' && !/^[A-Za-z]:/.test(inside))
    throw new Refusal('not-allowed', 'This folder lies inside the library; choose one outside of it.')
  const others = (await readdir(target)).filter((name) => !OF_THE_SYSTEM.has(name))
  if (others.length > 0)
    throw new Refusal('not-allowed', 'This folder holds other things; choose an empty one, or make a new one.')
}

/** Takes an unfinished copy of a library away again, and nothing that anyone else has put there meanwhile. */
export async function removeCopy(target: string, library: string): Promise<void> {
  const { files, folders } = await libraryFiles(library, NOT_COPIED)
  for (const { path } of files) await rm(join(target, path), { force: true })
  for (const name of NOT_COPIED) await rm(join(target, name), { recursive: true, force: true })
  for (const folder of folders.toReversed()) if (folder !== '') await rmdir(join(target, folder)).catch(kept)
}

/** A folder that holds what is not ours, or was never made. */
function kept(thrown: unknown): void {
  if (!hasCode(thrown, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw thrown
}

/**
 * Copies a file and reads it back. One that is gone or changed meanwhile is left as it is, because a later copy settles
 * it, unless this is that later one.
 */
async function copyChecked(from: string, to: string, path: string, last: boolean): Promise<void> {
  const before = await stat(from).catch(gone)
  if (before === null) return
  await copyFile(from, to)
  await sync(to)
  const [read, written] = await Promise.all([hashOf(from), hashOf(to)])
  const after = await stat(from).catch(gone)
  const stood = after !== null && after.mtimeMs === before.mtimeMs && after.size === before.size
  if (!stood && !last) return
  if (read !== written || !stood)
    throw new Refusal('unreadable-file', `“${path}” did not arrive whole, so the library stays where it was.`)
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
  if (hasCode(thrown, 'ENOSPC', 'EDQUOT'))
    return new Refusal('disk-full', 'There is not enough room in the new place, so the library stays where it was.')
  if (hasCode(thrown, 'EROFS', 'EPERM', 'EACCES'))
    return new Refusal('read-only', `Nothing may be written in ${to}, so the library stays where it was.`)
  return thrown
}
