import { createHash } from 'node:crypto'
import type { Input } from '#shared/contract.ts'
import { failureOf, Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import { tagKey } from '#shared/topic-path.ts'
import type { ArticleView, Exported } from '#shared/views.ts'
import { createMutex } from '../async.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { ExportArticle, ExportDocument, ExportImage, MissingArticle } from './export-format.ts'
import { exportTo } from './exporting.ts'
import { formatNamed, formats } from './formats.ts'
import { expectOutside } from './outside.ts'
import { previewExport } from './preview.ts'
import { allArticles, chosenArticles, colourNames, noExportToUndo } from './sentences.ts'
import { createExportJournal, undoExport } from './undo-export.ts'

interface Parts {
  /** The real path of the library. Nothing is exported into it. */
  readonly library: string
  readonly jobs: Jobs
  readonly newId: () => Id
  /** Selects the articles, in the order they are written. @throws Refusal `not-found` */
  readonly select: (selection: { ids?: readonly Id[]; tag?: string; query?: string }) => Promise<readonly Id[]>
  readonly rowOf: (id: Id) => Pick<CatalogRow, 'highlights' | 'noted'> | undefined
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

type Choices = Input<'export-preview'>

/** Exports articles and notes. */
export function exportHandlers(parts: Parts): Pick<Handlers, 'export' | 'export-preview' | 'undo-export' | 'formats'> {
  const { library, jobs, newId, select, rowOf } = parts
  const read = createReader(parts)
  /** One export at a time: two in one folder would not know of each other's files. */
  const turns = createMutex()
  let latest: {
    readonly id: Id
    readonly folder: string
    readonly journal: ReturnType<typeof createExportJournal>
  } | null = null
  const isMarked = (id: Id): boolean => {
    const row = rowOf(id)
    return row !== undefined && (row.highlights > 0 || row.noted)
  }
  const wantsAll = ({ all, ids }: Choices): boolean => all ?? ids !== undefined

  async function run(input: Input<'export'>, job: Parameters<Parameters<Jobs['run']>[2]>[0]): Promise<Exported> {
    const { folder, format, force = false, dryRun = false } = input
    const selected = await select(input)
    const journal = createExportJournal()
    const exported = await exportTo({
      folder,
      format,
      // An article whose highlights are gone keeps its file, which has to say so.
      articles: (hasFile) => read(selected, async (id) => wantsAll(input) || isMarked(id) || hasFile(id)),
      total: wantsAll(input) ? selected.length : selected.filter(isMarked).length,
      force,
      content: contentOf(input),
      document: documentOf(input),
      dryRun,
      signal: job.signal,
      onProgress: job.progress,
      onWrite: (record) => journal.add(record),
    })
    if (dryRun) return exported
    const isUndoable = (journal.records()?.length ?? 0) > 0
    latest = isUndoable ? { id: newId(), folder, journal } : null
    return { ...exported, undo: latest?.id ?? null }
  }

  return {
    async export(input) {
      await expectOutside(library, input.folder)
      return jobs.run('export', input.job, (job) => turns.run(() => run(input, job)))
    },
    async 'export-preview'(input) {
      const selected = await select(input)
      const rows = selected.map((id) => ({ id, row: rowOf(id), isWritten: wantsAll(input) || isMarked(id) }))
      const written = rows.filter(({ isWritten }) => isWritten)
      return {
        selected: selected.length,
        marked: selected.filter(isMarked).length,
        articles: written.length,
        highlights: written.reduce((sum, { row }) => sum + (row?.highlights ?? 0), 0),
        noted: written.filter(({ row }) => row?.noted).length,
        first: await previewExport({
          format: formatNamed(input.format),
          articles: read(
            written.map(({ id }) => id),
            async () => true,
          ),
          content: contentOf(input),
          document: documentOf(input),
        }),
      }
    },
    async 'undo-export'({ folder, undo }) {
      await expectOutside(library, folder)
      return turns.run(async () => {
        const records = latest?.id === undo && latest.folder === folder ? latest.journal.records() : null
        if (records === null) throw new Refusal('not-found', noExportToUndo)
        latest = null
        return undoExport(folder, records)
      })
    },
    formats: async () => ({ formats: formats.map(({ id, label, extension }) => ({ id, label, extension })) }),
  }
}

const contentOf = ({ heading = false, fullText = false, images = false }: Choices) => ({
  heading,
  text: fullText,
  images,
})

/** The document of a selection. The same selection is always the same document, so that its file is found again. */
function documentOf({ oneDocument, ids, tag, query = '' }: Choices): ExportDocument | null {
  if (oneDocument !== true) return null
  if (ids !== undefined) {
    return { id: documentId(['ids', ...new Set(ids)].sort().join(' ')), title: chosenArticles, tags: [] }
  }
  const title = [...(tag === undefined ? [] : [tag]), ...(query.trim() === '' ? [] : [query.trim()])].join(', ')
  return {
    id: documentId(JSON.stringify(['selection', tag === undefined ? '' : tagKey(tag), query.trim()])),
    title: title === '' ? allArticles : title,
    tags: tag === undefined ? [] : [tag],
  }
}

/** An id that a selection alone gives: 55 bits of its hash, in the alphabet of ids. */
function documentId(selection: string): Id {
  const symbols = '0123456789abcdefghjkmnpqrstvwxyz'
  const hash = createHash('sha256').update(selection).digest()
  return `d${[...hash.subarray(0, 11)].map((byte) => symbols[byte % 32]).join('')}`
}

function createReader({ article, markdown, passages, image, ...parts }: Parts) {
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

/** A damaged article is reported, and does not stop the export of the others. */
function missing(id: Id, thrown: unknown): MissingArticle {
  const failure = failureOf(thrown)
  if (failure === null) throw thrown
  return { id, failure }
}
