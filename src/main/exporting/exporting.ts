import { createHash } from 'node:crypto'
import { failureOf, Refusal } from '#shared/failure.ts'
import type { Exported } from '#shared/views.ts'
import { type ExportDisk, nodeDisk } from './disk.ts'
import type { ExportArticle, ExportFormat, MissingArticle } from './export-format.ts'
import { formatNamed } from './formats.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { createNaming } from './naming.ts'
import { FileHeld, openTarget, type Target } from './target.ts'

export interface ExportTo {
  readonly folder: string
  /** A format's id. */
  readonly format: string
  readonly articles: Iterable<ExportArticle | MissingArticle> | AsyncIterable<ExportArticle | MissingArticle>
  /** How many articles there are, where it is known. */
  readonly total?: number
  /** Replace also files that are not ours, or were changed since. */
  readonly force: boolean
  readonly signal?: AbortSignal
  /** Told before each article with its title. */
  readonly onProgress?: (title: string, done: number, total: number) => void
  readonly disk?: ExportDisk
}

/** The list of what is ours is saved this often, so that a crash among thousands of files forgets few. */
const SAVED_EVERY = 500

/**
 * Writes articles into a folder, one file each, named by title. A file that is already as it should be is left alone; an
 * article keeps the file it was given first, whatever it is called now. Nothing is overwritten that this did not write
 * or that was changed since: such files are left and named in `refused`, unless forced.
 * @throws Refusal `bad-request` (no such format), `read-only`, `disk-full`, `not-allowed`, `unreadable-file`, and
 * `cancelled`, with what was done until then as detail; files are whole in every case
 */
export async function exportTo(options: ExportTo): Promise<Exported> {
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
        throw new Refusal('cancelled', 'The export was stopped; the files written until then are complete.', {
          files,
          refused,
        })
      }
      if ('failure' in article) {
        const known = manifest.of(article.id, format.id)?.name
        const path = known === undefined ? target.folder : target.path(known)
        refused.push({ id: article.id, path, code: article.failure.code, message: article.failure.message })
        continue
      }
      options.onProgress?.(article.facts.title, done, Math.max(options.total ?? 0, done + 1))
      const { id, facts } = article
      const given = manifest.of(id, format.id)?.name ?? naming.nameFor(facts.title, format.extension)
      const name = target.standing(given)
      // A refused one too: another article of its title gets a name of its own.
      naming.take(name)
      const path = target.path(name)
      const failure = await exportOne({ article, format, name, target, manifest, force: options.force })
      if (failure === null) files.push({ id, path })
      else refused.push({ id, path, ...failure })
      if (files.length % SAVED_EVERY === 0) await manifest.save()
    }
  } catch (thrown) {
    // What was written must be known as ours; the first thing that went wrong is what counts.
    await manifest.save().catch(() => undefined)
    throw thrown
  }
  await manifest.save()
  return { files, refused }
}

interface One {
  readonly article: ExportArticle
  readonly format: ExportFormat
  readonly name: string
  readonly target: Target
  readonly manifest: Manifest
  readonly force: boolean
}

type Failed = { readonly code: string; readonly message: string } | null

async function exportOne({ article, format, name, target, manifest, force }: One): Promise<Failed> {
  try {
    const bytes = Buffer.from(await format.write(article))
    const sha256 = sha256Of(bytes)
    const standing = await target.look(name)
    const held = standing === 'file' ? sha256Of(await target.read(name)) : null
    if (held !== sha256) {
      const ours = manifest.named(name)?.sha256
      if (standing === 'folder' || (standing !== 'nothing' && held !== ours && !force))
        return left(name, standing, ours)
      await target.put(name, bytes)
    }
    manifest.set({ name, id: article.id, format: format.id, sha256 })
    return null
  } catch (thrown) {
    if (thrown instanceof FileHeld) return { code: 'read-only', message: thrown.message }
    const failure = failureOf(thrown)
    // A full or closed disk concerns them all.
    if (failure === null || failure.code === 'disk-full' || failure.code === 'read-only') throw thrown
    return { code: failure.code, message: failure.message }
  }
}

function left(name: string, standing: string, ours: string | undefined): NonNullable<Failed> {
  if (standing === 'folder')
    return { code: 'not-allowed', message: `A folder is called “${name}”; it is left as it stands.` }
  if (standing !== 'file') {
    return { code: 'not-allowed', message: `“${name}” is a link or no plain file; it is left as it stands.` }
  }
  if (ours === undefined) {
    return {
      code: 'not-allowed',
      message: `“${name}” was there already and is no export of this notebook; it is left as it stands.`,
    }
  }
  return { code: 'moved-on', message: `“${name}” was changed since it was exported; it is left as it stands.` }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
