import type { z } from 'zod'
import type { Log } from '../../log.ts'
import { lastGood } from '../names/layout.ts'
import { Damaged, jsonBytes, LARGEST_JSON, parseJson, type Unreadable } from './durable.ts'
import type { Salvaged } from './entries.ts'
import { type FileSystem, isUnreadable } from './file-system.ts'
import { retryWhileLocked } from './retry-while-locked.ts'

/** How to read a file that is to be repaired. */
export interface Readable<T> {
  readonly path: string
  readonly schema: z.ZodType<T>
  readonly format: number
  /** Saves what can be read of damaged bytes, where the file is a list of independent entries. */
  readonly salvage?: (bytes: Uint8Array, copy: Salvaged<T> | null) => Salvaged<T> | null
}

/** What to write in the place of a damaged file. */
export interface Good<T> {
  readonly value: T
  readonly bytes: Uint8Array
  /** The entries that are in neither the file nor the copy. */
  readonly lost: readonly string[]
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly log: Log
}

/** The last good copy of a file; null when there is none that can be read. */
export async function readGoodCopy<T>({ fileSystem, log }: Parts, readable: Readable<T>): Promise<Good<T> | null> {
  const { path, schema, format } = readable
  const copy = lastGood(path)
  if ((await fileSystem.stat(copy)) === null) return null
  let bytes: Uint8Array | null = null
  try {
    bytes = await retryWhileLocked(() => fileSystem.read(copy, LARGEST_JSON))
    return { value: parseJson(copy, bytes, schema, format), bytes, lost: [] }
  } catch (thrown) {
    if (!(thrown instanceof Damaged) && !isUnreadable(thrown)) throw thrown
    log.warn('the last good copy is no good either', { copy, thrown })
    return bytes === null ? null : salvage(readable, bytes, null)
  }
}

/** What can be saved of a damaged file, otherwise its last good copy; null when there is neither. */
export async function readGood<T>(
  parts: Parts,
  readable: Readable<T>,
  damaged: Damaged | Unreadable | null,
): Promise<Good<T> | null> {
  const copy = await readGoodCopy(parts, readable)
  // A file that its schema accepts is damaged in a way that no entry shows.
  if (!(damaged instanceof Damaged) || parseOrNull(readable, damaged.bytes) !== null) return copy
  return salvage(readable, damaged.bytes, copy) ?? copy
}

export function parseOrNull<T>({ path, schema, format }: Readable<T>, bytes: Uint8Array): T | null {
  try {
    return parseJson(path, bytes, schema, format)
  } catch (thrown) {
    if (thrown instanceof Damaged) return null
    throw thrown
  }
}

function salvage<T>(readable: Readable<T>, bytes: Uint8Array, copy: Salvaged<T> | null): Good<T> | null {
  const salvaged = readable.salvage?.(bytes, copy) ?? null
  return salvaged === null ? null : { ...salvaged, bytes: jsonBytes(salvaged.value) }
}
