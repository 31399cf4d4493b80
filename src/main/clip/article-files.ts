import { createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type ArticleParts, EXTRACTOR_VERSION, type ExtractedArticle } from '#shared/extraction/extraction.ts'
import {
  type Article,
  FORMAT,
  type Id,
  type Receipt,
  type RelatedFile,
  type RelatedStory,
  type Version,
} from '#shared/model.ts'
import type { NewFiles } from '../store/articles/atomic-folders.ts'
import { LONGEST_ADDRESS } from './fetch/address.ts'
import type { KeptImages } from './images/assets.ts'
import { isDataUrl } from './images/data-url.ts'

const pack = promisify(gzip)

/** A page as it was received from the network or read from a file. */
export interface Page {
  /** The address asked for; null for a file without an address. */
  readonly url: string | null
  readonly finalUrl: string | null
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  readonly type: string
  /** Whether it came from a private address. This decides what the page may load. */
  readonly isPrivate: boolean
  /** ISO instant. */
  readonly capturedAt: string
  /** IANA name. */
  readonly timeZone: string
  /** Chosen by the reader; null lets the extractor detect it. */
  readonly encoding: string | null
}

/** What the extractor found on a page besides its main article. */
export interface PageExtras extends Pick<ArticleParts, 'blocks' | 'choices' | 'stories'> {
  /** How many more blocks were left out than are listed. */
  readonly unlisted: number
  /** The encoding its bytes were read by. */
  readonly charset: string
}

/** A story of a page in the form its version stores. Its images are fetched when the story is kept. */
export function relatedStory(id: string, story: ExtractedArticle, imageToken: string): RelatedStory {
  const { facts, canonicalUrl, html, text, images, cut } = story
  return {
    id,
    facts,
    url: canonicalUrl !== null && canonicalUrl.length > LONGEST_ADDRESS ? null : canonicalUrl,
    html: html.replaceAll(`asset://${imageToken}/`, `asset://${STORY}/`),
    text,
    images,
    cut,
  }
}

/** The id in image addresses of a story until its images are fetched; no article has this id. */
export const STORY = 'story'

/** Names the images of a page until they are kept: 128 random bits, so that no page can contain the name. */
export function newImageToken(): string {
  return randomBytes(16).toString('hex')
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The HTML to keep. Each image gets the address of the article's own asset, or of `missing` if it could not be fetched. */
export function withAssets(html: string, imageToken: string, id: Id, images: KeptImages): string {
  const kept = new Map(images.assets.map((asset) => [asset.index, asset]))
  return html.replace(imageIn(imageToken), (_, index: string, attributes: string | undefined) => {
    const asset = kept.get(Number(index))
    const name = `asset://${id}/${asset?.hash ?? 'missing'}`
    if (attributes === undefined) return name
    // A drawing is kept with more pixels than it is shown at, and many pages do not say how large it is.
    const { width, height } = valuesOf(attributes)
    const size = width === undefined && height === undefined ? (asset?.displaySize ?? null) : null
    return `${name}"${size === null ? '' : ` width="${size.width}" height="${size.height}"`}${attributes}`
  })
}

/** The widths that a page states for its images, in CSS pixels, by index. */
export function statedWidths(html: string, imageToken: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const [, index, attributes = ''] of html.matchAll(imageIn(imageToken))) {
    const { width = '' } = valuesOf(attributes)
    if (isLength(width)) widths.set(Number(index), Number(width))
  }
  return widths
}

/** The sizes that kept HTML states for its images, in CSS pixels, by their hash. */
export function statedSizes(
  html: string,
  id: Id,
): ReadonlyMap<string, { readonly width: number; readonly height: number }> {
  const sizes = new Map<string, { readonly width: number; readonly height: number }>()
  for (const [, hash = '', attributes = ''] of html.matchAll(imageIn(id, '[0-9a-f]{32}'))) {
    const { width = '', height = '' } = valuesOf(attributes)
    if (isLength(width) && isLength(height)) sizes.set(hash, { width: Number(width), height: Number(height) })
  }
  return sizes
}

/** Matches the address of an image as the extractor writes it, with the attributes after it. */
function imageIn(token: string, name = '\\d+'): RegExp {
  return new RegExp(`asset://${token}/(${name})(?:"((?: [a-z]+="[^"]*")*))?`, 'g')
}

const isLength = (value: string): boolean => /^[1-9]\d{0,4}$/.test(value)

function valuesOf(attributes: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

/** Makes the record of a version and its files, with their hashes. */
export async function versionOf(
  page: Page,
  article: ExtractedArticle,
  extras: PageExtras,
  html: string,
  images: KeptImages,
  place: {
    readonly n: number
    readonly from: number | null
    readonly reason: Version['reason']
    readonly madeAt: string
    readonly keptAnyway: Version['keptAnyway']
  },
): Promise<{ readonly version: Version; readonly files: NewFiles }> {
  const files = textFiles({ ...extras, html, text: article.text })
  const source = page.type === 'text/plain' ? 'source.txt.gz' : 'source.html.gz'
  files.set(source, await pack(page.bytes))
  const lead = images.assets.find((asset) => asset.index === 'lead')
  const version: Version = {
    ...place,
    capturedAt: page.capturedAt,
    timeZone: page.timeZone,
    extractor: EXTRACTOR_VERSION,
    charset: { name: extras.charset, by: page.encoding === null ? 'page' : 'hand' },
    partial: images.missing.length > 0 || article.cut !== null,
    missing: [...images.missing],
    cut: article.cut,
    facts: { ...article.facts, leadImage: lead?.hash ?? null },
    sources: [
      {
        url: page.url,
        finalUrl: page.finalUrl,
        file: source,
        headers: { ...page.headers },
        sha256: sha256(page.bytes),
        type: page.type,
      },
      ...images.assets.flatMap(imageSource),
    ],
    files: hashes(files),
  }
  return {
    version,
    files: {
      version: files,
      assets: new Map(images.assets.map((asset) => [`${asset.hash}.${asset.ext}`, asset.bytes])),
    },
  }
}

/** Where an image came from, so that reading the page again does not fetch it again. */
function imageSource({ url, sha256: hash, type }: KeptImages['assets'][number]): Version['sources'] {
  if (isDataUrl(url)) return []
  return [{ url, finalUrl: null, file: null, headers: {}, sha256: hash, type }]
}

/** The text files of a version: its HTML, its text, its receipt and its related stories. */
export function textFiles(parts: Omit<PageExtras, 'charset'> & { html: string; text: string }) {
  const { html, text, blocks, choices, stories, unlisted } = parts
  const texts: Record<string, string> = {
    'article.html': html,
    'article.txt': text,
    'receipt.json': json<Receipt>({ format: FORMAT, blocks, choices, unlisted }),
    'related.json': json<RelatedFile>({ format: FORMAT, stories }),
  }
  return new Map<string, Uint8Array>(
    Object.entries(texts).map(([name, content]) => [name, Buffer.from(content, 'utf8')]),
  )
}

export function hashes(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)]))
}

/** A new article, without topics. */
export function newArticle(
  id: Id,
  revision: Id,
  page: Pick<Page, 'url' | 'capturedAt'>,
  version: Version,
  canonicalUrl: string | null,
  parentId: Id | null = null,
): Article {
  return {
    format: FORMAT,
    id,
    revision,
    url: page.url,
    canonicalUrl,
    capturedAt: page.capturedAt,
    tags: [],
    state: { read: false, progress: 0, starred: false, archived: false, trashedAt: null },
    note: '',
    notes: [],
    highlights: [],
    versions: [version],
    current: 1,
    corrected: {},
    parentId,
    modifiedAt: version.madeAt,
  }
}

function json<T>(value: T): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
