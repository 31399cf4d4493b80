import { hasWords, wordsIn } from '../../dom/elements.ts'

/** Attributes in which pages write the sign that a picture draws, in the order in which they are tried. */
const STATED = ['alt', 'data-emoji', 'data-emoji-char', 'aria-label', 'data-alt', 'data-text', 'title']
/** A text of nothing but such signs: pictographs, flags, keycaps, with their modifiers. */
const SIGNS =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|\u200d|\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]|\s){1,24}$/u
/** A face of letters (`:-)`), or the name of a sign between colons (`:wave:`), as a chat or an old blog writes it. */
const TYPED = /^(?:[:;=8xX][-^o']?[()[\]{}DPpOo0|/\\*3$@]+|[()[\]DP][-^o']?[:;=8]|<3|:[a-z0-9_+-]{2,40}:)$/
/** Names of files, folders and classes of such pictures. */
const NAMED = /emoji|emoticon|smil(?:ey|ie)|wysiwyg-emoji/i
/** A file named by the code points of its sign: `1f642.svg`, `emoji_u1f1e9_1f1ea.png`, `1f44b@2x.png`. */
const CODES = /(?:^|[/_-])(?:emoji_)?u?((?:[0-9a-f]{2,5}[-_])*[0-9a-f]{4,5})(?:@\dx)?\.(?:svg|png|gif|webp|avif)$/i
/** A longer end of an address names no code points. */
const LONGEST_NAME = 120
/** A picture that is stated to be wider is a photograph, whatever its text is. */
const WIDEST = 160

/** Pictures of emoji, and elements that a style draws one in, become their signs as text. */
export function writeEmoji(document: Document): void {
  for (const picture of document.body.querySelectorAll('img, amp-img, svg, span, i')) {
    const sign = picture.matches('span, i') ? signOfShell(picture) : signOf(picture)
    if (sign === null) continue
    const drawn = picture.parentElement?.matches('picture') === true ? picture.parentElement : picture
    // The sign itself may be next to its picture, for readers who copy the text.
    if (drawn.nextElementSibling !== null && wordsIn(drawn.nextElementSibling) === sign) drawn.remove()
    else drawn.replaceWith(sign)
  }
}

/** The sign that a picture draws; null when it draws anything else. */
function signOf(picture: Element): string | null {
  if (widthOf(picture) > WIDEST) return null
  const stated = STATED.map((name) => (picture.getAttribute(name) ?? '').trim()).filter((text) => text !== '')
  const sign = [...stated, ...titleOf(picture)].find(isSign)
  if (sign !== undefined) return sign
  const address = picture.getAttribute('src') ?? ''
  if (!NAMED.test(`${picture.getAttribute('class') ?? ''} ${address} ${kindOf(picture)}`)) return null
  return signInAddress(address) ?? stated.find((text) => TYPED.test(text)) ?? null
}

function isSign(text: string): boolean {
  return SIGNS.test(text) && /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text)
}

/** Some editors name the kind of a picture in an attribute of their own. */
function kindOf(picture: Element): string {
  return `${picture.getAttribute('data-stringify-type') ?? ''} ${picture.getAttribute('data-type') ?? ''}`
}

function titleOf(picture: Element): readonly string[] {
  return picture.localName === 'svg' ? [...picture.querySelectorAll('title')].map(wordsIn) : []
}

function signInAddress(address: string): string | null {
  const codes = CODES.exec((address.split(/[?#]/, 1)[0] ?? '').slice(-LONGEST_NAME))?.[1]?.split(/[-_]/) ?? []
  const points = codes.map((code) => Number.parseInt(code, 16))
  if (points.length === 0 || points.some((point) => point > 0x10ffff)) return null
  const sign = String.fromCodePoint(...points)
  return isSign(sign) ? sign : null
}

/** The sign of an empty element that a style fills with a picture. */
function signOfShell(element: Element): string | null {
  if (!element.hasAttributes() || element.firstElementChild !== null || hasWords(element)) return null
  const stated = STATED.map((name) => (element.getAttribute(name) ?? '').trim()).find(isSign)
  if (stated !== undefined) return stated
  const style = element.getAttribute('style') ?? ''
  const address = /url\(\s*["']?([^"')]{1,500})/.exec(style)?.[1] ?? ''
  return NAMED.test(`${element.getAttribute('class') ?? ''} ${address}`) ? signInAddress(address) : null
}

function widthOf(picture: Element): number {
  const width = picture.getAttribute('width') ?? ''
  return /^\d{1,5}(?:px)?$/.test(width) ? Number.parseInt(width, 10) : 0
}
