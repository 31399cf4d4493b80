import type { Input } from '#shared/contract.ts'
import { Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { Exported, ExportPreview } from '#shared/views/exports.ts'
import { createMutex } from '../async.ts'
import type { Handlers } from '../handlers.ts'
import type { Job, Jobs } from '../jobs.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import { type ArticleReaderParts, createArticleReader } from './article-reader.ts'
import { contentOf, documentOf, type ExportChoices, highlightsOf, wantsAll } from './choices.ts'
import { exportTo } from './exporting.ts'
import { formatNamed, formats } from './formats.ts'
import { expectOutside } from './outside.ts'
import { previewExport } from './preview.ts'
import { noExportToUndo } from './sentences.ts'
import { createExportJournal, type ExportJournal, undoExport } from './undo-export.ts'

interface Parts extends ArticleReaderParts {
  /** The real path of the library. Nothing is exported into it. */
  readonly library: string
  readonly jobs: Jobs
  readonly newId: () => Id
  /** Selects the articles, in the order they are written. @throws Refusal `not-found` */
  readonly select: (selection: { ids?: readonly Id[]; tag?: string; query?: string }) => Promise<readonly Id[]>
  readonly rowOf: (id: Id) => Pick<CatalogRow, 'tags' | 'marks' | 'note' | 'highlights' | 'noted'> | undefined
}

/** The export that can be undone. */
interface LatestExport {
  readonly id: Id
  readonly folder: string
  readonly journal: ExportJournal
}

/** Exports articles and notes. */
export function exportHandlers(parts: Parts): Pick<Handlers, 'export' | 'export-preview' | 'undo-export' | 'formats'> {
  const { library, jobs, newId } = parts
  /** One export at a time: two in one folder would not know of each other's files. */
  const turns = createMutex()
  let latest: LatestExport | null = null

  async function run(input: Input<'export'>, job: Job): Promise<Exported> {
    const journal = createExportJournal()
    const exported = await runExport(parts, input, job, journal)
    if (input.dryRun) return exported
    const isUndoable = (journal.records()?.length ?? 0) > 0
    latest = isUndoable ? { id: newId(), folder: input.folder, journal } : null
    return { ...exported, exportId: latest?.id ?? null }
  }

  return {
    async export(input) {
      await expectOutside(library, input.folder)
      return jobs.run('export', input.job, (job) => turns.run(() => run(input, job)))
    },
    'export-preview': (input) => preview(parts, input),
    async 'undo-export'({ folder, exportId }) {
      await expectOutside(library, folder)
      return turns.run(async () => {
        const records = latest?.id === exportId && latest.folder === folder ? latest.journal.records() : null
        if (records === null) throw new Refusal('not-found', noExportToUndo)
        latest = null
        return undoExport(folder, records)
      })
    },
    formats: async () => ({ formats: formats.map(({ id, label, extension }) => ({ id, label, extension })) }),
  }
}

/** Whether the reader has worked with an article. */
function isMarked({ rowOf }: Parts, id: Id): boolean {
  const row = rowOf(id)
  return row !== undefined && (row.highlights > 0 || row.noted)
}

async function runExport(
  parts: Parts,
  input: Input<'export'>,
  { signal, progress }: Job,
  journal: ExportJournal,
): Promise<Exported> {
  const selected = await parts.select(input)
  const read = createArticleReader(parts)
  const wanted = new Set(selected.filter((id) => wantsAll(input) || isMarked(parts, id)))
  const document = documentOf(input)
  let leftOut = 0
  const exported = await exportTo({
    folder: input.folder,
    format: input.format,
    articles: (hasFile) =>
      read(
        selected,
        async (id) => {
          // An article whose highlights are gone keeps its file, which has to say so.
          const isWanted = wanted.has(id) || (document === null && (await hasFile(id)))
          if (!isWanted) leftOut += 1
          return isWanted
        },
        input,
      ),
    total: wanted.size,
    force: input.force ?? false,
    content: contentOf(input),
    document: wanted.size === 0 ? null : document,
    dryRun: input.dryRun ?? false,
    signal,
    onProgress: progress,
    onWrite: (record) => journal.add(record),
  })
  return { ...exported, leftOut }
}

async function preview(parts: Parts, input: ExportChoices): Promise<ExportPreview> {
  const selected = await parts.select(input)
  const marked = selected.filter((id) => isMarked(parts, id))
  const written = wantsAll(input) ? selected : marked
  const rows = written.flatMap((id) => {
    const row = parts.rowOf(id)
    return row === undefined ? [] : [{ ...row, marks: highlightsOf(input, { tags: row.tags, highlights: row.marks }) }]
  })
  return {
    selected: selected.length,
    marked: marked.length,
    articles: written.length,
    highlights: rows.reduce((sum, { marks }) => sum + marks.length, 0),
    noted: rows.filter(({ note, marks }) => note !== '' || marks.some((mark) => mark.note !== '')).length,
    first: await previewExport({
      format: formatNamed(input.format),
      articles: createArticleReader(parts)(written, async () => true, input),
      content: contentOf(input),
      document: documentOf(input),
    }),
  }
}
