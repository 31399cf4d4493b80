import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'

/** Opening a pipe without a writer would wait forever. For a file the flag makes no difference. Windows does not have it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

interface FileFacts {
  readonly size: number
  isFile(): boolean
  isDirectory(): boolean
}

/**
 * Reads a regular file. A folder, and a pipe or device, which may never end, are refused.
 * @param atMost bytes
 * @throws system errors, among them `EISDIR`, `NOT_A_FILE` and `TOO_LARGE` for what is refused
 */
export async function readRegularFile(path: string, atMost: number): Promise<Uint8Array> {
  const file = await open(path, FLAGS)
  try {
    const size = sizeOf(await file.stat(), path, atMost)
    const bytes = Buffer.allocUnsafe(size)
    let read = 0
    while (read < size) {
      const { bytesRead } = await file.read(bytes, read, size - read, read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}

/** The same, synchronously. */
export function readRegularFileSync(path: string, atMost: number): Buffer {
  const file = openSync(path, FLAGS)
  try {
    const size = sizeOf(fstatSync(file), path, atMost)
    const bytes = Buffer.allocUnsafe(size)
    let read = 0
    while (read < size) {
      const count = readSync(file, bytes, read, size - read, read)
      if (count === 0) break
      read += count
    }
    return bytes.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

function sizeOf(stats: FileFacts, path: string, atMost: number): number {
  if (stats.isDirectory()) throw refused('EISDIR', path, 'is a folder, not a file')
  if (!stats.isFile()) throw refused('NOT_A_FILE', path, 'is not a regular file')
  if (stats.size > atMost)
    throw refused('TOO_LARGE', path, `has ${stats.size} bytes, more than the ${atMost} that are read`)
  return stats.size
}

function refused(code: string, path: string, reason: string): Error {
  return Object.assign(new Error(`${code}: ${path} ${reason}`), { code, path })
}
