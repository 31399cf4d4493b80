import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { writeIndexFile } from '../index-file.ts'
import type { SegmentData } from './segment.ts'

/** Bytes that are read and checked at a time. */
const PIECE = 4 * 1024 * 1024
/** Larger than any segment may be; a file of this size is not ours. */
const LARGEST = 2 ** 32
/** What a file begins with: these numbers, then the arrays of the segment in the order of `layoutOf`. */
const HEADER = 6

/**
 * Writes a segment as a file of its own, which is never written again: its name is the SHA-256 of its content.
 * @returns the name
 */
export function writeSegment(folder: string, data: SegmentData): string {
  const { fields, table, offsets, postings, lengths, slots } = data
  const header = Uint32Array.of(
    fields,
    table.size,
    table.blocks.length,
    table.units.length,
    postings.length,
    slots.length,
  )
  const arrays = [header, table.blocks, offsets, lengths, slots, table.units, postings]
  const hash = createHash('sha256')
  return writeIndexFile(folder, (file) => {
    for (const array of arrays) {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
      hash.update(bytes)
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    }
    return `${hash.digest('hex')}.segment`
  })
}

/** Reads a segment, a piece at a time. @returns null if it is not there, or not what was written */
export function* readSegment(folder: string, name: string): Generator<void, SegmentData | null> {
  let file: number | null = null
  try {
    // Opening a pipe would wait for ever.
    if (!statSync(join(folder, name)).isFile()) return null
    file = openSync(join(folder, name), 'r')
    const { size } = fstatSync(file)
    if (size > LARGEST) return null
    const bytes = new Uint8Array(size)
    const hash = createHash('sha256')
    for (let at = 0; at < size; ) {
      const read = readSync(file, bytes, at, Math.min(PIECE, size - at), at)
      if (read === 0) return null
      hash.update(bytes.subarray(at, at + read))
      at += read
      yield
    }
    return name === `${hash.digest('hex')}.segment` ? dataIn(bytes.buffer) : null
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** The hash proves that this is what was written, so its shape needs no further check. */
function dataIn(buffer: ArrayBuffer): SegmentData {
  const [fields = 0, terms = 0, blocks = 0, units = 0, postings = 0, documents = 0] = new Uint32Array(buffer, 0, HEADER)
  let at = HEADER * 4
  const take = (bytes: number) => {
    at += bytes
    return at - bytes
  }
  const wide = (length: number) => new Uint32Array(buffer, take(length * 4), length)
  const [first, offsets, lengths] = [wide(blocks), wide(terms), wide(documents * fields)]
  const slots = new Int32Array(buffer, take(documents * 4), documents)
  const table = { size: terms, blocks: first, units: new Uint16Array(buffer, take(units * 2), units) }
  return { fields, table, offsets, lengths, slots, postings: new Uint8Array(buffer, take(postings), postings) }
}
