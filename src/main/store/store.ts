import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import type { Id, LibraryFile } from '#shared/model.ts'
import { createArticles } from './articles/articles.ts'
import { openSanitised } from './articles/sanitised.ts'
import { createVersionFiles } from './articles/version-files.ts'
import { createCatalog } from './catalog/catalog.ts'
import { LIBRARY_FILE, QUEUE_FILE } from './disk/layout.ts'
import { placeOf, placeToBe } from './disk/resolve-folder.ts'
import { createUnfinished } from './disk/staging.ts'
import { type Ground, thisComputer } from './ground.ts'
import { createMany } from './journal/batch.ts'
import { readIntents } from './journal/entry.ts'
import { createPending } from './journal/overlay.ts'
import { changeShown, noSuchArticle } from './journal/overlay-write.ts'
import { emptyQueue, isLibrary } from './library-file.ts'
import { missing, openFolder } from './library-folder.ts'
import type { Hold } from './lock/socket.ts'
import { placeHash } from './lock/socket-path.ts'
import { createTurns } from './turns.ts'
import type { CatalogRow, OpenStore, Store } from './types.ts'
import { backUp } from './upkeep/backup.ts'
import { checkLibrary, isHarm } from './upkeep/check.ts'

export type { Ground } from './ground.ts'

/**
 * Opens the library in a folder and holds it until it is closed: looks after what was left unfinished, mends what is
 * damaged where a good copy is left, and reads the catalog. Opens for reading only, with a sentence, what a newer
 * program made, what another computer writes, and what cannot be written.
 * @throws Refusal `library-missing`, `library-busy`, `library-newer` (not even readable)
 */
export async function openStore(options: OpenStore, ground: Ground = thisComputer()): Promise<Store> {
  const { fileSystem } = ground
  if (!options.create && !(await isLibrary(fileSystem, options.folder))) throw missing(options.folder)
  // Held before it is made: the folder of a library that is open and was moved away is not made again.
  const folder = await placeToBe(fileSystem, options.folder)
  const hold = await ground.hold({ folder, sockets: options.sockets, log: options.log })
  const held: { release(): Promise<void> }[] = [hold]
  try {
    if ((await placeOf(fileSystem, options.folder)) !== folder) throw missing(options.folder)
    return await openHeld(options, ground, folder, hold, held)
  } catch (thrown) {
    // Else lock.json would be renewed, as long as we run, for a library that is not open.
    for (const each of held.toReversed())
      await each.release().catch((why) => options.log.warn('a library that did not open was not released well', why))
    throw thrown
  }
}

async function openHeld(
  options: OpenStore,
  ground: Ground,
  folder: string,
  hold: Hold,
  held: { release(): Promise<void> }[],
): Promise<Store> {
  const { now, log } = options
  let knowsArticles = () => false
  const opened = await openFolder(options, ground, folder, () => knowsArticles(), held)
  const { root, lock, newer, notices, placing, libraryJson, queueJson, common, readOnly } = opened
  const { fileSystem, unfinished, writable } = common
  const { confirm, confirmArticles } = root
  let library: LibraryFile = newer ?? (await libraryJson.read())
  root.know(library.id)
  let queue = newer === null ? await queueJson.read() : emptyQueue()

  const turns = createTurns()
  const pending = createPending()
  for (const intent of readIntents(library.intents, log)) pending.add(intent)

  const cache = join(options.cache, `${library.id}-${placeHash(folder)}`)
  const articles = createArticles({
    ...common,
    placing,
    confirmArticles,
    known: (place) => catalog.at(place),
    put: (row) => catalog.put(row),
    shown: (article) => pending.on(article),
  })
  const catalog = createCatalog({
    fileSystem,
    folder,
    cacheFolder: cache,
    cacheFileSystem: ground.fileSystem,
    cacheUnfinished: createUnfinished(ground.fileSystem, cache),
    scan: (place) => articles.scan(place),
    notices,
    isAhead: (id) => pending.has(id),
    elapsed: ground.elapsed,
    onNewer: opened.becomeNewer,
    log,
  })
  await options.readAfter
  const isCompared = await catalog.open(options.compareLater === true ? 'later' : 'now')
  knowsArticles = () => catalog.rows.size > 0
  const many = createMany({
    pending,
    turns,
    articles,
    catalog,
    async changeFile(change) {
      const changed = await libraryJson.change(change)
      library = changed.after
      return changed
    },
    syncFolder: (place) => fileSystem.syncFolder(join(folder, place)),
    forWriting,
    now,
    log,
  })
  await many.show()
  // What could not follow while the library was away follows as soon as it is back.
  root.listen(() => {
    if (root.missing() === null && writable()) many.following.start()
  })
  const sanitised = await openSanitised(ground.fileSystem, cache, log)
  const files = createVersionFiles(fileSystem, folder, notices)
  const sentence = readOnly()
  if (sentence !== null) void notices.add({ id: 'read-only', kind: 'read-only', articleId: null, message: sentence })

  function rowOf(id: Id): CatalogRow {
    const row = catalog.rows.get(id)
    if (row === undefined) throw noSuchArticle()
    return row
  }

  async function forWriting(): Promise<void> {
    const sentence = opened.newerSentence()
    if (sentence !== null) throw new Refusal('library-newer', sentence)
    await root.confirm()
    await lock.confirm()
  }

  const article = async (id: Id) => pending.on(await articles.read(rowOf(id).folder))

  /** Reads a file in use anew, whatever its size and time, so that damage is found and mended in its turn. */
  function mend(path: string): Promise<void> | null {
    if (path === LIBRARY_FILE) {
      return libraryJson.read({ anew: true }).then((file) => {
        library = file
      })
    }
    if (path === QUEUE_FILE) {
      return queueJson.read({ anew: true }).then((file) => {
        queue = file
      })
    }
    const place = path.slice(0, path.lastIndexOf('/'))
    return catalog.at(place) === null ? null : articles.read(place, { anew: true }).then(() => undefined)
  }

  if (writable() && pending.size() > 0) {
    // Who recorded them may not have come so far: no file may follow what a cut of power could still take back.
    await fileSystem.syncFolder(folder)
    many.following.start()
  }
  return {
    folder,
    cache,
    readOnly,
    notices: () => notices.all(),
    dismissNotices: (ids) => notices.dismiss(ids),
    missing: root.missing,
    confirm: root.confirm,
    onNews(listener) {
      notices.listen(listener)
      root.listen(listener)
    },
    canTakeOver: () => opened.newerSentence() === null && lock.canTakeOver(),
    async takeOver() {
      await lock.takeOver()
      many.following.start()
    },
    library: () => library,
    changeLibrary: many.changeLibrary,
    changeMany: many.changeMany,
    isOnRecord: (id) => pending.isOnRecord(id),
    follow: (listener) => many.following.listen(listener),

    rows: () => catalog.rows,
    compare: async () => (isCompared ? [] : catalog.compare()),
    edition: () => catalog.edition(),
    tagged: () => catalog.tagged(),

    article,

    change: (id, change) =>
      turns.among(async () => {
        const row = rowOf(id)
        await forWriting()
        return changeShown(pending, id, change, (changing) => articles.change(row.folder, changing))
      }),

    discard: (id, discard, change) =>
      turns.among(async () => {
        const row = rowOf(id)
        await forWriting()
        await articles.discard(row.folder, discard, (file) => change(pending.on(file)))
        pending.drop(id)
        catalog.remove(id)
      }),

    keep: (article, newFiles, last = (same) => same) =>
      turns.among(async () => {
        await forWriting()
        const made = last(article)
        await articles.keep(made, newFiles)
        return made
      }),

    addVersion: (id, version, newFiles, change) =>
      turns.among(async () => {
        const row = rowOf(id)
        await forWriting()
        const act = (changing: typeof change) => articles.addVersion(row.folder, version, newFiles, changing)
        return (await changeShown(pending, id, change, act)).after
      }),

    versionFile: async (id, n, name) => files.text(await article(id), rowOf(id).folder, n, name),
    versionBytes: async (id, n, name) => files.bytes(await article(id), rowOf(id).folder, n, name),
    receipt: async (id, n) => files.receipt(await article(id), rowOf(id).folder, n),
    related: async (id, n) => files.related(await article(id), rowOf(id).folder, n),
    async asset(id, hash) {
      const row = catalog.rows.get(id)
      return row === undefined ? null : files.asset(row.folder, hash)
    },
    // Of thousands at once: `join` would take as long as all the rest.
    textPath: (row) => `${folder}/${row.folder}/versions/${row.current}/article.txt`,

    queue: () => queue.items,
    inWork: () => queue.inWork,
    async changeQueue(change, inWork = (ids) => ids) {
      await forWriting()
      const { after } = await queueJson.change((file) => {
        const [items, ids] = [change(file.items), inWork(file.inWork)]
        return items === file.items && ids === file.inWork ? file : { ...file, items: [...items], inWork: [...ids] }
      })
      queue = after
    },
    isSanitised: (sha256) => sanitised.has(sha256),
    recordSanitised: (hashes) => sanitised.record(hashes),

    async check(asked) {
      const checked = await checkLibrary(
        {
          ...common,
          confirm,
          known: (place) => catalog.at(place),
          read: (place) => articles.read(place),
          settled: (place) => articles.settled(place),
          mend,
          healed: notices.healed,
        },
        asked,
      )
      await notices.checked(checked.problems.filter(isHarm))
      return checked
    },

    async backUp(asked) {
      await forWriting()
      // Else a change of many articles could be in half of the files that are copied, and on no record.
      const goOn = await many.following.pause()
      try {
        // What was asked for before is in the copy, also where it has not come as far as its file.
        await turns.alone(async () => undefined)
        await Promise.all([articles.settled(), queueJson.settled(), libraryJson.settled()])
        return await backUp({ ...asked, folder, unfinished, now: now() })
      } finally {
        goOn()
      }
    },

    answer: (answer) => hold.answer(answer),

    async close({ finish } = { finish: false }) {
      await many.following.end({ leave: !finish })
      await Promise.all([articles.settled(), queueJson.settled(), libraryJson.settled()])
      await notices.settled()
      await catalog.close()
      root.close()
      await lock.release()
      await hold.release()
    },
  }
}
