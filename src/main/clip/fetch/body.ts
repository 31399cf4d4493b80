import type { IncomingMessage } from 'node:http'
import { addAbortSignal, pipeline, Readable, type Transform } from 'node:stream'
import { constants, createBrotliDecompress, createInflate, createInflateRaw } from 'node:zlib'
import { codeOf } from '../../errno.ts'
import { gunzip } from '../../store/disk/gunzip.ts'
import { tooLarge, unreadable } from './load-failures.ts'
import { SNIFF_LENGTH } from './sniff.ts'

export interface BodyOptions {
  readonly host: string
  readonly limit: number
  /** Ends the reading at once. */
  readonly signal: AbortSignal
  /** Called with each piece from the network. */
  readonly onPiece: () => void
  /** Called once with the first bytes, as many as sniffing needs. What it throws ends the load. */
  readonly onHead: (head: Uint8Array) => void
  readonly onProgress: ((received: number, total: number | null) => void) | undefined
}

/** The decompressed bytes of an answer. */
interface Body {
  readonly bytes: Uint8Array
  /** Whether its compressed data ended early: then these are the bytes that could be read. */
  readonly isCut: boolean
}

/** Some servers compress twice by mistake, never more often. */
const MOST_CODINGS = 2

/**
 * Reads and decompresses the bytes of an answer. The limit counts decompressed bytes, against compression bombs.
 * @throws Refusal `too-large` or `offline` (damaged); what `onHead` throws; Node's errors of the connection
 */
export async function readBody(response: IncomingMessage, options: BodyOptions): Promise<Body> {
  const codings = codingsOf(response)
  const length = Number(response.headers['content-length'] ?? 0)
  const total = codings.length === 0 && length > 0 ? length : null
  const pieces: Uint8Array[] = []
  let received = 0
  let headSeen = false
  let isCut = false
  const noteCut = () => {
    isCut = true
  }
  const seeHead = () => {
    if (!headSeen) options.onHead(Buffer.concat(pieces).subarray(0, SNIFF_LENGTH))
    headSeen = true
  }
  addAbortSignal(options.signal, response)
  let body: AsyncIterable<Uint8Array> = withNotice(response, options.onPiece)
  for (const coding of codings) body = decompress(body, coding, noteCut)
  try {
    for await (const piece of body) {
      received += piece.length
      pieces.push(piece)
      // Before the size: a large PDF is refused as a PDF, which says more.
      if (received >= SNIFF_LENGTH) seeHead()
      if (Math.max(received, length) > options.limit) throw tooLarge(options.host, options.limit)
      options.onProgress?.(received, total)
    }
  } catch (error) {
    throw /^(Z_|ERR_ZLIB|ERR_BROTLI|ERR__ERROR)/.test(codeOf(error) ?? '') ? unreadable(options.host) : error
  } finally {
    response.destroy()
  }
  seeHead()
  return { bytes: Buffer.concat(pieces), isCut }
}

async function* withNotice(response: IncomingMessage, onPiece: () => void): AsyncGenerator<Uint8Array> {
  for await (const piece of response) {
    onPiece()
    yield piece
  }
}

/** The codings to undo, outermost first. An unknown one is not undone, and sniffing then refuses the bytes. */
function codingsOf(response: IncomingMessage): readonly string[] {
  const named = (response.headers['content-encoding'] ?? '').toLowerCase().split(',')
  return named
    .map((coding) => coding.trim().replace(/^x-/, ''))
    .filter((coding) => coding === 'gzip' || coding === 'deflate' || coding === 'br')
    .slice(0, MOST_CODINGS)
    .reverse()
}

/** Undoes one coding. Bytes that are declared as gzip or deflate and clearly are neither stay as they are. */
async function* decompress(
  source: AsyncIterable<Uint8Array>,
  coding: string,
  onCut: () => void,
): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]()
  let head: Uint8Array = Buffer.alloc(0)
  let done = false
  while (head.length < 2 && !done) {
    const next = await pieces.next()
    if (next.done) done = true
    else head = Buffer.concat([head, next.value])
  }
  const stream = concatenate(head, pieces)
  const isGzip = coding === 'gzip' && head[0] === 0x1f && head[1] === 0x8b
  const transform = head.length < 2 ? null : decompressor(coding, head)
  if (isGzip) yield* gunzip(stream, onCut)
  else if (transform === null) yield* stream
  // With a callback the error is not thrown twice: the loop of the caller gets it.
  else yield* pipeline(Readable.from(stream), transform, () => undefined)
}

async function* concatenate(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** Accepts a missing end: some servers leave out the last bytes, and browsers do not mind. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH }

function decompressor(coding: string, [first = 0, second = 0]: Uint8Array): Transform | null {
  if (coding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
  if (coding === 'gzip' || first === 0x3c || first === 0x0a) return null
  // By the standard deflate has a zlib header; some servers send it without.
  const hasHeader = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
  return hasHeader ? createInflate(lenient) : createInflateRaw(lenient)
}
