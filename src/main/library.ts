import { join } from 'node:path'
import type { LibraryEvent } from '#shared/contract.ts'
import type { Outcome } from '#shared/failure.ts'
import { type Changes, createChanges } from './changes/changes.ts'
import { createUndoStack, type UndoStack } from './changes/history.ts'
import { createPictures } from './clip/images/pictures.ts'
import { type ClipQueue, createClipQueue } from './clip/queue/clip-queue.ts'
import { createQueueRunner } from './clip/queue/queue-runner.ts'
import { createDispatch } from './dispatch.ts'
import type { Caller } from './handlers.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { createHandlers, type HandlerOptions } from './library-handlers.ts'
import { createPurge } from './notes/purge.ts'
import { createFrames, type Frame } from './reading/frames.ts'
import { createReconcile, type Reconcile } from './reconcile.ts'
import { createRequestGate, type RequestGate } from './request-gate.ts'
import { indexingJob } from './search/indexing-job.ts'
import { rowArticle } from './search/row-article.ts'
import { createSearch } from './search/search.ts'
import type { Listed, Search, StartWorker } from './search/types.ts'
import { articlesNotRead, readingArticles } from './sentences.ts'
import type { ReadProgress } from './store/catalog/reconcile-rows.ts'
import type { Environment } from './store/environment.ts'
import { newId } from './store/names/ids.ts'
import { openStore } from './store/store.ts'
import type { Store } from './store/types.ts'

/** What a library needs from outside: folders, and what plain Node cannot do or tests want to choose. */
export interface OpenLibrary extends HandlerOptions {
  readonly folder: string
  /** The cache folder of all libraries. */
  readonly cache: string
  /** Where sockets are, 0700. */
  readonly sockets: string
  /** Makes the library when it is not there. */
  readonly create: boolean
  readonly startWorker: StartWorker
  /** Puts a folder in the system's trash, where its user can find it again. */
  readonly trashItem: (path: string) => Promise<void>
  /**
   * Whether a user is present: then what waits for a network is clipped as soon as there is one, and what has been in
   * the trash for long enough is removed.
   */
  readonly attended: boolean
  /** The rows are read when this has resolved. */
  readonly deferRowsUntil?: Promise<unknown>
}

/** An open library: one call in, one Outcome out; events; and what the origins serve. */
export interface Library {
  readonly folder: string
  handle(name: string, input: unknown, caller: Caller): Promise<Outcome<unknown>>
  /** @returns the way to stop listening. */
  on(listener: (event: LibraryEvent) => void): () => void
  /** The HTML of a version, known to be our own sanitising; null when there is no such version. */
  frame(id: string, version: number): Promise<Frame | null>
  /** An image of an article, as a bitmap that the window may decode; null when there is none, or it cannot be shown. */
  asset(id: string, hash: string): Promise<Uint8Array | null>
  /** Looks whether it is still in its folder. @throws Refusal `library-missing` */
  confirm(): Promise<void>
  /**
   * Stops long work, because the program is about to end: clips wait in the queue, and no clip begins any more. Other
   * requests are still answered.
   */
  leave(): void
  /**
   * Finishes the requests and releases the library. Long work is stopped, unless `finish` is true.
   */
  close(options?: { readonly finish: boolean }): Promise<void>
}

/**
 * Opens a library and holds it until it is closed.
 * @param environment the disk and the computer that its store uses, where it is not this computer
 * @throws Refusal `library-missing`, `library-busy`, `unreadable-file`
 */
export async function openLibrary(options: OpenLibrary, environment?: Environment): Promise<Library> {
  const { extract, rasterise, now, log } = options
  const store = await openStore({ ...options, reconcileLater: options.attended }, environment)
  const events = createEvents()
  const stack = createUndoStack(newId)
  const jobs = createJobs(events.emit, newId)
  const search = openSearch(options, store, jobs, () => (reconcile.listing() === null ? 'all' : 'part'))
  store.onAdded(search.changed)
  const changes = openChanges(options, store, stack, search, events.emit)
  store.onFlush((progress) => events.emit({ type: 'job', id: 'files that follow', kind: 'bulk', ...progress }))
  const queue = createClipQueue({ store, newId, now, log })
  await queue.markInterrupted()
  const purge = createPurge({ store, changes, jobs, trashItem: options.trashItem, now, log })
  const reconcile = createReconcile({
    store,
    onChanged: (ids) => changes.announce(ids, null),
    onProgress(progress) {
      events.emit(readingEvent(progress))
      changes.announceNews()
    },
    onListed: search.listed,
    onFailed: (progress) => events.emit({ ...readingEvent(progress), label: articlesNotRead, state: 'failed' }),
    log,
  })
  const handlers = createHandlers({
    options,
    store,
    emit: events.emit,
    stack,
    jobs,
    search,
    listing: reconcile.listing,
    changes,
    queue,
    purge: purge.purge,
  })
  const gate = createRequestGate({ dispatch: createDispatch(handlers, log), reconcile, stack })
  store.answer((name, input) => gate.handle(name, input, 'socket'))
  const background = startBackground(options, { store, queue, purge, gate, reconcile })

  return {
    folder: store.folder,
    handle: gate.handle,
    on: events.on,
    frame: afterRows(store, createFrames({ store, extract })),
    asset: afterRows(store, createPictures({ store, rasterise, log })),
    confirm: store.confirm,
    leave() {
      background.stopClips()
      jobs.close()
    },
    async close({ finish } = { finish: false }) {
      background.stop()
      if (!finish) {
        jobs.close()
        search.cancelAll()
      }
      await reconcile.close()
      await gate.close()
      await search.close()
      await store.close({ finish })
    },
  }
}

/** Reads the saved rows first, where the library was opened without: they say where an article is. */
function afterRows<A extends readonly unknown[], T>(
  store: Pick<Store, 'restored'>,
  answer: (...asked: A) => Promise<T>,
) {
  return async (...asked: A): Promise<T> => {
    await store.restored()
    return answer(...asked)
  }
}

/** An event names at most so many articles. */
const MOST_NAMED = 500
const A_DAY = 86_400_000

/** That the articles of a library are being read, as one job. */
function readingEvent({ done, total }: ReadProgress): Extract<LibraryEvent, { type: 'job' }> {
  const state = done < total ? 'running' : 'done'
  return { type: 'job', id: 'articles', kind: 'articles', label: readingArticles, done, total, state }
}

interface Events {
  emit(event: LibraryEvent): void
  readonly on: Library['on']
}

function createEvents(): Events {
  const listeners = new Set<(event: LibraryEvent) => void>()
  return {
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function openSearch({ startWorker, log }: OpenLibrary, store: Store, jobs: Jobs, listed: () => Listed): Search {
  return createSearch({
    cache: join(store.cache, 'search'),
    startWorker,
    *articles() {
      for (const row of store.rows().values()) yield rowArticle(row, store.textPath)
    },
    listed,
    article(id) {
      const row = store.rows().get(id)
      return row === undefined ? null : rowArticle(row, store.textPath)
    },
    onIndexing: indexingJob(jobs),
    log,
  })
}

function openChanges(
  { settings, now }: OpenLibrary,
  store: Store,
  stack: UndoStack,
  search: Search,
  emit: Events['emit'],
): Changes {
  return createChanges({
    store,
    stack,
    settings: {
      get: () => settings.get().settings,
      async set(set) {
        await settings.set({ settings: { ...settings.get().settings, ...set } })
      },
    },
    newId,
    now,
    emit(rev, articles, touches) {
      search.changed(articles)
      emit({ type: 'changed', rev, articles: articles.length > MOST_NAMED ? 'many' : articles, touches })
    },
  })
}

type Purge = ReturnType<typeof createPurge>

interface BackgroundParts {
  readonly store: Store
  readonly queue: ClipQueue
  readonly purge: Purge
  readonly gate: RequestGate
  readonly reconcile: Reconcile
}

/** Where a user is present: clips what waited for a network, and empties what has been in the trash for long enough. */
function startBackground(
  { online, attended, log }: OpenLibrary,
  { store, queue, purge, gate, reconcile }: BackgroundParts,
) {
  const runner = createQueueRunner({
    online,
    waitingCount: () => (store.readOnly() === null ? queue.idle().length : 0),
    run: async () => void (await gate.handle('run-queue', {}, 'socket')),
    later(ms, act) {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
  const purgeOld = () =>
    gate.hold(purge.purgeOld().catch((thrown) => log.error('the trash could not be looked through', thrown)))
  const daily = attended ? setInterval(purgeOld, A_DAY).unref() : undefined
  if (attended) {
    void reconcile.done.then(purgeOld)
    runner.start()
  }
  return {
    stopClips: () => runner.stop(),
    stop() {
      clearInterval(daily)
      runner.stop()
    },
  }
}
