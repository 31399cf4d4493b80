import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../log.ts'
import type {
  FromWorker,
  Indexing,
  Search,
  SearchAsk,
  SearchDocument,
  SearchReply,
  SearchWorker,
  StartWorker,
} from './types.ts'

interface Parts {
  /** The folder the index is saved in. */
  readonly cache: string
  readonly startWorker: StartWorker
  /** All there is, when the worker starts. */
  readonly documents: () => readonly SearchDocument[]
  /** One of them as it is now; null when it is no more. */
  readonly document: (id: string) => SearchDocument | null
  /** Hears how far the reading of texts is when it takes a while, and null when it is over. */
  readonly onIndexing: (at: Indexing | null) => void
  readonly log: Log
}

/** A worker that dies more often than this over one question is not started again for it. */
const TRIES = 2
/** What a worker may take to save its index at the end, in milliseconds; the index is only a cache. */
const SAVING = 10_000

interface Waiting {
  readonly kind: 'ask' | 'ids'
  readonly ask: SearchAsk
  settle(answer: SearchReply | readonly string[]): void
  reject(thrown: unknown): void
  tries: number
}

/** A worker that runs, and what it was told last. */
interface Running {
  readonly worker: SearchWorker
  /** What it was told of each article. */
  readonly told: Map<string, SearchDocument>
  allowed: readonly string[] | null
  readonly ready: Promise<number>
}

/** Search through one worker: started by the first ask, restarted when it dies, told of every change. */
export function createSearch({ cache, startWorker, documents, document, onIndexing, log }: Parts): Search {
  let running: Running | null = null
  let closed = false
  let last = 0
  /** What the worker has not been told yet. */
  const changed = new Set<string>()
  let telling: NodeJS.Immediate | undefined
  const waiting = new Map<number, Waiting>()
  /** What each asker waits for. */
  const latest = new Map<string, number>()

  function start(): Running {
    const worker = startWorker()
    changed.clear()
    const all = documents()
    let isReady: (read: number) => void = () => {}
    let died: (thrown: unknown) => void = () => {}
    const ready = new Promise<number>((resolve, reject) => {
      isReady = resolve
      died = reject
    })
    // Whoever asked hears of a death; being ready is seldom waited for.
    ready.catch(() => {})
    const told = new Map(all.map((document) => [document.id, document]))
    const started: Running = { worker, told, allowed: null, ready }
    worker.on('message', (message) => (message.kind === 'ready' ? isReady(message.read) : take(message)))
    worker.on('error', (error) => log.error('the search worker failed', error))
    worker.on('exit', () => {
      died(stopped())
      onIndexing(null)
      if (running !== started) return
      running = null
      if (!closed) askAgain()
    })
    worker.postMessage({ kind: 'start', file: join(cache, 'index'), documents: all })
    return started
  }

  /** Tells the worker of all that has changed: before anything is asked, and soon in any case. */
  function tell({ worker, told }: Running): void {
    clearImmediate(telling)
    telling = undefined
    const whole: SearchDocument[] = []
    const tags: (readonly [id: string, tags: readonly string[]])[] = []
    const gone: string[] = []
    for (const id of changed) {
      const now = document(id)
      const former = told.get(id)
      if (now === null) {
        if (told.delete(id)) gone.push(id)
        continue
      }
      told.set(id, now)
      if (former === undefined || !isSameButTags(former, now)) whole.push(now)
      else if (!equal(former.tags, now.tags)) tags.push([id, now.tags])
    }
    changed.clear()
    // One message, as no answer may know of half a change. To copy all of thousands of articles would take as long as the
    // change itself.
    if (whole.length > 0 || tags.length > 0) worker.postMessage({ kind: 'put', documents: whole, tags })
    if (gone.length > 0) worker.postMessage({ kind: 'remove', ids: gone })
  }

  /** The worker has died: what was asked is asked again, but not for ever. */
  function askAgain(): void {
    for (const [n, each] of waiting) {
      each.tries += 1
      if (each.tries <= TRIES) post(n, each)
      else each.reject(stopped())
    }
  }

  function post(n: number, { kind, ask: { allowed, ...ask } }: Waiting): void {
    running ??= start()
    tell(running)
    if (running.allowed === null || !equal(running.allowed, allowed))
      running.worker.postMessage({ kind: 'allow', ids: allowed })
    running.allowed = allowed
    running.worker.postMessage({ kind, n, ask })
  }

  function take(message: Exclude<FromWorker, { kind: 'ready' }>): void {
    if (message.kind === 'unsaved') {
      log.warn('the search index could not be saved', message.message)
      return
    }
    if (message.kind === 'indexing') {
      const { done, total } = message
      onIndexing(done < total ? { done, total } : null)
      return
    }
    const asked = waiting.get(message.n)
    if (asked === undefined) return
    if (message.kind === 'reply') asked.settle(message.reply)
    else if (message.kind === 'ids') asked.settle(message.ids)
    else asked.reject(new Error(message.message))
  }

  function send(kind: Waiting['kind'], ask: SearchAsk, asker: string | undefined) {
    return new Promise<SearchReply | readonly string[]>((resolve, reject) => {
      if (closed) return reject(left())
      const n = ++last
      if (asker !== undefined) {
        drop(latest.get(asker))
        latest.set(asker, n)
      }
      const over = () => {
        waiting.delete(n)
        if (asker !== undefined && latest.get(asker) === n) latest.delete(asker)
      }
      const each: Waiting = {
        kind,
        ask,
        tries: 0,
        settle(answer) {
          over()
          resolve(answer)
        },
        reject(thrown) {
          over()
          reject(thrown)
        },
      }
      waiting.set(n, each)
      post(n, each)
    })
  }

  /** Nobody looks at that answer any more: if the worker has not begun with it, it never will. */
  function drop(n: number | undefined): void {
    const stale = n === undefined ? undefined : waiting.get(n)
    if (n === undefined || stale === undefined) return
    running?.worker.postMessage({ kind: 'drop', n })
    stale.reject(new Refusal('cancelled', 'A newer search has taken the place of this one.'))
  }

  function leave(): void {
    for (const each of waiting.values()) each.reject(left())
  }

  return {
    ask: (ask, { asker } = {}) => send('ask', ask, asker) as Promise<SearchReply>,
    ids: (ask) => send('ids', { ...ask, limit: 0, offset: 0, texts: 'all' }, undefined) as Promise<readonly string[]>,
    leave,
    changed(ids) {
      // One that is not started reads everything when it is.
      if (running === null) return
      for (const id of ids) changed.add(id)
      // Who changed thousands of articles has an answer first.
      telling ??= setImmediate(() => {
        if (running !== null) tell(running)
      })
    },
    ready() {
      if (closed) return Promise.reject(left())
      running ??= start()
      return running.ready
    },
    async close() {
      closed = true
      leave()
      if (running === null) return
      tell(running)
      const { worker } = running
      const gone = new Promise<void>((resolve) => worker.on('exit', () => resolve()))
      worker.postMessage({ kind: 'end' })
      const late = setTimeout(() => void worker.terminate(), SAVING)
      await gone
      clearTimeout(late)
    },
  }
}

/** Whether two lists say the same: they are made anew each time, but seldom of other words. */
function equal(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((each, at) => each === b[at]))
}

function isSameButTags(a: SearchDocument, b: SearchDocument): boolean {
  return (
    a.title === b.title &&
    a.site === b.site &&
    a.notes === b.notes &&
    a.textHash === b.textHash &&
    a.textFile === b.textFile &&
    equal(a.highlights, b.highlights)
  )
}

function left(): Refusal {
  return new Refusal('cancelled', 'The library is being closed, so the search was stopped.')
}

function stopped(): Refusal {
  return new Refusal(
    'unexpected',
    'The search stopped by itself; the articles are all there, and it can be tried again.',
  )
}
