import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isProcessAlive } from '../../../store/lock/is-process-alive.ts'

/**
 * Writes a file of an index under a temporary name, and gives it its own when all of it is on disk: a reader finds what
 * was there before, or the whole file.
 * @param write takes the open file, and gives its name
 * @returns the name
 * @throws system errors
 */
export function writeIndexFile(folder: string, write: (file: number) => string): string {
  const temporary = join(folder, `${process.pid}.tmp`)
  const file = openSync(temporary, 'w', 0o600)
  let name: string
  try {
    name = write(file)
    fsyncSync(file)
  } catch (thrown) {
    closeSync(file)
    rmSync(temporary, { force: true })
    throw thrown
  }
  closeSync(file)
  const path = join(folder, name)
  // A folder of this name would prevent every save.
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true })
  renameSync(temporary, path)
  return name
}

/** Whether it is the temporary file of another process that still runs. */
export function isBeingWritten(name: string): boolean {
  const pid = Number(/^([0-9]{1,10})\.tmp$/.exec(name)?.[1] ?? process.pid)
  return pid !== process.pid && isProcessAlive(pid)
}
