import type { IncomingMessage } from 'node:http'
import { TRUNCATED } from '#shared/extraction/truncated.ts'
import { Refusal } from '#shared/failure.ts'
import { LONGEST_ADDRESS } from './address.ts'
import { readBody } from './body.ts'
import { openClipCookies } from './clip-cookies.ts'
import { type Deadline, startDeadline } from './deadline.ts'
import { contentType, type Introduction, keptHeaders, requestHeaders } from './headers.ts'
import { type LoadLimits, loadLimits } from './limits.ts'
import {
  badAddress,
  badRedirect,
  connectionFailure,
  httpStatus,
  longRedirect,
  notHtml,
  refusedAddress,
  refusedScheme,
  tooManyRedirects,
  withCredentials,
} from './load-failures.ts'
import { isPrivate as isPrivateAddress } from './private-address.ts'
import { refreshOf } from './refresh.ts'
import { send } from './request.ts'
import { type LookUp, resolve, systemLookUp } from './resolve.ts'
import { waitAsked } from './retry-after.ts'
import { sniff } from './sniff.ts'
import type { Load, LoadAsk, Loaded } from './types.ts'

export interface LoadOptions extends Introduction {
  readonly limits?: Partial<Readonly<Record<LoadAsk['kind'], Partial<LoadLimits>>>>
  readonly lookUp?: LookUp
  /** What counts as private. Tests make one loopback address count as public. */
  readonly isPrivate?: (address: string) => boolean
  /** Certificates to trust instead of the system's, PEM. */
  readonly ca?: string
}

/**
 * Returns a function that loads addresses: GET over http or https, within limits. It follows redirects itself, so that the
 * address of each hop is checked and then pinned. A page that sends its visitor on by a refresh is one, under the same
 * rules (refresh.ts). No cookies, but for a page that redirects to itself with one (clip-cookies.ts); no cache, no proxy (it
 * ignores the environment's proxy variables). The load throws a Refusal: `no-such-host`, `offline` (the host could not be
 * reached, or its answer did not arrive completely: no network, refused connection, certificate, broken connection; see
 * detail.reason), `refused-address` (private network; redirect to another scheme), `http-status`, `timed-out`,
 * `too-large`, `too-many-redirects`, `not-html`, `bad-address` (also one with a user name or password), `cancelled`.
 */
export function createLoad(options: LoadOptions): Load {
  return async (ask) => {
    const limits = { ...loadLimits[ask.kind], ...options.limits?.[ask.kind] }
    const url = webUrl(ask.url)
    const deadline = startDeadline(url.host, limits, ask.signal)
    try {
      return await follow(url, ask, { ...options, limits, deadline })
    } finally {
      deadline.end()
    }
  }
}

interface Run extends Omit<LoadOptions, 'limits'> {
  readonly limits: LoadLimits
  readonly deadline: Deadline
}

async function follow(start: URL, ask: LoadAsk, run: Run): Promise<Loaded> {
  const { deadline, limits, ca } = run
  const names = { lookUp: run.lookUp ?? systemLookUp, isPrivate: run.isPrivate ?? isPrivateAddress }
  let url = start
  /** The one host name that may resolve to a private address; null after a public host has answered. */
  let trusted = trustedHost(start, ask)
  const cookies = openClipCookies()
  const visited = new Set<string>()
  /** A page that led on by a refresh: it is the answer where the next is none. */
  let before: Loaded | null = null
  for (let redirects = 0; ; redirects++) {
    visited.add(url.href)
    deadline.watch(url.host, 'answer')
    const { addresses, isPrivate } = await deadline.race(resolve(url, names))
    if (isPrivate && url.hostname !== trusted) throw refusedAddress(url.host)
    if (!isPrivate) trusted = null
    const headers = requestHeaders(ask, url, run, cookies.headerFor(url))
    const response = await withRefusals(
      url.host,
      deadline,
      send({ url, addresses, headers, signal: deadline.signal, ca }),
    )
    if (ask.kind === 'page') cookies.take(url, response.headers['set-cookie'])
    let next = redirectOf(url, response)
    if (next === null) {
      const loaded = await readOr(before, response, { ask, url, isPrivate, run })
      next = loaded === before ? null : refreshTarget(url, loaded, ask)
      const isNew = next !== null && (!visited.has(next.href) || cookies.hasUnsent(next))
      if (next === null || !isNew) return loaded
      before = loaded
    } else response.destroy()
    if (redirects >= limits.redirects) throw tooManyRedirects(start.host, limits.redirects)
    // It leads back to where it was, and perhaps waits for its cookie: once.
    if (visited.has(next.href) && cookies.hasUnsent(next)) cookies.allow(next)
    url = next
  }
}

/** Reads an answer. What a refresh led to is no page where it is a file: then the page before is. */
async function readOr(before: Loaded | null, response: IncomingMessage, answer: Answer): Promise<Loaded> {
  try {
    return await read(response, answer)
  } catch (thrown) {
    if (before !== null && thrown instanceof Refusal && thrown.code === 'not-html') return before
    throw thrown
  }
}

/** Where a page sends its visitor by a refresh; null where it does not, or not to a web address. */
function refreshTarget(from: URL, { headers, bytes }: Loaded, ask: LoadAsk): URL | null {
  const refresh = ask.kind === 'page' ? refreshOf(headers, bytes) : null
  if (refresh === null || refresh.target.length > LONGEST_ADDRESS) return null
  const base = refresh.base === null ? from : (parseUrl(refresh.base, from) ?? from)
  const url = parseUrl(refresh.target, base)
  return url === null || !isWeb(url) || url.href.length > LONGEST_ADDRESS ? null : plainUrl(url)
}

function trustedHost(start: URL, ask: LoadAsk): string | null {
  switch (ask.by) {
    case 'hand':
      return start.hostname
    case 'page':
      return ask.fromPrivate ? new URL(ask.from).hostname : null
    case 'link':
    case 'import':
      return null
  }
}

interface Answer {
  readonly ask: LoadAsk
  readonly url: URL
  readonly isPrivate: boolean
  readonly run: Run
}

async function read(response: IncomingMessage, { ask, url, isPrivate, run }: Answer): Promise<Loaded> {
  const { deadline, limits } = run
  const status = response.statusCode ?? 0
  if (status < 200 || status >= 300) {
    response.destroy()
    throw httpStatus(url.host, status, waitAsked(status, response.headers['retry-after'], Date.now()))
  }
  const headers = keptHeaders(response.headers)
  const { type, charset } = contentType(headers['content-type'])
  deadline.watch(url.host, 'idle')
  const body = readBody(response, {
    host: url.host,
    limit: limits.bytes,
    signal: deadline.signal,
    onPiece: () => deadline.watch(url.host, 'idle'),
    onHead: (head) => {
      if (ask.kind === 'page') expectPage(url.host, type, head)
    },
    onProgress: ask.onProgress,
  })
  const { bytes, isCut } = await withRefusals(url.host, deadline, body)
  const kept = isCut ? { ...headers, [TRUNCATED]: 'unspecified' } : headers
  return { url: ask.url, finalUrl: url.href, bytes, headers: kept, status, type, charset, isPrivate }
}

/** Turns Node's errors into Refusals. After the deadline, its Refusal is thrown whatever else went wrong. */
async function withRefusals<T>(host: string, deadline: Deadline, promise: Promise<T>): Promise<T> {
  try {
    return await deadline.race(promise)
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    throw error instanceof Refusal ? error : connectionFailure(host, error)
  }
}

/** The content decides. Text that does not look like markup counts as a page if the server says so. */
function expectPage(host: string, type: string, head: Uint8Array): void {
  if (head.length === 0) throw notHtml(host, null)
  const content = sniff(head)
  const isDeclared = type === 'text/html' || type === 'application/xhtml+xml'
  if (content.family === 'html' || (isDeclared && ['txt', 'xml', 'json'].includes(content.ext))) return
  throw notHtml(host, content)
}

function webUrl(address: string): URL {
  const url = parseUrl(address)
  if (url === null || !isWeb(url)) throw badAddress(address)
  if (url.username !== '' || url.password !== '') throw withCredentials(url.host)
  url.hash = ''
  return url
}

/** The target of a redirect, without user name and password; null if the answer is none. */
function redirectOf(from: URL, response: IncomingMessage): URL | null {
  const { statusCode = 0 } = response
  const { location } = response.headers
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return null
  // Node decodes headers as Latin-1; servers send UTF-8, as the Fetch standard expects.
  const target = Buffer.from(location, 'latin1').toString('utf8')
  const url = target.length > LONGEST_ADDRESS ? null : parseUrl(target, from)
  const isLong = Math.max(target.length, url?.href.length ?? 0) > LONGEST_ADDRESS
  if (isLong || url === null || !isWeb(url)) response.destroy()
  if (isLong) throw longRedirect(from.host, LONGEST_ADDRESS)
  if (url === null) throw badRedirect(from.host, target)
  if (!isWeb(url)) throw refusedScheme(from.host, url.protocol)
  return plainUrl(url)
}

/** Without user name, password and fragment. */
function plainUrl(url: URL): URL {
  url.username = ''
  url.password = ''
  url.hash = ''
  return url
}

function parseUrl(address: string, base?: URL): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}
