import { randomBytes } from 'node:crypto'
import type { Protocol } from 'electron'
import type { Log } from '../../log.ts'
import { readAppFile } from './app-files.ts'
import { articleDocument, type FrameContent } from './article-document.ts'
import {
  articlePolicy,
  assetPolicy,
  developmentPolicy,
  extractorPolicy,
  printPolicy,
  rasterPolicy,
  windowPolicy,
} from './policies.ts'

/** What the origins serve of the library; null for something that does not exist. */
export interface Served {
  frame(id: string, version: number): Promise<FrameContent | null>
  asset(id: string, hash: string): Promise<Uint8Array | null>
  /** Recognises bytes by their content alone. */
  sniff(bytes: Uint8Array): { readonly family: string; readonly type: string }
}

/** Where the pages come from: the built files, or during development the server of electron-vite (`http://host:port`). */
export interface PageSource {
  readonly folder: string
  readonly developmentServer: string | null
}

/** Must be called before the app is ready. Chromium knows only the schemes named here. Never use bypassCSP. */
export function registerSchemes(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    // V8 keeps the compiled scripts, so that it need not compile them at each start.
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'asset', privileges: { standard: true, secure: true } },
  ])
}

/** The hidden pages, which the window's origin does not serve. */
const HIDDEN: ReadonlySet<string> = new Set(['/extractor.html', '/raster.html'])

/** The path of the window's own script, the last file that its page requests. */
const SCRIPT = /^\/assets\/window-[\w-]+\.js$/

/**
 * Serves `app://notebook/` and `asset://` in the window's session.
 * @returns resolves once the window has its script
 */
export function serveNotebook(session: Protocol, pages: PageSource, served: Served, log: Log): Promise<void> {
  let onScript = () => {}
  const hasScript = new Promise<void>((resolve) => {
    onScript = resolve
  })
  session.handle(
    'app',
    answer(async (url, accept) => {
      if (url.hostname !== 'notebook') return notFound()
      const response = await notebook(url, accept, pages, served)
      if (SCRIPT.test(url.pathname)) setImmediate(onScript)
      return response
    }, log),
  )
  session.handle(
    'asset',
    answer((url) => asset(url, served), log),
  )
  return hasScript
}

/** Serves only `app://extractor/`, in its own session. */
export function serveExtractor(session: Protocol, pages: PageSource, log: Log): void {
  serveHidden(session, pages, { host: 'extractor', policy: extractorPolicy }, log)
}

/** Serves only `app://raster/`, in its own session. */
export function serveRaster(session: Protocol, pages: PageSource, log: Log): void {
  serveHidden(session, pages, { host: 'raster', policy: rasterPolicy }, log)
}

/** Serves a hidden page, `<host>.html`, and its script. */
function serveHidden(
  session: Protocol,
  pages: PageSource,
  { host, policy }: { readonly host: string; readonly policy: string },
  log: Log,
): void {
  session.handle(
    'app',
    answer(async (url, accept) => {
      if (url.hostname !== host) return notFound()
      const path = url.pathname === '/' ? `/${host}.html` : url.pathname
      const file = await page(path + url.search, accept, pages)
      if (file === null) return notFound()
      const csp = pages.developmentServer === null ? policy : `${policy}; connect-src 'none'`
      return respond(200, file.bytes, file.type, csp)
    }, log),
  )
}

/**
 * Serves `app://print/` and `asset://` in its own session.
 * @param document the XHTML that is being printed; null for nothing
 */
export function servePrint(
  session: Protocol,
  pages: PageSource,
  served: Pick<Served, 'asset' | 'sniff'>,
  document: () => string | null,
  log: Log,
): void {
  session.handle(
    'app',
    answer(async (url, accept) => {
      if (url.hostname !== 'print') return notFound()
      const xhtml = document()
      if (url.pathname === '/')
        return xhtml === null ? notFound() : respond(200, Buffer.from(xhtml), 'application/xhtml+xml', printPolicy)
      const file = /\.(css|woff2)$/.test(url.pathname) ? await page(url.pathname + url.search, accept, pages) : null
      return file === null ? notFound() : respond(200, file.bytes, file.type, printPolicy)
    }, log),
  )
  session.handle(
    'asset',
    answer((url) => asset(url, served), log),
  )
}

async function notebook(url: URL, accept: string, pages: PageSource, served: Served): Promise<Response> {
  if (url.pathname.startsWith('/article/')) return article(url.pathname, served)
  const path = url.pathname === '/' ? '/index.html' : url.pathname
  // The hidden pages have other origins.
  const file = HIDDEN.has(path) ? null : await page(path + url.search, accept, pages)
  const nonce = randomBytes(18).toString('base64')
  const csp = pages.developmentServer === null ? windowPolicy(nonce) : developmentPolicy(pages.developmentServer)
  if (file === null) return notFound(csp)
  if (path !== '/index.html') return respond(200, file.bytes, file.type, csp)
  const html = Buffer.from(file.bytes).toString('utf8').replaceAll('__NONCE__', nonce)
  return respond(200, Buffer.from(html), file.type, csp)
}

async function article(pathname: string, served: Served): Promise<Response> {
  const [, id, version] = /^\/article\/([0-9a-z]{12})\/([1-9]\d{0,8})$/.exec(pathname) ?? []
  if (id === undefined) return notFound(articlePolicy)
  const content = await served.frame(id, Number(version))
  if (content === null) return notFound(articlePolicy)
  return respond(200, Buffer.from(articleDocument(content)), 'text/html; charset=utf-8', articlePolicy)
}

async function asset(url: URL, served: Pick<Served, 'asset' | 'sniff'>): Promise<Response> {
  const hash = url.pathname.slice(1)
  const bytes = /^[0-9a-f]{32}$/.test(hash) ? await served.asset(url.hostname, hash) : null
  if (bytes === null) return notFound(assetPolicy)
  const { family, type } = served.sniff(bytes)
  // An SVG of a page is never served: drawing 2 kB of it could crash the window.
  const isSafe = (family === 'image' && type !== 'image/svg+xml') || family === 'font'
  return isSafe ? respond(200, bytes, type, assetPolicy) : notFound(assetPolicy)
}

/** @param address path and query. Only the development server uses the query and `accept`. */
async function page(address: string, accept: string, { folder, developmentServer }: PageSource) {
  if (developmentServer === null) return readAppFile(folder, address.split('?', 1)[0] ?? '')
  const reply = await fetch(new URL(address, developmentServer), { headers: { accept } })
  const type = reply.headers.get('content-type') ?? 'application/octet-stream'
  return reply.ok ? { bytes: new Uint8Array(await reply.arrayBuffer()), type } : null
}

/** Answers only requests that read. Every failure becomes an answer, so that no request hangs. */
function answer(serve: (url: URL, accept: string) => Response | Promise<Response>, log: Log) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return respond(405, null, 'text/plain', "default-src 'none'")
    try {
      return await serve(new URL(request.url), request.headers.get('accept') ?? '*/*')
    } catch (thrown) {
      log.error(`could not serve ${request.url}`, thrown)
      return respond(500, null, 'text/plain', "default-src 'none'")
    }
  }
}

function notFound(csp = "default-src 'none'"): Response {
  return respond(404, null, 'text/plain', csp)
}

function respond(status: number, body: Uint8Array | null, type: string, csp: string): Response {
  // The type allows shared memory, which nothing here uses.
  return new Response(body as Uint8Array<ArrayBuffer> | null, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': csp,
      'X-Content-Type-Options': 'nosniff',
      // A link on a page must not cause a look-up of its host.
      'X-DNS-Prefetch-Control': 'off',
    },
  })
}
