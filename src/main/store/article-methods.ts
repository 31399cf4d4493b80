import type { Id } from '#shared/model.ts'
import type { RwLock } from '../async.ts'
import type { Articles } from './articles/articles.ts'
import type { VersionFiles } from './articles/version-files.ts'
import type { CatalogRow } from './catalog/catalog-row.ts'
import type { CatalogRows } from './catalog/rows.ts'
import type { Journal } from './journal/journal.ts'
import { changeWithOverlay } from './journal/overlay-write.ts'
import { noSuchArticle } from './no-such-article.ts'
import type { Store } from './types.ts'

interface Parts {
  readonly rows: CatalogRows
  readonly articles: Articles
  readonly journal: Journal
  /** Shared by changes of single articles; a change of many is exclusive. */
  readonly lock: RwLock
  readonly expectWritable: () => Promise<void>
}

/** @throws Refusal `not-found` */
function rowOf(rows: CatalogRows, id: Id): CatalogRow {
  const row = rows.byId.get(id)
  if (row === undefined) throw noSuchArticle(id)
  return row
}

/** The part of a store that reads and changes single articles. */
export function articleMethods({
  rows,
  articles,
  journal: { overlay },
  lock,
  expectWritable,
}: Parts): Pick<Store, 'article' | 'change' | 'discard' | 'keep' | 'addVersion'> {
  return {
    article: async (id) => overlay.applyTo(await articles.read(rowOf(rows, id).folder)),

    change: (id, change) =>
      lock.shared(async () => {
        const row = rowOf(rows, id)
        await expectWritable()
        return changeWithOverlay(overlay, id, change, (changeFile) => articles.change(row.folder, changeFile))
      }),

    discard: (id, discard, change) =>
      lock.shared(async () => {
        const row = rowOf(rows, id)
        await expectWritable()
        await articles.discard(row.folder, discard, (file) => change(overlay.applyTo(file)))
        overlay.drop(id)
        rows.remove(id)
      }),

    keep: (article, newFiles, finish = (same) => same) =>
      lock.shared(async () => {
        await expectWritable()
        const finished = finish(article)
        await articles.keep(finished, newFiles)
        return finished
      }),

    addVersion: (id, version, newFiles, change) =>
      lock.shared(async () => {
        const row = rowOf(rows, id)
        await expectWritable()
        const { after } = await changeWithOverlay(overlay, id, change, (changeFile) =>
          articles.addVersion(row.folder, version, newFiles, changeFile),
        )
        return after
      }),
  }
}

interface FileParts {
  /** The library's. */
  readonly folder: string
  readonly rows: CatalogRows
  readonly article: Store['article']
  readonly files: VersionFiles
}

/** The part of a store that reads what belongs to an article's versions. */
export function versionMethods({
  folder,
  rows,
  article,
  files,
}: FileParts): Pick<Store, 'versionFile' | 'versionBytes' | 'receipt' | 'related' | 'asset' | 'textPath'> {
  return {
    versionFile: async (id, n, name) => files.text(await article(id), rowOf(rows, id).folder, n, name),
    versionBytes: async (id, n, name) => files.bytes(await article(id), rowOf(rows, id).folder, n, name),
    receipt: async (id, n) => files.receipt(await article(id), rowOf(rows, id).folder, n),
    related: async (id, n) => files.related(await article(id), rowOf(rows, id).folder, n),
    async asset(id, hash) {
      const row = rows.byId.get(id)
      return row === undefined ? null : files.asset(row.folder, hash)
    },
    // Called for thousands at once, where `join` would take as long as all the rest.
    textPath: (row) => `${folder}/${row.folder}/versions/${row.current}/article.txt`,
  }
}
