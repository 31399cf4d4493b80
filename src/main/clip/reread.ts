import type { Extract } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import { type Article, currentVersion, type Id } from '#shared/model.ts'
import { type Changes, expectWritable } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import type { Store } from '../store/types.ts'
import { newImageToken, shownSizes, statedWidths } from './article-files.ts'
import type { Load } from './fetch/types.ts'
import { type HeldImage, keepImages } from './images/assets.ts'
import { addAnew, pageOf } from './new-version.ts'

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

/** Reads the kept bytes of a page again, by an encoding chosen by hand or as the page itself says: a new version. */
export function rereadHandlers(parts: Parts): Pick<Handlers, 'reread'> {
  const { store, changes, jobs, extract, load, rasterise, wantsImages } = parts
  return {
    reread: ({ id, encoding, job }) =>
      jobs.run('clip', job, async ({ signal }) => {
        expectWritable(store)
        const article = await store.article(id)
        const page = await pageOf(store, article, encoding)
        if (page === null)
          throw new Refusal(
            'not-found',
            'The page this article was read from was not kept, so it cannot be read again.',
            {
              id,
            },
          )
        const imageToken = newImageToken()
        const reply = await extract({ kind: 'extract', page: { ...page, url: page.finalUrl, imageToken } }, { signal })
        const [found] = reply.articles
        if (found === undefined)
          throw new Refusal(
            'no-article',
            `Read as ${encoding ?? 'it says'}, this page holds no article; the one that is kept was not touched.`,
            { id },
          )
        const held = await heldImages(store, article)
        const images = await keepImages({
          ...found,
          articleUrl: page.finalUrl,
          fromPrivate: false,
          // What the reader does not want fetched is not fetched now either.
          load: wantsImages() ? load : refuse,
          rasterise,
          widths: statedWidths(found.html, imageToken),
          held,
          signal,
        })
        const anew = await addAnew(
          parts,
          id,
          { page, article: found, reply, images, imageToken },
          'reread',
          () => false,
        )
        if (anew === null) return { rev: changes.rev(), undo: null, version: article.current }
        const { before, after } = anew
        const way = { id, expects: after.revision, revision: before.revision, set: { current: before.current } }
        const label = 'Read a page by another encoding'
        const undo = { label, articles: [way], queue: null, library: null, settings: null }
        return { ...changes.announce([id], undo), version: after.current }
      }),
  }
}

const refuse: Load = async () => {
  throw new Refusal('cancelled', 'Images are not wanted.')
}

/** The images that were fetched for an article before, by their addresses, as large as the version in view shows them. */
async function heldImages(store: Store, article: Article) {
  const { id, current } = article
  const { sources } = currentVersion(article)
  const byUrl = new Map(sources.slice(1).map(({ url, sha256 }) => [url, sha256.slice(0, 32)]))
  const sizes = shownSizes(await store.versionFile(id, current, 'article.html'), id)
  return async (url: string): Promise<HeldImage | null> => {
    const hash = byUrl.get(url)
    const bytes = hash === undefined ? null : await store.asset(id, hash)
    return bytes === null || hash === undefined ? null : { bytes, shown: sizes.get(hash) ?? null }
  }
}
