import type { IncomingMessage } from 'node:http'
import { addAbortSignal, pipeline, Readable, type Transform } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { codeOf } from '../../errno.ts'
import { tooLarge, unreadable } from './load-failures.ts'
import { SNIFF_LENGTH } from './sniff.ts'

export interface BodyAsk {
  readonly host: string
  readonly limit: number
  /** Ends the reading at once. */
  readonly signal: AbortSignal
  /** Called with each piece from the network: something still comes. */
  readonly onPiece: () => void
  /** Called once with the first bytes, as many as sniffing wants; what it throws ends the load. */
  readonly onHead: (head: Uint8Array) => void
  readonly onProgress: ((received: number, total: number | null) => void) | undefined
}

/** Servers pack twice by mistake, never more. */
const MOST_CODINGS = 2

/**
 * The bytes of an answer, unpacked. Counted after unpacking, so that a small answer cannot become a large one.
 * @throws Refusal `too-large` or `offline` (damaged); what `onHead` throws; node's errors of the connection
 */
export async function readBody(response: IncomingMessage, ask: BodyAsk): Promise<Uint8Array> {
  const codings = codingsOf(response)
  const length = Number(response.headers['content-length'] ?? 0)
  const total = codings.length === 0 && length > 0 ? length : null
  const pieces: Uint8Array[] = []
  let received = 0
  let headSeen = false
  const seeHead = () => {
    if (!headSeen) ask.onHead(Buffer.concat(pieces).subarray(0, SNIFF_LENGTH))
    headSeen = true
  }
  addAbortSignal(ask.signal, response)
  let body: AsyncIterable<Uint8Array> = noticed(response, ask.onPiece)
  for (const coding of codings) body = unpacked(body, coding)
  try {
    for await (const piece of body) {
      received += piece.length
      pieces.push(piece)
      // What it is says more than how large it is: a large PDF is refused as a PDF.
      if (received >= SNIFF_LENGTH) seeHead()
      if (Math.max(received, length) > ask.limit) throw tooLarge(ask.host, ask.limit)
      ask.onProgress?.(received, total)
    }
  } catch (error) {
    throw /^(Z_|ERR_ZLIB|ERR_BROTLI|ERR__ERROR)/.test(codeOf(error) ?? '') ? unreadable(ask.host) : error
  } finally {
    response.destroy()
  }
  seeHead()
  return Buffer.concat(pieces)
}

async function* noticed(response: IncomingMessage, onPiece: () => void): AsyncGenerator<Uint8Array> {
  for await (const piece of response) {
    onPiece()
    yield piece
  }
}

/** The codings to undo, outermost first. An unknown one is left: sniffing then says what the bytes are not. */
function codingsOf(response: IncomingMessage): readonly string[] {
  const named = (response.headers['content-encoding'] ?? '').toLowerCase().split(',')
  return named
    .map((coding) => coding.trim().replace(/^x-/, ''))
    .filter((coding) => coding === 'gzip' || coding === 'deflate' || coding === 'br')
    .slice(0, MOST_CODINGS)
    .reverse()
}

/** Undoes one coding. What is declared gzip or deflate and plainly is neither passes as it stands. */
async function* unpacked(source: AsyncIterable<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]()
  let head: Uint8Array = Buffer.alloc(0)
  let done = false
  while (head.length < 2 && !done) {
    const next = await pieces.next()
    if (next.done) done = true
    else head = Buffer.concat([head, next.value])
  }
  const whole = joined(head, pieces)
  const stream = head.length < 2 ? null : unpacker(coding, head)
  if (stream === null) yield* whole
  // The callback is what keeps an error from being thrown twice: the loop below sees it.
  else yield* pipeline(Readable.from(whole), stream, () => undefined)
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** Flushed at the end, for servers leave off the last bytes and browsers do not mind. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH }

function unpacker(coding: string, [first = 0, second = 0]: Uint8Array): Transform | null {
  if (coding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
  if (coding === 'gzip') return first === 0x1f && second === 0x8b ? createGunzip(lenient) : null
  if (first === 0x3c || first === 0x0a) return null
  // The standard's deflate has a zlib header; some servers send it bare.
  const hasHeader = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
  return hasHeader ? createInflate(lenient) : createInflateRaw(lenient)
}
