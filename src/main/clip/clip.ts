import type { Revert } from '#shared/contract.ts'
import type { Extract, ExtractedArticle } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { Refusal } from '#shared/failure.ts'
import { currentVersion, type Id } from '#shared/model.ts'
import type { QueueItem } from '#shared/queue.ts'
import type { ClipReply } from '#shared/views.ts'
import { expectWritable } from '../changes/changes.ts'
import { headersOf, readPageFile } from '../page-file.ts'
import type { Store } from '../store/types.ts'
import { newArticle, newImageToken, type Page, sha256, statedWidths, versionOf, withAssets } from './article-files.ts'
import { knownAgain, wayBack, withTags } from './duplicate-clip.ts'
import { LONGEST_ADDRESS, parseAddress } from './fetch/address.ts'
import type { Load } from './fetch/types.ts'
import { believedCanonical, knownRow } from './find-existing.ts'
import { keepImages, leaveImages } from './images/assets.ts'
import { addAnew, besideOf, type Read } from './new-version.ts'
import { keptReply } from './replies.ts'

/** What is to be clipped: an address, a local file (HTML or plain text) with what is known of it, or pasted text. */
export type ClipAsk = { readonly url: string } | ClipFile | { readonly text: string }

interface ClipFile {
  readonly file: string
  /** Else what the file says of itself. */
  readonly url?: string | undefined
  readonly captured?: string | undefined
}

export interface ClipOptions {
  /** Asked for when the article is kept: a topic may be renamed while its page is fetched. */
  readonly tags: () => readonly string[]
  /** Looks again at a page that is known. */
  readonly again: boolean
  readonly by: QueueItem['by']
  readonly signal: AbortSignal
}

/** What a clip came to, and how to take it back (null: nothing changed). */
export interface Clipped {
  readonly reply: ClipReply
  readonly way: Revert['articles'][number] | null
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
  /** Whether images are wanted; those that are not stay named as missing, and can be had by looking again. */
  readonly wantsImages: () => boolean
}

/** A re-clip whose text has shrunk below this share is kept but not shown: error pages and walls are short. */
const WORSE = 0.5

/**
 * Clips one page: load → extract → assets → keep. Nothing is kept unless all of it is.
 * @throws Refusal with the code and the sentence of what stood in the way
 */
export type Clip = (ask: ClipAsk, options: ClipOptions) => Promise<Clipped>

export function createClip(parts: ClipParts): Clip {
  const { store, load, extract, rasterise, newId, now, timeZone, wantsImages } = parts
  /** Two clips of one page at once must not make two articles: deciding and keeping is one at a time. */
  let keeping: Promise<unknown> = Promise.resolve()

  return async (ask, options) => {
    expectWritable(store)
    if ('url' in ask && !('file' in ask)) {
      const known = knownRow(store.rows().values(), { addresses: [parseAddress(ask.url)], sha256: null })
      if (known !== null && !options.again) return knownAgain(parts, known.id, options.tags)
    }

    const page =
      'text' in ask ? fromText(ask.text) : 'file' in ask ? await fromFile(ask) : await fromAddress(ask.url, options)

    const imageToken = newImageToken()
    const encoding = await chosenEncoding(page)
    const read = await extract(
      { kind: 'extract', page: { ...page, encoding, url: page.finalUrl, imageToken } },
      { signal: options.signal },
    )
    const article = read.articles[0]
    const canonicalUrl = article === undefined ? null : believedCanonical(article.canonicalUrl, page.finalUrl)
    const known = () =>
      knownRow(store.rows().values(), {
        addresses: [page.url, page.finalUrl, canonicalUrl],
        sha256: sha256(page.bytes),
      })

    const before = known()
    if (before !== null && !options.again) return knownAgain(parts, before.id, options.tags)
    if (article === undefined && before === null) throw noArticle(page.finalUrl)

    const images =
      article === undefined
        ? { assets: [], missing: [] }
        : !wantsImages()
          ? leaveImages(article)
          : await keepImages({
              ...article,
              articleUrl: page.finalUrl,
              fromPrivate: page.isPrivate,
              load,
              rasterise,
              widths: statedWidths(article.html, imageToken),
              signal: options.signal,
            })

    const kept = keeping.then(async () => {
      if (options.signal.aborted) throw new Refusal('cancelled', 'The clip was cancelled; nothing of it was kept.')
      const row = known()
      if (row !== null && !options.again) return knownAgain(parts, row.id, options.tags)
      const got = { page: { ...page, encoding }, reply: read, images, imageToken }
      if (row !== null) return again(row.id, { ...got, article: article ?? (await nothingOf(row.id)) }, options.tags)
      if (article === undefined) throw noArticle(page.finalUrl)
      return first({ ...got, article }, canonicalUrl, options.tags)
    })
    keeping = kept.catch(() => undefined)
    return kept
  }

  async function fromAddress(address: string, { by, signal }: ClipOptions): Promise<Page> {
    const url = parseAddress(address)
    const { finalUrl, bytes, headers, type, isPrivate } = await load({ url, by, kind: 'page', signal })
    return { url, finalUrl, bytes, headers, type, isPrivate, capturedAt: now().toISOString(), timeZone, encoding: null }
  }

  async function fromFile(ask: ClipFile): Promise<Page> {
    const file = await readPageFile(ask.file)
    const said = file.url !== null && file.url.length > LONGEST_ADDRESS ? null : file.url
    const url = ask.url === undefined ? said : parseAddress(ask.url)
    return {
      ...file,
      url,
      isPrivate: false,
      finalUrl: url,
      headers: headersOf(file.type),
      capturedAt: ask.captured ?? file.capturedAt,
      timeZone,
      encoding: null,
    }
  }

  /** What a reader chose for a page once holds when it is looked at again. */
  async function chosenEncoding({ url, finalUrl }: Page): Promise<string | null> {
    const row = knownRow(store.rows().values(), { addresses: [url, finalUrl], sha256: null })
    const charset = row === null ? null : currentVersion(await store.article(row.id)).charset
    return charset?.by === 'hand' ? charset.name : null
  }

  function fromText(text: string): Page {
    return {
      url: null,
      finalUrl: null,
      bytes: Buffer.from(text, 'utf8'),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      type: 'text/plain',
      isPrivate: false,
      capturedAt: now().toISOString(),
      timeZone,
      encoding: null,
    }
  }

  /** Stands for the article of a page that has none any more. */
  async function nothingOf(id: Id): Promise<ExtractedArticle> {
    const { facts } = currentVersion(await store.article(id))
    return { facts, leadImageUrl: null, canonicalUrl: null, html: '', text: '', body: '', images: [], cut: null }
  }

  async function first(
    { page, article: extracted, reply, images, imageToken }: Read,
    canonicalUrl: string | null,
    tags: ClipOptions['tags'],
  ): Promise<Clipped> {
    const id = newId()
    const html = withAssets(extracted.html, imageToken, id, images)
    const place = { n: 1, from: null, reason: 'clip', madeAt: now().toISOString() } as const
    const { version, files } = await versionOf(page, extracted, besideOf(reply, imageToken), html, images, place)
    const made = newArticle(id, newId(), page, version, canonicalUrl)
    const article = await store.keep(made, files, (last) => ({ ...last, tags: [...withTags(store, [], tags())] }))
    await store.recordSanitised([sha256(html)])
    const trashed = { trashedAt: now().toISOString() }
    return {
      reply: keptReply(article, 'added'),
      way: { id, expects: article.revision, revision: newId(), set: { state: trashed } },
    }
  }

  /** Looks again: the same text is a duplicate; a changed one is a new version; a worse one is stored and not shown. */
  async function again(id: Id, read: Read, tags: ClipOptions['tags']): Promise<Clipped> {
    const isWorse = (length: number, former: number) => length < former * WORSE
    const anew = await addAnew({ store, extract, newId, now }, id, read, 'again', isWorse, (article) => ({
      ...article,
      tags: [...withTags(store, article.tags, tags())],
      // As with a duplicate: who asks for a page again wants it out of the trash.
      state: { ...article.state, trashedAt: null },
    }))
    if (anew === null) return knownAgain(parts, id, tags)
    const { before, after, n, shown } = anew
    const way = wayBack(before, after)
    if (shown) return { reply: keptReply(after, 'updated'), way }
    const shows = after.tags.length !== before.tags.length || before.state.trashedAt !== null
    return { reply: keptReply(after, 'kept', n), way: shows ? way : null }
  }
}

function noArticle(url: string | null): Refusal {
  return new Refusal(
    'no-article',
    url === null
      ? 'This file holds no article that can be told from its menus and lists; nothing was kept.'
      : `The page at ${new URL(url).host} holds no article that can be told from its menus and lists; nothing was kept.`,
  )
}
