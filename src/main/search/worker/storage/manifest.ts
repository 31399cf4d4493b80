import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRegularFileSync } from '../../../store/disk/read-file.ts'
import type { SavedDocuments } from './documents/document-table.ts'
import { isBeingWritten, writeIndexFile } from './index-file.ts'

/** Raise it with every change of how terms are made or stored: older saved indexes are then ignored. */
export const FORMAT = 7

/** An index between two runs: what it has of each article, and which files have the documents and the terms. */
export interface Manifest {
  /** By slot: its article, and hashes of its head and of its text; null for a slot whose article was removed. */
  readonly articles: readonly (readonly [id: string, head: string, text: string] | null)[]
  readonly documents: SavedDocuments
  /** The oldest first. */
  readonly head: readonly SavedSegment[]
  readonly text: readonly SavedSegment[]
}

export interface SavedSegment {
  /** Of its file. */
  readonly name: string
  /** Those of its articles that were taken out of it since it was written. */
  readonly removed: readonly number[]
}

const NAME = 'manifest'
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1
/** In bytes; a library of millions of articles is below it. */
const LARGEST = 2 ** 30

/** Makes the folder of an index. A file of this name is of an older version. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder, { force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/**
 * Writes which segments make the index now, at once: a reader finds the former manifest or this one, and each names whole
 * files. Those that it does not name are removed afterwards, but not what another process is writing.
 */
export function writeManifest(folder: string, manifest: Manifest): void {
  const line = JSON.stringify({ format: FORMAT, littleEndian: LITTLE_ENDIAN, ...manifest })
  writeIndexFile(folder, (file) => {
    writeFileSync(file, `${hashOf(line)}\n${line}`)
    return NAME
  })
  const kept = new Set([
    NAME,
    ...manifest.documents.blocks,
    ...manifest.head.map(({ name }) => name),
    ...manifest.text.map(({ name }) => name),
  ])
  for (const name of readdirSync(folder))
    if (!kept.has(name) && !isBeingWritten(name)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Reads the manifest; null if there is none, or it is of another version or damaged. The index is only a cache. */
export function readManifest(folder: string): Manifest | null {
  try {
    const content = readRegularFileSync(join(folder, NAME), LARGEST).toString('utf8')
    const line = content.slice(65)
    if (content.charAt(64) !== '\n' || content.slice(0, 64) !== hashOf(line)) return null
    const manifest = JSON.parse(line) as Manifest & { readonly format: number; readonly littleEndian: boolean }
    return manifest.format === FORMAT && manifest.littleEndian === LITTLE_ENDIAN ? manifest : null
  } catch {
    return null
  }
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex')
}
