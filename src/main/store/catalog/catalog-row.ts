import type { Anchor, Highlight, Id, Tag } from '#shared/model.ts'
import type { Row } from '#shared/views.ts'

/** Raised whenever a row gets another shape or is made in another way. A catalog with another format is made again. */
export const CATALOG_FORMAT = 7

/** What lists of highlights show of one, for the article's current version. */
export interface Mark extends Pick<Highlight, 'id' | 'kind' | 'colour' | 'tags' | 'createdAt'> {
  /** The quotation, word for word; empty for an image. */
  readonly exact: string
  /** The text of its note; empty when there is none. */
  readonly note: string
  /** Null where it was never looked for in the current version. */
  readonly state: Anchor['state'] | null
}

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
  /** The note on the article itself; those on highlights are with them. */
  readonly note: string
  /** Its highlights in the order of the text, the lost ones last. */
  readonly marks: readonly Mark[]
  /** The tags of each highlight that has any. */
  readonly highlightTags: readonly (readonly Tag[])[]
  /** SHA-256 of article.txt of the current version. */
  readonly textHash: string
  /** `articles/<yyyy>/<slug>-<id>`, relative to the library. */
  readonly folder: string
  readonly file: { readonly size: number; readonly mtimeMs: number; readonly sha256: string }
}
