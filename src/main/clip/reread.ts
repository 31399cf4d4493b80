import type { Extract } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { wallSentence } from '#shared/extraction/sentences.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id } from '#shared/model.ts'
import { currentVersion } from '#shared/shown-facts.ts'
import { type Changes, expectWritable } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import type { Store } from '../store/types.ts'
import { statedSizes, statedWidths } from './article-files.ts'
import { extractPage } from './extract-page.ts'
import type { Load } from './fetch/types.ts'
import { keepImages, type StoredImage } from './images/assets.ts'
import { type AddedVersion, addReading, pageOf } from './new-version.ts'
import { encodingLabel, imagesNotWanted, noArticleInEncoding, pageNotKept } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  readonly extract: Extract
  readonly load: Load
  readonly rasterise: Rasterise
  readonly newId: () => Id
  readonly now: () => Date
  readonly wantsImages: () => boolean
}

/** Reads the kept bytes of a page again as a new version, in an encoding the reader chose or in the one the page names. */
export function rereadHandlers(parts: Parts): Pick<Handlers, 'reread'> {
  const { changes, jobs } = parts
  return {
    reread: ({ id, encoding, job }) =>
      jobs.run('clip', job, async ({ signal }) => {
        expectWritable(parts.store)
        const added = await reread(parts, id, encoding, signal)
        if (added === null) return { rev: changes.rev(), undo: null, version: (await parts.store.article(id)).current }
        const { before, after } = added
        const revert = { id, expects: after.revision, revision: before.revision, set: { current: before.current } }
        const undo = { label: encodingLabel, articles: [revert], queue: null, library: null, settings: null }
        return { ...changes.announce([id], undo), version: after.current }
      }),
  }
}

/** @returns null when the text is the same as before */
async function reread(
  parts: Parts,
  id: Id,
  encoding: string | null,
  signal: AbortSignal,
): Promise<AddedVersion | null> {
  const { store, extract, load, rasterise, wantsImages } = parts
  const article = await store.article(id)
  const page = await pageOf(store, article, encoding)
  if (page === null) throw new Refusal('not-found', pageNotKept, { id })
  const anyway = currentVersion(article).keptAnyway !== null
  const read = await extractPage(extract, page, { anyway, signal })
  const { reply, imageToken } = read
  const [extracted] = reply.articles
  if (extracted === undefined && reply.wall !== null)
    throw new Refusal('wall', wallSentence(reply.wall, null), { id, wall: reply.wall })
  if (extracted === undefined) throw new Refusal('no-article', noArticleInEncoding(encoding), { id })
  const images = await keepImages({
    ...extracted,
    articleUrl: page.finalUrl,
    fromPrivate: false,
    // A reader who does not want images does not want them fetched now either.
    load: wantsImages() ? load : refuseImages,
    rasterise,
    widths: statedWidths(extracted.html, imageToken),
    stored: await storedImages(store, article),
    signal,
  })
  return addReading(parts, id, { page, ...read, article: extracted, images }, 'reread', () => false)
}

const refuseImages: Load = async () => {
  throw new Refusal('cancelled', imagesNotWanted)
}

/** Finds the images that were fetched for an article before, by their addresses, with the size the current version shows. */
async function storedImages(store: Store, article: Article) {
  const { id, current } = article
  const { sources } = currentVersion(article)
  const hashByUrl = new Map(sources.slice(1).map(({ url, sha256 }) => [url, sha256.slice(0, 32)]))
  const sizes = statedSizes(await store.versionFile(id, current, 'article.html'), id)
  return async (url: string): Promise<StoredImage | null> => {
    const hash = hashByUrl.get(url)
    const bytes = hash === undefined ? null : await store.asset(id, hash)
    return bytes === null || hash === undefined ? null : { bytes, displaySize: sizes.get(hash) ?? null }
  }
}
