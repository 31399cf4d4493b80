import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { readRegularFileSync } from '../../../../store/disk/read-file.ts'
import { writeIndexFile } from '../index-file.ts'

/** The documents of some neighbouring slots as they are on disk; empty stamps are those of slots without one. */
export interface DocumentBlock {
  readonly columns: DocumentColumns
  /** Where the rest of each document ends in `rests`. */
  readonly ends: Uint32Array
  /** The rest of each document, as JSON. */
  readonly rests: Uint8Array
}

/** What is asked of many documents at once. */
export interface DocumentColumns {
  readonly stamps: readonly string[]
  readonly dates: readonly string[]
  readonly languages: readonly (string | null)[]
  readonly addresses: readonly string[]
}

/** In bytes. A thousand documents seldom take more than a megabyte. */
const LARGEST = 2 ** 31
const NEW_LINE = 0x0a

/** Writes a block as a file of its own, named by the SHA-256 of its content. @returns the name @throws system errors */
export function writeDocuments(folder: string, { columns, ends, rests }: DocumentBlock): string {
  const head = Buffer.from(`${JSON.stringify({ ...columns, ends: [...ends] })}\n`)
  const name = `${createHash('sha256').update(head).update(rests).digest('hex')}.documents`
  return writeIndexFile(folder, (file) => {
    for (const bytes of [head, rests]) for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    return name
  })
}

/** Reads a block; null if it is not there, or not what was written. */
export function readDocuments(folder: string, name: string): DocumentBlock | null {
  try {
    const bytes = readRegularFileSync(join(folder, name), LARGEST)
    if (name !== `${createHash('sha256').update(bytes).digest('hex')}.documents`) return null
    const from = bytes.indexOf(NEW_LINE) + 1
    const head: DocumentColumns & { readonly ends: readonly number[] } = JSON.parse(bytes.toString('utf8', 0, from))
    const { ends, ...columns } = head
    // A copy: what was parsed need not stay in memory.
    return { columns, ends: Uint32Array.from(ends), rests: new Uint8Array(bytes.subarray(from)) }
  } catch {
    return null
  }
}
