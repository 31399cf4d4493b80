import { performance } from 'node:perf_hooks'
import type { FromWorker, Indexing, SearchDocument } from '../../types.ts'
import type { Index } from '../index.ts'
import { readText } from '../texts.ts'

/** Milliseconds of reading texts at a time. Messages are handled in between. */
const STRETCH_MS = 30
/** Milliseconds of reading before the first report of progress, and between two reports. */
const REPORT_MS = 300

type NewTags = readonly [id: string, tags: readonly string[]]

/** Takes in the texts that the index needs, saved or from the articles, a stretch at a time, and reports the progress. */
export interface TextReader {
  /**
   * Takes in documents that are new or changed, and new tags of documents that the index has. Remembers whose text has
   * to be read.
   */
  put(documents: readonly SearchDocument[], tags?: readonly NewTags[]): void
  remove(ids: readonly string[]): void
  readSome(): void
  readonly isDone: () => boolean
  /** How many texts were read since the start. */
  readonly readCount: () => number
  /** Null when all texts are read. */
  readonly progress: () => Indexing | null
}

export function createTextReader(index: Index, send: (message: FromWorker) => void): TextReader {
  /** By id: only the latest document of an article counts. */
  const unread = new Map<string, SearchDocument>()
  let readCount = 0
  let lastReport = { at: 0, isShown: false }

  const remaining = () => unread.size + index.upkeep.unrestored()

  function progress(): Indexing | null {
    if (isDone()) return null
    const total = index.ids().length
    return { done: Math.max(0, total - remaining()), total }
  }

  function isDone(): boolean {
    return unread.size === 0 && !index.upkeep.isRestoring()
  }

  function report(): void {
    const now = performance.now()
    const current = progress()
    if (current === null ? !lastReport.isShown : now - lastReport.at < REPORT_MS) return
    const total = index.ids().length
    lastReport = { at: now, isShown: current !== null }
    send({ kind: 'indexing', ...(current ?? { done: total, total }) })
  }

  function withTags([id, tags]: NewTags): SearchDocument[] {
    const slot = index.slotOf(id)
    const document = slot === undefined ? undefined : index.document(slot)
    return document === undefined ? [] : [{ ...document, tags }]
  }

  return {
    put(changed, tags = []) {
      const documents = [...changed, ...tags.flatMap(withTags)]
      if (isDone()) lastReport = { at: performance.now(), isShown: false }
      for (const document of documents) unread.delete(document.id)
      for (const document of index.put(documents)) unread.set(document.id, document)
    },
    remove(ids) {
      for (const id of ids) unread.delete(id)
      index.remove(ids)
    },
    readSome() {
      const end = performance.now() + STRETCH_MS
      for (const document of index.upkeep.restore(end)) unread.set(document.id, document)
      if (index.upkeep.isRestoring()) {
        report()
        return
      }
      for (const [id, document] of unread) {
        unread.delete(id)
        index.putText(document, readText(document.textFile))
        readCount += 1
        if (performance.now() > end) break
      }
      report()
    },
    isDone,
    readCount: () => readCount,
    progress,
  }
}
