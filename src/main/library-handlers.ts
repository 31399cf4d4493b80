import type { LibraryEvent } from '#shared/contract.ts'
import type { Extract } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import type { Changes } from './changes/changes.ts'
import type { UndoStack } from './changes/history.ts'
import { createTopicRenames, type TopicRenames } from './changes/topic-renames.ts'
import { createClip } from './clip/clip.ts'
import { clipHandlers } from './clip/clip-requests.ts'
import { cutHandlers } from './clip/cuts.ts'
import { sniff } from './clip/fetch/sniff.ts'
import type { Load } from './clip/fetch/types.ts'
import { isSamePage } from './clip/find-existing.ts'
import type { ClipQueue } from './clip/queue/clip-queue.ts'
import { createKeepStories, storyRow } from './clip/related.ts'
import { rereadHandlers } from './clip/reread.ts'
import { sampleHandlers } from './clip/sample.ts'
import { storyHandlers } from './clip/story-requests.ts'
import { exportHandlers } from './exporting/export-requests.ts'
import type { Handlers } from './handlers.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import { readPassages } from './markdown/passages.ts'
import { newsHandlers } from './news.ts'
import { correctionHandlers } from './notes/corrections.ts'
import { filingHandlers } from './notes/filing-requests.ts'
import { highlightHandlers } from './notes/highlight-requests.ts'
import { addHighlight } from './notes/highlights.ts'
import { manyHighlightHandlers } from './notes/many-highlights.ts'
import { topicHandlers } from './notes/topics.ts'
import { viewHighlight } from './reading/article-view.ts'
import { readingHandlers } from './reading/reading.ts'
import type { Reconcile } from './reconcile.ts'
import { savedSearchHandlers } from './search/saved-searches.ts'
import type { Search } from './search/types.ts'
import { settingsHandlers } from './settings/settings.ts'
import type { SettingsFile } from './settings/types.ts'
import { newId } from './store/names/ids.ts'
import type { Store } from './store/types.ts'

/** What the handlers of a library need from outside. */
export interface HandlerOptions {
  readonly load: Load
  readonly extract: Extract
  readonly rasterise: Rasterise
  /** Of this computer: shared by all its libraries. */
  readonly settings: SettingsFile
  readonly now: () => Date
  /** IANA name of the user's zone. */
  readonly timeZone: string
  /** The page of the sample article, which comes with the program. */
  readonly sample: string
  /** Whether this computer has a network. */
  readonly online: () => boolean
  readonly log: Log
}

interface HandlerParts {
  readonly options: HandlerOptions
  readonly store: Store
  readonly emit: (event: LibraryEvent) => void
  readonly stack: UndoStack
  readonly jobs: Jobs
  readonly search: Pick<Search, 'ask' | 'ids' | 'nearest'>
  readonly listing: Reconcile['listing']
  readonly changes: Changes
  readonly queue: ClipQueue
  readonly purge: Handlers['purge']
}

/** One handler for each request of the contract. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { options, store, emit, stack, jobs, search, changes } = parts
  const { extract, now, timeZone } = options
  const renamed = createTopicRenames(store)
  const { select, ...reading } = readingHandlers({
    store,
    changes,
    jobs,
    stack,
    extract,
    find: search.ask,
    listing: parts.listing,
    keptAs(parent, story) {
      const row = storyRow(store.rows().values(), parent, story)
      return row?.state.trashedAt === null ? row.id : null
    },
    findIds: search.ids,
    findNearest: search.nearest,
    isSamePage,
    now,
    timeZone,
  })
  return {
    ...reading,
    ...clippingHandlers(parts, renamed),
    ...settingsHandlers({ file: options.settings, changes }),
    ...savedSearchHandlers({ store, changes, newId }),
    ...correctionHandlers({ changes }),
    ...topicHandlers({ store, changes, renamed }),
    purge: parts.purge,
    ...filingHandlers({ store, changes, now }),
    ...manyHighlightHandlers({ store, changes, now }),
    ...highlightHandlers({
      store,
      changes,
      newId,
      now,
      view: (article, highlight, version) =>
        viewHighlight(article, highlight, version, () => store.versionFile(article.id, version, 'article.txt')),
    }),
    ...exportHandlers({
      library: store.folder,
      jobs,
      select,
      newId,
      rowOf: (id) => store.rows().get(id),
      article: (id) => reading.article({ id }, 'command-line'),
      async markdown(id, version) {
        const html = await store.versionFile(id, version, 'article.html')
        return (await extract({ kind: 'render', html, labels: `${id}-text-` })).markdown
      },
      passages: (view) => readPassages(view, () => store.versionFile(view.id, view.version, 'article.html'), extract),
      async image(id, hash) {
        const bytes = await store.asset(id, hash)
        return bytes === null ? null : { bytes, extension: sniff(bytes).ext }
      },
      colourNames: () => store.library().highlightColours,
    }),
    ...newsHandlers({ store, changes, emit }),
    revert: (input) => stack.send(input, (revert) => changes.revert(revert)),
    undo: () => stack.undo((revert) => changes.revert(revert)),
    redo: () => stack.redo((revert) => changes.revert(revert)),
  }
}

function clippingHandlers({ options, store, jobs, changes, queue }: HandlerParts, renamed: TopicRenames) {
  const { load, extract, rasterise, now, timeZone, log } = options
  const wantsImages = () => options.settings.get().settings.images
  const clip = createClip({ store, load, extract, rasterise, newId, now, timeZone, wantsImages })
  const keepStories = createKeepStories({ store, load, rasterise, newId, now, wantsImages })
  return {
    ...clipHandlers({ store, changes, jobs, clip, keepStories, queue, renamed, online: options.online, log }),
    ...storyHandlers({ store, changes, jobs, renamed, keepStories }),
    ...cutHandlers({ store, changes, extract, newId, now }),
    ...rereadHandlers({ store, changes, jobs, extract, load, rasterise, newId, now, wantsImages }),
    ...sampleHandlers({
      store,
      changes,
      clip,
      file: options.sample,
      newId,
      now,
      mark(article, text, { exact, colour, note }) {
        const start = text.indexOf(exact)
        const passage = { start, end: start + exact.length, version: article.current, colour, note }
        return addHighlight(article, text, passage, { newId, at: now().toISOString() }).article
      },
    }),
  }
}
