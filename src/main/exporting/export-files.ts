import type { Id } from '#shared/model.ts'
import { missingArticle } from './article-reader.ts'
import type {
  ExportArticle,
  ExportContent,
  ExportDocument,
  ExportFormat,
  FileContent,
  MissingArticle,
} from './export-format.ts'
import { imagesIn, placeImages } from './text-images.ts'

/** The folder of the images of an export. */
export const IMAGES = 'images'

/** An image to be written into the folder of images. */
export interface ImageFile {
  readonly article: Id
  /** With its folder. */
  readonly name: string
  /** Reads it; null where it is gone since. Those of a long document do not fit in memory at once. */
  read(): Promise<Uint8Array | null>
}

/** The content of a file, and what belongs to it. */
export interface WrittenFile {
  readonly bytes: Uint8Array
  readonly images: readonly ImageFile[]
  /** Topics that it names. */
  readonly topics: readonly string[]
  /** Articles that should be in it and cannot be read. */
  readonly missing: readonly MissingArticle[]
}

/** What becomes one file. */
export interface ExportFile {
  readonly id: Id
  readonly title: string
  /**
   * Makes its content. The same articles give the same bytes.
   * @param name of the file, on which the paths of images depend
   */
  write(name: string): Promise<WrittenFile>
}

/** An article as a file of its own. */
export function articleFile(article: ExportArticle, format: ExportFormat, wanted: ExportContent): ExportFile {
  return {
    id: article.id,
    title: article.facts.title,
    async write(name) {
      const { content, images } = await contentOf(article, wanted, name)
      const bytes = Buffer.from(await format.write(article, content))
      return { bytes, images, topics: topicsOf(article), missing: [] }
    },
  }
}

/**
 * All articles as one file.
 * @param onArticle called before each
 */
export function documentFile(
  document: ExportDocument,
  articles: Iterable<ExportArticle | MissingArticle> | AsyncIterable<ExportArticle | MissingArticle>,
  format: ExportFormat,
  wanted: ExportContent,
  onArticle: (article: ExportArticle) => void,
): ExportFile {
  return {
    id: document.id,
    title: document.title,
    async write(name) {
      const parts: { readonly article: ExportArticle; readonly content: FileContent }[] = []
      const images: ImageFile[] = []
      const missing: MissingArticle[] = []
      for await (const article of articles) {
        if ('failure' in article) {
          missing.push(article)
          continue
        }
        onArticle(article)
        // One that cannot be read must not take the others with it.
        const own = await contentOf(article, wanted, name).catch((thrown: unknown) =>
          missingArticle(article.id, thrown),
        )
        if ('failure' in own) {
          missing.push(own)
          continue
        }
        images.push(...own.images)
        parts.push({ article, content: own.content })
      }
      const topics = [...document.tags, ...parts.flatMap(({ article }) => topicsOf(article))]
      return { bytes: Buffer.from(await format.writeDocument(document, parts)), images, topics, missing }
    },
  }
}

const topicsOf = ({ tags, highlights }: ExportArticle): readonly string[] => [
  ...tags,
  ...highlights.flatMap((highlight) => highlight.tags),
]

/** The text of an article with its images, as far as they are wanted. */
async function contentOf(
  article: ExportArticle,
  { heading, text, images: wantsImages }: ExportContent,
  name: string,
): Promise<{ readonly content: FileContent; readonly images: readonly ImageFile[] }> {
  const markdown = text ? await article.markdown() : null
  const inText = markdown === null ? [] : imagesIn(markdown, article.id)
  const highlighted = article.highlights.flatMap(({ asset, passage }) => [
    ...(asset === null ? [] : [asset]),
    ...(passage === null ? [] : imagesIn(passage, article.id)),
  ])
  const images = new Map<string, ImageFile>()
  for (const hash of wantsImages ? new Set([...inText, ...highlighted]) : []) {
    const image = await article.image(hash)
    if (image === null) continue
    const read = async () => (await article.image(hash))?.bytes ?? null
    images.set(hash, { article: article.id, name: `${IMAGES}/${hash}.${image.extension}`, read })
  }
  const up = '../'.repeat(name.split('/').length - 1)
  const imagePath = (hash: string): string | null => {
    const image = images.get(hash)
    return image === undefined ? null : `${up}${image.name}`
  }
  const placed = markdown === null ? null : placeImages(markdown, article.id, imagePath)
  return { content: { heading, text: placed, imagePath }, images: [...images.values()] }
}
