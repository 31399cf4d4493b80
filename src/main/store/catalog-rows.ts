import type { Id } from '#shared/model.ts'
import type { CatalogRow } from './types.ts'

/** A row, of which no more is known than where it lies until somebody asks for the rest. */
export class KeptRow {
  readonly id: Id
  readonly folder: string
  readonly size: number
  readonly mtimeMs: number
  #row: CatalogRow | null
  #saved: SavedRow | null

  private constructor({ id, folder, size, mtimeMs }: Place, row: CatalogRow | null, saved: SavedRow | null) {
    this.id = id
    this.folder = folder
    this.size = size
    this.mtimeMs = mtimeMs
    this.#row = row
    this.#saved = saved
  }

  static of(row: CatalogRow): KeptRow {
    const { size, mtimeMs } = row.file
    return new KeptRow({ id: row.id, folder: row.folder, size, mtimeMs }, row, null)
  }

  /** One that is read from these bytes when it is asked for. */
  static saved(about: Place, saved: SavedRow): KeptRow {
    return new KeptRow(about, null, saved)
  }

  get row(): CatalogRow {
    if (this.#row !== null) return this.#row
    if (this.#saved === null) throw new Error(`the row of ${this.folder} is nowhere`)
    const row = this.#saved.read(this.#saved.bytes)
    const { size, mtimeMs } = this
    this.#row = { ...row, file: { ...row.file, size, mtimeMs } }
    this.#saved = null
    return this.#row
  }

  /** As it was saved; null once somebody has asked for it. */
  get bytes(): Uint8Array | null {
    return this.#saved?.bytes ?? null
  }
}

/** Where a row's article lies, and its file as it was; this counts, also where the row as it was saved says otherwise. */
export interface Place {
  readonly id: Id
  readonly folder: string
  readonly size: number
  readonly mtimeMs: number
}

interface SavedRow {
  readonly bytes: Uint8Array
  readonly read: (bytes: Uint8Array) => CatalogRow
}

/**
 * All rows by id. Ten thousand are parsed in 0.3 s, which a single article is not to wait for: each is parsed when it is
 * first asked for.
 */
export class Rows implements ReadonlyMap<Id, CatalogRow> {
  readonly #kept: ReadonlyMap<Id, KeptRow>

  constructor(kept: ReadonlyMap<Id, KeptRow>) {
    this.#kept = kept
  }

  get size(): number {
    return this.#kept.size
  }
  has(id: Id): boolean {
    return this.#kept.has(id)
  }
  get(id: Id): CatalogRow | undefined {
    return this.#kept.get(id)?.row
  }
  keys() {
    return this.#kept.keys()
  }
  *values(): Generator<CatalogRow, undefined, unknown> {
    for (const kept of this.#kept.values()) yield kept.row
  }
  *entries(): Generator<[Id, CatalogRow], undefined, unknown> {
    for (const [id, kept] of this.#kept) yield [id, kept.row]
  }
  [Symbol.iterator]() {
    return this.entries()
  }
  forEach(act: (row: CatalogRow, id: Id, map: ReadonlyMap<Id, CatalogRow>) => void): void {
    // Half the time of going through entries, and lists go through all rows after each change.
    this.#kept.forEach((kept, id) => {
      act(kept.row, id, this)
    })
  }
}
