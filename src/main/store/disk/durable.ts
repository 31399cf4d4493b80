import { createHash } from 'node:crypto'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { codeOf, hasCode, isSystemError } from '../../errno.ts'
import { diskRefusal } from './disk-refusal.ts'
import { type FileSystem, isUnreadable } from './file-system.ts'
import { replaceFile } from './replace-file.ts'
import { retryWhileLocked } from './retry-while-locked.ts'
import { otherReason, unreadableReasons, wouldBeTooLarge } from './sentences.ts'
import type { Staging } from './staging.ts'

/** How a file was read or written. The same size and time with another hash means damage. */
export interface Stamp {
  readonly size: number
  readonly mtimeMs: number
  readonly sha256: string
}

/** Thrown for a file whose content is not what it should be. */
export class Damaged extends Error {
  readonly path: string
  readonly bytes: Uint8Array

  constructor(path: string, bytes: Uint8Array, reason: string) {
    super(`${path}: ${reason}`)
    this.name = 'Damaged'
    this.path = path
    this.bytes = bytes
  }
}

/** Thrown for something that the disk does not let us read: no file, another user's file, or one on a bad sector. */
export class Unreadable extends Error {
  readonly path: string
  /** As the end of a sentence: `there is a folder in its place`. */
  readonly reason: string
  /** Whether the reason is not the file: the system cannot open any more files. */
  readonly isPassing: boolean

  constructor(path: string, thrown: unknown) {
    const code = codeOf(thrown) ?? ''
    super(`${path} cannot be read: ${code}`, { cause: thrown })
    this.name = 'Unreadable'
    this.path = path
    this.reason = unreadableReasons[code] ?? otherReason(code)
    this.isPassing = hasCode(thrown, 'EMFILE', 'ENFILE')
  }
}

/** Larger JSON is not read: an article with 20,000 highlights has a fifth of it. */
export const LARGEST_JSON = 128 * 1024 * 1024

/** Thrown for a file of a later format. It is not damaged, but this program can neither read nor write it. */
export class Newer extends Error {
  constructor(path: string, format: number) {
    super(`${path} has format ${format}`)
    this.name = 'Newer'
  }
}

/**
 * Replaces a file of a library: staged in the library's own staging folder, all or nothing, durable when this resolves.
 * @throws Refusal `disk-full`, `read-only`
 */
export async function replaceLibraryFile(
  fileSystem: FileSystem,
  staging: Staging,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    const stage = (content: Uint8Array) => retryWhileLocked(() => staging.file(content))
    await replaceFile({ ...fileSystem, stage }, path, bytes)
  } catch (thrown) {
    throw diskRefusal(thrown)
  }
}

/** A lowdb adapter whose writes survive crashes, and which checks what it reads. */
export class DurableAdapter<T> implements Adapter<T> {
  /** The stamp of what was last read or written; null when there was no file. */
  stamp: Stamp | null = null
  readonly #parts: DurableParts<T>

  constructor(parts: DurableParts<T>) {
    this.#parts = parts
  }

  /** @returns null when there is no file. @throws Damaged, Newer, Unreadable */
  async read(): Promise<T | null> {
    const { fileSystem, path, schema, format } = this.#parts
    const stat = await fileSystem.stat(path)
    if (stat === null) {
      this.stamp = null
      return null
    }
    const bytes = await retryWhileLocked(() => fileSystem.read(path, LARGEST_JSON)).catch((thrown) => {
      const isOther = stat.kind !== 'file' && isSystemError(thrown)
      throw isOther || isUnreadable(thrown) ? new Unreadable(path, thrown) : thrown
    })
    // The time from before the reading: a write by another program meanwhile is then noticed the next time.
    this.stamp = { size: bytes.length, mtimeMs: stat.mtimeMs, sha256: sha256(bytes) }
    return parseJson(path, bytes, schema, format)
  }

  async write(value: T): Promise<void> {
    const { fileSystem, staging, path } = this.#parts
    const bytes = jsonBytes(value)
    if (bytes.length > LARGEST_JSON) throw new Refusal('too-large', wouldBeTooLarge)
    // If anything fails from here on, the disk has to be asked again.
    this.stamp = null
    await replaceLibraryFile(fileSystem, staging, path, bytes)
    const written = await fileSystem.stat(path)
    this.stamp = { size: bytes.length, mtimeMs: written?.mtimeMs ?? 0, sha256: sha256(bytes) }
  }
}

export interface DurableParts<T> {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  readonly path: string
  readonly schema: z.ZodType<T>
  /** Files with a higher `format` are not read. */
  readonly format: number
}

/** @throws Damaged when it is not UTF-8, not JSON or not what the schema says; Newer */
export function parseJson<T>(path: string, bytes: Uint8Array, schema: z.ZodType<T>, format: number): T {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (thrown) {
    throw new Damaged(path, bytes, thrown instanceof Error ? thrown.message : 'is not JSON')
  }
  const has = typeof value === 'object' && value !== null && 'format' in value ? value.format : null
  if (typeof has === 'number' && Number.isInteger(has) && has > format) throw new Newer(path, has)
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Damaged(path, bytes, parsed.error.message)
  return parsed.data
}

/** JSON that people can read and compare line by line. */
export function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8')
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
