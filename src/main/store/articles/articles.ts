import { dirname, join, relative, sep } from 'node:path'
import type { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { Article, FORMAT, Receipt, RelatedFile, shownFacts, type Version } from '#shared/model.ts'
import { rowOf } from '../catalog/row-of.ts'
import { type DurableParts, LARGEST_JSON, Newer, parseJson, type Stamp, Unreadable } from '../disk/durable.ts'
import { type Changed, FilePool, JsonFile } from '../disk/json-file.ts'
import { ARTICLE_FILE, articleFolder, idOfFolder, versionFolder } from '../disk/layout.ts'
import type { Notices } from '../disk/notices.ts'
import { beyondMending, cannotBeRead, type Mender, type Mending } from '../disk/repair.ts'
import { diskRefusal } from '../disk/retry.ts'
import { noSuchArticle } from '../journal/overlay-write.ts'
import type { CatalogRow, Log, NewFiles } from '../types.ts'
import type { Placing } from './atomic-folders.ts'

/** article.json as it may stand on disk: the version shown is one it has, and no two have one number. */
export const ArticleFile = Article.refine(
  ({ versions, current }) =>
    versions.some(({ n }) => n === current) && new Set(versions.map(({ n }) => n)).size === versions.length,
  'names a version that it does not have, or one twice',
)

/** The folders of articles, each by its place; which is whose, the catalog knows and is told. */
export interface Articles {
  /**
   * The row of one that is not in use, read anew: what the catalog is made of. Null: beyond mending. One that cannot be
   * read just now has the row that is known of it. @throws Newer
   */
  scan(folder: string): Promise<CatalogRow | null>
  /**
   * As its file has it.
   * @throws Refusal `unreadable-file`, `library-newer`
   */
  read(folder: string, options?: { readonly anew?: boolean }): Promise<Article>
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
  /** Makes the row of the article in a folder anew. */
  list(folder: string): Promise<void>
  /** Resolves when no change of the article in a folder, or of any, is in hand. */
  settled(folder?: string): Promise<void>
}

interface Parts extends Pick<DurableParts<Article>, 'fileSystem' | 'unfinished'> {
  readonly folder: string
  readonly placing: Placing
  readonly mender: Mender
  readonly notices: Notices
  /** @throws Refusal `library-missing` when the folder of all articles is not there */
  readonly confirmArticles: () => Promise<void>
  readonly log: Log
  /** The catalog's row of the article in a folder. */
  readonly known: (folder: string) => CatalogRow | null
  readonly put: (row: CatalogRow) => void
  /** An article as it truly is, which its file may have to follow yet: what rows are made of. */
  readonly shown: (article: Article) => Article
}

export function createArticles(parts: Parts): Articles {
  const { fileSystem, folder: library, placing, mender, notices, known, log } = parts
  const pool = new FilePool((folder) => fileOf(folder, parts.put))

  function fileOf(folder: string, put: (row: CatalogRow) => void): JsonFile<Article> {
    const path = join(library, folder, ARTICLE_FILE)
    const articleId = idOfFolder(folder)
    const called = (good: Article | null) => `the article “${good === null ? folder : shownFacts(good).title}”`
    const otherwise = 'so it is not listed; its folder was not touched'
    const mending = { path, schema: ArticleFile, format: FORMAT, articleId, called, otherwise }
    return new JsonFile<Article>({
      ...parts,
      ...mending,
      gone: noSuchArticle,
      suspect: (stamp) => suspicion(known(folder)?.file ?? null, stamp),
      async recover(damaged) {
        if (damaged === null) await parts.confirmArticles()
        if (damaged instanceof Unreadable) throw await unreadable(mending, damaged)
        const good = await mender.restore(mending, damaged)
        if (good === null) throw beyondMending(called(null))
        return good
      },
      async seen(article, stamp) {
        const row = known(folder)
        if (row === null || !isSame(row.file, stamp)) await putRow(folder, article, stamp, put)
      },
    })
  }

  /** Left as it is, whatever it is: another user's file and a disk that fails for a while have nothing to be mended. */
  async function unreadable(mending: Mending<Article>, thrown: Unreadable): Promise<Refusal> {
    const folder = dirname(relative(library, thrown.path)).replaceAll(sep, '/')
    const title = known(folder)?.title ?? null
    const called = title === null ? mending.called(await mender.copyOf(mending)) : `the article “${title}”`
    const refusal = cannotBeRead(called, thrown)
    const { articleId } = mending
    await notices.add({ id: `unreadable:${folder}`, kind: 'damaged', articleId, message: refusal.message })
    return refusal
  }

  /** Of a version's side files only the length is for lists; one that cannot be read is for `check` to tell. */
  async function count<T>(path: string, schema: z.ZodType<T>, length: (value: T) => number): Promise<number> {
    try {
      return length(parseJson(path, await fileSystem.read(path, LARGEST_JSON), schema, FORMAT))
    } catch (thrown) {
      log.info('a side file of a version could not be counted', { path, thrown })
      return 0
    }
  }

  async function putRow(folder: string, article: Article, found: Stamp | null, put: Parts['put']): Promise<void> {
    const stamp = found ?? { size: -1, mtimeMs: 0, sha256: '' }
    const counts = await countsOf(folder, parts.shown(article))
    // In one tick with the putting: what it is shown as may change at any other time.
    put(rowOf(parts.shown(article), { folder, stamp, leftOut: counts.leftOut, related: counts.related }))
  }

  async function countsOf(folder: string, { id, current }: Article): Promise<{ leftOut: number; related: number }> {
    const former = known(folder)
    if (former?.id === id && former.current === current) return former
    const place = join(library, versionFolder(folder, current))
    return {
      leftOut: await count(join(place, 'receipt.json'), Receipt, leftOutOf),
      related: await count(join(place, 'related.json'), RelatedFile, ({ stories }) => stories.length),
    }
  }

  return {
    async scan(folder) {
      let row = null as CatalogRow | null
      try {
        await fileOf(folder, (made) => {
          row = made
        }).read()
        return row ?? known(folder)
      } catch (thrown) {
        if (thrown instanceof Refusal && thrown.code === 'unreadable-file')
          return thrown.cause instanceof Unreadable ? known(folder) : null
        throw thrown
      }
    },

    read: (folder, options) => told(pool.at(folder).read(options)),
    change: (folder, change) => told(pool.at(folder).change(change)),

    discard: (folder, discard, change) => told(pool.at(folder).discard(change, () => discard(join(library, folder)))),

    async keep(article, files) {
      const checked = ArticleFile.safeParse(article)
      if (!checked.success) throw new Error(`what is to be kept is no article: ${checked.error.message}`)
      const folder = articleFolder(article)
      await told(placing.article(folder, article, files))
      await told(pool.at(folder).read())
    },

    addVersion(folder, version, files, change) {
      const has = ({ versions }: Article) => versions.some(({ n }) => n === version.n)
      let done = async () => {}
      const changed = pool.at(folder).change(
        (before) => {
          const after = change(before)
          if (!has(after)) throw new Error(`the change does not name version ${version.n}`)
          return after
        },
        async (before) => {
          if (has(before)) throw new Error(`${before.id} has a version ${version.n} already`)
          done = (await placing.version(folder, before.id, version.n, files)).done
        },
      )
      return told(
        changed.then(async (result) => {
          // Only now: where the change failed, the plan stays and the next opening decides by what is on disk.
          await done().catch((thrown) => log.warn('a leftover stays until the next opening', thrown))
          return result
        }),
      )
    },

    async list(folder) {
      const article = await told(pool.at(folder).read())
      await putRow(folder, article, known(folder)?.file ?? null, parts.put)
    },

    settled: (folder) => (folder === undefined ? pool.settled() : pool.at(folder).settled()),
  }
}

/** How many blocks are left out for the reader: neither those brought back nor those given to a story or the article. */
function leftOutOf({ blocks, choices }: z.infer<typeof Receipt>): number {
  const others = new Set(choices.filter((choice) => choice.do !== 'remove').map(({ id }) => id))
  return blocks.filter(({ id }) => !others.has(id)).length
}

function isSame(left: Stamp, found: Stamp | null): boolean {
  return left.size === found?.size && left.mtimeMs === found.mtimeMs && left.sha256 === found.sha256
}

/** The same size and time with other bytes was no edit, by this program or by hand. */
function suspicion(left: Stamp | null, found: Stamp): string | null {
  if (left === null || left.size !== found.size || left.mtimeMs !== found.mtimeMs) return null
  return left.sha256 === found.sha256 ? null : 'has other bytes than were left, though no edit touched it'
}

/** With what went wrong as the user should hear it. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (thrown) {
    if (!(thrown instanceof Newer)) throw diskRefusal(thrown)
    throw new Refusal(
      'library-newer',
      'This article was written by a newer Commonplace and can only be read and changed with that one.',
    )
  }
}
