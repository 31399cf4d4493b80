import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { hasCode, nodeFileSystem } from '../disk/file-system.ts'
import { BACKUPS, LIBRARY_FILE, LOCK_FILE, UNFINISHED } from '../disk/layout.ts'
import type { Unfinished } from '../disk/staging.ts'
import { libraryPaths } from './library-files.ts'

export interface BackUp {
  /** The library. */
  readonly folder: string
  readonly unfinished: Unfinished
  readonly now: Date
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** What was written: where, how many files it holds, and how large it is. */
export interface BackedUp {
  readonly file: string
  readonly files: number
  readonly bytes: number
}

/** Of this session, or backups themselves. */
const LEFT_OUT = new Set([BACKUPS, UNFINISHED, LOCK_FILE])
/** Nobody can follow more than ten changes a second. */
const TELL_MS = 100

/**
 * Writes a whole library into `backups/commonplace-<time>.zip`: every file but the backups themselves, which unpacked is
 * a library again. Whole or not at all. Each file is as it stood at some moment of the writing; none is ever torn,
 * because files are replaced and never written into.
 * @throws Refusal `disk-full`, `read-only`, `cancelled`, and of a file, which it names, `moved-on`, `unreadable-file`,
 * `not-allowed`
 */
export async function backUp({ folder, unfinished, now, signal, onProgress }: BackUp): Promise<BackedUp> {
  const made = unfinished.path()
  try {
    // library.json first: what it still has to do is done again over files of any later moment, never the other way about.
    const names = (await libraryPaths(folder, LEFT_OUT)).files.toSorted(
      (a, b) => Number(b === LIBRARY_FILE) - Number(a === LIBRARY_FILE),
    )
    await nodeFileSystem.makeFolder(unfinished.folder, folder)
    // Loaded when asked for: no start waits for the zip's package.
    const { zipFiles } = await import('./zip-file.ts')
    await zipFiles({ folder, names, to: made, signal, onFile: seldom(names.length, onProgress) })
    const { size } = await stat(made)
    await nodeFileSystem.makeFolder(join(folder, BACKUPS), folder)
    const file = await freeName(join(folder, BACKUPS), now)
    signal.throwIfAborted()
    await rename(made, file)
    await nodeFileSystem.syncFolder(join(folder, BACKUPS))
    return { file, files: names.length, bytes: size }
  } catch (thrown) {
    await rm(made, { force: true }).catch(() => undefined)
    if (signal.aborted) throw new Refusal('cancelled', 'The backup was stopped; nothing of it was kept.')
    throw refusalOf(thrown)
  }
}

/** Tells the first, the last, and between them at most ten a second. */
function seldom(total: number, tell: (done: number, total: number) => void): (done: number) => void {
  let last = Number.NEGATIVE_INFINITY
  return (done) => {
    const now = performance.now()
    if (done < total && now - last < TELL_MS) return
    last = now
    tell(done, total)
  }
}

/** What the user hears of the place where a backup is written; what a file of the library says it has said by name. */
function refusalOf(thrown: unknown): unknown {
  if (hasCode(thrown, 'ENOSPC', 'EDQUOT', 'EFBIG'))
    return new Refusal('disk-full', `The disk is full, so no backup was made. ${KEPT}`)
  if (hasCode(thrown, 'EROFS', 'EPERM', 'EACCES'))
    return new Refusal('read-only', `The library’s folder cannot be written to, so no backup was made. ${KEPT}`)
  if (hasCode(thrown, 'ENOENT', 'ENOTDIR', 'EEXIST', 'EIO', 'ENODEV', 'ESTALE'))
    return new Refusal(
      'read-only',
      `The folder “${BACKUPS}” in the library is gone or cannot be used, so no backup was made. ${KEPT} Check that the library’s disk is still connected.`,
    )
  return thrown
}

const KEPT = 'The library is as it was.'

async function freeName(folder: string, now: Date): Promise<string> {
  // The day and the second, without signs that Windows refuses.
  const stamp = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  for (let n = 1; ; n++) {
    const file = join(folder, `commonplace-${stamp}${n === 1 ? '' : `-${n}`}.zip`)
    if ((await nodeFileSystem.stat(file)) === null) return file
  }
}
