import type { Failure } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { ArticleView } from '#shared/views.ts'

/** A highlight in the form that formats get. */
export interface ExportHighlight extends HighlightView {
  /** The reader's name for its colour, or the colour's own. */
  readonly colourName: string
}

/** A kept image of an article. */
export interface ExportImage {
  readonly bytes: Uint8Array
  /** Without the dot. */
  readonly extension: string
}

/** An article in the form that every format gets: what the reader sees, with the names that only the library knows. */
export interface ExportArticle
  extends Pick<ArticleView, 'id' | 'url' | 'canonicalUrl' | 'capturedAt' | 'facts' | 'tags' | 'state' | 'note'> {
  readonly highlights: readonly ExportHighlight[]
  /** How many versions there are. */
  readonly versions: number
  /** When the current version was captured. */
  readonly accessedAt: string
  /** IANA name of the reader's zone at that capture. */
  readonly timeZone: string
  /** The text of the current version in Markdown, with images as `asset://<article>/<hash>`. */
  markdown(): Promise<string>
  /** A kept image; null where there is none of that hash. */
  image(hash: string): Promise<ExportImage | null>
}

/** An article that cannot be read. The reply names it, and the others are written. */
export interface MissingArticle {
  readonly id: ExportArticle['id']
  readonly failure: Failure
}

/** What the user wants in each file, besides notes and highlights. */
export interface ExportContent {
  /** Whether the title is also written as a heading. */
  readonly heading: boolean
  /** Whether the text of the article is written. */
  readonly text: boolean
  /** Whether images are copied into the folder. */
  readonly images: boolean
}

/** The content of one file, as a format gets it. */
export interface FileContent {
  readonly heading: boolean
  /** The text in Markdown, its images at their places; null to leave it out. */
  readonly text: string | null
  /** Where an image is, relative to the file; null for one that is not exported. */
  readonly imagePath: (hash: string) => string | null
}

/** Several articles as one document. */
export interface ExportDocument {
  readonly id: Id
  readonly title: string
  readonly tags: readonly string[]
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
  write(article: ExportArticle, content: FileContent): Promise<string | Uint8Array>
  /** Writes several articles as one file. */
  writeDocument(
    document: ExportDocument,
    articles: readonly { readonly article: ExportArticle; readonly content: FileContent }[],
  ): Promise<string | Uint8Array>
  /**
   * The id of the article or document in a file, so that a moved file is found again; null where it names none.
   * @param beginning of the file
   */
  idIn(beginning: string): Id | null
}
