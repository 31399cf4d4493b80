import { webcrypto } from 'node:crypto'
import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import type { Id } from '#shared/model.ts'
import { KeptRow } from './catalog-rows.ts'
import { replaceFile, sha256 } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import { patiently } from './patience.ts'
import type { CatalogRow } from './types.ts'
import type { Unfinished } from './unfinished.ts'

/** Raised whenever a row changes its shape or its making: a catalog with another one is made anew. */
const CATALOG_FORMAT = 3

/** What a row is made of, in the order of the file. */
const FIELDS = Object.keys({
  id: true,
  url: true,
  canonicalUrl: true,
  revision: true,
  title: true,
  byline: true,
  publisher: true,
  siteName: true,
  publishedAt: true,
  publishedPrecision: true,
  publishedRaw: true,
  capturedAt: true,
  language: true,
  direction: true,
  excerpt: true,
  leadImage: true,
  wordCount: true,
  tags: true,
  state: true,
  colours: true,
  highlights: true,
  quotations: true,
  highlightTags: true,
  noted: true,
  parentId: true,
  current: true,
  leftOut: true,
  related: true,
  sources: true,
  notes: true,
  textHash: true,
  folder: true,
  file: true,
} satisfies Record<keyof CatalogRow, true>) as readonly (keyof CatalogRow)[]

export interface Saved {
  readonly rows: readonly KeptRow[]
  /** Which of them say more than their files. */
  readonly ahead: readonly string[]
}

interface Parts {
  readonly fileSystem: FileSystem
  readonly unfinished: Unfinished
  /** The library's own cache folder. */
  readonly folder: string
}

/** The catalog as it is saved in a cache folder. */
export function catalogFile({ folder, ...parts }: Parts) {
  const adapter = () => new CatalogAdapter({ ...parts, path: join(folder, 'catalog.jsonl') })
  const none: Saved = { rows: [], ahead: [] }
  return {
    /** Nothing, where none was saved. @throws when it is not as this program writes it */
    async read(): Promise<Saved> {
      const low = new Low(adapter(), none)
      await low.read()
      return low.data
    },
    /** @param doubtful those whose files are to be read at the next opening, whatever their size and time */
    async write(saved: Saved & { readonly doubtful: ReadonlySet<Id> }): Promise<void> {
      await parts.fileSystem.makeFolder(folder)
      await new Low(adapter(), saved).write()
    },
  }
}

/** The first line. Who wrote the rest is known by its hash, and so what it looks like. */
const Seal = z.object({ format: z.literal(CATALOG_FORMAT), fields: z.literal(FIELDS.join(' ')), sha256: z.string() })

/** The second line: all that opening a library compares. The rows follow, a line each, parsed when they are asked for. */
interface Head {
  readonly places: readonly (readonly [id: Id, folder: string, size: number, mtimeMs: number, length: number])[]
  readonly ahead: readonly string[]
}

/** No file has it: whatever the file's time is, it is another. */
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
    const bytes = await patiently(() => fileSystem.read(path))
    const [seal, sealed] = cut(bytes)
    // By another thread: megabytes take as long as to look at all the files, which this one does meanwhile.
    const hash = Buffer.from(await webcrypto.subtle.digest('SHA-256', sealed)).toString('hex')
    if (hash !== Seal.parse(JSON.parse(seal)).sha256) throw new Error('the catalog is torn')
    const [head, lines] = cut(sealed)
    const { places, ahead }: Head = JSON.parse(head)
    let from = 0
    const rows = places.map(([id, folder, size, mtimeMs, length]) => {
      const line = lines.subarray(from, from + length)
      from += length + 1
      return KeptRow.saved({ id, folder, size, mtimeMs }, { bytes: line, read: parsed })
    })
    return { rows, ahead }
  }

  async write({ rows, ahead, doubtful }: Saved & { readonly doubtful?: ReadonlySet<Id> }): Promise<void> {
    const { fileSystem, unfinished, path } = this.#parts
    const lines = rows.map((kept) => kept.bytes ?? line(FIELDS.map((field) => kept.row[field])))
    const places = rows.map(({ id, folder, size, mtimeMs }, at) => {
      return [id, folder, size, doubtful?.has(id) ? IN_DOUBT : mtimeMs, lines[at]?.length ?? 0] as const
    })
    const sealed = joined([line({ places, ahead } satisfies Head), ...lines])
    const seal: z.infer<typeof Seal> = { format: CATALOG_FORMAT, fields: FIELDS.join(' '), sha256: sha256(sealed) }
    await replaceFile(fileSystem, unfinished, path, Buffer.concat([joined([line(seal)]), sealed]))
  }
}

function line(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}

/** Lines, each with its end. */
function joined(lines: readonly Uint8Array[]): Uint8Array {
  const end = Buffer.of(NEW_LINE)
  return Buffer.concat(lines.flatMap((each) => [each, end]))
}

/** The first line, and what follows it. */
function cut(bytes: Uint8Array): readonly [string, Uint8Array] {
  const end = bytes.indexOf(NEW_LINE) + 1
  return [utf8(bytes.subarray(0, end)), bytes.subarray(end)]
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

function parsed(bytes: Uint8Array): CatalogRow {
  const values: unknown[] = JSON.parse(utf8(bytes))
  const row: Record<string, unknown> = {}
  for (let at = 0; at < FIELDS.length; at++) row[FIELDS[at] as string] = values[at]
  return row as unknown as CatalogRow
}
