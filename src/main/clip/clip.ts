import type { Extract, ExtractedArticle, ExtractReply } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { wallSentence } from '#shared/extraction/sentences.ts'
import { Refusal } from '#shared/failure.ts'
import type { Id, Version } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import { currentVersion } from '#shared/shown-facts.ts'
import { createMutex } from '../async.ts'
import { expectWritable } from '../changes/changes.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { newArticle, type Page, sha256, statedWidths, versionOf, withAssets } from './article-files.ts'
import { articleReply, type ClipResult } from './clip-result.ts'
import { clipDuplicate, revertTo, withTags } from './duplicate-clip.ts'
import { extractPage, type PageReading } from './extract-page.ts'
import { parseAddress } from './fetch/address.ts'
import type { Load } from './fetch/types.ts'
import { findExisting, trustedCanonical } from './find-existing.ts'
import { type KeptImages, keepImages, leaveImages } from './images/assets.ts'
import { keepArticle } from './keep-article.ts'
import { addReading, extrasOf, type Reading } from './new-version.ts'
import { type ClipSource, readPage } from './read-page.ts'
import { clipCancelled, noArticle, nothingShown } from './sentences.ts'

export interface ClipOptions {
  /** Called when the article is kept, because a topic may be renamed while its page is fetched. */
  readonly tags: () => readonly string[]
  /** Fetches a page again that the library has. */
  readonly again: boolean
  /** Keeps everything that the page shows where it is not taken for an article. */
  readonly anyway: boolean
  readonly by: QueueItem['by']
  readonly signal: AbortSignal
}

export interface ClipParts {
  readonly store: Store
  readonly load: Load
  readonly extract: Extract
  readonly rasterise: Rasterise
  readonly newId: () => Id
  readonly now: () => Date
  /** IANA name of the user's zone: ages on pages are read in it. */
  readonly timeZone: string
  /** Whether the user wants images. Without them, each is recorded as missing and a later clip can fetch it. */
  readonly wantsImages: () => boolean
}

/**
 * Clips one page: load → extract → images → keep. It keeps the whole page or nothing.
 * @throws Refusal that says why the page could not be clipped
 */
export type Clip = (source: ClipSource, options: ClipOptions) => Promise<ClipResult>

export function createClip(parts: ClipParts): Clip {
  const { store, extract } = parts
  /** Deciding and keeping run one at a time, so that two clips of one page cannot make two articles. */
  const keeping = createMutex()

  return async (source, options) => {
    expectWritable(store)
    if ('url' in source && !('file' in source) && !options.again) {
      const existing = findExisting(store.rows().values(), { addresses: [parseAddress(source.url)], sha256: null })
      if (existing !== null) return clipDuplicate(parts, existing.id, options.tags)
    }
    const received = await readPage(parts, source, options)
    const choices = await formerChoices(store, received)
    const page = { ...received, encoding: choices.encoding }
    const anyway = options.anyway || choices.anyway
    const read = await extractPage(extract, page, { anyway, signal: options.signal })
    const { reply } = read
    const extraction = { page, ...read, canonicalUrl: canonicalOf(page, reply) }
    const before = existingRow(store, extraction)
    if (before !== null && !options.again) return clipDuplicate(parts, before.id, options.tags)
    const [article] = reply.articles
    if (article === undefined && before === null) throw refuseNoArticle(page.finalUrl, anyway, reply)
    const images = article === undefined ? NO_IMAGES : await imagesOf(parts, article, extraction, options.signal)
    return keeping.run(() => keep(parts, { ...extraction, images }, { ...options, anyway }))
  }
}

interface Extraction extends PageReading {
  readonly page: Page
  readonly canonicalUrl: string | null
}

const NO_IMAGES: KeptImages = { assets: [], missing: [] }

/** What the reader once chose for a page also applies when it is clipped again: its encoding, and to keep it anyway. */
async function formerChoices(store: Store, { url, finalUrl, bytes }: Page) {
  const row = findExisting(store.rows().values(), { addresses: [url, finalUrl], sha256: sha256(bytes) })
  if (row === null) return { encoding: null, anyway: false }
  const { charset, keptAnyway } = currentVersion(await store.article(row.id))
  return { encoding: charset?.by === 'hand' ? charset.name : null, anyway: keptAnyway !== null }
}

function canonicalOf(page: Page, { articles: [article] }: ExtractReply): string | null {
  return article === undefined ? null : trustedCanonical(article.canonicalUrl, page.finalUrl)
}

function existingRow(store: Store, { page, canonicalUrl }: Extraction): CatalogRow | null {
  return findExisting(store.rows().values(), {
    addresses: [page.url, page.finalUrl, canonicalUrl],
    sha256: sha256(page.bytes),
  })
}

async function imagesOf(
  { load, rasterise, wantsImages }: ClipParts,
  article: ExtractedArticle,
  { page, imageToken }: Extraction,
  signal: AbortSignal,
): Promise<KeptImages> {
  if (!wantsImages()) return leaveImages(article)
  return keepImages({
    ...article,
    articleUrl: page.finalUrl,
    fromPrivate: page.isPrivate,
    load,
    rasterise,
    widths: statedWidths(article.html, imageToken),
    signal,
  })
}

/** The last step. It looks for the page in the library once more: another clip may have kept it meanwhile. */
async function keep(
  parts: ClipParts,
  { canonicalUrl, ...reading }: Extraction & { readonly images: KeptImages },
  { tags, again, anyway, signal }: ClipOptions,
): Promise<ClipResult> {
  if (signal.aborted) throw new Refusal('cancelled', clipCancelled)
  const row = existingRow(parts.store, { canonicalUrl, ...reading })
  if (row !== null && !again) return clipDuplicate(parts, row.id, tags)
  const [article] = reading.reply.articles
  if (row !== null) {
    return keepVersion(
      parts,
      row.id,
      { ...reading, article: article ?? (await emptyArticle(parts.store, row.id)) },
      tags,
    )
  }
  if (article === undefined) throw refuseNoArticle(reading.page.finalUrl, anyway, reading.reply)
  return keepFirst(parts, { ...reading, article }, canonicalUrl, tags)
}

async function keepFirst(
  parts: ClipParts,
  { page, article: extracted, reply, images, imageToken, keptAnyway }: Reading,
  canonicalUrl: string | null,
  tags: ClipOptions['tags'],
): Promise<ClipResult> {
  const { newId, now } = parts
  const id = newId()
  const html = withAssets(extracted.html, imageToken, id, images)
  const place = { n: 1, from: null, reason: 'clip', madeAt: now().toISOString(), keptAnyway } as const
  const { version, files } = await versionOf(page, extracted, extrasOf(reply, imageToken), html, images, place)
  const article = newArticle(id, newId(), page, version, canonicalUrl)
  return keepArticle(parts, { article, files, html }, tags)
}

/** A new version whose text is shorter than this share of the current one is kept, but is not shown: error pages and walls are short. */
const MUCH_SHORTER = 0.5

/**
 * Adds what the page has now to the article that the library has: the same text counts as a duplicate, another text
 * becomes a new version. A much shorter version is kept without being shown, and so is what the page shows in place of an
 * article, or of the rest of one.
 */
async function keepVersion(parts: ClipParts, id: Id, reading: Reading, tags: ClipOptions['tags']): Promise<ClipResult> {
  const isWorse = (length: number, former: number, { keptAnyway, facts }: Version) =>
    length < former * MUCH_SHORTER ||
    // What is taken for no article is no new text of one.
    (reading.keptAnyway !== null && keptAnyway === null) ||
    // What a wall shows is no new text of a page that was kept without being an article either.
    (reading.keptAnyway === 'wall' && keptAnyway !== 'wall') ||
    // A beginning is no new text of the whole.
    (reading.article.facts.incomplete !== null && facts.incomplete === null && length < former)
  const added = await addReading(parts, id, reading, 'again', isWorse, (article) => ({
    ...article,
    tags: [...withTags(parts.store, article.tags, tags())],
    // As with a duplicate: clipping a page again takes its article out of the trash.
    state: { ...article.state, trashedAt: null },
  }))
  if (added === null) return clipDuplicate(parts, id, tags)
  const { before, after, n, isCurrent } = added
  const revert = revertTo(before, after)
  if (isCurrent) return { reply: articleReply(after, 'updated'), revert }
  const isVisible = after.tags.length !== before.tags.length || before.state.trashedAt !== null
  return { reply: articleReply(after, 'kept', n), revert: isVisible ? revert : null }
}

/** Stands in for the article of a page that used to have one. */
async function emptyArticle(store: Store, id: Id): Promise<ExtractedArticle> {
  const { facts } = currentVersion(await store.article(id))
  return { facts, leadImageUrl: null, canonicalUrl: null, html: '', text: '', body: '', images: [], cut: null }
}

function refuseNoArticle(url: string | null, anyway: boolean, { wall }: ExtractReply): Refusal {
  const host = url === null ? null : new URL(url).host
  if (anyway) return new Refusal('no-article', nothingShown(host))
  return wall === null
    ? new Refusal('no-article', host === null ? noArticle.file : noArticle.page)
    : new Refusal('wall', wallSentence(wall, host), { wall })
}
