import { performance } from 'node:perf_hooks'
import type { FromWorker, Indexing, Listed, NewTags, SearchDocument } from '../../types.ts'
import type { Index } from '../index.ts'
import { readText } from '../texts.ts'
import { createWantedDocuments } from './wanted-documents.ts'

/** Milliseconds of reading texts at a time. Messages are handled in between. */
const STRETCH_MS = 30
/** Milliseconds of reading before the first report of progress, and between two reports. */
const REPORT_MS = 300

/** Takes in the texts that the index needs, saved or from the articles, a stretch at a time, and reports the progress. */
export interface TextReader {
  /** Brings the index up to all articles of the library. @param articles a line for each, its id and its stamp */
  compare(articles: string, listed: Listed): void
  /**
   * Takes in documents that are new or changed, and new tags of documents that the index has. Remembers whose text has
   * to be read.
   */
  put(documents: readonly SearchDocument[], tags?: readonly NewTags[]): void
  remove(ids: readonly string[]): void
  readSome(): void
  readonly isDone: () => boolean
  /** Whether there is nothing to do before more documents come. */
  readonly isWaiting: () => boolean
  /** Whether so many documents are there that an answer from them is worth giving. */
  readonly hasFirst: () => boolean
  /** How many texts were read since the start. */
  readonly readCount: () => number
  /** Null when all texts are read. */
  readonly progress: () => Indexing | null
}

export function createTextReader(index: Index, send: (message: FromWorker) => void): TextReader {
  /** By id: only the latest document of an article counts. */
  const unread = new Map<string, SearchDocument>()
  const wanted = createWantedDocuments(index)
  let readCount = 0
  let lastReport = { at: 0, isShown: false }

  const remaining = () => wanted.count() + unread.size + index.upkeep.unrestored()
  const total = () => index.ids().length + wanted.newCount()

  function progress(): Indexing | null {
    if (isDone()) return null
    return { done: Math.max(0, total() - remaining()), total: total() }
  }

  function isDone(): boolean {
    return wanted.count() === 0 && unread.size === 0 && !index.upkeep.isRestoring()
  }

  function report(): void {
    const now = performance.now()
    const current = progress()
    if (current === null ? !lastReport.isShown : now - lastReport.at < REPORT_MS) return
    lastReport = { at: now, isShown: current !== null }
    send({ kind: 'indexing', ...(current ?? { done: total(), total: total() }) })
  }

  function withTags([id, tags, stamp]: NewTags): SearchDocument[] {
    const slot = index.slotOf(id)
    // A document that is on its way has its tags, and the one that the index has may be another in all.
    const document = slot === undefined || wanted.has(id) ? undefined : index.document(slot)
    return document === undefined ? [] : [{ ...document, tags, stamp }]
  }

  function arrive(id: string): void {
    unread.delete(id)
    wanted.arrive(id)
  }

  return {
    compare(articles, listed) {
      const differences = index.compare(linesOf(articles), listed)
      for (const document of differences.unread) unread.set(document.id, document)
      const ids = wanted.add(differences.wanted)
      if (ids.length > 0) send({ kind: 'want', ids })
    },
    put(changed, tags = []) {
      const documents = [...changed, ...tags.flatMap(withTags)]
      if (isDone()) lastReport = { at: performance.now(), isShown: false }
      for (const { id } of documents) arrive(id)
      for (const document of index.put(documents)) unread.set(document.id, document)
    },
    remove(ids) {
      for (const id of ids) arrive(id)
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
    isWaiting: () => wanted.count() > 0 && unread.size === 0 && !index.upkeep.isRestoring(),
    hasFirst: wanted.hasFirst,
    readCount: () => readCount,
    progress,
  }
}

/** Without an array of fifty thousand lines. */
function* linesOf(articles: string): Generator<readonly [id: string, stamp: string]> {
  for (let from = 0; from < articles.length; ) {
    const end = articles.indexOf('\n', from)
    const line = articles.slice(from, end === -1 ? articles.length : end)
    from += line.length + 1
    const blank = line.indexOf(' ')
    yield [line.slice(0, blank), line.slice(blank + 1)]
  }
}
