import { hasWords, isLongerThan, newElement } from '../../dom/elements.ts'
import { PROSE } from '../../dom/prose.ts'
import { LONGEST_ADDRESS, namesPicture } from './candidates.ts'

/** Smaller ones are icons, flags and portraits next to names. */
const LEAST_SIDE = 80
const LONGEST_STYLE = 20_000
const NAMES_NOT =
  /(?:^|[/_.-])(?:icon|sprite|logo|bg|background|pattern|texture|avatar|blank|spacer|placeholder|pixel|arrow)s?(?:[_.\d-]|$)/i
/** Attributes in which scripts find the picture of an element that is no image. */
const LAZY = [
  'data-bg',
  'data-background',
  'data-background-image',
  'data-bg-src',
  'data-src',
  'data-original',
  'data-image',
  'data-img',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'src',
]
const SELECTOR = `[style*="url"], ${LAZY.filter((name) => name !== 'src')
  .map((name) => `[${name}]`)
  .join(', ')}`
/** What has an address of its own, or none of a picture. */
const NEVER =
  'img, amp-img, picture, source, video, audio, iframe, script, embed, object, input, svg, link, track, html, body, head'
/** Parts of a page whose pictures are its decoration. */
const OUTSIDE = 'nav, header, footer, button, aside, [role="navigation"], [role="banner"], svg'

/**
 * Elements that show a picture of the text by their style, or will when a script runs, become `<img>`: those with a
 * label or the role of an image, those in a figure without another picture, and those between paragraphs. An element
 * with text has the picture behind it, and small ones are icons: both stay as they are.
 */
export function fromStyles(document: Document): void {
  for (const element of document.querySelectorAll(`${SELECTOR}, lazy-img, progressive-img, [data-bgset]`)) {
    if (element.matches(NEVER) || hasWords(element)) continue
    const address = addressOf(element)
    if (address === null || !isOfText(element, address) || isSmall(element)) continue
    if (element.querySelector('img, picture, video, iframe, svg, amp-img') !== null) continue
    const image = newElement(element, 'img')
    image.setAttribute('src', address)
    const label = labelOf(element)
    if (label !== '') image.setAttribute('alt', label)
    element.replaceWith(image)
  }
}

function labelOf(element: Element): string {
  const names = ['aria-label', 'alt', 'data-alt', 'title']
  return names.map((name) => (element.getAttribute(name) ?? '').trim()).find((value) => value !== '') ?? ''
}

function isOfText(element: Element, address: string): boolean {
  if (element.closest(OUTSIDE) !== null) return false
  const figure = element.closest('figure')
  if (figure !== null) return figure.querySelector('img, picture, video, iframe, amp-img') === null
  if (element.closest('a') !== null || NAMES_NOT.test(fileOf(address))) return false
  if (/^(?:img|image|figure)$/.test(element.getAttribute('role') ?? '')) return true
  if (labelOf(element) !== '' || hasCaption(element)) return true
  return namesPicture(address) && isBetweenParagraphs(element)
}

function hasCaption(element: Element): boolean {
  const next = element.nextElementSibling
  return next !== null && (next.localName === 'figcaption' || /caption/i.test(next.getAttribute('class') ?? ''))
}

function isBetweenParagraphs(element: Element): boolean {
  const around = [element.previousElementSibling, element.nextElementSibling]
  return around.some((other) => other?.localName === 'p' && isLongerThan(other, PROSE - 1))
}

/** Both sides stated, and one of them small. */
function isSmall(element: Element): boolean {
  const style = (element.getAttribute('style') ?? '').slice(0, LONGEST_STYLE)
  const sides = ['width', 'height'].map((name) => {
    const stated = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*(\\d+(?:\\.\\d+)?)px`, 'i').exec(style)?.[1]
    return Number(stated ?? element.getAttribute(name) ?? Number.NaN)
  })
  return sides.some((side) => side < LEAST_SIDE)
}

/** The address of the picture in a style or in an attribute for scripts; null when there is none. */
function addressOf(element: Element): string | null {
  for (const name of LAZY) {
    const value = (element.getAttribute(name) ?? '').trim()
    const address = value.startsWith('url(') ? urlIn(value, 0) : value
    if (address !== null && namesPicture(address)) return address
  }
  const style = element.getAttribute('style') ?? ''
  if (style.length > LONGEST_STYLE) return null
  const at = /(?:^|[;\s])(?:background(?:-image)?|--[\w-]*)\s*:/i.exec(style)
  const url = at === null ? null : urlIn(style, at.index)
  if (url === null || /^data:image\/svg/i.test(url)) return null
  return url.startsWith('data:') || !/\.(?:svg|gif)(?:[?#]|$)/i.test(url) ? url : null
}

/** The first `url(…)` behind a place. */
function urlIn(style: string, from: number): string | null {
  const at = style.indexOf('url(', from)
  if (at < 0) return null
  const rest = style.slice(at + 4).trimStart()
  const quote = /^["']/.exec(rest)?.[0]
  const end = rest.indexOf(quote ?? ')', quote === undefined ? 0 : 1)
  if (end < 0) return null
  const url = rest.slice(quote === undefined ? 0 : 1, end).trim()
  return url === '' || (url.length > LONGEST_ADDRESS && !url.startsWith('data:'))
    ? null
    : url.replace(/\\(?=["'()])/g, '')
}

function fileOf(address: string): string {
  return (
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  )
}
