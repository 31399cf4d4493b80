import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../log.ts'
import type { PendingAsk } from './pending-asks.ts'
import { createDocumentSender } from './send-documents.ts'
import { searchCrashed } from './sentences.ts'
import type {
  FromWorker,
  Indexing,
  Listed,
  NewTags,
  SearchArticle,
  SearchDocument,
  SearchWorker,
  StartWorker,
  ToWorker,
} from './types.ts'

/** How long the worker may take to save its index at the end, in milliseconds; the index is only a cache. */
const SAVE_MS = 10_000

export interface SessionParts {
  /** The folder the index is saved in. */
  readonly cache: string
  readonly startWorker: StartWorker
  /** All articles, when the worker starts. */
  readonly articles: () => Iterable<SearchArticle>
  /** Whether they are all. */
  readonly listed: () => Listed
  /** One article as it is now; null when it is gone. */
  readonly article: (id: string) => SearchArticle | null
  /** Called with the progress of reading texts when that takes a while, and with null at the end. */
  readonly onIndexing: (progress: Indexing | null) => void
  readonly log: Log
}

interface SessionEvents {
  readonly onAnswer: (message: Extract<FromWorker, { n: number }>) => void
  /** Called when the worker has ended, for whatever reason. */
  readonly onExit: () => void
}

/** One run of the worker, and the articles it knows. */
export interface WorkerSession {
  /** Resolves with how many texts had to be read, once all are read. */
  readonly ready: Promise<number>
  /** Has the worker compare its index with all articles again. */
  compare(): void
  /** Sends what has changed in documents soon. */
  markChanged(ids: readonly string[]): void
  /** Sends what has changed in documents now, and then an ask. */
  ask(ask: PendingAsk): void
  /** Tells the worker that an answer is no longer needed. It answers only if it has begun. */
  drop(n: number): void
  /** Has the worker save its index and end. */
  end(): Promise<void>
}

export function startSession(
  { cache, startWorker, articles, listed, article, onIndexing, log }: SessionParts,
  { onAnswer, onExit }: SessionEvents,
): WorkerSession {
  const worker = startWorker()
  const known = new Map<string, SearchArticle>()
  const changed = new Set<string>()
  let flushTimer: NodeJS.Immediate | undefined
  let hasExited = false
  const ready = readyPromise(worker)
  const post = askPoster(worker)
  const sender = createDocumentSender(worker, article)
  worker.on('message', (message) => {
    if (message.kind === 'want') sender.want(message.ids)
    else if (message.kind === 'unsaved') log.warn('the search index could not be saved', message.message)
    else if (message.kind === 'indexing') {
      const { done, total } = message
      onIndexing(done < total ? { done, total } : null)
    } else if (message.kind !== 'ready') onAnswer(message)
  })
  worker.on('error', (error) => log.error('the search worker failed', error))
  worker.on('exit', () => {
    hasExited = true
    sender.stop()
    onIndexing(null)
    onExit()
  })
  worker.postMessage({ kind: 'start', folder: join(cache, 'index'), ...listing() })

  function listing() {
    known.clear()
    for (const each of articles()) known.set(each.id, each)
    return { articles: listOf(known.values()), listed: listed() }
  }

  function flush(): void {
    clearImmediate(flushTimer)
    flushTimer = undefined
    sendChanges(worker, known, changed, article)
    changed.clear()
  }

  return {
    ready,
    compare() {
      flush()
      worker.postMessage({ kind: 'compare', ...listing() })
    },
    markChanged(ids) {
      for (const id of ids) changed.add(id)
      // After a change of thousands of articles its reply goes out first.
      flushTimer ??= setImmediate(() => {
        if (!hasExited) flush()
      })
    },
    ask(pending) {
      flush()
      post(pending)
    },
    drop: (n) => worker.postMessage({ kind: 'drop', n }),
    async end() {
      sender.stop()
      flush()
      const exit = new Promise<void>((resolve) => worker.on('exit', () => resolve()))
      worker.postMessage({ kind: 'end' })
      const timer = setTimeout(() => void worker.terminate(), SAVE_MS)
      await exit
      clearTimeout(timer)
    },
  }
}

function listOf(articles: Iterable<SearchArticle>): string {
  const lines: string[] = []
  for (const { id, stamp } of articles) lines.push(`${id} ${stamp}`)
  return lines.join('\n')
}

/** Posts asks, and before them the articles that they may find where these are not those of the ask before. */
function askPoster(worker: SearchWorker): (pending: PendingAsk) => void {
  let sent: readonly (readonly string[])[] = []
  return (pending) => {
    const { allowed } = pending.ask
    const passed = pending.kind === 'nearest' ? [] : (pending.ask.passed ?? [])
    const sets = [allowed, ...passed]
    const isSent = sets.length === sent.length && sets.every((ids, at) => isEqual(ids, sent[at] ?? []))
    if (!isSent) worker.postMessage({ kind: 'allow', ids: allowed, passed })
    sent = sets
    worker.postMessage(messageOf(pending))
  }
}

/** An ask without the articles that it may find, which the worker has already. */
function messageOf(pending: PendingAsk): ToWorker {
  const { n } = pending
  if (pending.kind === 'nearest') {
    const { allowed: _, ...ask } = pending.ask
    return { kind: pending.kind, n, ask }
  }
  const { allowed: _, passed: __, ...ask } = pending.ask
  return { kind: pending.kind, n, ask }
}

function readyPromise(worker: SearchWorker): Promise<number> {
  const ready = new Promise<number>((resolve, reject) => {
    worker.on('message', (message) => {
      if (message.kind === 'ready') resolve(message.read)
    })
    worker.on('exit', () => reject(new Refusal('unexpected', searchCrashed)))
  })
  // Every ask hears of a crash by itself; few callers wait for `ready`.
  ready.catch(() => {})
  return ready
}

/** Tells the worker what has changed in documents, and updates the articles it knows. */
function sendChanges(
  worker: SearchWorker,
  known: Map<string, SearchArticle>,
  changed: Iterable<string>,
  article: SessionParts['article'],
): void {
  const documents: SearchDocument[] = []
  const tags: NewTags[] = []
  const ids: string[] = []
  for (const id of changed) {
    const now = article(id)
    const former = known.get(id)
    if (now === null) {
      if (known.delete(id)) ids.push(id)
      continue
    }
    known.set(id, now)
    if (former === undefined || !now.isLike(former)) documents.push(now.document())
    else if (former.stamp !== now.stamp) tags.push([id, now.tags, now.stamp])
  }
  // One message, so that no answer is based on half of a change. Where at most tags changed, only they are sent: copying
  // thousands of documents would take as long as the change itself.
  if (documents.length > 0 || tags.length > 0) worker.postMessage({ kind: 'put', documents, tags })
  if (ids.length > 0) worker.postMessage({ kind: 'remove', ids })
}

/** Whether two lists have the same items: they are often made again, and seldom differ. */
function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((each, at) => each === b[at]))
}
