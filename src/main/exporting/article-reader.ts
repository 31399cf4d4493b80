import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'
import { type ExportChoices, highlightsOf } from './choices.ts'
import type { ExportArticle, ExportImage, MissingArticle } from './export-format.ts'
import { colourNames } from './sentences.ts'

export interface ArticleReaderParts {
  readonly article: (id: Id) => Promise<ArticleView>
  /** The text of a version in Markdown. */
  readonly markdown: (id: Id, version: number) => Promise<string>
  /** The passages of its highlights in Markdown, by the highlight's id. */
  readonly passages: (article: ArticleView) => Promise<ReadonlyMap<Id, string>>
  /** A kept image; null where there is none of that hash. */
  readonly image: (id: Id, hash: string) => Promise<ExportImage | null>
  /** The reader's names for the colours, by number. */
  readonly colourNames: () => Readonly<Record<string, string>>
}

/** Returns the function that reads articles one after the other, of those named the wanted ones. */
export function createArticleReader({ article, markdown, passages, image, ...parts }: ArticleReaderParts) {
  return async function* read(
    ids: readonly Id[],
    isWanted: (id: Id) => Promise<boolean>,
    choices: Pick<ExportChoices, 'ids' | 'tag'> = {},
  ): AsyncGenerator<ExportArticle | MissingArticle> {
    const own = parts.colourNames()
    for (const id of ids) {
      if (!(await isWanted(id))) continue
      const all = await article(id).catch((thrown: unknown) => missingArticle(id, thrown))
      if ('failure' in all) {
        yield all
        continue
      }
      const view = { ...all, highlights: highlightsOf(choices, all) }
      const version = view.versions.find(({ n }) => n === view.version)
      const inMarkdown = await passages(view)
      yield {
        ...view,
        highlights: view.highlights.map((each) => ({
          ...each,
          colourName: own[each.colour] || colourNames[each.colour],
          passage: inMarkdown.get(each.id) ?? null,
        })),
        versions: view.versions.length,
        accessedAt: version?.capturedAt ?? view.capturedAt,
        timeZone: version?.timeZone ?? 'UTC',
        markdown: () => markdown(id, view.version),
        image: (hash) => image(id, hash),
        imageSources: new Map(
          version?.sources.flatMap(({ sha256, url }) => (url === null ? [] : [[hashOf(sha256), url]])),
        ),
      }
    }
  }
}

/** The name of an asset with this SHA-256. */
const hashOf = (sha256: string): string => sha256.slice(0, 32)

/** A damaged article is reported, and does not stop the export of the others. @throws what is no refusal, and `cancelled` */
export function missingArticle(id: Id, thrown: unknown): MissingArticle {
  const failure = failureOf(thrown)
  if (failure === null || failure.code === 'cancelled') throw thrown
  return { id, failure }
}
