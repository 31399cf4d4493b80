import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import ZipStream from 'zip-stream'
import { type OpenFile, openWhole, readPieces, readWhole } from './whole-file.ts'

/** Opening and reading a small file is mostly waiting; more at once would only fill memory. */
const AT_ONCE = 8
/** A file up to this size is read in one piece. */
const SMALL = 1024 * 1024
/** Each write costs a turn of a thread, so small ones are collected. */
const WRITE_BYTES = 1024 * 1024
/** Packed bytes that are not written yet are in memory. */
const MOST_UNWRITTEN = 8 * WRITE_BYTES
/** These are compressed already: to compress them again takes long and gains nothing. */
const PACKED = /\.(gz|jpe?g|png|gif|webp|avif|woff2?|zip|mp4|mp3)$/i
/** Shorter files grow when they are compressed. */
const WORTH_PACKING = 128
/** The default level of the package compresses 5 % less. */
const LEVEL = 6
/** The package takes this for the letter of a drive, and drops it. */
const LOOKS_LIKE_DISK = /^\w+:/

export interface ZipFiles {
  readonly folder: string
  /** Within the folder, in the order of the zip. */
  readonly names: readonly string[]
  /** The path of the zip file: it is new, and only its owner may read it. */
  readonly to: string
  readonly signal: AbortSignal
  readonly onFile: (done: number) => void
}

/**
 * Packs files of a library into a new zip file, whose bytes are durable when this resolves. When it throws, a part of the
 * zip may be at `to`. Zip64 where it is needed. Why we use `zip-stream`: docs/decisions/0012-zip.md.
 * @throws Refusal that names the file that cannot be read; the signal's reason as soon as it is aborted; the error of the
 * disk that the zip is on
 */
export async function zipFiles({ folder, names, to, signal, onFile }: ZipFiles): Promise<void> {
  signal.throwIfAborted()
  const output = await open(to, 'wx', 0o600)
  const zip = new ZipStream({ zlib: { level: LEVEL }, forceLocalTime: true })
  const sink = createSink(zip, output)
  const queue: Promise<Ready>[] = []
  let next = 0
  try {
    for (const [at, name] of names.entries()) {
      while (next < names.length && queue.length < AT_ONCE)
        queue.push(awaitLater(read(folder, names[next++] as string)))
      const ready = await orAborted(queue[0] as Promise<Ready>, signal)
      queue.shift()
      onFile(at + 1)
      if ('bytes' in ready) await orAborted(addEntry(zip, name, ready.file, ready.bytes), signal)
      else await addPieces(zip, name, ready.file, sink, signal)
      await orAborted(sink.room(), signal)
    }
    zip.finalize()
    await orAborted(sink.ended(), signal)
    signal.throwIfAborted()
    await output.datasync()
  } finally {
    zip.destroy()
    // Files that were opened in advance. A disk that does not answer must not keep us.
    for (const each of queue)
      void each.then((ready) => ('bytes' in ready ? undefined : ready.file.handle.close())).catch(() => undefined)
    await output.close()
  }
}

/** A small file with its bytes, or a large one that is open. */
type Ready = { readonly file: OpenFile; readonly bytes: Buffer } | { readonly file: OpenFile }

async function read(folder: string, name: string): Promise<Ready> {
  const file = await openWhole(folder, name)
  return file.size > SMALL ? { file } : { file, bytes: await readWhole(file) }
}

/** Resolves when the whole entry is packed. The zip takes one at a time. */
function addEntry(zip: ZipStream, name: string, file: OpenFile, source: Buffer | Readable): Promise<void> {
  const store = file.size < WORTH_PACKING || PACKED.test(name)
  const data = { name: LOOKS_LIKE_DISK.test(name) ? `./${name}` : name, date: file.time, mode: 0o600, store }
  return new Promise((resolve, reject) => {
    zip.entry(source, data, (thrown) => (thrown ? reject(thrown) : resolve()))
  })
}

/** Adds a large file piece by piece, no faster than the disk can write. */
async function addPieces(zip: ZipStream, name: string, file: OpenFile, sink: Sink, signal: AbortSignal): Promise<void> {
  async function* pieces() {
    for await (const piece of readPieces(file)) {
      signal.throwIfAborted()
      await sink.room()
      yield piece
    }
  }
  const source = Readable.from(pieces(), { highWaterMark: 1 })
  try {
    await orAborted(addEntry(zip, name, file, source), signal)
  } finally {
    source.destroy()
  }
}

interface Sink {
  /** Resolves when there is room for more. @throws errors of the disk */
  room(): Promise<void>
  /** Resolves when all of the zip is written. @throws errors of the disk */
  ended(): Promise<void>
}

/**
 * Writes the output of the zip in large pieces. It accepts everything at once, and the caller waits for room before it
 * adds more: when the zip itself is held up, it keeps the list at its end as millions of pieces of a few bytes.
 */
function createSink(zip: ZipStream, output: FileHandle): Sink {
  let waiting: Buffer[] = []
  let held = 0
  let unwritten = 0
  let writing: Promise<void> = Promise.resolve()
  const end = awaitLater(new Promise((resolve, reject) => zip.once('end', resolve).on('error', reject)))
  function flush(): void {
    const bytes = Buffer.concat(waiting, held)
    waiting = []
    held = 0
    unwritten += bytes.length
    writing = awaitLater(
      writing.then(async () => {
        await output.appendFile(bytes)
        unwritten -= bytes.length
      }),
    )
  }
  zip.on('data', (bytes: Buffer) => {
    waiting.push(bytes)
    held += bytes.length
    if (held >= WRITE_BYTES) flush()
  })
  return {
    async room() {
      while (unwritten > MOST_UNWRITTEN) await writing
    },
    async ended() {
      await end
      flush()
      await writing
    },
  }
}

/** Marks a failure as handled: it is thrown when the promise is awaited later. */
function awaitLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

/** The work, or the signal's reason as soon as it is aborted. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
