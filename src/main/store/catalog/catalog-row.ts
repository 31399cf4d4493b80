import type { Id, Tag } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'

/** Raised whenever a row gets another shape or is made in another way. A catalog with another format is made again. */
export const CATALOG_FORMAT = 5

/** The catalog's row of an article: what a list shows of it, and how its file was read or written. */
export interface CatalogRow extends Row {
  readonly canonicalUrl: string | null
  /** Found by its words, as the title is. */
  readonly kicker: string | null
  readonly revision: Id
  readonly current: number
  readonly leftOut: number
  readonly related: number
  /** Whether something of its page could not be kept, or its text is taken for the beginning of an article only. */
  readonly partial: boolean
  /** Whether an image of it is kept. */
  readonly pictured: boolean
  /** SHA-256 of the bytes of each version's first source: equal bytes without an address are one article. */
  readonly sources: readonly string[]
  /** What search reads besides the text. */
  readonly notes: string
  readonly quotations: readonly string[]
  /** The tags of its highlights, each once. */
  readonly highlightTags: readonly Tag[]
  /** SHA-256 of article.txt of the current version. */
  readonly textHash: string
  /** `articles/<yyyy>/<slug>-<id>`, relative to the library. */
  readonly folder: string
  readonly file: { readonly size: number; readonly mtimeMs: number; readonly sha256: string }
}
