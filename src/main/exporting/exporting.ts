import { Refusal } from '#shared/failure.ts'
import type { Exported } from '#shared/views/exports.ts'
import { type ExportDisk, nodeDisk } from './disk.ts'
import { articleFile, documentFile, type ExportFile } from './export-files.ts'
import type { ExportArticle, ExportContent, ExportDocument, ExportFormat, MissingArticle } from './export-format.ts'
import { createFileWriter, type FileWriter, type WriteRecord } from './file-writer.ts'
import { formatNamed } from './formats.ts'
import { createLocator, type Locator } from './locate.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { createNaming } from './naming.ts'
import { exportStopped } from './sentences.ts'
import { openTarget, openTargetDry } from './target.ts'

type Articles = Iterable<ExportArticle | MissingArticle> | AsyncIterable<ExportArticle | MissingArticle>

export interface ExportOptions {
  readonly folder: string
  /** A format's id. */
  readonly format: string
  /** The articles to write, or a function that gives them when it is known which articles have a file in the folder. */
  readonly articles: Articles | ((hasFile: Locator['hasFile']) => Articles)
  /** How many articles there are, if known. */
  readonly total?: number
  /** Also replace files that we did not write, or that were changed since. */
  readonly force: boolean
  /** What each file has besides notes and highlights; nothing if it is left out. */
  readonly content?: ExportContent
  /** Writes all articles into one file. */
  readonly document?: ExportDocument | null
  /** Writes nothing: the reply says what would be done. */
  readonly dryRun?: boolean
  readonly signal?: AbortSignal
  /** Called before each article, with its title. */
  readonly onProgress?: (title: string, done: number, total: number) => void
  /** Called for each file that was written or replaced, so that the export can be undone. */
  readonly onWrite?: (record: WriteRecord) => void
  readonly disk?: ExportDisk
}

/** Notes and highlights alone. */
export const NOTES_ONLY: ExportContent = { heading: false, text: false, images: false }

/** The manifest is saved after this many files, so that after a crash only a few are missing from it. */
const SAVE_EVERY = 500

/**
 * Writes articles into a folder, one file each, named by title, or all into one. A file that is up to date is not written
 * again. An article keeps its file, even when its title changes or the user moves or renames the file in the folder.
 * Unless forced, files that we did not write or that were changed since are not overwritten; the reply names them in
 * `refused`.
 * @throws Refusal `bad-request` (no such format), `read-only`, `disk-full`, `not-allowed`, `unreadable-file`, and
 * `cancelled` with what was done until then as detail. Every written file is complete in any case.
 */
export async function exportTo(options: ExportOptions): Promise<Exported> {
  const format = formatNamed(options.format)
  const { force, dryRun = false } = options
  const onWrite = dryRun ? undefined : options.onWrite
  const open = dryRun ? openTargetDry : openTarget
  const target = await open(options.folder, options.disk ?? nodeDisk)
  const manifest = await readManifest(target, options)
  const naming = createNaming((name) => manifest.named(name) !== undefined)
  const locator = createLocator({ target, manifest, format, naming })
  const writer = createFileWriter({ target, manifest, format, naming, locator, force, onWrite })
  const articles =
    typeof options.articles === 'function' ? options.articles((id) => locator.hasFile(id)) : options.articles
  try {
    if (options.document != null) await writeDocument(options, options.document, articles, format, writer)
    else await writeArticles(options, articles, format, writer, manifest)
  } catch (thrown) {
    // The manifest must name what was written. The first failure is the one to report.
    await manifest.save().catch(() => undefined)
    throw thrown
  }
  await manifest.save()
  return writer.result()
}

async function writeArticles(
  options: ExportOptions,
  articles: Articles,
  format: ExportFormat,
  writer: FileWriter,
  manifest: Manifest,
): Promise<void> {
  let done = 0
  for await (const article of articles) {
    stopIfAsked(options, writer)
    if ('failure' in article) writer.refuse(article)
    else {
      options.onProgress?.(article.facts.title, done, Math.max(options.total ?? 0, done + 1))
      await writer.write(articleFile(article, format, options.content ?? NOTES_ONLY))
    }
    done += 1
    if (done % SAVE_EVERY === 0) await manifest.save()
  }
}

async function writeDocument(
  options: ExportOptions,
  document: ExportDocument,
  articles: Articles,
  format: ExportFormat,
  writer: FileWriter,
): Promise<void> {
  let done = 0
  const file: ExportFile = documentFile(document, articles, format, options.content ?? NOTES_ONLY, (article) => {
    stopIfAsked(options, writer)
    options.onProgress?.(article.facts.title, done, Math.max(options.total ?? 0, done + 1))
    done += 1
  })
  await writer.write(file)
}

function stopIfAsked({ signal }: ExportOptions, writer: FileWriter): void {
  if (signal?.aborted) throw new Refusal('cancelled', exportStopped, { ...writer.result() })
}
