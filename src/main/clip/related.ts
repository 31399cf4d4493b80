import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import type { Article, Id, RelatedStory, Version } from '#shared/model.ts'
import { currentVersion } from '#shared/shown-facts.ts'
import { createMutex } from '../async.ts'
import { expectWritable } from '../changes/changes.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { hashes, newArticle, STORY, statedWidths, textFiles, withAssets } from './article-files.ts'
import { type ClipResult, refusalReply } from './clip-result.ts'
import { clipDuplicate } from './duplicate-clip.ts'
import { sniff } from './fetch/sniff.ts'
import type { Load } from './fetch/types.ts'
import { findExisting } from './find-existing.ts'
import { type KeptImages, keepImages, leaveImages } from './images/assets.ts'
import { keepArticle } from './keep-article.ts'
import { storyCancelled } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly load: Load
  readonly rasterise: Rasterise
  readonly newId: () => Id
  readonly now: () => Date
  readonly wantsImages: () => boolean
}

interface StoryOptions {
  readonly tags: () => readonly string[]
  readonly signal: AbortSignal
}

/** Keeps related stories of an article as articles of their own. A story that fails is a reply with its failure. */
export type KeepStories = (
  id: Id,
  /** Ids of stories; null for all of them. */
  stories: readonly string[] | null,
  options: StoryOptions,
) => Promise<readonly ClipResult[]>

/** Finds the article that a related story was kept as: by its parent and title, else by its address. */
export function storyRow(
  rows: Iterable<CatalogRow>,
  parent: Id,
  story: Pick<RelatedStory, 'url' | 'facts'>,
): CatalogRow | null {
  const all = [...rows]
  const children = all.filter((row) => row.parentId === parent && row.title === story.facts.title)
  const child = children.find((row) => row.state.trashedAt === null) ?? children[0] ?? null
  if (child !== null || story.url === null) return child
  return findExisting(all, { addresses: [story.url], sha256: null })
}

export function createKeepStories(parts: Parts): KeepStories {
  /** One call at a time, so that two calls cannot make two articles of one story. */
  const keeping = createMutex()
  return (...asked) => keeping.run(() => keepStories(parts, ...asked))
}

async function keepStories(
  parts: Parts,
  ...[id, wanted, options]: Parameters<KeepStories>
): Promise<readonly ClipResult[]> {
  const { store } = parts
  expectWritable(store)
  const parent = await store.article(id)
  const { stories } = await store.related(id, parent.current)
  const results: ClipResult[] = []
  for (const story of stories.filter((each) => wanted === null || wanted.includes(each.id))) {
    try {
      if (options.signal.aborted) throw new Refusal('cancelled', storyCancelled)
      results.push(await keepStory(parts, parent, story, options))
    } catch (thrown) {
      results.push({ reply: { ...refusalReply(story.url, thrown), title: story.facts.title }, revert: null })
    }
  }
  return results
}

async function keepStory(
  parts: Parts,
  parent: Article,
  story: RelatedStory,
  { tags, signal }: StoryOptions,
): Promise<ClipResult> {
  const { store, newId, now } = parts
  const row = storyRow(store.rows().values(), parent.id, story)
  if (row !== null) return clipDuplicate(parts, row.id, tags)
  const parentVersion = currentVersion(parent)
  const images = await imagesOf(parts, parentVersion, story, signal)
  const id = newId()
  const html = withAssets(story.html, STORY, id, images).replaceAll(`asset://${parent.id}/`, `asset://${id}/`)
  const assets = new Map([
    ...images.assets.map((asset) => [`${asset.hash}.${asset.ext}`, asset.bytes] as const),
    ...(await parentImages(store, parent.id, story.html)),
  ])
  const files = textFiles({ html, text: story.text, blocks: [], choices: [], stories: [], unlisted: 0 })
  const version = storyVersion(parentVersion, story, images, { madeAt: now().toISOString(), files: hashes(files) })
  const page = { url: story.url, capturedAt: parentVersion.capturedAt }
  const article = newArticle(id, newId(), page, version, null, parent.id)
  return keepArticle(parts, { article, files: { version: files, assets }, html }, tags)
}

async function imagesOf(
  { load, rasterise, wantsImages }: Parts,
  parentVersion: Version,
  { html, images }: RelatedStory,
  signal: AbortSignal,
): Promise<KeptImages> {
  const wanted = { images, leadImageUrl: null }
  if (!wantsImages()) return leaveImages(wanted)
  return keepImages({
    ...wanted,
    articleUrl: parentVersion.sources[0]?.finalUrl ?? null,
    fromPrivate: false,
    load,
    rasterise,
    widths: statedWidths(html, STORY),
    signal,
  })
}

/** The first version of an article made of a story. */
function storyVersion(
  parentVersion: Version,
  story: RelatedStory,
  images: KeptImages,
  made: Pick<Version, 'madeAt' | 'files'>,
): Version {
  return {
    ...parentVersion,
    n: 1,
    from: null,
    reason: 'cut',
    madeAt: made.madeAt,
    partial: images.missing.length > 0 || story.cut !== null,
    missing: [...images.missing],
    cut: story.cut,
    // Its reader cut it from the page: it is not all that the page shows.
    keptAnyway: null,
    facts: story.facts,
    // The parent keeps the page itself.
    sources: parentVersion.sources.slice(0, 1).map((source) => ({ ...source, file: null })),
    files: made.files,
  }
}

/** The images of the parent that a story shows; a story that the reader cut off may have some. */
async function parentImages(store: Store, parent: Id, html: string): Promise<(readonly [string, Uint8Array])[]> {
  const hashes = new Set(
    [...html.matchAll(new RegExp(`asset://${parent}/([0-9a-f]{32})`, 'g'))].map(([, hash]) => hash),
  )
  const images: (readonly [string, Uint8Array])[] = []
  for (const hash of hashes) {
    const bytes = hash === undefined ? null : await store.asset(parent, hash)
    if (bytes !== null) images.push([`${hash}.${sniff(bytes).ext}`, bytes])
  }
  return images
}
