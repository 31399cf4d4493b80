import { PLAIN_LINK } from '#shared/extraction/allow-list.ts'
import { bounds } from '#shared/extraction/bounds.ts'
import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import { type Addresses, addressesOf, LONGEST_ADDRESS, namesPicture } from './pictures/candidates.ts'
import { unwrapNoscripts } from './pictures/noscripts.ts'
import { pictureOf } from './svg.ts'

/** A data address this short is a placeholder of a few pixels. */
const SHORTEST_DATA = 300
/** Names of placeholder pictures. */
const PLACEHOLDER = /(^|[/_.-])(blank|spacer|placeholder|pixel|transparent|1x1|clear|loading|lazy-?load)([_.-]|$)/i

/**
 * Gives each image of a page one plain `src`, `asset://<token>/<index>`, and lists its possible addresses, best first:
 * `srcset`, `<picture>`, the attributes of lazy loaders, `<noscript>`. Tracking pixels and placeholders are removed.
 * Large inline SVG becomes an image too. Runs before Readability, which drops `<source>`.
 */
export function settleImages(
  document: Document,
  base: string | null,
  token: string,
  xml: (node: Node) => string,
): readonly ExtractedImage[] {
  const images: ExtractedImage[] = []
  for (const svg of document.querySelectorAll('svg')) {
    const picture = pictureOf(svg, xml)
    if (picture === null) svg.remove()
    else place(svg, [picture.url], picture.alt)
  }
  unwrapNoscripts(document)
  for (const image of document.querySelectorAll('img, amp-img, amp-anim')) {
    if (image.getAttribute('src')?.startsWith(`asset://${token}/`)) continue
    const addresses = addressesOf(image)
    const urls = isPixel(image, addresses) ? [] : candidatesOf(addresses, base)
    if (urls.length === 0) image.remove()
    else place(image, urls, image.getAttribute('alt') ?? '')
  }
  for (const source of document.querySelectorAll('picture > source')) source.remove()
  return images

  function place(old: Element, candidates: string[], alt: string): void {
    const image = document.createElement('img')
    image.setAttribute('src', `asset://${token}/${images.length}`)
    if (alt.trim() !== '') image.setAttribute('alt', alt)
    for (const name of ['title', ...(isProportion(old) ? [] : ['width', 'height'])]) {
      const value = old.getAttribute(name)
      if (value !== null && (name === 'title' || /^\d{1,5}$/.test(value))) image.setAttribute(name, value)
    }
    old.replaceWith(image)
    images.push({ candidates, alt: alt.trim() })
  }
}

/**
 * A picture of a pixel counts visits, unless it names a larger one: then the size only keeps its place, or its proportions.
 */
function isPixel(image: Element, { stated, plain, spare }: Addresses): boolean {
  const [width, height] = ['width', 'height'].map(
    (name) => /^([012])(?:px)?$/.exec(image.getAttribute(name) ?? '')?.[1],
  )
  if (width === undefined && height === undefined) return false
  if (stated.some(isLargerPicture) || spare.some(isLargerPicture)) return false
  const hasWords = (image.getAttribute('alt') ?? '').trim() !== '' || image.closest('figure') !== null
  return !hasWords || !plain.some(isLargerPicture)
}

/** A size such as 1 × 1, 3 × 2, 16 × 9 says how high a picture is by its width, not how large. */
function isProportion(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name) ?? Number.NaN))
  if (width === undefined || height === undefined) return false
  return (width <= 5 && height <= 5) || (width === 16 && height <= 10)
}

function isLargerPicture(url: string): boolean {
  return (
    namesPicture(url) &&
    !PLACEHOLDER.test(
      url
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1) ?? '',
    )
  )
}

function candidatesOf({ stated, plain, spare }: Addresses, base: string | null): string[] {
  const urls = [...stated, ...plain, ...spare].flatMap((url) => absolute(url, base) ?? [])
  const real = urls.filter((url) => !isPlaceholder(url))
  return [...new Set(real)].slice(0, bounds.candidates)
}

function isPlaceholder(url: string): boolean {
  if (url.startsWith('data:')) return url.length < SHORTEST_DATA
  return PLACEHOLDER.test(new URL(url).pathname.split('/').at(-1) ?? '')
}

/** An absolute address of the web or of an image within the page; null for any other. */
export function absolute(url: string, base: string | null): string | null {
  const trimmed = url.trim()
  if (/^data:image\//i.test(trimmed)) return trimmed.length > bounds.dataAddress ? null : trimmed
  if (trimmed.length > LONGEST_ADDRESS) return null
  if (PLAIN_LINK.test(trimmed)) return trimmed
  try {
    const { protocol, href } = base === null ? new URL(trimmed) : new URL(trimmed, base)
    return (protocol === 'http:' || protocol === 'https:') && href.length <= bounds.address ? href : null
  } catch {
    return null
  }
}
