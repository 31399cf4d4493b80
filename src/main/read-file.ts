import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { open } from 'node:fs/promises'

/** Opening a pipe without a writer would wait for ever. To a file the flag makes no difference; Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

interface Looked {
  readonly size: number
  isFile(): boolean
  isDirectory(): boolean
}

/**
 * Reads a regular file whole, and nothing else: neither a folder nor a pipe or device, which may never end.
 * @param atMost bytes
 * @throws system errors; with the code `EISDIR`, `NOT_A_FILE` or `TOO_LARGE` for what is not read
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

/** The same, keeping the thread. */
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

function sizeOf(found: Looked, path: string, atMost: number): number {
  if (found.isDirectory()) throw refused('EISDIR', path, 'is a folder, not a file')
  if (!found.isFile()) throw refused('NOT_A_FILE', path, 'is not a regular file')
  if (found.size > atMost)
    throw refused('TOO_LARGE', path, `has ${found.size} bytes, more than the ${atMost} that are read`)
  return found.size
}

function refused(code: string, path: string, reason: string): Error {
  return Object.assign(new Error(`${code}: ${path} ${reason}`), { code, path })
}
