import { join } from 'node:path'
import type { Changed, LibraryEvent } from '#shared/contract.ts'
import type { Extract } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import type { Failure, Outcome } from '#shared/failure.ts'
import type { Article, Highlight } from '#shared/model.ts'
import { undoOf } from '#shared/undo.ts'
import { createChanges } from './changes/changes.ts'
import { createUndoStack } from './changes/history.ts'
import { createRenamed } from './changes/topic-renames.ts'
import { createClip } from './clip/clip.ts'
import { clipHandlers } from './clip/clip-requests.ts'
import { cutHandlers } from './clip/cuts.ts'
import type { Load } from './clip/fetch/types.ts'
import { createPictures } from './clip/images/pictures.ts'
import { createWaiting } from './clip/queue/clip-queue.ts'
import { createRunner } from './clip/queue/queue-runner.ts'
import { createKeepStories, relatedHandlers, storyRow } from './clip/related.ts'
import { rereadHandlers } from './clip/reread.ts'
import { sampleHandlers } from './clip/sample.ts'
import { createDispatch } from './dispatch.ts'
import { exportHandlers } from './exporting/export-requests.ts'
import type { Caller, Handlers } from './handlers.ts'
import { createJobs } from './jobs.ts'
import { newsHandlers } from './news.ts'
import { correctionHandlers } from './notes/corrections.ts'
import { addHighlight } from './notes/highlights.ts'
import { noteHandlers } from './notes/notes.ts'
import { createPurge } from './notes/purge.ts'
import { topicHandlers } from './notes/topics.ts'
import { viewHighlight } from './reading/article-view.ts'
import { createFrames, type Frame } from './reading/frames.ts'
import { readingHandlers } from './reading/reading.ts'
import { createComparing } from './reconcile.ts'
import { indexingJob } from './search/indexing-job.ts'
import { savedSearchHandlers } from './search/saved-searches.ts'
import { createSearch } from './search/search.ts'
import type { SearchDocument, StartWorker } from './search/types.ts'
import { settingsHandlers } from './settings/settings.ts'
import type { SettingsFile } from './settings/types.ts'
import { newId } from './store/disk/ids.ts'
import { type Ground, openStore } from './store/store.ts'
import type { CatalogRow, Log } from './store/types.ts'

/** What a library needs from outside: folders, and what plain Node cannot do or tests want to choose. */
export interface OpenLibrary {
  readonly folder: string
  /** The cache folder of all libraries. */
  readonly cache: string
  /** Where sockets lie, 0700. */
  readonly sockets: string
  /** Makes the library when it is not there. */
  readonly create: boolean
  readonly load: Load
  readonly extract: Extract
  readonly rasterise: Rasterise
  readonly startWorker: StartWorker
  /** Of this computer: shared by all its libraries. */
  readonly settings: SettingsFile
  /** Puts a folder in the system's trash, where its user can find it again. */
  readonly trashItem: (path: string) => Promise<void>
  readonly now: () => Date
  /** IANA name of the user's zone. */
  readonly timeZone: string
  /** The page of the sample article, which comes with the program. */
  readonly sample: string
  /** Whether this computer has a network. */
  readonly online: () => boolean
  /**
   * Whether somebody sits before it: then what waits for a network is fetched as soon as there is one, and what has
   * been in the trash for long enough leaves it.
   */
  readonly attended: boolean
  /** The rows are read once this has come about. */
  readonly readAfter?: Promise<unknown>
  readonly log: Log
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
   * Stops long work, because the program is about to end: what was to be clipped waits, and no clip begins any more.
   * All else is still answered.
   */
  leave(): void
  /**
   * Finishes what was asked and lets go of the library. Long work is stopped unless it is to be finished too.
   */
  close(options?: { readonly finish: boolean }): Promise<void>
}

/**
 * Opens a library and holds it until it is closed.
 * @param ground what its store stands on, where it is not this computer
 * @throws Refusal `library-missing`, `library-busy`, `unreadable-file`
 */
export async function openLibrary(options: OpenLibrary, ground?: Ground): Promise<Library> {
  const { extract, rasterise, now, timeZone, log } = options
  const store = await openStore({ ...options, compareLater: options.attended }, ground)
  const listeners = new Set<(event: LibraryEvent) => void>()
  const emit = (event: LibraryEvent) => {
    for (const listener of listeners) listener(event)
  }
  const documentOf = (row: CatalogRow): SearchDocument => ({
    id: row.id,
    title: row.title,
    site: [...new Set([row.publisher, row.siteName])].filter((name) => name !== null).join('\n'),
    tags: row.tags,
    notes: row.notes,
    highlights: row.quotations,
    textFile: store.textPath(row),
    textHash: row.textHash,
  })
  const stack = createUndoStack(newId)
  const jobs = createJobs(emit, newId)
  const search = createSearch({
    cache: join(store.cache, 'search'),
    startWorker: options.startWorker,
    documents: () => [...store.rows().values()].map(documentOf),
    document(id) {
      const row = store.rows().get(id)
      return row === undefined ? null : documentOf(row)
    },
    onIndexing: indexingJob(jobs),
    log,
  })
  const changes = createChanges({
    store,
    stack,
    settings: {
      get: () => options.settings.get().settings,
      async set(set) {
        await options.settings.set({ settings: { ...options.settings.get().settings, ...set } })
      },
    },
    newId,
    now,
    emit(rev, articles, touches) {
      search.changed(articles)
      emit({ type: 'changed', rev, articles: articles.length > NAMED ? 'many' : articles, touches })
    },
  })
  store.follow((progress) => emit({ type: 'job', id: 'files that follow', kind: 'bulk', ...progress }))
  const wantsImages = () => options.settings.get().settings.images
  const renamed = createRenamed(store)
  const clip = createClip({ store, load: options.load, extract, rasterise, newId, now, timeZone, wantsImages })
  const keepStories = createKeepStories({ store, load: options.load, rasterise, newId, now, wantsImages })
  const waiting = createWaiting({ store, newId, now, log })
  await waiting.leaveInterrupted()
  const view = (article: Article, highlight: Highlight, version: number) =>
    viewHighlight(article, highlight, version, () => store.versionFile(article.id, version, 'article.txt'))

  const { chosen, ...reading } = readingHandlers({
    store,
    changes,
    jobs,
    stack,
    extract,
    find: search.ask,
    keptAs(parent, story) {
      const row = storyRow(store.rows().values(), parent, story)
      return row?.state.trashedAt === null ? row.id : null
    },
    findIds: search.ids,
    now,
    timeZone,
  })
  const { purge, purgeOld } = createPurge({ store, changes, jobs, trashItem: options.trashItem, now, log })
  const handlers: Handlers = {
    ...reading,
    ...clipHandlers({ store, changes, jobs, clip, keepStories, waiting, renamed, online: options.online, log }),
    ...relatedHandlers({ store, changes, jobs, renamed }, keepStories),
    ...cutHandlers({ store, changes, extract, newId, now }),
    ...rereadHandlers({ store, changes, jobs, extract, load: options.load, rasterise, newId, now, wantsImages }),
    ...sampleHandlers({
      store,
      changes,
      clip,
      file: options.sample,
      newId,
      now,
      mark(article, text, { exact, colour, note }) {
        const start = text.indexOf(exact)
        const place = { start, end: start + exact.length, version: article.current }
        return addHighlight(article, text, { ...place, colour, note }, { newId, at: now().toISOString() }).article
      },
    }),
    ...settingsHandlers({ file: options.settings, changes }),
    ...savedSearchHandlers({ store, changes, newId }),
    ...correctionHandlers({ changes }),
    ...topicHandlers({ store, changes, renamed }),
    purge,
    ...noteHandlers({ store, changes, newId, now, view }),
    ...exportHandlers({
      library: store.folder,
      jobs,
      chosen,
      article: (id) => reading.article({ id }, 'command-line'),
      text: (id, version) => store.versionFile(id, version, 'article.txt'),
      colourNames: () => store.library().highlightColours,
    }),
    ...newsHandlers({ store, changes, emit }),
    revert: (input) => stack.send(input, (asked) => changes.revert(asked)),
    undo: () => stack.undo((asked) => changes.revert(asked)),
    redo: () => stack.redo((asked) => changes.revert(asked)),
  }
  const dispatch = createDispatch(handlers, log)
  const comparing = createComparing({ store, onOthers: (ids) => changes.made(ids, null), log })
  const asked = new Set<Promise<unknown>>()
  let closing = false
  /** The library is not closed before it is through. */
  function during<T>(work: Promise<T>): Promise<T> {
    asked.add(work)
    return work.finally(() => asked.delete(work))
  }
  const handle: Library['handle'] = async (name, input, caller) => {
    if (closing) return { ok: false, error: beingClosed }
    const outcome = await during(comparing.before(name, caller).then(() => dispatch(name, input, caller)))
    return caller === 'window' ? short(outcome) : outcome
  }
  /** The ways back of thousands of articles take longer to hand to a window than the change itself. */
  function short(outcome: Outcome<unknown>): Outcome<unknown> {
    const undo = outcome.ok ? undoOf(outcome.value) : null
    return outcome.ok && undo !== null
      ? { ok: true, value: { ...(outcome.value as Changed), undo: stack.named(undo) } }
      : outcome
  }
  store.answer((name, input) => handle(name, input, 'socket'))
  const purging = () => during(purgeOld().catch((thrown) => log.error('the trash could not be looked through', thrown)))
  const runner = createRunner({
    online: options.online,
    waits: () => (store.readOnly() === null ? waiting.idle().length : 0),
    run: async () => void (await handle('run-queue', {}, 'socket')),
    later(ms, act) {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
  const daily = options.attended ? setInterval(purging, A_DAY) : undefined
  daily?.unref()
  if (options.attended) {
    void comparing.over.then(purging)
    runner.start()
  }

  return {
    folder: store.folder,
    handle,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    frame: createFrames({ store, extract }),
    asset: createPictures({ store, rasterise, log }),
    confirm: store.confirm,
    leave() {
      runner.stop()
      jobs.close()
    },
    async close({ finish } = { finish: false }) {
      clearInterval(daily)
      runner.stop()
      if (!finish) {
        jobs.close()
        search.leave()
      }
      await comparing.close()
      while (asked.size > 0) await Promise.allSettled(asked)
      closing = true
      await search.close()
      await store.close({ finish })
    },
  }
}

const A_DAY = 86_400_000
/** An event names at most so many articles. */
const NAMED = 500

const beingClosed: Failure = {
  code: 'library-busy',
  message: 'The library is just being closed; nothing was done, and it can be tried again.',
}
