import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { platform } from 'node:process'
import { Refusal } from '#shared/failure.ts'
import { hasCode } from '../disk/file-system.ts'
import { diskRefusal } from '../disk/retry.ts'

/** A socket's path holds 104 bytes on macOS and 108 on Linux, the final zero among them. */
const LONGEST = 103

/** Names a library by where it really lies: two paths to one folder are one library, a copy is another. */
export function placeHash(realFolder: string): string {
  return createHash('sha256').update(realFolder).digest('hex').slice(0, 32)
}

/**
 * Where the holder of a library listens. The folder is made, and is the user's own.
 * @throws Refusal `read-only` when it cannot be
 */
export async function socketPath(sockets: string, realFolder: string): Promise<string> {
  const name = `${placeHash(realFolder)}.sock`
  if (platform === 'win32') return `\\\\.\\pipe\\commonplace-${placeHash(realFolder)}`
  const wanted = join(sockets, name)
  // Not the system's own temporary folder: it is named by the environment, which differs under cron.
  const folder = Buffer.byteLength(wanted) <= LONGEST ? sockets : `/tmp/commonplace-${process.getuid?.() ?? 0}`
  await madeOrRefused(folder)
  const found = await lstat(folder)
  if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) throw noPlace(folder)
  if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700)
  return join(folder, name)
}

async function madeOrRefused(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    if (hasCode(thrown, 'ENOTDIR', 'EEXIST', 'ENOENT', 'EACCES', 'EPERM', 'EROFS')) throw noPlace(folder)
    throw diskRefusal(thrown)
  }
}

function noPlace(folder: string): Refusal {
  return new Refusal(
    'read-only',
    `Commonplace needs a folder of its own in your home, “${folder}”, so that two windows never write at once; it is not there and cannot be made.`,
    { folder },
  )
}
