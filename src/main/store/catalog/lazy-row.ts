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

/** The lines of a saved catalog, and how to read one: the rest of a row. */
export interface SavedRests {
  readonly lines: Uint8Array
  readonly read: (line: Uint8Array) => Rest
}

/**
 * The rest of a saved row: read at the first use, once for all rows that share it. Until then it is two numbers, because a
 * library has fifty thousand.
 */
class LazyRest {
  #saved: SavedRests | null
  readonly #from: number
  readonly #to: number
  #rest: Rest | null = null

  constructor(saved: SavedRests, from: number, to: number) {
    this.#saved = saved
    this.#from = from
    this.#to = to
  }

  get rest(): Rest {
    if (this.#saved !== null) {
      this.#rest = this.peek()
      this.#saved = null
    }
    return this.#rest as Rest
  }

  /** The same, without keeping what is read. */
  peek(): Rest {
    const { bytes } = this
    return this.#saved === null || bytes === null ? (this.#rest as Rest) : this.#saved.read(bytes)
  }

  get bytes(): Uint8Array | null {
    return this.#saved?.lines.subarray(this.#from, this.#to) ?? null
  }
}

/** A row that has only its brief until one of the other fields is used. */
class SavedRow {
  readonly lazy: LazyRest

  /** @param brief in the order of `BRIEF`: an object of it would be half of the time and of the garbage */
  constructor(brief: readonly unknown[], lazy: LazyRest) {
    const row = this as unknown as Record<string, unknown>
    for (let at = 0; at < BRIEF.length; at++) row[BRIEF[at] as string] = brief[at]
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

/**
 * A row made of its brief. The rest is read when one of its fields is used.
 * @param brief in the order of `BRIEF`
 * @param place where the rest is in the lines
 */
export function savedRow(
  brief: readonly unknown[],
  rests: SavedRests,
  { from, to }: { readonly from: number; readonly to: number },
): CatalogRow {
  return new SavedRow(brief, new LazyRest(rests, from, to)) as unknown as CatalogRow
}

/** A row with some fields changed. A saved row cannot be spread: the fields of its rest are not its own properties. */
export function rowWith(row: CatalogRow, set: Partial<CatalogRow>): CatalogRow {
  const saved: unknown = row
  if (!(saved instanceof SavedRow)) return { ...row, ...set }
  const { lazy, ...values } = saved as SavedRow & Brief
  const isBrief = Object.keys(set).every((field) => field in brief)
  return isBrief
    ? (new SavedRow(briefOf({ ...values, ...set }), lazy) as unknown as CatalogRow)
    : { ...values, ...lazy.rest, ...set }
}

const briefOf = (values: Brief): readonly unknown[] => BRIEF.map((field) => values[field])

/** A row with all its fields. What has to be read for it is not kept, for work that goes through all rows once. */
export function wholeRow(row: CatalogRow): CatalogRow {
  const saved: unknown = row
  if (!(saved instanceof SavedRow)) return row
  const { lazy, ...values } = saved as SavedRow & Brief
  return { ...values, ...lazy.peek() }
}

/** Whether two rows are of one saved row, and only fields of its brief were changed since. */
export function sharesRest(one: CatalogRow, other: CatalogRow): boolean {
  const [a, b]: readonly unknown[] = [one, other]
  return a === b || (a instanceof SavedRow && b instanceof SavedRow && a.lazy === b.lazy)
}

/** The rest of a row as it was saved; null where it was used since, or was never saved. */
export function restAsSaved(row: CatalogRow): Uint8Array | null {
  const saved: unknown = row
  return saved instanceof SavedRow ? saved.lazy.bytes : null
}
