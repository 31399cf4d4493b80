import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createDeflateRaw, deflateRaw, deflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'
import { type OpenFile, openWhole, readPieces, readWhole } from './whole-file.ts'
import { endOfZip, listEntry, localHeader, type ZipEntry } from './zip-format.ts'

/** Opening and reading a small file is mostly waiting; more at once only fill memory. */
const AT_ONCE = 12
/** A file up to this size is read and packed whole: streams cost more than such a file. */
const SMALL = 1024 * 1024
/** Packed in under a millisecond: a thread that did it would take longer to reach. */
const TINY = 32 * 1024
/** Small writes cost a turn of a thread each. */
const WRITE_BYTES = 1024 * 1024
/** Packed already: to pack it again takes long and gains nothing. */
const PACKED = /\.(gz|jpe?g|png|gif|webp|avif|woff2?|zip|mp4|mp3)$/i
/** Shorter ones grow by being packed. */
const WORTH_PACKING = 128

const pack = promisify(deflateRaw)

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
 * may lie at `to`. Zip64 where it has to be. Our own, because a zip file of 85,000 entries is no matter for a library that
 * looks through all of them for each.
 * @throws Refusal that names the file that cannot be read; the signal's reason as soon as it is aborted; whatever the
 * disk says of the zip file
 */
export async function zipFiles({ folder, names, to, signal, onFile }: ZipFiles): Promise<void> {
  signal.throwIfAborted()
  const output = await open(to, 'wx', 0o600)
  const writer = createWriter(output)
  const entries: ZipEntry[] = []
  const ahead: Promise<Ready>[] = []
  let next = 0
  try {
    for (const [at, name] of names.entries()) {
      while (next < names.length && ahead.length < AT_ONCE) ahead.push(heard(read(folder, names[next++] as string)))
      const ready = await orAborted(ahead[0] as Promise<Ready>, signal)
      ahead.shift()
      onFile(at + 1)
      entries.push('bytes' in ready ? await addBytes(writer, ready) : await addPieces(writer, name, ready.file, signal))
    }
    const offset = writer.position()
    for (const entry of entries) await writer.write(listEntry(entry))
    await writer.write(endOfZip(entries.length, { offset, length: writer.position() - offset }))
    await writer.flush()
    signal.throwIfAborted()
    await output.datasync()
  } finally {
    // What was read ahead in vain; a disk that does not answer must not keep us.
    for (const each of ahead)
      void each.then((ready) => ('file' in ready ? ready.file.handle.close() : undefined)).catch(() => undefined)
    await output.close()
  }
}

/** A small file with its bytes as they will lie there, or a large one that is open. */
type Ready = (Omit<ZipEntry, 'offset'> & { readonly bytes: Buffer }) | { readonly file: OpenFile }

async function read(folder: string, name: string): Promise<Ready> {
  const file = await openWhole(folder, name)
  if (file.size > SMALL) return { file }
  const { time } = file
  const plain = await readWhole(file)
  const isPacked = isWorthPacking(name, plain.length)
  const bytes = !isPacked ? plain : plain.length <= TINY ? deflateRawSync(plain) : await pack(plain)
  return { name, time, isPacked, bytes, crc: crc32(plain), size: plain.length, packed: bytes.length }
}

const isWorthPacking = (name: string, size: number): boolean => size >= WORTH_PACKING && !PACKED.test(name)

async function addBytes(writer: Writer, { bytes, ...entry }: Extract<Ready, { bytes: Buffer }>): Promise<ZipEntry> {
  const offset = writer.position()
  await writer.write(localHeader(entry))
  await writer.write(bytes)
  return { ...entry, offset }
}

/** Adds a large file piece by piece; its header is written again when its sum is known. */
async function addPieces(writer: Writer, name: string, file: OpenFile, signal: AbortSignal): Promise<ZipEntry> {
  const { size, time } = file
  const isPacked = isWorthPacking(name, size)
  const offset = writer.position()
  const entry = { name, time, isPacked, size }
  await writer.write(localHeader({ ...entry, crc: 0, packed: 0 }))
  const begin = writer.position()
  let crc = 0
  async function* plain() {
    for await (const piece of readPieces(file)) {
      signal.throwIfAborted()
      crc = crc32(piece, crc)
      yield piece
    }
  }
  for await (const piece of isPacked ? deflated(plain()) : plain()) await writer.write(piece)
  const packed = writer.position() - begin
  await writer.rewrite(offset, localHeader({ ...entry, crc, packed }))
  return { ...entry, crc, packed, offset }
}

async function* deflated(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw()
  // What goes wrong with the file is thrown to whoever takes the packed pieces.
  const feeding = heard(pipeline(pieces, deflate))
  for await (const piece of deflate) yield piece as Buffer
  await feeding
}

interface Writer {
  write(bytes: Buffer): Promise<void>
  /** Writes over what was written already. */
  rewrite(offset: number, bytes: Buffer): Promise<void>
  flush(): Promise<void>
  /** Where the next bytes will lie. */
  position(): number
}

function createWriter(output: FileHandle): Writer {
  let waiting: Buffer[] = []
  let held = 0
  let written = 0
  async function put(bytes: Buffer, to: number): Promise<void> {
    for (let at = 0; at < bytes.length; ) at += (await output.write(bytes, at, bytes.length - at, to + at)).bytesWritten
  }
  async function flush(): Promise<void> {
    const bytes = Buffer.concat(waiting, held)
    const to = written
    waiting = []
    held = 0
    written += bytes.length
    await put(bytes, to)
  }
  return {
    async write(bytes) {
      waiting.push(bytes)
      held += bytes.length
      if (held >= WRITE_BYTES) await flush()
    },
    async rewrite(offset, bytes) {
      await flush()
      await put(bytes, offset)
    },
    flush,
    position: () => written + held,
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
