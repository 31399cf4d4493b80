import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Page, Place, Site, Sites } from './page.ts'
import { sites as allSites } from './sites.ts'

export interface Seen {
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** The internet of the tests: pages of our own on a loopback port of the system's choice. */
export interface Web {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  readonly port: number
  /** The address of a path; another host name, such as `localhost`, may stand for another site. */
  url(path: string, host?: string): string
  /** Every request so far, in order. */
  readonly requests: readonly Seen[]
  /** The names of the hostile pages' vectors that got through: `/leak/<name>` was asked for. */
  leaks(): readonly string[]
  close(): Promise<void>
}

export interface WebOptions {
  /** Instead of all pages of `sites.ts`. */
  readonly sites?: Sites
  /** Serves https with this. */
  readonly secure?: { readonly key: string; readonly cert: string }
}

/** Starts it. Whatever still drips or hangs is cut off by `close`. */
export async function startWeb({ sites = allSites, secure }: WebOptions = {}): Promise<Web> {
  const requests: Seen[] = []
  const scheme = secure === undefined ? 'http' : 'https'
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '/', headers } = request
    requests.push({ method, path: url, headers })
    const { pathname, searchParams } = new URL(url, 'http://web.test')
    const place = { origin, port, path: pathname, query: searchParams }
    const site = siteAt(sites, pathname)
    if (typeof site === 'object' && 'behave' in site) site.behave(response, request, place)
    else give(response, pageOf(site, place))
  }
  const server = secure === undefined ? createServer(answer) : createSecureServer(secure, answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const origin = `${scheme}://127.0.0.1:${port}`
  return {
    origin,
    port,
    url: (path, host = '127.0.0.1') => `${scheme}://${host}:${port}${path}`,
    requests,
    leaks: () => requests.flatMap(({ path }) => /^\/leak\/([^?#]*)/.exec(path)?.[1] ?? []),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function siteAt(sites: Sites, path: string): Site | undefined {
  if (Object.hasOwn(sites, path)) return sites[path]
  const below = Object.keys(sites).find((key) => key.endsWith('*') && path.startsWith(key.slice(0, -1)))
  return below === undefined ? undefined : sites[below]
}

const notFound: Page = {
  status: 404,
  body: '<!doctype html><title>Not here</title><p>There is no page at this address.',
}

function pageOf(site: Page | ((place: Place) => Page) | undefined, place: Place): Page {
  return typeof site === 'function' ? site(place) : (site ?? notFound)
}

function give(
  response: ServerResponse,
  { status = 200, type = 'text/html; charset=utf-8', headers, body }: Page,
): void {
  response.writeHead(status, { ...(type === null ? {} : { 'Content-Type': type }), ...headers })
  response.end(body)
}
