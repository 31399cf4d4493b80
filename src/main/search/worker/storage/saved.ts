import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { readRegularFileSync } from '../../../store/disk/read-file.ts'
import { MINISEARCH, type Packed } from './postings.ts'

/** Raise it with every change of how terms are made or stored: older saved indexes are then ignored. */
export const FORMAT = 5

/** An index between two runs: the articles with their states, and the postings of each half. */
export interface Saved {
  /** By slot; null for a slot whose article was removed. */
  readonly articles: readonly (readonly [id: string, head: string, text: string] | null)[]
  readonly head: Packed
  readonly text: Packed
}

/**
 * Writes one file: the SHA-256 of everything that follows, a line of JSON, then terms and numbers as bytes. JSON alone
 * took four times as long to read, and cannot be longer than 512 MB.
 */
export function writeSaved(file: string, { articles, head, text }: Saved): void {
  const terms = [head, text].map((half) => Buffer.from(half.terms))
  const numbers = [head, text].map((half) => Buffer.from(half.numbers.buffer, 0, half.numbers.byteLength))
  const line = Buffer.from(
    `${JSON.stringify({
      format: FORMAT,
      minisearch: MINISEARCH,
      littleEndian: LITTLE_ENDIAN,
      articles,
      rest: [head.rest, text.rest],
      terms: terms.map((each) => each.length),
      numbers: numbers.map((each) => each.length),
    })}\n`,
  )
  const parts = [line, ...terms, ...numbers]
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${process.pid}.tmp`
  const opened = openSync(temporary, 'w', 0o600)
  try {
    writeAll(opened, Buffer.from(`${hashOf(parts)}\n`))
    for (const part of parts) writeAll(opened, part)
    fsyncSync(opened)
  } catch (thrown) {
    closeSync(opened)
    rmSync(temporary, { force: true })
    throw thrown
  }
  closeSync(opened)
  // A folder of this name would prevent every save.
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true })
  renameSync(temporary, file)
}

/** Node cannot read a larger file in one piece; a larger index is built again. */
const LARGEST = 2 ** 31 - 1

/** Reads a saved index; null if there is none, or it is from another version or damaged. It is only a cache. */
export function readSaved(file: string): Saved | null {
  try {
    const content = readRegularFileSync(file, LARGEST)
    const first = content.indexOf(10)
    const body = content.subarray(first + 1)
    if (first !== 64 || content.toString('latin1', 0, first) !== hashOf([body])) return null
    const end = body.indexOf(10)
    const line = JSON.parse(body.toString('utf8', 0, end)) as Line
    if (line.format !== FORMAT || line.minisearch !== MINISEARCH || line.littleEndian !== LITTLE_ENDIAN) return null
    let at = end + 1
    const take = (length: number) => {
      at += length
      return body.subarray(at - length, at)
    }
    const terms = line.terms.map((length) => take(length).toString('utf8'))
    const numbers = line.numbers.map((length) => {
      // Copied, because an Int32Array must begin at a multiple of four.
      const bytes = Uint8Array.from(take(length))
      return new Int32Array(bytes.buffer)
    })
    const half = (n: 0 | 1): Packed => ({
      rest: line.rest[n],
      terms: terms[n] ?? '',
      numbers: numbers[n] ?? new Int32Array(0),
    })
    return { articles: line.articles, head: half(0), text: half(1) }
  } catch {
    return null
  }
}

/** The hash proves that this is what we wrote, so its shape needs no further check. */
interface Line {
  readonly format: number
  readonly minisearch: string
  readonly littleEndian: boolean
  readonly articles: Saved['articles']
  readonly rest: readonly [Packed['rest'], Packed['rest']]
  readonly terms: readonly number[]
  readonly numbers: readonly number[]
}

const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

function hashOf(parts: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
