import { webcrypto } from 'node:crypto'
import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import type { Id } from '#shared/model.ts'
import { isSystemError } from '../../errno.ts'
import { replaceLibraryFile, sha256 } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { retryWhileLocked } from '../disk/retry-while-locked.ts'
import type { Staging } from '../disk/staging.ts'
import { CATALOG_FORMAT, type CatalogRow } from './catalog-row.ts'
import { BRIEF, REST, type Rest, restAsSaved, savedRow } from './lazy-row.ts'

export interface Saved {
  readonly rows: readonly CatalogRow[]
  /** The ids of rows that are ahead of their files: a change of many articles is not written into those yet. */
  readonly aheadIds: readonly string[]
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  /** The library's own cache folder. */
  readonly folder: string
}

const NAME = 'catalog.jsonl'

/** The catalog as it is saved in a cache folder. */
export function catalogFile({ folder, ...parts }: Parts) {
  const path = join(folder, NAME)
  const adapter = () => new CatalogAdapter({ ...parts, path })
  const none: Saved = { rows: [], aheadIds: [] }
  return {
    path,
    /** Empty where none was saved. @throws when it is not as this program writes it */
    async read(): Promise<Saved> {
      const low = new Low(adapter(), none)
      try {
        await low.read()
      } catch (thrown) {
        // A folder or a pipe in its place would prevent a new one from being saved.
        if (isSystemError(thrown)) await parts.fileSystem.remove(path).catch(() => undefined)
        throw thrown
      }
      return low.data
    },
    /** @param doubtful rows whose files are read at the next opening, whatever their size and time */
    async write(saved: Saved & { readonly doubtful: ReadonlySet<Id> }): Promise<void> {
      await parts.fileSystem.makeFolder(folder)
      await new Low(adapter(), saved).write()
    },
  }
}

const FIELDS = [...BRIEF, ...REST].join(' ')

/** The first line. Its hash proves that this program wrote the rest, so the rest need not be checked. */
const Seal = z.object({ format: z.literal(CATALOG_FORMAT), fields: z.literal(FIELDS), sha256: z.string() })

/** The second line: the briefs, each in the order of `BRIEF`. After it comes a line with the rest of each row. */
interface Head {
  readonly briefs: readonly (readonly unknown[])[]
  /** The length of each line after it, in bytes. */
  readonly lengths: readonly number[]
  readonly ahead: readonly string[]
}

/** A time that no file has. */
const IN_DOUBT = -1
const NEW_LINE = 0x0a

class CatalogAdapter implements Adapter<Saved> {
  readonly #parts: Omit<Parts, 'folder'> & { readonly path: string }

  constructor(parts: Omit<Parts, 'folder'> & { readonly path: string }) {
    this.#parts = parts
  }

  async read(): Promise<Saved | null> {
    const { fileSystem, path } = this.#parts
    if ((await fileSystem.stat(path)) === null) return null
    const bytes = await retryWhileLocked(() => fileSystem.read(path))
    const [seal, sealed] = cut(bytes)
    // On another thread: to hash megabytes takes as long as to look at all the files, which this thread does meanwhile.
    const hash = Buffer.from(await webcrypto.subtle.digest('SHA-256', sealed)).toString('hex')
    if (hash !== Seal.parse(JSON.parse(seal)).sha256) throw new Error('the catalog is torn')
    const [head, lines] = cut(sealed)
    const { briefs, lengths, ahead: aheadIds }: Head = JSON.parse(head)
    let from = 0
    const rests = { lines, read: restOf }
    const rows = briefs.map((brief, at) => {
      const place = { from, to: from + (lengths[at] ?? 0) }
      from = place.to + 1
      return savedRow(brief, rests, place)
    })
    return { rows, aheadIds }
  }

  async write({ rows, aheadIds, doubtful }: Saved & { readonly doubtful?: ReadonlySet<Id> }): Promise<void> {
    const { fileSystem, staging, path } = this.#parts
    const lines = rows.map((row) => restAsSaved(row) ?? line(REST.map((field) => row[field])))
    const briefs = rows.map((row) => {
      const file = doubtful?.has(row.id) ? { ...row.file, mtimeMs: IN_DOUBT } : row.file
      return BRIEF.map((field) => (field === 'file' ? file : row[field]))
    })
    const lengths = lines.map((each) => each.length)
    const sealed = joined([line({ briefs, lengths, ahead: aheadIds } satisfies Head), ...lines])
    const seal: z.infer<typeof Seal> = { format: CATALOG_FORMAT, fields: FIELDS, sha256: sha256(sealed) }
    await replaceLibraryFile(fileSystem, staging, path, Buffer.concat([joined([line(seal)]), sealed]))
  }
}

function line(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}

/** Lines, each with a line break. */
function joined(lines: readonly Uint8Array[]): Uint8Array {
  const end = Buffer.of(NEW_LINE)
  return Buffer.concat(lines.flatMap((each) => [each, end]))
}

/** The first line, and the bytes after it. */
function cut(bytes: Uint8Array): readonly [string, Uint8Array] {
  const end = bytes.indexOf(NEW_LINE) + 1
  return [utf8(bytes.subarray(0, end)), bytes.subarray(end)]
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

function restOf(bytes: Uint8Array): Rest {
  return object(REST, JSON.parse(utf8(bytes)))
}

function object<T>(fields: readonly string[], values: readonly unknown[]): T {
  const result: Record<string, unknown> = {}
  for (let at = 0; at < fields.length; at++) result[fields[at] as string] = values[at]
  return result as T
}
