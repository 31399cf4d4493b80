import { failureOf } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { ArticleView } from '#shared/views.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import type { ExportArticle, MissingArticle } from './export-format.ts'
import { exportTo } from './exporting.ts'
import { formats } from './formats.ts'
import { expectOutside } from './outside.ts'

interface Parts {
  /** The real path of the library. Nothing is exported into it. */
  readonly library: string
  readonly jobs: Jobs
  /** Selects the articles, in the order they are written. @throws Refusal `not-found` */
  readonly select: (selection: { ids?: readonly Id[]; tag?: string; query?: string }) => Promise<readonly Id[]>
  readonly article: (id: Id) => Promise<ArticleView>
  readonly text: (id: Id, version: number) => Promise<string>
  /** The reader's names for the colours, by number. */
  readonly colourNames: () => Readonly<Record<string, string>>
}

/** Exports articles and notes. */
export function exportHandlers({
  library,
  jobs,
  select,
  article,
  text,
  colourNames,
}: Parts): Pick<Handlers, 'export' | 'formats'> {
  async function* read(ids: readonly Id[]): AsyncGenerator<ExportArticle | MissingArticle> {
    const names = colourNames()
    for (const id of ids) {
      const view = await article(id).catch((thrown: unknown) => missing(id, thrown))
      if ('failure' in view) yield view
      else
        yield {
          ...view,
          highlights: view.highlights.map((highlight) => ({ ...highlight, colourName: names[highlight.colour] ?? '' })),
          versions: view.versions.length,
          text: () => text(id, view.version),
        }
    }
  }

  return {
    async export({ format, folder, ids, tag, query, force, job }) {
      await expectOutside(library, folder)
      const selected = await select({ ids, tag, query })
      return jobs.run('export', job, ({ signal, progress }) =>
        exportTo({
          folder,
          format,
          articles: read(selected),
          total: selected.length,
          force,
          signal,
          onProgress: progress,
        }),
      )
    },
    formats: async () => ({ formats: formats.map(({ id, label, extension }) => ({ id, label, extension })) }),
  }
}

/** A damaged article is reported, and does not stop the export of the others. */
function missing(id: Id, thrown: unknown): MissingArticle {
  const failure = failureOf(thrown)
  if (failure === null) throw thrown
  return { id, failure }
}
