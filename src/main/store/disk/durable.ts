import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { type FileSystem, hasCode, isSystemError, isUnreadable } from './file-system.ts'
import { diskRefusal, patiently } from './retry.ts'
import type { Unfinished } from './staging.ts'

/** How a file was found or left: the same size and time with another hash means damage. */
export interface Stamp {
  readonly size: number
  readonly mtimeMs: number
  readonly sha256: string
}

/** Thrown for a file that is there and cannot be what it should be. */
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

/** Thrown for a file that is there and that the disk does not give: it is no file, another user's, or on a bad sector. */
export class Unreadable extends Error {
  readonly path: string
  /** As the end of a sentence: `there is a folder in its place`. */
  readonly reason: string
  /** Whether that says nothing about the file: the system has no more files to give. */
  readonly isPassing: boolean

  constructor(path: string, thrown: unknown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    super(`${path} cannot be read: ${code}`, { cause: thrown })
    this.name = 'Unreadable'
    this.path = path
    this.reason = REASONS[code] ?? `the disk does not give it (${code})`
    this.isPassing = hasCode(thrown, 'EMFILE', 'ENFILE')
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'there is a folder in its place',
  NOT_A_FILE: 'something that is not a file is in its place',
  ENOENT: 'a link is in its place that leads nowhere',
  ELOOP: 'a link is in its place that leads to itself',
  TOO_LARGE: 'it is far too large',
  ERR_FS_FILE_TOO_LARGE: 'it is far too large',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EIO: 'the disk has an error there',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** Larger JSON is not read: an article with 20,000 highlights has a fifth of it. */
export const LARGEST_JSON = 128 * 1024 * 1024

/** Thrown for a file of a later format: not damaged, only not for this program to read or to write. */
export class Newer extends Error {
  constructor(path: string, format: number) {
    super(`${path} has format ${format}`)
    this.name = 'Newer'
  }
}

/**
 * Puts bytes in a file's place, all or none, durable when this resolves: unique temporary name, data synced, rename,
 * folder synced.
 * @throws Refusal `disk-full`, `read-only`
 */
export async function replaceFile(
  fileSystem: FileSystem,
  unfinished: Unfinished,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  let made: string | null = null
  try {
    made = await patiently(() => unfinished.file(bytes))
    const from = made
    await patiently(() => fileSystem.rename(from, path))
    made = null
    await fileSystem.syncFolder(dirname(path))
  } catch (thrown) {
    if (made !== null) await fileSystem.remove(made).catch(() => undefined)
    throw diskRefusal(thrown)
  }
}

/** A lowdb adapter that keeps its word through crashes, and checks what it reads. */
export class DurableAdapter<T> implements Adapter<T> {
  /** Of what was last read or written; null when there was no file. */
  stamp: Stamp | null = null
  readonly #parts: DurableParts<T>

  constructor(parts: DurableParts<T>) {
    this.#parts = parts
  }

  /** @returns null when there is no file. @throws Damaged, Newer, Unreadable */
  async read(): Promise<T | null> {
    const { fileSystem, path, schema, format } = this.#parts
    const found = await fileSystem.stat(path)
    if (found === null) {
      this.stamp = null
      return null
    }
    const bytes = await patiently(() => fileSystem.read(path, LARGEST_JSON)).catch((thrown) => {
      const isOther = found.kind !== 'file' && isSystemError(thrown)
      throw isOther || isUnreadable(thrown) ? new Unreadable(path, thrown) : thrown
    })
    // The time is that of before the reading: who writes meanwhile is noticed by the next look.
    this.stamp = { size: bytes.length, mtimeMs: found.mtimeMs, sha256: sha256(bytes) }
    return parseJson(path, bytes, schema, format)
  }

  async write(value: T): Promise<void> {
    const { fileSystem, unfinished, path } = this.#parts
    const bytes = jsonBytes(value)
    if (bytes.length > LARGEST_JSON)
      throw new Refusal(
        'too-large',
        'This would make one file of the library too large to be read again; it was not saved.',
      )
    // Whatever goes wrong from here on, the disk has to be asked again.
    this.stamp = null
    await replaceFile(fileSystem, unfinished, path, bytes)
    const left = await fileSystem.stat(path)
    this.stamp = { size: bytes.length, mtimeMs: left?.mtimeMs ?? 0, sha256: sha256(bytes) }
  }
}

export interface DurableParts<T> {
  readonly fileSystem: FileSystem
  readonly unfinished: Unfinished
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
