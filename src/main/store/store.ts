import { join } from 'node:path'
import type { LibraryFile } from '#shared/model.ts'
import { createRwLock } from '../async.ts'
import { articleMethods, versionMethods } from './article-methods.ts'
import { type Articles, createArticles } from './articles/articles.ts'
import { createAtomicFolders } from './articles/atomic-folders.ts'
import { openSanitised, type Sanitised } from './articles/sanitised.ts'
import { createVersionFiles } from './articles/version-files.ts'
import { type Catalog, createCatalog } from './catalog/catalog.ts'
import { type CatalogRows, createCatalogRows } from './catalog/rows.ts'
import { type CurrentJson, createCurrentJson } from './current-json.ts'
import { realFolder, realFolderIfMade } from './disk/resolve-folder.ts'
import { createStaging } from './disk/staging.ts'
import { type Environment, thisComputer } from './environment.ts'
import { type BatchWriter, createBatchWriter } from './journal/batch.ts'
import { readEntries } from './journal/entry.ts'
import { createJournal, type Journal } from './journal/journal.ts'
import { emptyQueue, isLibrary, type Queue } from './library-file.ts'
import { noLibrary, type OpenFolder, openFolder } from './library-folder.ts'
import type { Hold } from './lock/socket.ts'
import { folderHash } from './lock/socket-path.ts'
import type { OpenStore, Store } from './types.ts'
import { settled, upkeepMethods } from './upkeep-methods.ts'

/**
 * Opens the library in a folder and holds it until it is closed: removes what an interrupted run left, repairs what is
 * damaged where a good copy is left, and reads the catalog. A library that a newer program made, that another computer
 * writes, or that cannot be written is opened read-only, with a sentence that says why.
 * @throws Refusal `library-missing`, `library-busy`, `library-newer` (not even readable)
 */
export async function openStore(options: OpenStore, environment: Environment = thisComputer()): Promise<Store> {
  const { fileSystem } = environment
  if (!options.create && !(await isLibrary(fileSystem, options.folder))) throw noLibrary(options.folder)
  // Held before it is made: the folder of a library that is open and was moved away is not made again.
  const folder = await realFolderIfMade(fileSystem, options.folder)
  const hold = await environment.hold({ folder, sockets: options.sockets, log: options.log })
  const held: { release(): Promise<void> }[] = [hold]
  try {
    if ((await realFolder(fileSystem, options.folder)) !== folder) throw noLibrary(options.folder)
    return await openHeld(options, environment, folder, hold, held)
  } catch (thrown) {
    // Otherwise lock.json would be renewed, as long as we run, for a library that is not open.
    for (const each of held.toReversed())
      await each.release().catch((why) => options.log.warn('a library that did not open was not released well', why))
    throw thrown
  }
}

async function openHeld(
  options: OpenStore,
  environment: Environment,
  folder: string,
  hold: Hold,
  held: { release(): Promise<void> }[],
): Promise<Store> {
  const opened = await openFolder(options, environment, folder, held)
  const state = await readState(opened)
  const cache = join(options.cache, `${state.library.get().id}-${folderHash(folder)}`)
  const content = openContent(environment, opened, state, cache)
  await options.deferRowsUntil
  const isReconciled = await content.catalog.open(options.reconcileLater === true ? 'later' : 'now')
  const { common, readOnly, notices } = opened
  const lock = createRwLock()
  const batch = createBatchWriter({
    journal: state.journal,
    lock,
    articles: content.articles,
    rows: content.rows,
    changeFile: state.library.change,
    syncFolder: (place) => common.fileSystem.syncFolder(join(folder, place)),
    expectWritable: opened.expectWritable,
    now: options.now,
    log: options.log,
  })
  await batch.listAll()
  const sanitised = await openSanitised(environment.fileSystem, cache, options.log)
  const sentence = readOnly()
  if (sentence !== null) void notices.add({ id: 'read-only', kind: 'read-only', articleId: null, message: sentence })
  await startFlush(opened, state.journal, batch)
  const single = articleMethods({ ...content, ...opened, journal: state.journal, lock })
  const files = createVersionFiles(common.fileSystem, folder, notices)
  const parts = { opened, ...state, ...content, lock, batch, flush: batch.flush, sanitised, isReconciled }
  return {
    folder,
    cache,
    ...single,
    ...versionMethods({ folder, rows: content.rows, article: single.article, files }),
    ...libraryMethods(parts),
    ...listMethods(parts),
    ...upkeepMethods(parts),
    answer: (answer) => hold.answer(answer),

    async close({ finish } = { finish: false }) {
      await batch.flush.end({ leave: !finish })
      await settled(parts)
      await notices.settled()
      await content.catalog.close()
      opened.root.close()
      await opened.lock.release()
      await hold.release()
    },
  }
}

/** What library.json and queue.json hold. */
interface State {
  readonly library: CurrentJson<LibraryFile>
  readonly queue: CurrentJson<Queue>
  readonly journal: Journal
}

async function readState({ newer, libraryJson, queueJson, root, common }: OpenFolder): Promise<State> {
  const library = createCurrentJson(libraryJson, newer ?? (await libraryJson.read()))
  root.setId(library.get().id)
  const queue = createCurrentJson(queueJson, newer === null ? await queueJson.read() : emptyQueue())
  const journal = createJournal()
  for (const entry of readEntries(library.get().intents, common.log)) journal.add(entry)
  return { library, queue, journal }
}

/** The articles and the rows of the catalog. */
interface Content {
  readonly rows: CatalogRows
  readonly articles: Articles
  readonly catalog: Catalog
}

function openContent(environment: Environment, opened: OpenFolder, { journal }: State, cache: string): Content {
  const { common, root } = opened
  const { confirmArticles } = root
  const rows = createCatalogRows(environment.elapsed)
  const articles = createArticles({
    ...common,
    rows,
    atomicFolders: createAtomicFolders({ ...common, hasArticles: () => rows.byId.size > 0, confirmArticles }),
    confirmArticles,
    applyOverlay: journal.overlay.applyTo,
  })
  const catalog = createCatalog({
    ...common,
    rows,
    cacheFolder: cache,
    cacheFileSystem: environment.fileSystem,
    cacheStaging: createStaging(environment.fileSystem, cache),
    readRow: articles.readRow,
    readManyRows: articles.readManyRows,
    isAhead: journal.overlay.has,
    isAnyAhead: () => journal.overlay.size() > 0,
    onNewer: opened.becomeNewer,
  })
  return { rows, articles, catalog }
}

/** Goes on with the changes of many articles that an earlier run left. */
async function startFlush({ root, common }: OpenFolder, { overlay }: Journal, { flush }: BatchWriter): Promise<void> {
  // What could not be written while the library was away is written as soon as it is back.
  root.listen(() => {
    if (root.missing() === null && common.writable()) flush.start()
  })
  if (!common.writable() || overlay.size() === 0) return
  // The run that recorded them may not have come so far: no file may have what a loss of power could still take back.
  await common.fileSystem.syncFolder(common.folder)
  flush.start()
}

interface MethodParts extends State, Content {
  readonly opened: OpenFolder
  readonly batch: BatchWriter
  readonly sanitised: Sanitised
  /** Whether the rows were compared with the files at the opening. */
  readonly isReconciled: boolean
}

type LibraryMethod =
  | ('readOnly' | 'notices' | 'dismissNotices' | 'missing' | 'confirm' | 'onNews' | 'canTakeOver' | 'takeOver')
  | ('library' | 'changeLibrary' | 'changeBatch' | 'isInJournal' | 'onFlush')

/** The part of a store that is about the library as a whole. */
function libraryMethods({ opened, library, journal, batch }: MethodParts): Pick<Store, LibraryMethod> {
  const { root, notices, lock } = opened
  return {
    readOnly: opened.readOnly,
    notices: notices.all,
    dismissNotices: notices.dismiss,
    missing: root.missing,
    confirm: root.confirm,
    onNews(listener) {
      notices.listen(listener)
      root.listen(listener)
    },
    canTakeOver: opened.canTakeOver,
    async takeOver() {
      await lock.takeOver()
      batch.flush.start()
    },
    library: library.get,
    async changeLibrary(change) {
      await opened.expectWritable()
      return library.change(change)
    },
    changeBatch: batch.change,
    isInJournal: journal.has,
    onFlush: batch.flush.listen,
  }
}

type ListMethod =
  | ('rows' | 'restored' | 'firstAnswers' | 'saveAnswers' | 'reconcile' | 'readAhead' | 'onAdded' | 'edition')
  | 'articlesByTag'
  | ('queue' | 'inWork' | 'changeQueue' | 'isSanitised' | 'recordSanitised')

/** The part of a store that is about its lists: rows, the queue, and what is known to be sanitised. */
function listMethods({ opened, rows, catalog, queue, sanitised, isReconciled }: MethodParts): Pick<Store, ListMethod> {
  return {
    rows: () => rows.byId,
    restored: catalog.restored,
    firstAnswers: catalog.firstAnswers,
    saveAnswers: catalog.onSave,
    reconcile: async (onProgress, signal) => (isReconciled ? [] : catalog.reconcile(onProgress, signal)),
    readAhead: catalog.readAhead,
    onAdded: rows.listenAdded,
    edition: rows.edition,
    articlesByTag: rows.byTag,

    queue: () => queue.get().items,
    inWork: () => queue.get().inWork,
    async changeQueue(change, inWork = (ids) => ids) {
      await opened.expectWritable()
      await queue.change((file) => {
        const [items, ids] = [change(file.items), inWork(file.inWork)]
        return items === file.items && ids === file.inWork ? file : { ...file, items: [...items], inWork: [...ids] }
      })
    },

    isSanitised: sanitised.has,
    recordSanitised: sanitised.record,
  }
}
