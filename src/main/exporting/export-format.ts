import type { Failure } from '#shared/failure.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'

/** A highlight in the form that formats get. */
export interface ExportHighlight extends HighlightView {
  /** The reader's name for its colour. */
  readonly colourName: string
}

/** An article in the form that every format gets: what the reader sees, with the names that only the library knows. */
export interface ExportArticle
  extends Pick<ArticleView, 'id' | 'url' | 'canonicalUrl' | 'capturedAt' | 'facts' | 'tags' | 'state' | 'note'> {
  readonly highlights: readonly ExportHighlight[]
  /** How many versions there are. */
  readonly versions: number
  /** Reads article.txt of the current version, for formats that contain it. */
  text(): Promise<string>
}

/** An article that cannot be read. The reply names it, and the others are written. */
export interface MissingArticle {
  readonly id: ExportArticle['id']
  readonly failure: Failure
}

/** A format of export. Each is one file in `formats/`, which is found automatically. */
export interface ExportFormat {
  /** The name that requests use, in lower case. */
  readonly id: string
  /** The name that the user reads. */
  readonly label: string
  /** The extension of its files, without the dot. */
  readonly extension: string
  /** Writes one article as one file. The same article always gives the same bytes. */
  write(article: ExportArticle): Promise<string | Uint8Array>
}
