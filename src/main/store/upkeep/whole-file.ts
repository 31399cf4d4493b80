import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { changedMeanwhile, noLongerFile, unreadableFile } from './sentences.ts'

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
  const handle = await open(join(library, path), FLAGS).catch((thrown) => Promise.reject(unreadableFile(path, thrown)))
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw noLongerFile(path)
    return { path, size: stats.size, time: stats.mtime, handle }
  } catch (thrown) {
    await handle.close()
    throw unreadableFile(path, thrown)
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
    if (length !== size) throw changedMeanwhile(path)
    return room.subarray(0, size)
  } catch (thrown) {
    throw unreadableFile(path, thrown)
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
      if (missing < 0) throw changedMeanwhile(path)
      yield piece
    }
    if (missing > 0) throw changedMeanwhile(path)
  } catch (thrown) {
    throw unreadableFile(path, thrown)
  } finally {
    await handle.close()
  }
}

const PIECE = 256 * 1024
