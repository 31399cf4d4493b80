import { dirname, join, relative, sep } from 'node:path'
import type { Refusal } from '#shared/failure.ts'
import { Article, FORMAT } from '#shared/model.ts'
import { shownFacts } from '#shared/shown-facts.ts'
import type { CatalogRow } from '../catalog/catalog-row.ts'
import { type DurableParts, type Stamp, Unreadable } from '../disk/durable.ts'
import { JsonFile } from '../disk/json-file.ts'
import type { Notices } from '../disk/notices.ts'
import type { Mender, Mending } from '../disk/repair.ts'
import { articleCalled, beyondRepair, cannotBeRead } from '../disk/sentences.ts'
import { ARTICLE_FILE, idOfFolder } from '../names/layout.ts'
import { noSuchArticle } from '../no-such-article.ts'
import { putRow, type RowParts } from './article-rows.ts'

/** article.json: the version shown is one that it has, and no two versions have one number. */
export const ArticleFile = Article.refine(
  ({ versions, current }) =>
    versions.some(({ n }) => n === current) && new Set(versions.map(({ n }) => n)).size === versions.length,
  'names a version that it does not have, or one twice',
)

export interface ArticleFileParts extends RowParts, Pick<DurableParts<Article>, 'staging'> {
  readonly mender: Mender
  readonly notices: Notices
  /** @throws Refusal `library-missing` when the folder of all articles is not there */
  readonly confirmArticles: () => Promise<void>
}

/**
 * The article.json in a folder.
 * @param put gets the new row when the file is not as its row says
 */
export function articleFile(
  parts: ArticleFileParts,
  folder: string,
  put: (row: CatalogRow) => void,
): JsonFile<Article> {
  const mending = mendingOf(parts, folder)
  const rowStamp = () => parts.rows.byFolder.get(folder)?.file ?? null
  return new JsonFile<Article>({
    ...parts,
    ...mending,
    discardedError: () => noSuchArticle(),
    suspect: (stamp) => suspicion(rowStamp(), stamp),
    async recover(damaged) {
      if (damaged === null) await parts.confirmArticles()
      if (damaged instanceof Unreadable) throw await refuseUnreadable(parts, mending, damaged)
      const good = await parts.mender.restore(mending, damaged)
      if (good === null) throw beyondRepair(mending.called(null))
      return good
    },
    async onContent(article, stamp) {
      const previous = rowStamp()
      if (previous === null || !isSameStamp(previous, stamp)) await putRow(parts, folder, article, stamp, put)
    },
  })
}

function mendingOf(parts: ArticleFileParts, folder: string): Mending<Article> {
  return {
    path: join(parts.folder, folder, ARTICLE_FILE),
    schema: ArticleFile,
    format: FORMAT,
    articleId: idOfFolder(folder),
    called: (good) => articleCalled(good === null ? folder : shownFacts(good).title),
    otherwise: 'so it is not listed; its folder was not touched',
  }
}

/** The file is not touched, whatever it is: another user's file or a disk that fails for a while needs no repair. */
async function refuseUnreadable(
  { rows, mender, notices, folder: library }: ArticleFileParts,
  mending: Mending<Article>,
  thrown: Unreadable,
): Promise<Refusal> {
  const folder = dirname(relative(library, thrown.path)).replaceAll(sep, '/')
  const title = rows.byFolder.get(folder)?.title ?? null
  const called = title === null ? mending.called(await mender.copyOf(mending)) : articleCalled(title)
  const refusal = cannotBeRead(called, thrown)
  const { articleId } = mending
  await notices.add({ id: `unreadable:${folder}`, kind: 'damaged', articleId, message: refusal.message })
  return refusal
}

function isSameStamp(known: Stamp, stamp: Stamp | null): boolean {
  return known.size === stamp?.size && known.mtimeMs === stamp.mtimeMs && known.sha256 === stamp.sha256
}

/** No edit leaves the size and the time as they were and changes the bytes, neither ours nor the user's. */
function suspicion(known: Stamp | null, stamp: Stamp): string | null {
  if (known === null || known.size !== stamp.size || known.mtimeMs !== stamp.mtimeMs) return null
  return known.sha256 === stamp.sha256 ? null : 'has other bytes than were left, though no edit touched it'
}
