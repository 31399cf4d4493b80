import { isIP } from 'node:net'
import { bounds } from '#shared/extraction/bounds.ts'
import { Refusal } from '#shared/failure.ts'
import { trimEndOf, trimStartOf } from '#shared/text/trim.ts'
import { asksForAmp, isTracking } from './tracking.ts'

/** Longer addresses are refused wherever they come from. */
export const LONGEST_ADDRESS: number = bounds.address

/** As often as something is taken off an address: more layers than any site writes. */
const MOST_LAYERS = 20

/**
 * What two addresses of one article have in common: scheme, `www.`, `m.`, AMP forms, default port, credentials,
 * fragment, tracking parameters, order of parameters, spelling of percent escapes and a trailing slash are seen through.
 * Never merges on a guess: ids in the query, letter case of the path, other ports and routes in the fragment stay apart.
 * Itself an address, and its own key. What is no http(s) address is its own key unchanged, and so is what nobody can have
 * clipped or read: one that is too long, or of more than twenty addresses within each other.
 */
export function addressKey(address: string): string {
  if (address.length > LONGEST_ADDRESS) return address
  let key = address
  // Taking one thing off may bring another to light (`/x.amp.html/amp`).
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const next = keyOnce(key)
    if (next === null) return address
    if (next === key) return key
    key = next
  }
  return address
}

/** Null for one that has too many layers to be seen through. */
function keyOnce(address: string): string | null {
  const url = httpUrl(address)
  if (url === null) return address
  const parts = withoutAmpCache(url)
  if (parts === null) return null
  const { host, path, query, fragment } = parts
  const clean = plainEscapes(path).replace(/(?<=[^/])\/+$/, '')
  return (
    httpUrl(`https://${plainHost(host)}${withoutAmp(clean)}${plainQuery(query)}${route(fragment)}`)?.href ?? address
  )
}

/**
 * The http(s) address that a reader's text names; `example.org/a` gets https, `localhost:3000` http.
 * @throws Refusal `bad-address`: empty, too long, several words, another scheme, no host, or with a user name or password
 */
export function parseAddress(text: string): string {
  const bare = unwrapped(text)
  if (bare === '') throw bad('There is no address here; paste one that begins with https:// or names a site.')
  if (bare.length > LONGEST_ADDRESS) throw bad(TOO_LONG)
  if (/\s/.test(bare)) throw bad(`“${shown(bare)}” is more than one word, not an address.`)
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i.exec(bare)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw bad(`Addresses that begin with “${shown(scheme)}:” cannot be clipped, only http and https.`)
  }
  const url = scheme === undefined ? bareUrl(bare.replace(/^\/\//, '')) : httpUrl(bare)
  if (url === null || (scheme === undefined && !namesSite(url))) throw bad(`“${shown(bare)}” is not an address.`)
  if (url.username !== '' || url.password !== '') {
    throw bad(`This address of ${url.host} holds a user name or a password; take it out, then the page can be clipped.`)
  }
  // Letters that are no ASCII are written in up to nine characters.
  if (url.href.length > LONGEST_ADDRESS) throw bad(TOO_LONG)
  return url.href
}

const TOO_LONG = 'This address is too long to be the address of an article.'

/** Sites get https; what has no certificate, an address in numbers and one's own machine, gets http, as in browsers. */
function bareUrl(bare: string): URL | null {
  const url = httpUrl(`https://${bare}`)
  const isLocal = url !== null && (url.hostname === 'localhost' || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0)
  return isLocal ? httpUrl(`http://${bare}`) : url
}

function bad(sentence: string): Refusal {
  return new Refusal('bad-address', sentence)
}

/** Pasted addresses come wrapped in what mails, chats and dictionaries put around them, and with invisible marks. */
function unwrapped(text: string): string {
  const visible = text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').trim()
  const opened = trimStartOf(visible, '<"\'“‘«(')
  return opened === visible ? visible : trimEndOf(opened, '>"\'”’»').trim()
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** Without a scheme only what looks like a site is one: a dot inside, localhost, or an IPv6 address. */
function namesSite(url: URL): boolean {
  return /[^.]\.[^.]/.test(url.hostname) || url.hostname === 'localhost' || url.hostname.startsWith('[')
}

function httpUrl(address: string): URL | null {
  try {
    const url = new URL(address)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}

interface Parts {
  readonly host: string
  readonly path: string
  readonly query: string
  readonly fragment: string
}

function partsOf(url: URL): Parts {
  return { host: url.host, path: url.pathname, query: url.search.slice(1), fragment: url.hash.slice(1) }
}

/** Google's AMP viewer and cache carry the publisher's address in their path: `/amp/s/host/…`, `/c/s/host/…`. */
function withoutAmpCache(url: URL): Parts | null {
  let carrier = url
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const inner = carriedBy(carrier)
    const carried = inner === null ? null : httpUrl(`https://${inner}${carrier.search}`)
    if (carried === null) return partsOf(carrier)
    carrier = carried
  }
  return null
}

/** The address without its scheme that one of Google's carries; null when it carries none. */
function carriedBy({ hostname, pathname }: URL): string | null {
  const [, first = ''] = pathname.split('/', 2)
  const isCarrier =
    (first === 'amp' && /^(www\.)?google\.[a-z.]+$/.test(hostname)) ||
    (/^[a-z]$/.test(first) && hostname.endsWith('.cdn.ampproject.org'))
  if (!isCarrier) return null
  const behind = pathname.slice(first.length + 2)
  const inner = behind.startsWith('s/') ? behind.slice(2) : behind
  const [host = ''] = inner.split('/', 1)
  return host.length < inner.length && host.slice(1, -1).includes('.') ? inner : null
}

/** `www.`, `m.`, `mobile.`, `amp.` in front and `en.m.` (Wikipedia), as long as a whole name is left. */
function plainHost(host: string): string {
  const [name = '', port] = host.split(/:(?=\d+$)/)
  const labels = name.replace(/\.$/, '').split('.')
  let from = 0
  while (labels.length - from > 2 && /^(www|m|mobile|amp)$/.test(labels[from] ?? '')) from += 1
  let rest = from + 1
  while (labels.length - rest > 2 && labels[rest] === 'm') rest += 1
  return [labels[from], ...labels.slice(rest)].join('.') + (port === undefined ? '' : `:${port}`)
}

/** A step `amp` goes only where the last step reads like an article's name: `/wiki/amp` is an article itself. */
function withoutAmp(path: string): string {
  const steps = path.replace(/\.amp(?=\.html?$|$)/i, '').split('/')
  const rest = steps.filter((step) => step.toLowerCase() !== 'amp')
  return rest.length < steps.length && /-|\d{5}|\.s?html?$/i.test(rest.at(-1) ?? '') ? rest.join('/') : steps.join('/')
}

/** Compared as bytes, for not every server's escapes are UTF-8. */
function plainQuery(query: string): string {
  const kept = query
    .split('&')
    .map((part) => {
      const at = part.indexOf('=')
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
      return { name: plainEscapes(name), value: plainEscapes(value) }
    })
    .filter(({ name, value }) => name + value !== '' && !isTracking(name) && !asksForAmp(name, value))
    // Stable: repeated names keep the order of their values, which may mean something.
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ name, value }) => (value === '' ? name : `${name}=${value}`))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** Upper-case hex, and letters and digits unescaped: the same address by RFC 3986, 6.2.2. */
function plainEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (triple) => {
    const char = String.fromCharCode(Number.parseInt(triple.slice(1), 16))
    return /[\w.~-]/.test(char) ? char : triple.toUpperCase()
  })
}

/** Fragments beginning with `!` or `/` are the addresses of pages in sites made of one document. */
function route(fragment: string): string {
  return /^!?\/./.test(fragment) ? `#${fragment}` : ''
}
