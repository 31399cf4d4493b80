import { constants, createInflateRaw, type InflateRaw } from 'node:zlib'

/** So few bytes at a time that what they unpack to stays small, whatever they are (at most a thousand times as much). */
const SLICE = 4_096
/** Check sum and length, behind the data of each member. */
const TRAILER = 8
/** A header with a longer name or comment than this is none. */
const LONGEST_HEADER = 65_536

const FLAG = { headerCheck: 2, extra: 4, name: 8, comment: 16 } as const

/**
 * Unpacks gzip (RFC 1952), several members one after the other too, as browsers do: bytes behind the end that are no
 * further member are ignored, the check sum is not compared, and of data that end early all is given that can be read.
 * Node's own stream fails at bytes behind the end.
 * @param onCut called when the data ended early
 * @throws Node's error when the data are damaged
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>, onCut: () => void): AsyncGenerator<Uint8Array> {
  const input = new Input(source)
  try {
    for (let first = true; ; first = false) {
      const header = await readHeader(input)
      if (header !== 'member') {
        // Behind a complete member, half of another is noise too.
        if (first) onCut()
        return
      }
      const isComplete: boolean = yield* inflate(input)
      if (!isComplete) {
        onCut()
        return
      }
      await input.skip(TRAILER)
    }
  } finally {
    await input.close()
  }
}

/** Bytes that come in pieces, of which some may be given back. */
class Input {
  readonly #pieces: AsyncIterator<Uint8Array>
  #rest: Uint8Array = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#pieces = source[Symbol.asyncIterator]()
  }

  /** At least so many bytes without taking them, fewer at the end. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#rest.length < length) {
      const next = await this.#pieces.next()
      if (next.done === true) break
      this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value])
    }
    return this.#rest
  }

  take(length: number): void {
    this.#rest = this.#rest.subarray(length)
  }

  /** How many bytes could be skipped. */
  async skip(length: number): Promise<number> {
    const { length: there } = await this.peek(length)
    this.take(Math.min(there, length))
    return Math.min(there, length)
  }

  async close(): Promise<void> {
    await this.#pieces.return?.()
  }
}

/** Takes the header of a member; nothing when there is none. */
async function readHeader(input: Input): Promise<'member' | 'none' | 'cut'> {
  const head = await input.peek(10)
  const [first, second, method, flags = 0] = head
  if (first !== 0x1f || second !== 0x8b) return 'none'
  if (head.length < 10) return 'cut'
  if (method !== 8) return 'none'
  let at = 10
  if ((flags & FLAG.extra) !== 0) {
    const [low = 0, high = 0] = (await input.peek(at + 2)).subarray(at)
    at += 2 + low + high * 256
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) === 0) continue
    let bytes = await input.peek(at + 1)
    while (bytes[at] !== 0) {
      if (at >= bytes.length || at > LONGEST_HEADER) return 'cut'
      at += 1
      if (at >= bytes.length) bytes = await input.peek(at + 1)
    }
    at += 1
  }
  if ((flags & FLAG.headerCheck) !== 0) at += 2
  return (await input.skip(at)) < at ? 'cut' : 'member'
}

/** Unpacks the data of a member, and takes them. @returns whether they were complete */
async function* inflate(input: Input): AsyncGenerator<Uint8Array, boolean> {
  const { Z_SYNC_FLUSH } = constants
  const inflater = createInflateRaw({ flush: Z_SYNC_FLUSH, finishFlush: Z_SYNC_FLUSH })
  const pieces: Uint8Array[] = []
  inflater.on('data', (piece: Uint8Array) => pieces.push(piece))
  try {
    for (;;) {
      const bytes = (await input.peek(1)).subarray(0, SLICE)
      const isEnd = bytes.length === 0
      // Data that are complete take no further byte.
      const read = await written(inflater, isEnd ? Buffer.alloc(1) : bytes).catch((error: unknown) => {
        if (isEnd) return 1
        throw error
      })
      // What that byte unpacks to is none of the page.
      if (isEnd) return read === 0
      yield* pieces.splice(0)
      input.take(read)
      if (read < bytes.length) return true
    }
  } finally {
    inflater.destroy()
  }
}

/** Resolves with the number of bytes that were read once all that they unpack to has been passed on. */
function written(inflater: InflateRaw, bytes: Uint8Array): Promise<number> {
  const before = inflater.bytesWritten
  return new Promise((resolve, reject) => {
    inflater.once('error', reject)
    inflater.write(bytes, (error) => {
      if (error != null) return
      // Pieces may be passed on behind the call.
      setImmediate(() => {
        inflater.off('error', reject)
        resolve(inflater.bytesWritten - before)
      })
    })
  })
}
