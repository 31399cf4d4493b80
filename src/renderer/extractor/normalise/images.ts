import { PLAIN_LINK } from '#shared/extraction/allow-list.ts'
import { bounds } from '#shared/extraction/bounds.ts'
import type { ExtractedImage } from '#shared/extraction/extraction.ts'
import { parseSrcset } from './srcset.ts'
import { pictureOf } from './svg.ts'

/** Wider ones cost more than a page of 72 characters shows. */
const WIDEST = 2000
/** The assumed width of a candidate that states none. */
const USUAL_WIDTH = 800
/** A data address this short is a placeholder of a few pixels. */
const SHORTEST_DATA = 300
/** Longer addresses are refused before any rule sees them: some of Readability's expressions are quadratic. */
const LONGEST = 4096
/** Attributes in which pages keep the address until a script moves it to `src`. */
const LAZY = /^data-.*(src|original|lazy|image|img|url|full|hi-?res|large)|^(?:data|lazy)src(set)?$/i
const LAZY_NOT = /^data-.*(thumb|placeholder|page|link|share|profile|click)/i
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
    const urls = isPixel(image) ? [] : candidatesOf(image, base)
    if (urls.length === 0) image.remove()
    else place(image, urls, image.getAttribute('alt') ?? '')
  }
  for (const source of document.querySelectorAll('picture > source')) source.remove()
  return images

  function place(old: Element, candidates: string[], alt: string): void {
    const image = document.createElement('img')
    image.setAttribute('src', `asset://${token}/${images.length}`)
    if (alt.trim() !== '') image.setAttribute('alt', alt)
    for (const name of ['title', 'width', 'height']) {
      const value = old.getAttribute(name)
      if (value !== null && (name === 'title' || /^\d{1,5}$/.test(value))) image.setAttribute(name, value)
    }
    old.replaceWith(image)
    images.push({ candidates, alt: alt.trim() })
  }
}

function isPixel(image: Element): boolean {
  const small = (name: string) => /^[012](px)?$/.test(image.getAttribute(name) ?? '')
  return small('width') || small('height')
}

function candidatesOf(image: Element, base: string | null): string[] {
  const sized: { readonly url: string; readonly width: number }[] = []
  const plain: string[] = []
  const last: string[] = []
  const picture = image.closest('picture')
  const sources = picture === null ? [] : [...picture.querySelectorAll('source')]
  for (const element of [...sources, image]) {
    for (const { name, value } of element.attributes) {
      if (value.trim() === '') continue
      if (/srcset/i.test(name))
        sized.push(...parseSrcset(value).map(({ url, width }) => ({ url, width: width ?? USUAL_WIDTH })))
      else if (LAZY.test(name) && !LAZY_NOT.test(name) && looksLikeAddress(value)) plain.push(value)
      else if (name === 'src' && element === image) last.push(value)
    }
  }
  const worth = ({ width }: { width: number }) => (width <= WIDEST ? width : WIDEST - width)
  const best = sized.toSorted((a, b) => worth(b) - worth(a)).map(({ url }) => url)
  const urls = [...best, ...plain, ...last].flatMap((url) => absolute(url, base) ?? [])
  const real = urls.filter((url) => !isPlaceholder(url))
  return [...new Set(real)].slice(0, bounds.candidates)
}

function looksLikeAddress(value: string): boolean {
  return (
    value.length <= LONGEST &&
    /^\s*(https?:\/\/|\/|\.)?\S+\s*$/.test(value) &&
    /[/.]/.test(value) &&
    !/^\s*[{[]/.test(value)
  )
}

function isPlaceholder(url: string): boolean {
  if (url.startsWith('data:')) return url.length < SHORTEST_DATA
  return PLACEHOLDER.test(new URL(url).pathname.split('/').at(-1) ?? '')
}

/** An absolute address of the web or of an image within the page; null for any other. */
export function absolute(url: string, base: string | null): string | null {
  const trimmed = url.trim()
  if (/^data:image\//i.test(trimmed)) return trimmed.length > bounds.dataAddress ? null : trimmed
  if (trimmed.length > LONGEST) return null
  if (PLAIN_LINK.test(trimmed)) return trimmed
  try {
    const { protocol, href } = base === null ? new URL(trimmed) : new URL(trimmed, base)
    return (protocol === 'http:' || protocol === 'https:') && href.length <= bounds.address ? href : null
  } catch {
    return null
  }
}

/** The image for readers without scripts is the real one: it replaces the placeholder next to it. */
function unwrapNoscripts(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) {
    // A DOM that could run scripts has the content as text.
    if (noscript.firstElementChild === null && /<img\b/i.test(noscript.textContent ?? '')) {
      noscript.innerHTML = noscript.textContent ?? ''
    }
    const inside = noscript.querySelectorAll('img')
    const image = inside[0]
    if (image === undefined || inside.length > 1 || (noscript.textContent ?? '').trim().length > 40) continue
    const neighbour = noscript.previousElementSibling ?? noscript.nextElementSibling
    const placeholder = neighbour?.matches('img') ? neighbour : neighbour?.querySelector('img')
    if (placeholder != null && neighbour?.textContent?.trim() === '') {
      for (const name of ['src', 'srcset']) {
        const value = image.getAttribute(name)
        if (value !== null)
          placeholder.setAttribute(name === 'src' ? 'data-noscript-src' : 'data-noscript-srcset', value)
      }
      if (!placeholder.hasAttribute('alt')) placeholder.setAttribute('alt', image.getAttribute('alt') ?? '')
      noscript.remove()
    } else noscript.replaceWith(image)
  }
}
