import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { carryHighlights } from '#shared/anchors.ts'
import type { Extract, ExtractedArticle, ExtractReply } from '#shared/extraction/extraction.ts'
import type { Article, Id, Version } from '#shared/model.ts'
import { currentVersion } from '#shared/shown-facts.ts'
import type { Store } from '../store/types.ts'
import { type Page, type PageExtras, relatedStory, sha256, versionOf, withAssets } from './article-files.ts'
import type { KeptImages } from './images/assets.ts'
import { replayCorrections } from './replay-corrections.ts'

const unpack = promisify(gunzip)

/** A page with the article and the images that were read from it. */
export interface Reading {
  readonly page: Page
  readonly article: ExtractedArticle
  readonly reply: ExtractReply
  readonly images: KeptImages
  readonly imageToken: string
  /** As in its version. */
  readonly keptAnyway: Version['keptAnyway']
}

/** What the extractor found on a page besides its main article. */
export function extrasOf(reply: ExtractReply, imageToken: string): PageExtras {
  return {
    blocks: reply.receipt,
    choices: [],
    stories: reply.articles.slice(1).map((story, index) => relatedStory(`s${index + 1}`, story, imageToken)),
    unlisted: reply.unlisted,
    charset: reply.charset,
  }
}

/** A version that was added to an article. */
export interface AddedVersion {
  readonly before: Article
  readonly after: Article
  readonly n: number
  /** False for a version that is kept without being shown. */
  readonly isCurrent: boolean
}

interface Parts {
  readonly store: Store
  readonly extract: Extract
  readonly newId: () => Id
  readonly now: () => Date
}

/**
 * Adds a new reading of a page to its article as a version, with the corrections that its reader made on the version
 * before.
 * @param isWorse decides from the lengths of the new and the former text, and the former version, whether the version is
 * kept without being shown
 * @param change further changes of the article, written together with the version
 * @returns null when the text is the same as the current one; nothing is written then
 */
export async function addReading(
  { store, extract, newId, now }: Parts,
  id: Id,
  { page, article, reply, images, imageToken, keptAnyway }: Reading,
  reason: Version['reason'],
  isWorse: (length: number, former: number, version: Version) => boolean,
  change: (article: Article) => Article = (same) => same,
): Promise<AddedVersion | null> {
  const former = await store.article(id)
  const { current } = former
  const formerText = await store.versionFile(id, current, 'article.txt')
  const extras = extrasOf(reply, imageToken)
  const html = withAssets(article.html, imageToken, id, images)
  const { blocks, choices, stories } = extras
  const receipt = await store.receipt(id, current)
  const corrected = await replayCorrections(extract, { html, text: article.text, blocks, choices, stories }, receipt, {
    facts: article.facts,
    capturedAt: page.capturedAt,
    timeZone: page.timeZone,
  })
  // A page that was kept anyway may be taken for an article now, and a beginning for the whole, with the same words.
  const formerVersion = currentVersion(former)
  const isJudgedAlike =
    corrected.text === '' ||
    (formerVersion.keptAnyway === keptAnyway &&
      formerVersion.facts.incomplete?.reason === article.facts.incomplete?.reason)
  if (corrected.text === formerText && isJudgedAlike) return null
  const worse = isWorse(corrected.text.length, formerText.length, formerVersion)
  const n = nextVersion(former)
  const place = { n, from: current, reason, madeAt: now().toISOString(), keptAnyway } as const
  const read = { ...article, html: corrected.html, text: corrected.text }
  const { version, files } = await versionOf(
    page,
    read,
    { ...corrected, unlisted: extras.unlisted, charset: extras.charset },
    corrected.html,
    images,
    place,
  )
  await store.recordSanitised([sha256(corrected.html)])
  const after = await store.addVersion(id, version, files, (before) =>
    change({
      ...before,
      revision: newId(),
      modifiedAt: place.madeAt,
      versions: [...before.versions, version],
      highlights: carryHighlights(before.highlights, n, corrected.text),
      ...(worse ? {} : { current: n }),
    }),
  )
  return { before: former, after, n, isCurrent: !worse }
}

export function nextVersion(article: Article): number {
  return Math.max(...article.versions.map((version) => version.n)) + 1
}

/** The page that the current version was read from, as it was received; null when it was not kept. */
export async function pageOf(store: Store, article: Article, encoding: string | null): Promise<Page | null> {
  const current = currentVersion(article)
  let version: Version | undefined = current
  // A version made by a correction has no source file; the version it was made from does.
  while (version !== undefined && version.sources[0]?.file === null) {
    const { from }: Version = version
    version = article.versions.find(({ n }) => n === from)
  }
  const source = version?.sources[0]
  if (version === undefined || source === undefined || source.file === null) return null
  const bytes = await store.versionBytes(article.id, version.n, source.file)
  return {
    url: source.url,
    finalUrl: source.finalUrl,
    bytes: source.file.endsWith('.gz') ? await unpack(bytes) : bytes,
    headers: source.headers,
    type: source.type,
    isPrivate: false,
    capturedAt: current.capturedAt,
    timeZone: current.timeZone,
    encoding,
  }
}
