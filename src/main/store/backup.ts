import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { Refusal } from '#shared/failure.ts'
import { hasCode, nodeFileSystem } from './file-system.ts'
import { BACKUPS, LIBRARY_FILE, LOCK_FILE, UNFINISHED } from './layout.ts'
import { libraryFiles } from './library-files.ts'
import { diskRefusal } from './patience.ts'
import type { Unfinished } from './unfinished.ts'

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
/** Small already: to pack them again takes long and gains nothing. */
const PACKED = /\.(gz|jpe?g|png|gif|webp|avif|woff2?|zip|mp4|mp3)$/i

/**
 * Writes a whole library into `backups/commonplace-<time>.zip`: every file but the backups themselves, which unpacked is
 * a library again. Whole or not at all. Each file is as it stood at some moment of the writing; none is ever torn,
 * because files are replaced and never written into.
 * @throws Refusal `disk-full`, `read-only`, `cancelled`, `moved-on` (a file went away meanwhile)
 */
export async function backUp({ folder, unfinished, now, signal, onProgress }: BackUp): Promise<BackedUp> {
  // library.json first: what it still has to do is done again over files of any later moment, never the other way about.
  const names = (await libraryFiles(folder, LEFT_OUT)).files
    .map(({ path }) => path)
    .toSorted((a, b) => Number(b === LIBRARY_FILE) - Number(a === LIBRARY_FILE))
  const made = unfinished.path()
  try {
    await nodeFileSystem.makeFolder(unfinished.folder, folder)
    await write(folder, names, made, signal, onProgress)
    const { size } = await stat(made)
    await nodeFileSystem.makeFolder(join(folder, BACKUPS), folder)
    const file = await freeName(join(folder, BACKUPS), now)
    await rename(made, file)
    await nodeFileSystem.syncFolder(join(folder, BACKUPS))
    return { file, files: names.length, bytes: size }
  } catch (thrown) {
    await rm(made, { force: true })
    if (signal.aborted) throw new Refusal('cancelled', 'The backup was stopped; nothing of it was kept.')
    if (hasCode(thrown, 'ENOENT'))
      throw new Refusal(
        'moved-on',
        'Something was thrown away while it was being copied, so no backup was made; try again.',
      )
    throw diskRefusal(thrown)
  }
}

async function write(
  folder: string,
  names: readonly string[],
  to: string,
  signal: AbortSignal,
  onProgress: BackUp['onProgress'],
): Promise<void> {
  const zip = new ZipFile()
  let done = 0
  let reading: ReadStream | null = null
  for (const name of names) {
    // Opened in its turn: thousands of open files are more than a system allows.
    zip.addReadStreamLazy(name, { compress: !PACKED.test(name), mode: 0o100600 }, (give) => {
      onProgress(++done, names.length)
      reading = createReadStream(join(folder, name))
      // One that is stopped before it is open has nobody left to hear of it.
      reading.on('error', () => undefined)
      give(null, reading)
    })
  }
  const output = createWriteStream(to, { flags: 'wx', mode: 0o600 })
  const stop = new AbortController()
  const asked = () => stop.abort()
  signal.addEventListener('abort', asked, { once: true })
  let failed: unknown = null
  // What goes wrong with one file is told by the zip, not by its stream.
  zip.on('error', (thrown) => {
    failed = thrown
    stop.abort()
  })
  zip.end()
  try {
    signal.throwIfAborted()
    await pipeline(zip.outputStream, output, { signal: stop.signal })
  } catch (thrown) {
    throw failed ?? thrown
  } finally {
    signal.removeEventListener('abort', asked)
    await closed(reading)
  }
  const file = await open(to, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** Lets go of a file that may still be open. */
async function closed(stream: ReadStream | null): Promise<void> {
  if (stream === null || stream.closed) return
  const gone = new Promise<void>((resolve) => stream.once('close', () => resolve()))
  stream.destroy()
  await gone
}

async function freeName(folder: string, now: Date): Promise<string> {
  // The day and the second, without signs that Windows refuses.
  const stamp = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  for (let n = 1; ; n++) {
    const file = join(folder, `commonplace-${stamp}${n === 1 ? '' : `-${n}`}.zip`)
    if ((await nodeFileSystem.stat(file)) === null) return file
  }
}
