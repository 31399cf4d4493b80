import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'
import type { ExportArticle, ExportImage, MissingArticle } from './export-format.ts'
import { colourNames } from './sentences.ts'

export interface ArticleReaderParts {
  readonly article: (id: Id) => Promise<ArticleView>
  /** The text of a version in Markdown. */
  readonly markdown: (id: Id, version: number) => Promise<string>
  /** A kept image; null where there is none of that hash. */
  readonly image: (id: Id, hash: string) => Promise<ExportImage | null>
  /** The reader's names for the colours, by number. */
  readonly colourNames: () => Readonly<Record<string, string>>
}

/** Returns the function that reads articles one after the other, of those named the wanted ones. */
export function createArticleReader({ article, markdown, image, ...parts }: ArticleReaderParts) {
  return async function* read(
    ids: readonly Id[],
    isWanted: (id: Id) => Promise<boolean>,
  ): AsyncGenerator<ExportArticle | MissingArticle> {
    const own = parts.colourNames()
    for (const id of ids) {
      if (!(await isWanted(id))) continue
      const view = await article(id).catch((thrown: unknown) => missing(id, thrown))
      if ('failure' in view) {
        yield view
        continue
      }
      const version = view.versions.find(({ n }) => n === view.version)
      yield {
        ...view,
        highlights: view.highlights.map((each) => ({
          ...each,
          colourName: own[each.colour] || colourNames[each.colour],
        })),
        versions: view.versions.length,
        accessedAt: version?.capturedAt ?? view.capturedAt,
        timeZone: version?.timeZone ?? 'UTC',
        markdown: () => markdown(id, view.version),
        image: (hash) => image(id, hash),
      }
    }
  }
}

/** A damaged article is reported, and does not stop the export of the others. */
function missing(id: Id, thrown: unknown): MissingArticle {
  const failure = failureOf(thrown)
  if (failure === null) throw thrown
  return { id, failure }
}
