import { failureOf } from '#shared/failure.ts'
import type { Exported } from '#shared/views/exports.ts'
import { tagOf } from '../markdown/topic-tags.ts'
import { type ExportFile, IMAGES, type ImageFile, type WrittenFile } from './export-files.ts'
import type { ExportFormat, MissingArticle } from './export-format.ts'
import { type FilePlace, type Locator, sha256Of } from './locate.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import type { Naming } from './naming.ts'
import { changedSince, folderInTheWay, linkInTheWay, notOurFile } from './sentences.ts'
import { FileBlocked, type Target } from './target.ts'

/** What an export did to one file, to undo it. */
export interface WriteRecord {
  readonly name: string
  /** The bytes that were replaced; null for a new file. */
  readonly before: Uint8Array | null
  /** SHA-256 of the bytes that were written. */
  readonly after: string
  /** What the manifest said of the file before. */
  readonly entry: ManifestEntry | undefined
}

/** Writes the files of one export, and keeps count of them. */
export interface FileWriter {
  /** Writes a file, or records why not. @throws Refusal `disk-full`, `read-only`, `cancelled`, which concern all files */
  write(file: ExportFile): Promise<void>
  /** Records an article that cannot be read. */
  refuse(article: MissingArticle): void
  result(): Exported
}

interface Parts {
  readonly target: Target
  readonly manifest: Manifest
  readonly format: ExportFormat
  readonly naming: Naming
  readonly locator: Locator
  readonly force: boolean
  readonly onWrite: ((record: WriteRecord) => void) | undefined
}

type FileFailure = { readonly code: string; readonly message: string }

export function createFileWriter(parts: Parts): FileWriter {
  const { target, manifest, format, naming, locator } = parts
  const files: Exported['files'][number][] = []
  const refused: Exported['refused'][number][] = []
  const refuse = ({ id, failure }: MissingArticle): void => {
    const name = manifest.of(id, format.id)?.name
    const path = name === undefined ? target.folder : target.path(name)
    refused.push({ id, path, code: failure.code, message: failure.message })
  }

  return {
    refuse,
    async write(file) {
      const { id, title } = file
      const place = await locator.locate(id, title).catch(failureOrThrow)
      if ('code' in place) {
        refused.push({ id, path: target.path(manifest.of(id, format.id)?.name ?? ''), ...place })
        return
      }
      // Also when the file is refused: another article with this title gets another name.
      naming.reserve(place.name)
      const path = target.path(place.name)
      const written = await file.write(place.name).catch(failureOrThrow)
      const change = 'code' in written ? written : await putFile(parts, file, place, written).catch(failureOrThrow)
      if (typeof change === 'object') refused.push({ id, path, ...change })
      else files.push({ id, path, change })
      if ('code' in written) return
      for (const article of written.missing) refuse(article)
      if (typeof change === 'object') return
      recordTopics(manifest, written.topics)
      for (const image of written.images) {
        const failure = await putImage(parts, image).catch(failureOrThrow)
        if (failure !== null) refused.push({ id: image.article, path: target.path(image.name), ...failure })
      }
    },
    result: () => ({ files: [...files], refused: [...refused], leftOut: 0, exportId: null }),
  }
}

/** @returns what was done, or why it was not */
async function putFile(
  { target, manifest, format, force, onWrite }: Parts,
  { id }: ExportFile,
  { name, kind, sha256: existing, entry }: FilePlace,
  { bytes }: WrittenFile,
): Promise<'new' | 'changed' | 'same' | FileFailure> {
  const sha256 = sha256Of(bytes)
  const now = { name, id, format: format.id, sha256 }
  if (existing === sha256) {
    manifest.set(now)
    return 'same'
  }
  if (kind === 'folder' || (kind !== 'nothing' && existing !== entry?.sha256 && !force)) {
    return refuseToReplace(name, kind, entry)
  }
  const before = kind === 'file' ? await target.read(name) : null
  // Between our look and now another program may have written it.
  if (before !== null && sha256Of(before) !== existing && !force) return refuseToReplace(name, kind, entry)
  await target.put(name, bytes)
  manifest.set(now)
  onWrite?.({ name, before, after: sha256, entry })
  return kind === 'nothing' ? 'new' : 'changed'
}

/** An image is named by its content, so one that is there is right, or the user's. */
async function putImage(
  { target, manifest, format, force, onWrite }: Parts,
  { name, read, article: id }: ImageFile,
): Promise<FileFailure | null> {
  const bytes = await read()
  if (bytes === null) return null
  await target.makeFolder(IMAGES)
  const kind = await target.look(name)
  const sha256 = sha256Of(bytes)
  const entry = manifest.named(name)
  const before = kind === 'file' ? await target.read(name) : null
  if (before === null || sha256Of(before) !== sha256) {
    if (kind === 'folder' || (kind !== 'nothing' && !force)) return refuseToReplace(name, kind, entry)
    await target.put(name, bytes)
    onWrite?.({ name, before, after: sha256, entry })
  }
  if (entry?.sha256 !== sha256) manifest.set({ name, id, format: `${format.id} ${name}`, sha256 })
  return null
}

function refuseToReplace(name: string, kind: string, entry: ManifestEntry | undefined): FileFailure {
  if (kind === 'folder') return { code: 'not-allowed', message: folderInTheWay(name) }
  if (kind !== 'file') return { code: 'not-allowed', message: linkInTheWay(name) }
  if (entry === undefined) return { code: 'not-allowed', message: notOurFile(name) }
  return { code: 'moved-on', message: changedSince(name) }
}

/** Which topic a tag stands for, where one cannot read it from the tag. */
function recordTopics(manifest: Manifest, topics: readonly string[]): void {
  for (const topic of topics) {
    const tag = tagOf(topic)
    if (tag !== topic) manifest.setTopic(tag, topic)
  }
}

/** Why one file cannot be written, though others can. */
function failureOrThrow(thrown: unknown): FileFailure {
  if (thrown instanceof FileBlocked) return { code: 'read-only', message: thrown.message }
  const failure = failureOf(thrown)
  if (failure === null || ALL_FILES.has(failure.code)) throw thrown
  return { code: failure.code, message: failure.message }
}

/** A full or read-only disk concerns all files, and so does a user who stops the export. */
const ALL_FILES: ReadonlySet<string> = new Set(['disk-full', 'read-only', 'cancelled'])
