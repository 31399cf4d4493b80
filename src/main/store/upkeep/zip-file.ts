import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import ZipStream from 'zip-stream'
import { type OpenFile, openWhole, readPieces, readWhole } from './whole-file.ts'

/** Opening and reading a small file is mostly waiting; more at once only fill memory. */
const AT_ONCE = 8
/** A file up to this size is read whole. */
const SMALL = 1024 * 1024
/** Small writes cost a turn of a thread each. */
const WRITE_BYTES = 1024 * 1024
/** What is packed and not yet written is held in memory. */
const MOST_UNWRITTEN = 8 * WRITE_BYTES
/** Packed already: to pack it again takes long and gains nothing. */
const PACKED = /\.(gz|jpe?g|png|gif|webp|avif|woff2?|zip|mp4|mp3)$/i
/** Shorter ones grow by being packed. */
const WORTH_PACKING = 128
/** The package's own level packs 5 % less. */
const LEVEL = 6
/** The package takes this for the letter of a disk, and drops it. */
const LOOKS_LIKE_DISK = /^\w+:/

export interface ZipFiles {
  readonly folder: string
  /** Within the folder, in the order in which they are to lie. */
  readonly names: readonly string[]
  /** The zip file: new, and only its owner's. */
  readonly to: string
  readonly signal: AbortSignal
  readonly onFile: (done: number) => void
}

/**
 * Packs files of a library into a new zip file, whose bytes are durable when this resolves. When it throws, a part of it
 * may lie at `to`. Zip64 where it has to be. Why `zip-stream` writes it: docs/decisions/0012-zip.md.
 * @throws Refusal that names the file that cannot be read; the signal's reason as soon as it is aborted; whatever the
 * disk says of the zip file
 */
export async function zipFiles({ folder, names, to, signal, onFile }: ZipFiles): Promise<void> {
  signal.throwIfAborted()
  const output = await open(to, 'wx', 0o600)
  const zip = new ZipStream({ zlib: { level: LEVEL }, forceLocalTime: true })
  const sink = createSink(zip, output)
  const ahead: Promise<Ready>[] = []
  let next = 0
  try {
    for (const [at, name] of names.entries()) {
      while (next < names.length && ahead.length < AT_ONCE) ahead.push(heard(read(folder, names[next++] as string)))
      const ready = await orAborted(ahead[0] as Promise<Ready>, signal)
      ahead.shift()
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
    // What was read ahead in vain; a disk that does not answer must not keep us.
    for (const each of ahead)
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

/** Resolves when the entry is packed whole; the zip takes one at a time. */
function addEntry(zip: ZipStream, name: string, file: OpenFile, source: Buffer | Readable): Promise<void> {
  const store = file.size < WORTH_PACKING || PACKED.test(name)
  const data = { name: LOOKS_LIKE_DISK.test(name) ? `./${name}` : name, date: file.time, mode: 0o600, store }
  return new Promise((resolve, reject) => {
    zip.entry(source, data, (thrown) => (thrown ? reject(thrown) : resolve()))
  })
}

/** Adds a large file piece by piece, no faster than the disk takes them. */
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
  /** Resolves when there is room for more. @throws whatever the disk says */
  room(): Promise<void>
  /** Resolves when all of the zip is written. @throws whatever the disk says */
  ended(): Promise<void>
}

/**
 * Writes what the zip gives, in large pieces. It takes all at once, and whoever adds waits for room: held up, the zip
 * keeps the list at its end as millions of pieces of a few bytes.
 */
function createSink(zip: ZipStream, output: FileHandle): Sink {
  let waiting: Buffer[] = []
  let held = 0
  let unwritten = 0
  let writing: Promise<void> = Promise.resolve()
  const end = heard(new Promise((resolve, reject) => zip.once('end', resolve).on('error', reject)))
  function flush(): void {
    const bytes = Buffer.concat(waiting, held)
    waiting = []
    held = 0
    unwritten += bytes.length
    writing = heard(
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

/** Its failure is heard when it is its turn. */
function heard<T>(work: Promise<T>): Promise<T> {
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
