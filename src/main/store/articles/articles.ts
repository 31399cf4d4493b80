import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import type { Article, Version } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import type { CatalogRow } from '../catalog/catalog-row.ts'
import { diskRefusal } from '../disk/disk-refusal.ts'
import { Newer, Unreadable } from '../disk/durable.ts'
import type { FileStat } from '../disk/file-system.ts'
import { type Changed, FilePool } from '../disk/json-file.ts'
import { articleFolder } from '../names/layout.ts'
import { ArticleFile, type ArticleFileParts, articleFile } from './article-file.ts'
import { putRow } from './article-rows.ts'
import type { AtomicFolders, NewFiles } from './atomic-folders.ts'
import { readManyRows } from './many-rows.ts'
import { newerArticle } from './sentences.ts'

/** The articles, each by its folder. The catalog knows which folder is whose. */
export interface Articles {
  /**
   * Makes the row of an article that is not in use from its file. Null when the file is beyond repair. An article that
   * cannot be read just now keeps the row it has. @throws Newer
   */
  readRow(folder: string): Promise<CatalogRow | null>
  /** The rows of some dozen articles; null for one that `readRow` has to look at. */
  readManyRows(
    files: readonly (readonly [folder: string, file: FileStat | null])[],
  ): Promise<readonly (CatalogRow | null)[]>
  /**
   * The article as its file has it.
   * @throws Refusal `unreadable-file`, `library-newer`
   */
  read(folder: string, options?: { readonly fresh?: boolean }): Promise<Article>
  change(folder: string, change: (article: Article) => Article): Promise<Changed<Article>>
  discard(
    folder: string,
    discard: (path: string) => Promise<void>,
    change: (article: Article) => Article,
  ): Promise<void>
  keep(article: Article, files: NewFiles): Promise<void>
  addVersion(
    folder: string,
    version: Version,
    files: NewFiles,
    change: (article: Article) => Article,
  ): Promise<Changed<Article>>
  /** Makes the row of the article in a folder again. */
  list(folder: string): Promise<void>
  /** Resolves when no change of the article in a folder, or of any, is under way. */
  settled(folder?: string): Promise<void>
}

interface Parts extends ArticleFileParts {
  readonly atomicFolders: AtomicFolders
}

export function createArticles(parts: Parts): Articles {
  const { folder: library, atomicFolders, rows, log } = parts
  const pool = new FilePool((folder) => articleFile(parts, folder, rows.put))

  return {
    readRow: (folder) => readRow(parts, folder),
    readManyRows: (files) => readManyRows(parts, files),
    read: (folder, options) => asUserRefusal(pool.at(folder).read(options)),
    change: (folder, change) => asUserRefusal(pool.at(folder).change(change)),

    discard: (folder, discard, change) =>
      asUserRefusal(pool.at(folder).discard(change, () => discard(join(library, folder)))),

    async keep(article, files) {
      const checked = ArticleFile.safeParse(article)
      if (!checked.success) throw new Error(`what is to be kept is no article: ${checked.error.message}`)
      const folder = articleFolder(article)
      await asUserRefusal(atomicFolders.putArticle(folder, article, files))
      await asUserRefusal(pool.at(folder).read())
    },

    addVersion(folder, version, files, change) {
      const has = ({ versions }: Article) => versions.some(({ n }) => n === version.n)
      let clearPlan = async () => {}
      const changed = pool.at(folder).change(
        (before) => {
          const after = change(before)
          if (!has(after)) throw new Error(`the change does not name version ${version.n}`)
          return after
        },
        async (before) => {
          if (has(before)) throw new Error(`${before.id} has a version ${version.n} already`)
          clearPlan = await atomicFolders.putVersion(folder, before.id, version.n, files)
        },
      )
      return asUserRefusal(changed.then((result) => clearThen(clearPlan, result, log)))
    },

    async list(folder) {
      const article = await asUserRefusal(pool.at(folder).read())
      await putRow(parts, folder, article, rows.byFolder.get(folder)?.file ?? null, rows.put)
    },

    settled: (folder) => (folder === undefined ? pool.settled() : pool.at(folder).settled()),
  }
}

/** Only after the change: where it failed, the plan stays, and the next opening decides by what is on disk. */
async function clearThen<T>(clearPlan: () => Promise<void>, result: T, log: Log): Promise<T> {
  await clearPlan().catch((thrown) => log.warn('a leftover stays until the next opening', thrown))
  return result
}

async function readRow(parts: Parts, folder: string): Promise<CatalogRow | null> {
  const currentRow = () => parts.rows.byFolder.get(folder) ?? null
  let row = null as CatalogRow | null
  try {
    await articleFile(parts, folder, (made) => {
      row = made
    }).read()
    return row ?? currentRow()
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.code !== 'unreadable-file') throw thrown
    return thrown.cause instanceof Unreadable ? currentRow() : null
  }
}

/** Translates what a disk or a newer file throws into what the user is told. */
async function asUserRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (thrown) {
    if (!(thrown instanceof Newer)) throw diskRefusal(thrown)
    throw newerArticle()
  }
}
