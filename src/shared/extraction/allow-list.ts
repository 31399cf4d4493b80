/**
 * The HTML that this program shows or keeps: one list for the extractor and for the reader's own notes. Everything else
 * is removed; its text mostly stays. A change here raises SANITISER_VERSION.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const htmlElements = words(`
  a abbr article b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption
  figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup
  table tbody td tfoot th thead time tr u ul var wbr`)

/** MathML Core, without `annotation` (a second text of the same formula) and `maction`. */
export const mathElements = words(`
  math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub
  msubsup msup mtable mtd mtext mtr munder munderover semantics`)

/** Removed with their content, which is no text, or would change its meaning elsewhere. */
export const dropped = words(`
  annotation annotation-xml audio canvas datalist desc embed foreignobject frame frameset head iframe input maction meter
  noembed noframes noscript object optgroup option param plaintext progress script select style svg template textarea title
  track video xmp`)

export const attributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['id', 'lang', 'dir', 'title'],
  a: ['href', 'name'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope', 'abbr'],
  col: ['span'],
  colgroup: ['span'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  time: ['datetime'],
  code: ['class'],
  del: ['datetime'],
  ins: ['datetime'],
  data: ['value'],
  details: ['open'],
  math: ['display', 'alttext'],
  mi: ['mathvariant'],
  mo: ['form', 'fence', 'separator', 'stretchy', 'symmetric', 'largeop', 'movablelimits', 'lspace', 'rspace'],
  mspace: ['width', 'height', 'depth'],
  mfrac: ['linethickness'],
  mstyle: ['displaystyle', 'scriptlevel'],
  mover: ['accent'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
  mtd: ['columnspan', 'rowspan'],
}

/** Names from a page must not equal those of a document: they would replace its properties (DOM clobbering). */
export const NAME_PREFIX = 'user-'

const LINK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
/** Longer ones are no addresses; browsers stop here too. */
const LONGEST_LINK = 65_536

/**
 * Links that an address parser returns unchanged (the URL Standard: a host of small letters that is no number, a path
 * without dot segments, nothing to encode). Most links of a page are such, and parsing is slow.
 */
export const PLAIN_LINK =
  /^https?:\/\/(?!xn--)(?:[a-z0-9-]+\.(?!xn--))+[a-z][a-z0-9-]*(?=\/)(?![^?#]*\/(?:\.|%2[eE]){1,2}(?:[/?#]|$))\/[\w!$%&()*+,./:;=@~-]*(?:\?[\w!$%&()*+,./:;=?@~-]*)?(?:#[\w!$%&()*+,./:;=?@~-]*)?$/

/** The link as kept HTML may hold it, a fragment with its target's prefix; null when it may not. */
export function allowedLink(value: string): string | null {
  const link = value.trim()
  if (link.startsWith('#')) return link.length > 1 ? `#${prefixedName(link.slice(1))}` : null
  if (link.length > LONGEST_LINK) return null
  // Without a scheme it leads nowhere, and a thrown error is slow.
  if (!/^[^/?#]*:/.test(link)) return null
  if (PLAIN_LINK.test(link)) return link
  try {
    const { protocol, hostname, href } = new URL(link)
    if (protocol === 'mailto:') return mailLink(href)
    // The URL Standard allows no `%` in a host. Chromium 114 writes one for what is no host at all.
    return LINK_SCHEMES.has(protocol) && !hostname.includes('%') ? href : null
  } catch {
    return null
  }
}

/**
 * A mail address in one form. Engines differ in what they encode of one (Chromium 114 more than 156): here
 * all that RFC 6068 does not allow is encoded, and the blanks in front of the first address are dropped.
 */
function mailLink(href: string): string {
  return href
    .replace(/^mailto:(?: |%20)*/, 'mailto:')
    .replace(/[^\w!$%&'()*+,./:;=?@~-]/g, (character) => encodeURIComponent(character))
}

/** Whether kept HTML may hold an image: only the article's own, `asset://<id or token>/<hash, index or missing>`. */
export function allowedImage(value: string): boolean {
  return /^asset:\/\/[0-9a-z]{1,64}\/([0-9a-f]{1,64}|missing)$/.test(value)
}

/** The only class that stays: the one that names the language of code; null without one. */
export function allowedClass(value: string): string | null {
  return value.split(/\s+/).find((name) => /^language-[a-z0-9][a-z0-9+#._-]{0,29}$/.test(name)) ?? null
}

/** Adding the prefix again changes nothing. */
export function prefixedName(name: string): string {
  return name.startsWith(NAME_PREFIX) ? name : `${NAME_PREFIX}${name}`
}
