import type { IncomingHttpHeaders } from 'node:http'
import { cutText } from '#shared/extraction/bounds.ts'
import type { LoadAsk } from './types.ts'

/** What servers learn about the reader: the program's name and the languages, nothing else. */
export interface Introduction {
  readonly version: string
  /** BCP 47 tags, the preferred one first. */
  readonly languages: readonly string[]
}

const accepts: Readonly<Record<LoadAsk['kind'], string>> = {
  page: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  image: 'image/avif,image/webp,image/svg+xml,image/*;q=0.9,*/*;q=0.5',
}

/** The headers of one request of a load. @param cookie that the same host set in this load; null for most */
export function requestHeaders(
  ask: LoadAsk,
  url: URL,
  { version, languages }: Introduction,
  cookie: string | null,
): Record<string, string> {
  const referer = ask.by === 'page' ? refererOf(ask.from, ask.fromPrivate, url) : null
  return {
    // Many sites send readable pages only to something like a browser. The name at the end is the truth.
    'User-Agent': `Mozilla/5.0 (${platforms[process.platform] ?? 'X11; Linux x86_64'}) AppleWebKit/537.36 (KHTML, like Gecko) Commonplace/${version}`,
    Accept: accepts[ask.kind],
    'Accept-Language': acceptLanguage(languages),
    'Accept-Encoding': 'gzip, deflate, br',
    ...(referer === null ? {} : { Referer: referer }),
    ...(cookie === null ? {} : { Cookie: cookie }),
  }
}

/** The platform as browsers name it, with the versions that they have frozen. */
const platforms: Readonly<Record<string, string>> = {
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
  win32: 'Windows NT 10.0; Win64; x64',
}

/**
 * The default of browsers, strict-origin-when-cross-origin: some sites serve pictures only to their own pages. The name
 * of a private host is not sent.
 */
function refererOf(from: string, fromPrivate: boolean, url: URL): string | null {
  const page = new URL(from)
  if (page.origin === url.origin) return page.origin + page.pathname + page.search
  if (fromPrivate || (page.protocol === 'https:' && url.protocol === 'http:')) return null
  return `${page.origin}/`
}

function acceptLanguage(languages: readonly string[]): string {
  const wanted = [...new Set(languages.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]))].slice(0, 6)
  return wanted.length === 0
    ? 'en;q=0.9,*;q=0.5'
    : wanted.map((tag, at) => (at === 0 ? tag : `${tag};q=${(1 - at / 10).toFixed(1)}`)).join(',')
}

/** Real answers have 20 to 40 headers. More of them, or longer ones, say nothing useful about a page. */
const MOST_HEADERS = 100
const LONGEST_NAME = 100
const LONGEST_VALUE = 4_096

/** The headers of an answer to keep: one string each, bounded, without cookies. */
export function keptHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === 'set-cookie' || name.length > LONGEST_NAME
      ? []
      : [[name, cutText(Array.isArray(value) ? value.join(', ') : value, LONGEST_VALUE)] as const],
  )
  // The headers that say how to read a page come first.
  const ordered = kept.toSorted(([a], [b]) => Number(b.startsWith('content-')) - Number(a.startsWith('content-')))
  return Object.fromEntries(ordered.slice(0, MOST_HEADERS))
}

/**
 * Media type and charset as a Content-Type header declares them, in lower case. Our own, because `whatwg-mimetype` 5 loses
 * the charset in malformed headers of real servers (`charset='utf-8'`, `charset = utf-8`), and needs Node 20.
 */
export function contentType(header: string | undefined): { readonly type: string; readonly charset: string | null } {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';')
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*["']?([^"'\s]+)/.exec(parameter)?.[1])
    .find((value) => value !== undefined)
  return { type: type.trim(), charset: charset ?? null }
}
