import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { platform } from 'node:process'
import { hasCode } from '../../errno.ts'
import { diskRefusal } from '../disk/disk-refusal.ts'
import { noSocketFolder } from './sentences.ts'

/** A socket's path holds 104 bytes on macOS and 108 on Linux, the final zero among them. */
const LONGEST = 103

/** Names a library by its real path: two paths to one folder are one library, a copy is another. */
export function folderHash(realFolder: string): string {
  return createHash('sha256').update(realFolder).digest('hex').slice(0, 32)
}

/**
 * The path at which the holder of a library listens. Its folder is made, and belongs to the user.
 * @throws Refusal `read-only` when it cannot be
 */
export async function socketPath(sockets: string, realFolder: string): Promise<string> {
  const name = `${folderHash(realFolder)}.sock`
  if (platform === 'win32') return `\\\\.\\pipe\\commonplace-${folderHash(realFolder)}`
  const wanted = join(sockets, name)
  // Not the system's temporary folder: the environment says where that is, and under cron it says otherwise.
  const folder = Buffer.byteLength(wanted) <= LONGEST ? sockets : `/tmp/commonplace-${process.getuid?.() ?? 0}`
  await makeSocketFolder(folder)
  const stats = await lstat(folder)
  if (!stats.isDirectory() || (process.getuid !== undefined && stats.uid !== process.getuid()))
    throw noSocketFolder(folder)
  if ((stats.mode & 0o077) !== 0) await chmod(folder, 0o700)
  return join(folder, name)
}

async function makeSocketFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    if (hasCode(thrown, 'ENOTDIR', 'EEXIST', 'ENOENT', 'EACCES', 'EPERM', 'EROFS')) throw noSocketFolder(folder)
    throw diskRefusal(thrown)
  }
}
