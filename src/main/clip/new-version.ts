import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { carryHighlights } from '#shared/anchors.ts'
import type { Extract, ExtractedArticle, ExtractReply } from '#shared/extraction/extraction.ts'
import { type Article, currentVersion, type Id, type Version } from '#shared/model.ts'
import type { Store } from '../store/types.ts'
import { type Beside, type Page, relatedStory, sha256, versionOf, withAssets } from './article-files.ts'
import type { KeptImages } from './images/assets.ts'
import { rechoose } from './replay-corrections.ts'

const unpacked = promisify(gunzip)

/** A page as it was read, with the images that were had. */
export interface Read {
  readonly page: Page
  readonly article: ExtractedArticle
  readonly reply: ExtractReply
  readonly images: KeptImages
  readonly imageToken: string
}

/** What stands beside the article that a page was read for. */
export function besideOf(reply: ExtractReply, imageToken: string): Beside {
  return {
    blocks: reply.receipt,
    choices: [],
    stories: reply.articles.slice(1).map((story, index) => relatedStory(`s${index + 1}`, story, imageToken)),
    charset: reply.charset,
  }
}

/** What came of reading a known article's page anew: null when its text is the one that is shown. */
export type Anew = {
  readonly before: Article
  readonly after: Article
  readonly n: number
  readonly shown: boolean
} | null

interface Parts {
  readonly store: Store
  readonly extract: Extract
  readonly newId: () => Id
  readonly now: () => Date
}

/**
 * Adds what was read anew to an article as a version, with what its reader chose by hand on the version before.
 * @param isWorse whether a text is kept but not shown, asked with its length and the former one's
 * @param change made together with it
 */
export async function addAnew(
  { store, extract, newId, now }: Parts,
  id: Id,
  { page, article, reply, images, imageToken }: Read,
  reason: Version['reason'],
  isWorse: (length: number, former: number) => boolean,
  change: (article: Article) => Article = (same) => same,
): Promise<Anew> {
  const former = await store.article(id)
  const { current } = former
  const formerText = await store.versionFile(id, current, 'article.txt')
  const beside = besideOf(reply, imageToken)
  const html = withAssets(article.html, imageToken, id, images)
  const { blocks, choices, stories } = beside
  const receipt = await store.receipt(id, current)
  const made = await rechoose(extract, { html, text: article.text, blocks, choices, stories }, receipt, {
    facts: article.facts,
    capturedAt: page.capturedAt,
    timeZone: page.timeZone,
  })
  if (made.text === formerText) return null
  const worse = isWorse(made.text.length, formerText.length)
  const n = nextVersion(former)
  const place = { n, from: current, reason, madeAt: now().toISOString() } as const
  const found = { ...article, html: made.html, text: made.text }
  const { version, files } = await versionOf(
    page,
    found,
    { ...made, charset: beside.charset },
    made.html,
    images,
    place,
  )
  await store.recordSanitised([sha256(made.html)])
  const after = await store.addVersion(id, version, files, (before) =>
    change({
      ...before,
      revision: newId(),
      modifiedAt: place.madeAt,
      versions: [...before.versions, version],
      highlights: carryHighlights(before.highlights, n, made.text),
      ...(worse ? {} : { current: n }),
    }),
  )
  return { before: former, after, n, shown: !worse }
}

export function nextVersion(article: Article): number {
  return Math.max(...article.versions.map((version) => version.n)) + 1
}

/** The page that the version in view was read from, as it was received; null when it was not kept. */
export async function pageOf(store: Store, article: Article, encoding: string | null): Promise<Page | null> {
  const shown = currentVersion(article)
  let version: Version | undefined = shown
  // A version made by hand holds no source: the one it was made from does.
  while (version !== undefined && version.sources[0]?.file === null) {
    const { from }: Version = version
    version = article.versions.find(({ n }) => n === from)
  }
  const source = version?.sources[0]
  if (version === undefined || source === undefined || source.file === null) return null
  const packed = await store.versionBytes(article.id, version.n, source.file)
  return {
    url: source.url,
    finalUrl: source.finalUrl,
    bytes: source.file.endsWith('.gz') ? await unpacked(packed) : packed,
    headers: source.headers,
    type: source.type,
    isPrivate: false,
    capturedAt: shown.capturedAt,
    timeZone: shown.timeZone,
    encoding,
  }
}
