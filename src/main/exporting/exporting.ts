import { createHash } from 'node:crypto'
import { failureOf, Refusal } from '#shared/failure.ts'
import type { Exported } from '#shared/views.ts'
import { type ExportDisk, nodeDisk } from './disk.ts'
import type { ExportArticle, ExportFormat, MissingArticle } from './export-format.ts'
import { formatNamed } from './formats.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { createNaming } from './naming.ts'
import { changedSince, exportStopped, folderInTheWay, linkInTheWay, notOurFile } from './sentences.ts'
import { FileBlocked, openTarget, type Target } from './target.ts'

export interface ExportOptions {
  readonly folder: string
  /** A format's id. */
  readonly format: string
  readonly articles: Iterable<ExportArticle | MissingArticle> | AsyncIterable<ExportArticle | MissingArticle>
  /** How many articles there are, if known. */
  readonly total?: number
  /** Also replace files that we did not write, or that were changed since. */
  readonly force: boolean
  readonly signal?: AbortSignal
  /** Called before each article, with its title. */
  readonly onProgress?: (title: string, done: number, total: number) => void
  readonly disk?: ExportDisk
}

/** The manifest is saved after this many files, so that after a crash only a few are missing from it. */
const SAVE_EVERY = 500

/**
 * Writes articles into a folder, one file each, named by title. A file that is up to date is not written again. An
 * article keeps its first file name, even when its title changes. Unless forced, files that we did not write or that
 * were changed since are not overwritten; the reply names them in `refused`.
 * @throws Refusal `bad-request` (no such format), `read-only`, `disk-full`, `not-allowed`, `unreadable-file`, and
 * `cancelled` with what was done until then as detail. Every written file is complete in any case.
 */
export async function exportTo(options: ExportOptions): Promise<Exported> {
  const format = formatNamed(options.format)
  const target = await openTarget(options.folder, options.disk ?? nodeDisk)
  const manifest = await readManifest(target, options)
  const files: Exported['files'][number][] = []
  const refused: Exported['refused'][number][] = []
  const naming = createNaming((name) => manifest.named(name) !== undefined)
  try {
    for await (const article of options.articles) {
      const done = files.length + refused.length
      if (options.signal?.aborted) {
        throw new Refusal('cancelled', exportStopped, { files, refused })
      }
      if ('failure' in article) {
        const name = manifest.of(article.id, format.id)?.name
        const path = name === undefined ? target.folder : target.path(name)
        refused.push({ id: article.id, path, code: article.failure.code, message: article.failure.message })
        continue
      }
      options.onProgress?.(article.facts.title, done, Math.max(options.total ?? 0, done + 1))
      const { id, facts } = article
      const wanted = manifest.of(id, format.id)?.name ?? naming.nameFor(facts.title, format.extension)
      const name = target.existingName(wanted)
      // Also when the file is refused: another article with this title gets another name.
      naming.reserve(name)
      const path = target.path(name)
      const failure = await exportOne({ article, format, name, target, manifest, force: options.force })
      if (failure === null) files.push({ id, path })
      else refused.push({ id, path, ...failure })
      if (files.length % SAVE_EVERY === 0) await manifest.save()
    }
  } catch (thrown) {
    // The manifest must name what was written. The first failure is the one to report.
    await manifest.save().catch(() => undefined)
    throw thrown
  }
  await manifest.save()
  return { files, refused }
}

interface FileExport {
  readonly article: ExportArticle
  readonly format: ExportFormat
  readonly name: string
  readonly target: Target
  readonly manifest: Manifest
  readonly force: boolean
}

type FileFailure = { readonly code: string; readonly message: string } | null

async function exportOne({ article, format, name, target, manifest, force }: FileExport): Promise<FileFailure> {
  try {
    const bytes = Buffer.from(await format.write(article))
    const sha256 = sha256Of(bytes)
    const existing = await target.look(name)
    const existingHash = existing === 'file' ? sha256Of(await target.read(name)) : null
    if (existingHash !== sha256) {
      const ours = manifest.named(name)?.sha256
      if (existing === 'folder' || (existing !== 'nothing' && existingHash !== ours && !force))
        return refuseToReplace(name, existing, ours)
      await target.put(name, bytes)
    }
    manifest.set({ name, id: article.id, format: format.id, sha256 })
    return null
  } catch (thrown) {
    if (thrown instanceof FileBlocked) return { code: 'read-only', message: thrown.message }
    const failure = failureOf(thrown)
    // A full or read-only disk concerns all files.
    if (failure === null || failure.code === 'disk-full' || failure.code === 'read-only') throw thrown
    return { code: failure.code, message: failure.message }
  }
}

function refuseToReplace(name: string, existing: string, ours: string | undefined): NonNullable<FileFailure> {
  if (existing === 'folder') return { code: 'not-allowed', message: folderInTheWay(name) }
  if (existing !== 'file') return { code: 'not-allowed', message: linkInTheWay(name) }
  if (ours === undefined) return { code: 'not-allowed', message: notOurFile(name) }
  return { code: 'moved-on', message: changedSince(name) }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
