import type { Failure } from '#shared/failure.ts'
import type { ArticleView, HighlightView } from '#shared/views.ts'

/** A highlight as it is written out. */
export interface ExportHighlight extends HighlightView {
  /** What the reader calls its colour. */
  readonly colourName: string
}

/** An article as every format gets it: what its reader sees, with the names that only the library knows. */
export interface ExportArticle
  extends Pick<ArticleView, 'id' | 'url' | 'canonicalUrl' | 'capturedAt' | 'facts' | 'tags' | 'state' | 'note'> {
  readonly highlights: readonly ExportHighlight[]
  /** How many versions there are. */
  readonly versions: number
  /** article.txt of the current version; read only by the formats that hold it. */
  text(): Promise<string>
}

/** An article that was asked for and cannot be had: it is named in the answer, and the others are written. */
export interface MissingArticle {
  readonly id: ExportArticle['id']
  readonly failure: Failure
}

/** What articles can be written as: one file in `formats/`, found by itself. */
export interface ExportFormat {
  /** How it is asked for; lower case. */
  readonly id: string
  /** What people call it. */
  readonly label: string
  /** Of its files, without the dot. */
  readonly extension: string
  /** One article as one file: the same article always gives the same bytes. */
  write(article: ExportArticle): Promise<string | Uint8Array>
}
