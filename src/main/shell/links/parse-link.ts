import { bounds } from '#shared/extraction/bounds.ts'
import { LINK_SCHEME, type Link } from '#shared/links/link.ts'
import { Id } from '#shared/model.ts'
import { plainLine, plainLines } from '#shared/text/plain-line.ts'
import { webAddress } from '../pages/origins.ts'

const PREFIX = `${LINK_SCHEME}://`
/** Room for an address and a selection that are percent-encoded throughout, in characters. */
const LONGEST_LINK = 150_000
/** The longest title or selection, in UTF-16 units. */
const LONGEST_TEXT = 4_000
/** What RFC 3986 allows in a URI, but for `#`: neither form has a fragment. */
const URI = /^[!$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]*$/
const CONTROLS = /\p{Cc}/u
/** Controls that a text of several lines has. */
const ALL_BUT_BREAKS = /(?![\t\n\r])\p{Cc}/u
const FIELDS: ReadonlySet<string> = new Set(['url', 'title', 'selection'])

/**
 * Reads a `commonplace://` address, which any page of the web can have written: exactly `commonplace://article/<id>`,
 * `commonplace://article/<id>/<highlight>` and `commonplace://clip?url=<address>`, the last one with `title` and
 * `selection`. Takes linear time.
 * @returns null for everything else: credentials, ports, fragments, other or repeated fields, escapes within a path
 */
export function parseLink(address: string): Link | null {
  if (address.length > LONGEST_LINK || !URI.test(address)) return null
  // Schemes have no case (RFC 3986, 3.1).
  if (address.slice(0, PREFIX.length).toLowerCase() !== PREFIX) return null
  const rest = address.slice(PREFIX.length)
  if (rest.startsWith('article/')) return articleLinkFrom(rest)
  // Launchers of Windows put a slash after a host that has no path.
  const query = ['clip?', 'clip/?'].find((start) => rest.startsWith(start))
  return query === undefined ? null : clipLinkFrom(rest.slice(query.length))
}

function articleLinkFrom(path: string): Link | null {
  const [, article, highlight, ...more] = path.split('/')
  if (more.length > 0 || !isId(article)) return null
  if (highlight !== undefined && !isId(highlight)) return null
  return { kind: 'article', article, highlight: highlight ?? null }
}

const isId = (text: string | undefined): text is Id => Id.safeParse(text).success

function clipLinkFrom(query: string): Link | null {
  const fields = fieldsOf(query)
  const address = fields?.get('url')
  const url = address === undefined ? null : addressToClip(address)
  if (!fields || url === null) return null
  const [title = '', selection = ''] = [fields.get('title'), fields.get('selection')]
  const isReadable = !CONTROLS.test(title) && !ALL_BUT_BREAKS.test(selection)
  if (!isReadable || title.length > LONGEST_TEXT || selection.length > LONGEST_TEXT) return null
  return {
    kind: 'clip',
    url,
    title: plainLine(title).trim() || null,
    selection: plainLines(selection).trim() || null,
  }
}

/** The fields of a query, decoded as forms are. Null when one is unknown or repeated, or is no UTF-8. */
function fieldsOf(query: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>()
  for (const pair of query.split('&', FIELDS.size + 1)) {
    const [name = '', value] = cutAt(pair, '=')
    if (value === null || !FIELDS.has(name) || fields.has(name)) return null
    const text = decoded(value)
    if (text === null) return null
    fields.set(name, text)
  }
  return fields
}

function cutAt(text: string, sign: string): readonly [string, string | null] {
  const at = text.indexOf(sign)
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)]
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return null
  }
}

/** The http(s) address as it will be fetched, in the form of the URL standard; null for any other text. */
function addressToClip(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || CONTROLS.test(text) || webAddress(text) !== text) return null
  const { href } = new URL(text)
  return href.length > bounds.address ? null : href
}
