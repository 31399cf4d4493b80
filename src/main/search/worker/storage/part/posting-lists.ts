import { copyInto } from './copy-into.ts'

/**
 * Lists of articles with how often each has a term. A list is kept as bytes: the difference of each article's number to
 * the one before it, times two, plus one when the frequency follows (it is 1 otherwise). Numbers are written in groups of
 * seven bits, the lowest first; all groups but the last have their highest bit set.
 */
export interface PostingList {
  count: number
  documents: Int32Array
  frequencies: Int32Array
}

/** A list with room for so many articles, in ascending order of their numbers. */
export function roomFor(documents: number): PostingList {
  return { count: 0, documents: new Int32Array(documents), frequencies: new Int32Array(documents) }
}

/** A place in bytes. */
export interface Reading {
  readonly bytes: Uint8Array
  at: number
}

export function readNumber(from: Reading): number {
  const { bytes } = from
  let byte = bytes[from.at++] as number
  if (byte < 128) return byte
  let value = byte & 127
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[from.at++] as number
    value |= (byte & 127) << shift
  }
  return value >>> 0
}

/** Reads over a list of this length. */
export function skipList(from: Reading, count: number): void {
  for (let index = 0; index < count; index++) if ((readNumber(from) & 1) === 1) readNumber(from)
}

/** Reads a list of this length. */
export function readList(from: Reading, count: number, into: PostingList): void {
  const { bytes } = from
  const { documents, frequencies } = into
  let at = from.at
  let document = -1
  for (let index = 0; index < count; index++) {
    let byte = bytes[at++] as number
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number
      value |= (byte & 127) << shift
    }
    document += value >>> 1
    documents[index] = document
    let frequency = 1
    if ((value & 1) === 1) {
      byte = bytes[at++] as number
      frequency = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number
        frequency |= (byte & 127) << shift
      }
    }
    frequencies[index] = frequency
  }
  into.count = count
  from.at = at
}

/** Bytes that grow as numbers and lists are written. */
export interface ByteWriter {
  readonly length: () => number
  writeNumber(value: number): void
  writeList(list: PostingList): void
  /** The bytes; their buffer may have room for more. */
  finish(): Uint8Array
}

/** Two numbers of at most five groups. */
const LONGEST_POSTING = 10

/** @param expected bytes to have room for at once */
export function createByteWriter(expected: number): ByteWriter {
  let bytes = new Uint8Array(Math.max(expected, 1024))
  let used = 0

  function makeRoom(more: number): void {
    if (used + more <= bytes.length) return
    bytes = copyInto(bytes, new Uint8Array(Math.max(bytes.length * 2, used + more)))
  }

  function write(value: number): void {
    let rest = value
    while (rest > 127) {
      bytes[used++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[used++] = rest
  }

  return {
    length: () => used,
    writeNumber(value) {
      makeRoom(LONGEST_POSTING)
      write(value)
    },
    writeList({ count, documents, frequencies }) {
      makeRoom(count * LONGEST_POSTING)
      let before = -1
      for (let at = 0; at < count; at++) {
        const [document, frequency] = [documents[at] as number, frequencies[at] as number]
        const twice = (document - before) * 2
        before = document
        if (frequency === 1) write(twice)
        else {
          write(twice + 1)
          write(frequency)
        }
      }
    },
    finish: () => bytes.subarray(0, used),
  }
}
