import { createHash } from 'node:crypto'
import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { type FailureCode, failureOf, Refusal } from '#shared/failure.ts'
import { mapLimit } from '../../async.ts'
import { articleImageLimits, type ImageLimits, loadLimits } from '../fetch/limits.ts'
import type { Load } from '../fetch/types.ts'
import { imagesCancelled, imagesTooLarge, imageTooLarge, inlineImageName, notAnImage } from '../sentences.ts'
import { dataUrlBytes, isDataUrl } from './data-url.ts'
import { createDrawer, drawingLimits } from './drawer.ts'
import { type Picture, pictureOf } from './picture.ts'
import { skipSilentHosts } from './silent-hosts.ts'

/** An image that is kept as `assets/<hash>.<ext>`. An SVG is kept as the bitmap drawn of it. */
export interface KeptImage {
  /** Index into `images`; `lead` is the picture that the page names for previews. */
  readonly index: number | 'lead'
  /** SHA-256 of its bytes, as 64 hex digits. */
  readonly sha256: string
  /** The first 32 digits of it. */
  readonly hash: string
  readonly ext: string
  /** Media type, by content and not by what the server says. */
  readonly type: string
  readonly displaySize: Picture['displaySize']
  /** The address it came from. */
  readonly url: string
  /** Images with equal bytes share one array. */
  readonly bytes: Uint8Array
}

export interface KeptImages {
  /** The images that could be fetched, in the order of the article. Equal ones share hash and bytes. */
  readonly assets: readonly KeptImage[]
  /** The others: the best address of each, shortened, or words for one that has no address; and the reason. */
  readonly missing: readonly { readonly url: string; readonly code: FailureCode }[]
}

export interface KeepImagesInput {
  /** Final address of the page; null if it has none. */
  readonly articleUrl: string | null
  /** `Loaded.isPrivate` of the page; false for a file. */
  readonly fromPrivate: boolean
  readonly images: readonly ExtractedImage[]
  readonly leadImageUrl: string | null
  readonly load: Load
  readonly rasterise: Rasterise
  /** The widths that the page states, in CSS pixels, by index. */
  readonly widths?: ReadonlyMap<number, number>
  /** Finds what was fetched from an address before; null if nothing was. */
  readonly stored?: (url: string) => Promise<StoredImage | null>
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  readonly limits?: Partial<ImageLimits & { readonly bytesEach: number }>
}

/** An image that was kept before. One that was drawn then has more pixels than its display size. */
export type StoredImage = Pick<KeptImage, 'bytes' | 'displaySize'>

interface WantedImage {
  readonly index: number | 'lead'
  readonly candidates: readonly string[]
}

/**
 * Fetches the images of an article, a few at a time. Of each image it tries the addresses in order until one answers with
 * an image. A bad image is listed as missing and is never an error. @throws Refusal `cancelled` only
 */
export async function keepImages(input: KeepImagesInput): Promise<KeptImages> {
  const limits = { ...articleImageLimits, bytesEach: loadLimits.image.bytes, ...input.limits }
  const wanted = wantedImages(input)
  const fetcher = createImageFetcher(input, limits)
  let done = 0
  const results = await mapLimit(limits.atOnce, wanted, async (image, at): Promise<KeptImage | FailureCode> => {
    const result = at < limits.count ? await fetcher.fetch(image) : 'too-large'
    done++
    input.onProgress?.(done, wanted.length)
    return result
  }).finally(fetcher.end)
  const nameOf = createNaming()
  const missing = results.flatMap((result, at) =>
    typeof result === 'string' ? [{ url: nameOf(wanted[at]), code: result }] : [],
  )
  return { assets: results.filter((result) => typeof result !== 'string'), missing }
}

/** Fetches nothing, because the reader does not want images: each is listed as missing. */
export function leaveImages(input: Pick<KeepImagesInput, 'images' | 'leadImageUrl'>): KeptImages {
  const nameOf = createNaming()
  return { assets: [], missing: wantedImages(input).map((wanted) => ({ url: nameOf(wanted), code: 'cancelled' })) }
}

function wantedImages({
  images,
  leadImageUrl,
}: Pick<KeepImagesInput, 'images' | 'leadImageUrl'>): readonly WantedImage[] {
  return [
    ...(leadImageUrl === null ? [] : [{ index: 'lead', candidates: [leadImageUrl] } as const]),
    ...images.map(({ candidates }, index) => ({ index, candidates })),
  ]
}

type ImageContent = Omit<KeptImage, 'index' | 'url'>

interface ImageFetcher {
  /** Gives the first candidate that is an image, else the failure of the best candidate. */
  fetch(wanted: WantedImage): Promise<KeptImage | FailureCode>
  /** Stops the clock and everything that still runs. */
  end(): void
}

function createImageFetcher(
  input: KeepImagesInput,
  limits: ImageLimits & { readonly bytesEach: number },
): ImageFetcher {
  const stop = new AbortController()
  const cancel = () => stop.abort()
  const clock = setTimeout(cancel, limits.time)
  if (input.signal?.aborted) cancel()
  input.signal?.addEventListener('abort', cancel, { once: true })
  const draw = createDrawer(input.rasterise, drawingLimits, stop.signal)
  const byUrl = new Map<string, Promise<StoredImage>>()
  const bySource = new Map<string, Promise<Picture>>()
  const byHash = new Map<string, ImageContent>()
  const loadImage = skipSilentHosts(input.load)
  let totalBytes = 0

  async function load(url: string, width: number | null): Promise<ImageContent> {
    const request = byUrl.get(url) ?? bytesAt(url)
    byUrl.set(url, request)
    const { bytes, displaySize } = await request
    // A drawing that fails is not tried again under another address.
    const source = `${sha256Of(bytes)} ${width}`
    const picture = bySource.get(source) ?? pictureOf(bytes, (svg) => draw({ svg, width, sized: true }))
    bySource.set(source, picture)
    const content = displaySize === null ? await picture : { ...(await picture), displaySize }
    const sha256 = sha256Of(content.bytes)
    const hash = sha256.slice(0, 32)
    const equal = byHash.get(hash)
    if (equal !== undefined) return equal
    if (totalBytes + content.bytes.length > limits.totalBytes) {
      throw new Refusal('too-large', imagesTooLarge)
    }
    totalBytes += content.bytes.length
    const image: ImageContent = { ...content, sha256, hash }
    byHash.set(hash, image)
    return image
  }

  async function bytesAt(url: string): Promise<StoredImage> {
    const stored = isDataUrl(url) ? null : ((await input.stored?.(url)) ?? null)
    if (stored !== null) return stored
    const bytes = isDataUrl(url) ? dataUrlBytes(url, limits.bytesEach) : await bytesFromNetwork(url)
    if (bytes === null) throw new Refusal('unreadable-file', notAnImage)
    if (bytes.length > limits.bytesEach) throw new Refusal('too-large', imageTooLarge)
    return { bytes, displaySize: null }
  }

  async function bytesFromNetwork(url: string): Promise<Uint8Array> {
    const { articleUrl, fromPrivate } = input
    const who =
      articleUrl === null ? ({ by: 'import' } as const) : ({ by: 'page', from: articleUrl, fromPrivate } as const)
    const { bytes } = await loadImage({ url, kind: 'image', signal: stop.signal, ...who })
    return bytes
  }

  return {
    async fetch({ index, candidates }) {
      let reason: FailureCode | null = null
      const width = index === 'lead' ? null : (input.widths?.get(index) ?? null)
      for (const url of candidates) {
        try {
          return { index, url, ...(await load(url, width)) }
        } catch (thrown) {
          if (input.signal?.aborted) throw new Refusal('cancelled', imagesCancelled)
          const failure = failureOf(thrown)
          if (failure === null) throw thrown
          // If the caller did not cancel, the time limit of the article did.
          reason ??= failure.code === 'cancelled' ? 'timed-out' : failure.code
          if (stop.signal.aborted) break
        }
      }
      return reason ?? 'unreadable-file'
    },
    end() {
      clearTimeout(clock)
      input.signal?.removeEventListener('abort', cancel)
      stop.abort()
    },
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bounds what article.json says of each missing image: a page chooses how long its addresses are. */
const LONGEST_NAME = 1_000

/** Names missing images. A data URL is no name: it may be megabytes that mean nothing to a reader. */
function createNaming(): (wanted: WantedImage | undefined) => string {
  const numbers = new Map<string, number>()
  return (wanted) => {
    const url = wanted?.candidates[0] ?? ''
    if (!isDataUrl(url)) return url.length > LONGEST_NAME ? `${url.slice(0, LONGEST_NAME - 1)}…` : url
    const number = numbers.get(url) ?? numbers.size + 1
    numbers.set(url, number)
    return inlineImageName(number)
  }
}
