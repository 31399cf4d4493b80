import type { Article, Id, LibraryFile } from '#shared/model.ts'
import type { Articles } from '../articles/articles.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { newId } from '../disk/ids.ts'
import type { Changed } from '../disk/json-file.ts'
import type { Turns } from '../turns.ts'
import type { CatalogRow, Log, Store } from '../types.ts'
import { type Intent, record } from './entry.ts'
import { createFollowing, type Following } from './flush.ts'
import type { Pending } from './overlay.ts'
import { follow, noSuchArticle } from './overlay-write.ts'

type LibraryChange = (file: LibraryFile) => LibraryFile

/** Changes of many articles: recorded in library.json, true from then on, and followed by the articles' files. */
export interface Many extends Pick<Store, 'changeLibrary' | 'changeMany'> {
  readonly following: Following
  /** Lists all articles whose files have to follow as they truly are. */
  show(): Promise<void>
}

interface Parts {
  readonly pending: Pending
  readonly turns: Turns
  readonly articles: Pick<Articles, 'change' | 'list'>
  readonly catalog: Pick<Catalog, 'rows' | 'put' | 'putSoon'>
  /** Changes library.json on disk. */
  readonly changeFile: (change: LibraryChange) => Promise<Changed<LibraryFile>>
  /** Makes the names in a folder of the library durable. */
  readonly syncFolder: (folder: string) => Promise<void>
  /** @throws Refusal when nothing may be written */
  readonly forWriting: () => Promise<void>
  readonly now: () => Date
  readonly log: Log
}

export function createMany(parts: Parts): Many {
  const { pending, turns, articles, catalog, changeFile, syncFolder, forWriting, now, log } = parts

  const following = createFollowing({
    pending,
    async write(id) {
      const row = catalog.rows.get(id)
      if (row === undefined) throw noSuchArticle()
      await forWriting()
      const act = (change: (article: Article) => Article) => articles.change(row.folder, change)
      await follow(pending, id, act, () => syncFolder(row.folder))
    },
    async prune() {
      await forWriting()
      await change((file) => file, null)
    },
    log,
  })

  /** Changes library.json, and takes off all that is done of its intents. */
  async function change(changing: LibraryChange, intent: Intent | null): Promise<Changed<LibraryFile>> {
    let written = () => {}
    const changed = await changeFile((file) => {
      const after = changing(file)
      const left = pending.left(after.intents)
      written = left.written
      if (intent !== null) return { ...after, intents: [...left.intents, record(intent)] }
      return left.intents === after.intents ? after : { ...after, intents: left.intents }
    })
    written()
    return changed
  }

  async function list(ids: Iterable<Id>): Promise<void> {
    for (const id of ids) {
      const row = catalog.rows.get(id)
      if (row === undefined) continue
      const shown = pending.onRow(row)
      if (shown === null) await articles.list(row.folder)
      else catalog.put(shown)
    }
  }

  /** Of articles, as they truly are; of those that have to be read for that, none. */
  function* shownRows(ids: readonly Id[]): Iterable<CatalogRow> {
    for (const id of ids) {
      const row = catalog.rows.get(id)
      const shown = row === undefined ? null : pending.onRow(row)
      if (shown !== null) yield shown
    }
  }

  return {
    following,
    show: () => list(pending.ids()),

    async changeLibrary(changing) {
      await forWriting()
      return changeFile(changing)
    },

    changeMany: (label, plan) =>
      turns.alone(async () => {
        await forWriting()
        const { ways, library = (file: LibraryFile) => file } = await plan()
        if (ways.length === 0) return changeFile(library)
        const intent = { id: newId(), askedAt: now().toISOString(), label, ways }
        const changed = await change(library, intent)
        pending.add(intent)
        const ids = ways.map((way) => way.id)
        // Who asked is answered first.
        if (ids.every((id) => pending.isOfRow(id))) catalog.putSoon(() => shownRows(ids))
        else await list(ids)
        following.start()
        return changed
      }),
  }
}
