import { isIP } from 'node:net'
import { bounds } from '#shared/extraction/bounds.ts'
import { Refusal } from '#shared/failure.ts'
import { trimEndOf, trimStartOf } from '#shared/text/trim.ts'
import {
  addressTooLong,
  addressWithCredentials,
  noAddress,
  notAnAddress,
  otherScheme,
  severalWords,
} from './sentences.ts'
import { asksForAmp, isTracking } from './tracking.ts'

/** Longer addresses are refused wherever they come from. */
export const LONGEST_ADDRESS: number = bounds.address

/** How often a layer may be removed from an address; no site writes more. */
const MOST_LAYERS = 20

/**
 * A key that is equal for the addresses of one article. Scheme, `www.`, `m.`, AMP forms, default port, credentials,
 * fragment, tracking parameters, order of parameters, spelling of percent escapes and a trailing slash make no
 * difference. It never guesses: ids in the query, letter case of the path, other ports and routes in the fragment do
 * make a difference. The key is an address, and its own key. Some addresses are their own key unchanged: those that are
 * not http(s), and those that cannot be clipped because they are too long or have over twenty addresses within each other.
 */
export function addressKey(address: string): string {
  if (address.length > LONGEST_ADDRESS) return address
  let key = address
  // Removing one layer may uncover another (`/x.amp.html/amp`).
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const next = keyOnce(key)
    if (next === null) return address
    if (next === key) return key
    key = next
  }
  return address
}

/** Removes one layer. Null for an address with too many layers. */
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
 * Reads the http(s) address in a text; `example.org/a` gets https, `localhost:3000` gets http.
 * @throws Refusal `bad-address`: empty, too long, several words, another scheme, no host, or with a user name or password
 */
export function parseAddress(text: string): string {
  const bare = unwrap(text)
  if (bare === '') throw refuse(noAddress)
  if (bare.length > LONGEST_ADDRESS) throw refuse(addressTooLong)
  if (/\s/.test(bare)) throw refuse(severalWords(bare))
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i.exec(bare)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw refuse(otherScheme(scheme))
  }
  const url = scheme === undefined ? bareUrl(bare.replace(/^\/\//, '')) : httpUrl(bare)
  if (url === null || (scheme === undefined && !namesSite(url))) throw refuse(notAnAddress(bare))
  if (url.username !== '' || url.password !== '') {
    throw refuse(addressWithCredentials(url.host))
  }
  // Escaping turns a letter beyond ASCII into up to nine characters.
  if (url.href.length > LONGEST_ADDRESS) throw refuse(addressTooLong)
  return url.href
}

/** Sites get https. IP addresses and localhost have no certificate and get http, as in browsers. */
function bareUrl(bare: string): URL | null {
  const url = httpUrl(`https://${bare}`)
  const isLocal = url !== null && (url.hostname === 'localhost' || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0)
  return isLocal ? httpUrl(`http://${bare}`) : url
}

function refuse(sentence: string): Refusal {
  return new Refusal('bad-address', sentence)
}

/** Removes quotation marks, brackets and invisible characters that mails, chats and dictionaries add to pasted addresses. */
function unwrap(text: string): string {
  const visible = text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').trim()
  const opened = trimStartOf(visible, '<"\'“‘«(')
  return opened === visible ? visible : trimEndOf(opened, '>"\'”’»').trim()
}

/** Without a scheme only these count as a site: a name with a dot inside, localhost, or an IPv6 address. */
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

/** Google's AMP viewer and cache have the publisher's address in their path: `/amp/s/host/…`, `/c/s/host/…`. */
function withoutAmpCache(url: URL): Parts | null {
  let outer = url
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const inner = innerAddress(outer)
    const innerUrl = inner === null ? null : httpUrl(`https://${inner}${outer.search}`)
    if (innerUrl === null) return partsOf(outer)
    outer = innerUrl
  }
  return null
}

/** The publisher's address, without its scheme, within an address of Google's; null if there is none. */
function innerAddress({ hostname, pathname }: URL): string | null {
  const [, first = ''] = pathname.split('/', 2)
  const isAmpCache =
    (first === 'amp' && /^(www\.)?google\.[a-z.]+$/.test(hostname)) ||
    (/^[a-z]$/.test(first) && hostname.endsWith('.cdn.ampproject.org'))
  if (!isAmpCache) return null
  const rest = pathname.slice(first.length + 2)
  const inner = rest.startsWith('s/') ? rest.slice(2) : rest
  const [host = ''] = inner.split('/', 1)
  return host.length < inner.length && host.slice(1, -1).includes('.') ? inner : null
}

/** Removes `www.`, `m.`, `mobile.`, `amp.` at the front and `m.` in `en.m.` (Wikipedia), but leaves a name of two labels. */
function plainHost(host: string): string {
  const [name = '', port] = host.split(/:(?=\d+$)/)
  const labels = name.replace(/\.$/, '').split('.')
  let from = 0
  while (labels.length - from > 2 && /^(www|m|mobile|amp)$/.test(labels[from] ?? '')) from += 1
  let rest = from + 1
  while (labels.length - rest > 2 && labels[rest] === 'm') rest += 1
  return [labels[from], ...labels.slice(rest)].join('.') + (port === undefined ? '' : `:${port}`)
}

/** Removes a step `amp` only if the last step looks like the name of an article: `/wiki/amp` is an article itself. */
function withoutAmp(path: string): string {
  const steps = path.replace(/\.amp(?=\.html?$|$)/i, '').split('/')
  const rest = steps.filter((step) => step.toLowerCase() !== 'amp')
  return rest.length < steps.length && /-|\d{5}|\.s?html?$/i.test(rest.at(-1) ?? '') ? rest.join('/') : steps.join('/')
}

/** Escapes are compared as bytes, because not every server uses UTF-8 in them. */
function plainQuery(query: string): string {
  const kept = query
    .split('&')
    .map((part) => {
      const at = part.indexOf('=')
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
      return { name: plainEscapes(name), value: plainEscapes(value) }
    })
    .filter(({ name, value }) => name + value !== '' && !isTracking(name) && !asksForAmp(name, value))
    // A stable sort: the order of the values of a repeated name may have a meaning.
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ name, value }) => (value === '' ? name : `${name}=${value}`))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** Normalises escapes (RFC 3986, 6.2.2): upper-case hex, and no escapes for letters and digits. */
function plainEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (triple) => {
    const char = String.fromCharCode(Number.parseInt(triple.slice(1), 16))
    return /[\w.~-]/.test(char) ? char : triple.toUpperCase()
  })
}

/** A fragment that begins with `!` or `/` is the address of a page in a single-page site. */
function route(fragment: string): string {
  return /^!?\/./.test(fragment) ? `#${fragment}` : ''
}
