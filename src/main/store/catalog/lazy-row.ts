import type { CatalogRow } from '../types.ts'

/**
 * What is known of every row as soon as the catalog is read: enough to compare files, to count, to sort as captured, and
 * to know an article again. Ten thousand whole rows take 0.3 s to parse, which the first list need not wait for.
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

/** All else of a row, in the order of the file. */
export const REST = Object.keys({
  title: true,
  byline: true,
  publisher: true,
  siteName: true,
  publishedAt: true,
  publishedPrecision: true,
  publishedRaw: true,
  language: true,
  direction: true,
  excerpt: true,
  leadImage: true,
  wordCount: true,
  colours: true,
  quotations: true,
  noted: true,
  current: true,
  leftOut: true,
  related: true,
  sources: true,
  notes: true,
  textHash: true,
} satisfies Record<keyof Rest, true>) as readonly (keyof Rest)[]

/** What a row is still to be read from, as it was saved. */
export interface SavedRest {
  readonly bytes: Uint8Array
  readonly read: (bytes: Uint8Array) => Rest
}

/** The rest of a saved row: read when it is first asked for, and then once for all rows that share it. */
class Later {
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

  get bytes(): Uint8Array | null {
    return this.#saved?.bytes ?? null
  }
}

/** A row of which no more is known than its brief until somebody asks for the rest. */
class SavedRow {
  readonly later: Later

  constructor(known: Brief, later: Later) {
    Object.assign(this, known)
    this.later = later
  }
}

for (const field of REST) {
  Object.defineProperty(SavedRow.prototype, field, {
    get(this: SavedRow) {
      return this.later.rest[field]
    },
  })
}

/** A row made of its brief, and of the rest when that is asked for. */
export function savedRow(known: Brief, rest: SavedRest): CatalogRow {
  return new SavedRow(known, new Later(rest)) as unknown as CatalogRow
}

/** A row with something otherwise. What a saved row reads only when asked is no property of its own to be spread. */
export function rowWith(row: CatalogRow, set: Partial<CatalogRow>): CatalogRow {
  const saved: unknown = row
  if (!(saved instanceof SavedRow)) return { ...row, ...set }
  const { later, ...known } = saved as SavedRow & Brief
  const isBrief = Object.keys(set).every((field) => field in brief)
  return isBrief
    ? (new SavedRow({ ...known, ...set }, later) as unknown as CatalogRow)
    : { ...known, ...later.rest, ...set }
}

/** The rest of a row as it was saved; null where it has been asked for, or was never saved. */
export function restAsSaved(row: CatalogRow): Uint8Array | null {
  const saved: unknown = row
  return saved instanceof SavedRow ? saved.later.bytes : null
}
