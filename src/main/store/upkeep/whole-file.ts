import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import { codeOf, hasCode } from '../../errno.ts'

/** An open file, with its size and time at the opening. */
export interface OpenFile {
  readonly path: string
  readonly size: number
  /** When it was last changed. */
  readonly time: Date
  readonly handle: FileHandle
}

/** Do not follow a link, do not wait for a pipe. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a file of a library to be read from beginning to end. The caller closes it.
 * @throws Refusal that names the file: `moved-on` when it went away, `unreadable-file` when it cannot be read or is no file
 */
export async function openWhole(library: string, path: string): Promise<OpenFile> {
  const handle = await open(join(library, path), FLAGS).catch((thrown) => Promise.reject(unreadable(path, thrown)))
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Refusal('unreadable-file', `“${path}” is no longer a file. ${AGAIN}`, { path })
    return { path, size: stats.size, time: stats.mtime, handle }
  } catch (thrown) {
    await handle.close()
    throw unreadable(path, thrown)
  }
}

/** Reads a file that is small enough for memory, and closes it. @throws Refusal as `openWhole` does */
export async function readWhole({ path, size, handle }: OpenFile): Promise<Buffer> {
  try {
    // One byte more than the file should have, in one call, so that we notice when it has grown.
    const room = Buffer.allocUnsafe(size + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await handle.read(room, length, room.length - length, null)
      length += bytesRead
      if (bytesRead === 0 || length >= size) break
    }
    if (length !== size) throw changed(path)
    return room.subarray(0, size)
  } catch (thrown) {
    throw unreadable(path, thrown)
  } finally {
    await handle.close()
  }
}

/** Reads a file of any size, piece by piece, and closes it. @throws Refusal as `openWhole` does */
export async function* readPieces({ path, size, handle }: OpenFile): AsyncGenerator<Buffer> {
  try {
    let missing = size
    for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: PIECE })) {
      missing -= piece.length
      if (missing < 0) throw changed(path)
      yield piece
    }
    if (missing > 0) throw changed(path)
  } catch (thrown) {
    throw unreadable(path, thrown)
  } finally {
    await handle.close()
  }
}

const PIECE = 256 * 1024
const AGAIN = 'No backup was made; the library is as it was.'

function changed(path: string): Refusal {
  return new Refusal('moved-on', `“${path}” changed while it was read. ${AGAIN} Please try again.`, { path })
}

/** What the user is told of a file that cannot be read: which one, and why. */
export function unreadable(path: string, thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (hasCode(thrown, 'ENOENT', 'ENOTDIR'))
    return new Refusal('moved-on', `“${path}” was moved or deleted during the backup. ${AGAIN} Please try again.`, {
      path,
    })
  if (hasCode(thrown, 'EISDIR', 'ELOOP', 'ENXIO'))
    return new Refusal('unreadable-file', `“${path}” is no longer a file. ${AGAIN}`, { path })
  if (hasCode(thrown, 'EACCES', 'EPERM'))
    return new Refusal('unreadable-file', `You do not have permission to read “${path}”. ${AGAIN}`, { path })
  const code = codeOf(thrown) ?? 'unknown error'
  return new Refusal('unreadable-file', `“${path}” cannot be read (${code}). ${AGAIN}`, { path })
}
