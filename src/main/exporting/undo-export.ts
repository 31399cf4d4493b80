import type { ExportUndone } from '#shared/views/exports.ts'
import { type ExportDisk, nodeDisk } from './disk.ts'
import type { WriteRecord } from './file-writer.ts'
import { sha256Of } from './locate.ts'
import { readManifest } from './manifest.ts'
import { goneSince, keptAsChanged } from './sentences.ts'
import { FileBlocked, openTarget, type Target } from './target.ts'

/** Replaced bytes that are kept for undo, in bytes: far more than the notes of ten thousand articles. */
const MOST_KEPT = 128 * 1024 * 1024

/** What one export did, for as long as the library is open. */
export interface ExportJournal {
  add(record: WriteRecord): void
  /** The records in their order; null when too much was replaced to keep it. */
  records(): readonly WriteRecord[] | null
}

export function createExportJournal(): ExportJournal {
  let records: WriteRecord[] | null = []
  let kept = 0
  return {
    add(record) {
      kept += record.before?.length ?? 0
      if (kept > MOST_KEPT) records = null
      records?.push(record)
    },
    records: () => records,
  }
}

/**
 * Undoes an export: removes the files that it made and puts back those that it replaced. A file that was changed, moved or
 * deleted since stays as it is, and the reply names it.
 * @throws Refusal `read-only`, `disk-full`, `unreadable-file` (the manifest)
 */
export async function undoExport(
  folder: string,
  records: readonly WriteRecord[],
  disk: ExportDisk = nodeDisk,
): Promise<ExportUndone> {
  const target = await openTarget(folder, disk)
  const manifest = await readManifest(target, { force: false })
  const kept: ExportUndone['kept'][number][] = []
  let [removed, restored] = [0, 0]
  try {
    for (const record of records.toReversed()) {
      const why = await undoFile(target, record)
      if (why !== null) {
        kept.push({ path: target.path(record.name), message: why })
        continue
      }
      if (record.before === null) removed += 1
      else restored += 1
      manifest.remove(record.name)
      if (record.entry !== undefined) manifest.set(record.entry)
    }
  } finally {
    await manifest.save()
  }
  return { removed, restored, kept }
}

/** @returns why the file stays as it is; null when it is undone */
async function undoFile(target: Target, { name, before, after }: WriteRecord): Promise<string | null> {
  try {
    if ((await target.look(name)) !== 'file') return goneSince(name)
    if (sha256Of(await target.read(name)) !== after) return keptAsChanged(name)
    if (before === null) await target.remove(name)
    else await target.put(name, before)
    return null
  } catch (thrown) {
    if (thrown instanceof FileBlocked) return thrown.message
    throw thrown
  }
}
