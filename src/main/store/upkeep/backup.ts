import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeFileSystem } from '../disk/file-system.ts'
import type { Staging } from '../disk/staging.ts'
import { BACKUPS, LIBRARY_FILE, LOCK_FILE, STAGING } from '../names/layout.ts'
import { libraryPaths } from './library-files.ts'
import { backupStopped, zipRefusal } from './sentences.ts'

export interface BackupOptions {
  /** The library. */
  readonly folder: string
  readonly staging: Staging
  readonly now: Date
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** The zip that was written: its path, how many files it contains, and its size. */
export interface BackupResult {
  readonly file: string
  readonly files: number
  readonly bytes: number
}

/** What belongs to this session only, and the backups themselves. */
const LEFT_OUT = new Set([BACKUPS, STAGING, LOCK_FILE])
/** A user cannot follow more than ten changes a second. */
const REPORT_MS = 100

/**
 * Writes a library into `backups/commonplace-<time>.zip`, all of it or nothing: every file except the backups. Unpacked,
 * it is a library again. Each file is as it was at some moment of the backup. None is torn, because files are replaced
 * and never written into.
 * @throws Refusal `disk-full`, `read-only`, `cancelled`, and of a file, which it names, `moved-on`, `unreadable-file`,
 * `not-allowed`
 */
export async function backUp({ folder, staging, now, signal, onProgress }: BackupOptions): Promise<BackupResult> {
  const staged = staging.path()
  try {
    // library.json first: its journal can be applied to files of a later moment, but not to earlier ones.
    const names = (await libraryPaths(folder, LEFT_OUT)).files.toSorted(
      (a, b) => Number(b === LIBRARY_FILE) - Number(a === LIBRARY_FILE),
    )
    await nodeFileSystem.makeFolder(staging.folder, folder)
    // Loaded when it is needed, so that no start waits for the package.
    const { zipFiles } = await import('./zip-file.ts')
    await zipFiles({ folder, names, to: staged, signal, onFile: throttle(names.length, onProgress) })
    const { size } = await stat(staged)
    await nodeFileSystem.makeFolder(join(folder, BACKUPS), folder)
    const file = await freeName(join(folder, BACKUPS), now)
    signal.throwIfAborted()
    await rename(staged, file)
    await nodeFileSystem.syncFolder(join(folder, BACKUPS))
    return { file, files: names.length, bytes: size }
  } catch (thrown) {
    await rm(staged, { force: true }).catch(() => undefined)
    if (signal.aborted) throw backupStopped()
    throw zipRefusal(thrown)
  }
}

/** Reports the first, the last, and between them at most ten a second. */
function throttle(total: number, report: (done: number, total: number) => void): (done: number) => void {
  let last = Number.NEGATIVE_INFINITY
  return (done) => {
    const now = performance.now()
    if (done < total && now - last < REPORT_MS) return
    last = now
    report(done, total)
  }
}

async function freeName(folder: string, now: Date): Promise<string> {
  // Date and time, without the characters that Windows refuses.
  const stamp = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  for (let n = 1; ; n++) {
    const file = join(folder, `commonplace-${stamp}${n === 1 ? '' : `-${n}`}.zip`)
    if ((await nodeFileSystem.stat(file)) === null) return file
  }
}
