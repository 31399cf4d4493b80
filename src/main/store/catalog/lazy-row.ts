import type { CatalogRow } from './catalog-row.ts'

/**
 * The fields that every row has as soon as the catalog is read: enough to compare files, to count, to sort by capture
 * time, and to recognise an article. Ten thousand complete rows take 0.3 s to parse; the first list need not wait for it.
 */
const brief = {
  id: true,
  folder: true,
  file: true,
  revision: true,
  parentId: true,
  url: true,
  canonicalUrl: true,
  capturedAt: true,
  tags: true,
  highlightTags: true,
  highlights: true,
  state: true,
} as const satisfies Partial<Record<keyof CatalogRow, true>>

export type Brief = Pick<CatalogRow, keyof typeof brief>
export type Rest = Omit<CatalogRow, keyof Brief>
/** The fields of a brief, in the order of the file. */
export const BRIEF = Object.keys(brief) as readonly (keyof Brief)[]

/** All other fields of a row, in the order of the file. */
export const REST = Object.keys({
  title: true,
  kicker: true,
  byline: true,
  publisher: true,
  siteName: true,
  publishedAt: true,
  publishedPrecision: true,
  publishedOffset: true,
  publishedRaw: true,
  language: true,
  direction: true,
  excerpt: true,
  leadImage: true,
  wordCount: true,
  incomplete: true,
  colours: true,
  marks: true,
  noted: true,
  current: true,
  leftOut: true,
  related: true,
  partial: true,
  pictured: true,
  sources: true,
  note: true,
  textHash: true,
} satisfies Record<keyof Rest, true>) as readonly (keyof Rest)[]

/** The rest of a row as it was saved, and how to read it. */
export interface SavedRest {
  readonly bytes: Uint8Array
  readonly read: (bytes: Uint8Array) => Rest
}

/** The rest of a saved row: read at the first use, once for all rows that share it. */
class LazyRest {
  #saved: SavedRest | null
  #rest: Rest | null = null

  constructor(saved: SavedRest) {
    this.#saved = saved
  }

  get rest(): Rest {
    if (this.#saved !== null) {
      this.#rest = this.#saved.read(this.#saved.bytes)
      this.#saved = null
    }
    return this.#rest as Rest
  }

  /** The same, without keeping what is read. */
  peek(): Rest {
    return this.#saved === null ? this.rest : this.#saved.read(this.#saved.bytes)
  }

  get bytes(): Uint8Array | null {
    return this.#saved?.bytes ?? null
  }
}

/** A row that has only its brief until one of the other fields is used. */
class SavedRow {
  readonly lazy: LazyRest

  constructor(values: Brief, lazy: LazyRest) {
    Object.assign(this, values)
    this.lazy = lazy
  }
}

for (const field of REST) {
  Object.defineProperty(SavedRow.prototype, field, {
    get(this: SavedRow) {
      return this.lazy.rest[field]
    },
  })
}

/** A row made of its brief. The rest is read when one of its fields is used. */
export function savedRow(values: Brief, rest: SavedRest): CatalogRow {
  return new SavedRow(values, new LazyRest(rest)) as unknown as CatalogRow
}

/** A row with some fields changed. A saved row cannot be spread: the fields of its rest are not its own properties. */
export function rowWith(row: CatalogRow, set: Partial<CatalogRow>): CatalogRow {
  const saved: unknown = row
  if (!(saved instanceof SavedRow)) return { ...row, ...set }
  const { lazy, ...values } = saved as SavedRow & Brief
  const isBrief = Object.keys(set).every((field) => field in brief)
  return isBrief
    ? (new SavedRow({ ...values, ...set }, lazy) as unknown as CatalogRow)
    : { ...values, ...lazy.rest, ...set }
}

/** A row with all its fields. What has to be read for it is not kept, for work that goes through all rows once. */
export function wholeRow(row: CatalogRow): CatalogRow {
  const saved: unknown = row
  if (!(saved instanceof SavedRow)) return row
  const { lazy, ...values } = saved as SavedRow & Brief
  return { ...values, ...lazy.peek() }
}

/** The rest of a row as it was saved; null where it was used since, or was never saved. */
export function restAsSaved(row: CatalogRow): Uint8Array | null {
  const saved: unknown = row
  return saved instanceof SavedRow ? saved.lazy.bytes : null
}
