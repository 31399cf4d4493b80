import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import { type Article, currentVersion, type Id, type RelatedStory, type Version } from '#shared/model.ts'
import { type Changes, expectWritable } from '../changes/changes.ts'
import type { TopicRenames } from '../changes/topic-renames.ts'
import type { Handlers } from '../handlers.ts'
import type { Jobs } from '../jobs.ts'
import type { CatalogRow } from '../store/catalog/catalog-row.ts'
import type { Store } from '../store/types.ts'
import { hashes, newArticle, STORY, sha256, statedWidths, textFiles, withAssets } from './article-files.ts'
import type { Clipped } from './clip.ts'
import { knownAgain, withTags } from './duplicate-clip.ts'
import { sniff } from './fetch/sniff.ts'
import type { Load } from './fetch/types.ts'
import { knownRow } from './find-existing.ts'
import { keepImages, leaveImages } from './images/assets.ts'
import { keptReply, refusedReply } from './replies.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly jobs: Jobs
  readonly renamed: Pick<TopicRenames, 'follow'>
  readonly load: Load
  readonly rasterise: Rasterise
  readonly newId: () => Id
  readonly now: () => Date
  readonly wantsImages: () => boolean
}

/** Keeps stories of an article's page as articles of their own; each that fails is a reply. */
export type KeepStories = (
  id: Id,
  wanted: readonly string[] | null,
  options: { readonly tags: () => readonly string[]; readonly signal: AbortSignal },
) => Promise<readonly Clipped[]>

/** The article that a story found beside another has become: known by its address, else by its parent and title. */
export function storyRow(
  rows: Iterable<CatalogRow>,
  parent: Id,
  story: Pick<RelatedStory, 'url' | 'facts'>,
): CatalogRow | null {
  const all = [...rows]
  const own = all.filter((row) => row.parentId === parent && row.title === story.facts.title)
  const child = own.find((row) => row.state.trashedAt === null) ?? own[0] ?? null
  if (child !== null || story.url === null) return child
  return knownRow(all, { addresses: [story.url], sha256: null })
}

export function createKeepStories({
  store,
  load,
  rasterise,
  newId,
  now,
  wantsImages,
}: Omit<Parts, 'changes' | 'jobs' | 'renamed'>): KeepStories {
  async function keep(
    parent: Article,
    story: RelatedStory,
    { tags, signal }: Parameters<KeepStories>[2],
  ): Promise<Clipped> {
    const row = storyRow(store.rows().values(), parent.id, story)
    if (row !== null) return knownAgain({ store, newId, now }, row.id, tags)
    const from = currentVersion(parent)
    const ask = { images: story.images, leadImageUrl: null }
    const images = wantsImages()
      ? await keepImages({
          ...ask,
          articleUrl: from.sources[0]?.finalUrl ?? null,
          fromPrivate: false,
          load,
          rasterise,
          widths: statedWidths(story.html, STORY),
          signal,
        })
      : leaveImages(ask)
    const id = newId()
    const html = withAssets(story.html, STORY, id, images).replaceAll(`asset://${parent.id}/`, `asset://${id}/`)
    const assets = new Map([
      ...images.assets.map((asset) => [`${asset.hash}.${asset.ext}`, asset.bytes] as const),
      ...(await parentImages(parent.id, story.html)),
    ])
    const files = textFiles({ html, text: story.text, blocks: [], choices: [], stories: [] })
    const version: Version = {
      ...from,
      n: 1,
      from: null,
      reason: 'cut',
      madeAt: now().toISOString(),
      partial: images.missing.length > 0 || story.cut !== null,
      missing: [...images.missing],
      cut: story.cut,
      facts: story.facts,
      // The page is its parent's, and kept there.
      sources: from.sources.slice(0, 1).map((source) => ({ ...source, file: null })),
      files: hashes(files),
    }
    const page = { url: story.url, capturedAt: from.capturedAt }
    const made = newArticle(id, newId(), page, version, null, parent.id)
    const article = await store.keep(made, { version: files, assets }, (last) => ({
      ...last,
      tags: [...withTags(store, [], tags())],
    }))
    await store.recordSanitised([sha256(html)])
    const trashed = { trashedAt: now().toISOString() }
    return {
      reply: keptReply(article, 'added'),
      way: { id, expects: article.revision, revision: newId(), set: { state: trashed } },
    }
  }

  /** A story that was cut off by hand shows images of its parent's. */
  async function parentImages(parent: Id, html: string): Promise<(readonly [string, Uint8Array])[]> {
    const hashes = new Set(
      [...html.matchAll(new RegExp(`asset://${parent}/([0-9a-f]{32})`, 'g'))].map(([, hash]) => hash),
    )
    const found: (readonly [string, Uint8Array])[] = []
    for (const hash of hashes) {
      const bytes = hash === undefined ? null : await store.asset(parent, hash)
      if (bytes !== null) found.push([`${hash}.${sniff(bytes).ext}`, bytes])
    }
    return found
  }

  /** Two askings at once must not make two articles of one story. */
  let keeping: Promise<unknown> = Promise.resolve()
  return (id, wanted, options) => {
    const kept = keeping.then(() => keepAll(id, wanted, options))
    keeping = kept.catch(() => undefined)
    return kept
  }

  async function keepAll(...[id, wanted, options]: Parameters<KeepStories>): Promise<readonly Clipped[]> {
    expectWritable(store)
    const parent = await store.article(id)
    const { stories } = await store.related(id, parent.current)
    const kept: Clipped[] = []
    for (const story of stories.filter((each) => wanted === null || wanted.includes(each.id))) {
      try {
        if (options.signal.aborted) throw new Refusal('cancelled', 'This story was not kept: it was cancelled before.')
        kept.push(await keep(parent, story, options))
      } catch (thrown) {
        kept.push({ reply: { ...refusedReply(story.url, thrown), title: story.facts.title }, way: null })
      }
    }
    return kept
  }
}

/** Keeping the stories that were found beside an article. */
export function relatedHandlers(
  { store, changes, jobs, renamed }: Pick<Parts, 'store' | 'changes' | 'jobs' | 'renamed'>,
  keep: KeepStories,
): Pick<Handlers, 'keep-stories'> {
  return {
    'keep-stories': ({ id, stories, tags, job }) =>
      jobs.run('clip', job, async ({ signal }) => {
        const called = renamed.follow(tags)
        const { stories: there } = await store.related(id, (await store.article(id)).current)
        const missing = stories?.find((wanted) => !there.some((story) => story.id === wanted))
        if (missing !== undefined) throw new Refusal('not-found', 'There is no such story beside this article.', { id })
        const kept = await keep(id, stories ?? null, { tags: called, signal })
        const ways = kept.flatMap(({ way }) => way ?? [])
        const ids = kept.flatMap(({ reply }) => reply.id ?? [])
        const label = ways.length === 1 ? 'Kept a story' : `Kept ${ways.length} stories`
        const undo = ways.length === 0 ? null : { label, articles: ways, queue: null, library: null, settings: null }
        // Its parent now shows them as kept.
        return { ...changes.announce([id, ...ids], undo), clips: kept.map(({ reply }) => reply) }
      }),
  }
}
