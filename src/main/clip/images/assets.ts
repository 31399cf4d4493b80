import { createHash } from 'node:crypto'
import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import type { Rasterise } from '#shared/extraction/rasterising.ts'
import { type FailureCode, failureOf, Refusal } from '#shared/failure.ts'
import { articleImageLimits, type ImageLimits, loadLimits } from '../fetch/limits.ts'
import type { Load } from '../fetch/types.ts'
import { dataUrlBytes, isDataUrl } from './data-url.ts'
import { createDrawer, drawingLimits } from './drawer.ts'
import { type Picture, pictureOf } from './picture.ts'
import { skipSilentHosts } from './silent-hosts.ts'

/** An image as it is kept: `assets/<hash>.<ext>`. An SVG is kept as the bitmap drawn of it. */
export interface KeptImage {
  /** Into `images`; `lead` is the picture the page shows of itself elsewhere. */
  readonly index: number | 'lead'
  /** Of its bytes, as 64 hex digits. */
  readonly sha256: string
  /** The first 32 of them. */
  readonly hash: string
  readonly ext: string
  /** By content, whatever the server called it. */
  readonly type: string
  readonly shown: Picture['shown']
  /** The address it came from. */
  readonly url: string
  /** One and the same array where the bytes are equal. */
  readonly bytes: Uint8Array
}

export interface KeptImages {
  /** One for each image that could be had, in the order of the article; equal ones share hash and bytes. */
  readonly assets: readonly KeptImage[]
  /** The best address of each that could not be had, shortened, or words for one that has none; and why. */
  readonly missing: readonly { readonly url: string; readonly code: FailureCode }[]
}

export interface KeepImagesAsk {
  /** Final address of the page; null when it has none. */
  readonly articleUrl: string | null
  /** `Loaded.isPrivate` of the page; false for a file. */
  readonly fromPrivate: boolean
  readonly images: readonly ExtractedImage[]
  readonly leadImageUrl: string | null
  readonly load: Load
  readonly rasterise: Rasterise
  /** As wide as the page shows them, in CSS pixels, by index, where it says so. */
  readonly widths?: ReadonlyMap<number, number>
  /** What was fetched from an address before; null when nothing was. */
  readonly held?: (url: string) => Promise<HeldImage | null>
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  readonly limits?: Partial<ImageLimits & { readonly bytesEach: number }>
}

/** An image that was kept before: one that was drawn then has more pixels than it is shown with. */
export type HeldImage = Pick<KeptImage, 'bytes' | 'shown'>

interface Wanted {
  readonly index: number | 'lead'
  readonly candidates: readonly string[]
}

/**
 * Fetches what an article shows, a few at a time, each image's candidates in order until one is an image.
 * A bad image is missing, never an error. @throws Refusal `cancelled` only
 */
export async function keepImages(ask: KeepImagesAsk): Promise<KeptImages> {
  const limits = { ...articleImageLimits, bytesEach: loadLimits.image.bytes, ...ask.limits }
  const wanted = wantedOf(ask)
  const fetching = startFetching(ask, limits)
  const results: (KeptImage | FailureCode)[] = []
  let next = 0
  let done = 0
  const work = async () => {
    while (next < wanted.length) {
      const at = next++
      const one = wanted[at]
      if (one === undefined) return
      results[at] = at < limits.count ? await fetching.first(one) : 'too-large'
      done++
      ask.onProgress?.(done, wanted.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: limits.atOnce }, work))
  } finally {
    fetching.end()
  }
  const nameOf = createNaming()
  const missing = results.flatMap((result, at) =>
    typeof result === 'string' ? [{ url: nameOf(wanted[at]), code: result }] : [],
  )
  return { assets: results.filter((result) => typeof result !== 'string'), missing }
}

/** Leaves an article's images where they are: nothing is asked for, and each is named as missing by the reader's own wish. */
export function leaveImages(ask: Pick<KeepImagesAsk, 'images' | 'leadImageUrl'>): KeptImages {
  const nameOf = createNaming()
  return { assets: [], missing: wantedOf(ask).map((wanted) => ({ url: nameOf(wanted), code: 'cancelled' })) }
}

function wantedOf({ images, leadImageUrl }: Pick<KeepImagesAsk, 'images' | 'leadImageUrl'>): readonly Wanted[] {
  return [
    ...(leadImageUrl === null ? [] : [{ index: 'lead', candidates: [leadImageUrl] } as const]),
    ...images.map(({ candidates }, index) => ({ index, candidates })),
  ]
}

type Got = Omit<KeptImage, 'index' | 'url'>

interface Fetching {
  /** The first candidate that is an image, else why the best one is not to be had. */
  first(wanted: Wanted): Promise<KeptImage | FailureCode>
  /** Stops the clock and whatever still runs. */
  end(): void
}

function startFetching(ask: KeepImagesAsk, limits: ImageLimits & { readonly bytesEach: number }): Fetching {
  const stop = new AbortController()
  const cancel = () => stop.abort()
  const clock = setTimeout(cancel, limits.time)
  if (ask.signal?.aborted) cancel()
  ask.signal?.addEventListener('abort', cancel, { once: true })
  const draw = createDrawer(ask.rasterise, drawingLimits, stop.signal)
  const byUrl = new Map<string, Promise<HeldImage>>()
  const bySource = new Map<string, Promise<Picture>>()
  const byHash = new Map<string, Got>()
  const load = skipSilentHosts(ask.load)
  let totalBytes = 0

  async function get(url: string, width: number | null): Promise<Got> {
    const asked = byUrl.get(url) ?? bytesAt(url)
    byUrl.set(url, asked)
    const { bytes, shown } = await asked
    // One that cannot be drawn is not tried again under another address.
    const source = `${sha256Of(bytes)} ${width}`
    const picture = bySource.get(source) ?? pictureOf(bytes, (svg) => draw({ svg, width, sized: true }))
    bySource.set(source, picture)
    const kept = shown === null ? await picture : { ...(await picture), shown }
    const sha256 = sha256Of(kept.bytes)
    const hash = sha256.slice(0, 32)
    const known = byHash.get(hash)
    if (known !== undefined) return known
    if (totalBytes + kept.bytes.length > limits.totalBytes) {
      throw new Refusal('too-large', 'The images of this article are too large together to be kept.')
    }
    totalBytes += kept.bytes.length
    const got: Got = { ...kept, sha256, hash }
    byHash.set(hash, got)
    return got
  }

  async function bytesAt(url: string): Promise<HeldImage> {
    const held = isDataUrl(url) ? null : ((await ask.held?.(url)) ?? null)
    if (held !== null) return held
    const bytes = isDataUrl(url) ? dataUrlBytes(url, limits.bytesEach) : await fetched(url)
    if (bytes === null) throw new Refusal('unreadable-file', 'This data address holds no image that can be kept.')
    if (bytes.length > limits.bytesEach) throw new Refusal('too-large', 'This image is too large to be kept.')
    return { bytes, shown: null }
  }

  async function fetched(url: string): Promise<Uint8Array> {
    const { articleUrl, fromPrivate } = ask
    const who =
      articleUrl === null ? ({ by: 'import' } as const) : ({ by: 'page', from: articleUrl, fromPrivate } as const)
    const { bytes } = await load({ url, kind: 'image', signal: stop.signal, ...who })
    return bytes
  }

  return {
    async first({ index, candidates }) {
      let why: FailureCode | null = null
      const width = index === 'lead' ? null : (ask.widths?.get(index) ?? null)
      for (const url of candidates) {
        try {
          return { index, url, ...(await get(url, width)) }
        } catch (thrown) {
          if (ask.signal?.aborted) throw new Refusal('cancelled', 'Fetching the images of this article was cancelled.')
          const failure = failureOf(thrown)
          if (failure === null) throw thrown
          // Only the article's own clock cancels without the caller's wish.
          why ??= failure.code === 'cancelled' ? 'timed-out' : failure.code
          if (stop.signal.aborted) break
        }
      }
      return why ?? 'unreadable-file'
    },
    end() {
      clearTimeout(clock)
      ask.signal?.removeEventListener('abort', cancel)
      stop.abort()
    },
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What is written into article.json for each missing image: a page chooses how long its addresses are. */
const LONGEST_NAME = 1_000

/** Names images that are missing. A data URL is no name: it may be megabytes that tell its reader nothing. */
function createNaming(): (wanted: Wanted | undefined) => string {
  const inside = new Map<string, number>()
  return (wanted) => {
    const url = wanted?.candidates[0] ?? ''
    if (!isDataUrl(url)) return url.length > LONGEST_NAME ? `${url.slice(0, LONGEST_NAME - 1)}…` : url
    const number = inside.get(url) ?? inside.size + 1
    inside.set(url, number)
    return number === 1 ? 'an image inside the page' : `an image inside the page (${number})`
  }
}
