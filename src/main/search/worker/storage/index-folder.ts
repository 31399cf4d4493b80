import type { DocumentTable } from './documents/document-table.ts'
import { type Manifest, makeFolder, readManifest, type SavedSegment, writeManifest } from './manifest.ts'
import type { Postings } from './postings.ts'
import type { Segment, SegmentData } from './segment/segment.ts'
import { readSegment, writeSegment } from './segment/segment-file.ts'

/** The two halves of an index. */
export interface Halves {
  readonly head: Postings
  readonly text: Postings
}

interface SavedArticles {
  readonly documents: DocumentTable
  save(): Manifest['articles']
}

/** The folder that an index is kept in between two runs: a manifest, and a file for each segment. */
export interface IndexFolder {
  /** What was there when the folder was opened; null if there was nothing, or nothing that can be used. */
  readonly manifest: Manifest | null
  restoreDocuments(into: DocumentTable): void
  /** Takes the saved segments of a half in, a piece at a time, the newest first. Those that are damaged are left out. */
  restore(half: keyof Halves, into: Postings): Generator<void, void>
  /**
   * Writes the segments and documents that are not written yet, a file at a time, and then the manifest.
   * @param articles as they are when the manifest is written
   * @throws system errors
   */
  save(halves: Halves, articles: SavedArticles): Generator<void, void>
  /** How many articles are in segments that no manifest names yet. */
  unsaved(halves: Halves): number
}

export function openIndexFolder(folder: string): IndexFolder {
  const manifest = readManifest(folder)
  /** The names of those that are written. */
  const names = new WeakMap<SegmentData, string>()
  /** Those that a manifest names: only they are found by the next start. */
  const saved = new WeakSet<SegmentData>()

  function* writeAll(segments: readonly Segment[]): Generator<void, void> {
    for (const { data } of segments) {
      if (names.has(data)) continue
      names.set(data, writeSegment(folder, data))
      yield
    }
  }

  const written = ({ upkeep }: Postings) => upkeep.segments().filter(({ data }) => names.has(data))

  function saving(segments: readonly Segment[]): readonly SavedSegment[] {
    return segments.map((segment) => ({ name: names.get(segment.data) as string, removed: removedFrom(segment) }))
  }

  return {
    manifest,
    restoreDocuments(into) {
      if (manifest !== null) into.restore(folder, manifest.documents)
    },
    *restore(half, into) {
      for (const { name, removed } of manifest?.[half].toReversed() ?? []) {
        const data = yield* readSegment(folder, name)
        if (data === null) continue
        names.set(data, name)
        saved.add(data)
        into.upkeep.restore(data, removed)
        yield
      }
    },
    *save(halves, articles) {
      makeFolder(folder)
      for (const half of [halves.head, halves.text]) yield* writeAll(half.upkeep.segments())
      yield* articles.documents.write(folder)
      // What was merged or changed meanwhile is not in the files: such articles are read again.
      const [head, text] = [written(halves.head), written(halves.text)]
      writeManifest(folder, {
        ...{ articles: articles.save(), documents: articles.documents.saved() },
        ...{ head: saving(head), text: saving(text) },
      })
      for (const { data } of [...head, ...text]) saved.add(data)
    },
    unsaved({ head, text }) {
      const articles = ({ upkeep }: Postings) =>
        upkeep.segments().reduce((sum, { data }) => sum + (saved.has(data) ? 0 : data.slots.length), 0)
      return Math.max(articles(head), articles(text))
    },
  }
}

function removedFrom({ slots, data }: Segment): readonly number[] {
  const current = slots()
  const removed: number[] = []
  for (const [number, slot] of data.slots.entries()) if (slot !== -1 && current[number] === -1) removed.push(number)
  return removed
}
