import type { ExportPreview } from '#shared/views/exports.ts'
import { missingArticle } from './article-reader.ts'
import { articleFile, documentFile } from './export-files.ts'
import type { ExportArticle, ExportContent, ExportDocument, ExportFormat, MissingArticle } from './export-format.ts'
import { fileName } from './file-name.ts'

/** A screen or two of text; the window need not hold a book for it. */
const LONGEST = 20_000
/** The articles of a document that are read for it. */
const MOST_ARTICLES = 10

interface PreviewOptions {
  readonly format: ExportFormat
  readonly articles: AsyncIterable<ExportArticle | MissingArticle>
  readonly content: ExportContent
  readonly document: ExportDocument | null
}

/** The beginning of the first file of an export; null when there is none that can be read. */
export async function previewExport({
  format,
  articles,
  content,
  document,
}: PreviewOptions): Promise<ExportPreview['first']> {
  const first: ExportArticle[] = []
  for await (const article of articles) {
    if (!('failure' in article)) first.push(article)
    if (first.length === (document === null ? 1 : MOST_ARTICLES)) break
  }
  const [article] = first
  if (article === undefined) return null
  const file =
    document === null
      ? articleFile(article, format, content)
      : documentFile(document, first, format, content, () => undefined)
  const name = fileName(file.title, `.${format.extension}`)
  const written = await file.write(name).catch((thrown: unknown) => missingArticle(article.id, thrown))
  // What an export would write can be counted all the same.
  if ('failure' in written) return null
  const text = Buffer.from(written.bytes).toString('utf8')
  const cut = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '')
  return { name, text: cut, more: text.length - cut.length }
}
