import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { compile } from './compile.mjs'
import { loadGenerator } from './make-library.mjs'
import { root } from './notebook.mjs'

/** Articles of the tests' internet (e2e/web). */
const OWN =
  '/news/2025/07/hollow-ferry-lock /~pell/notes/three-notebooks.html /ar/library /ja/letters /digest/flat /long/1'.split(
    ' ',
  )
/** And so many invented ones. */
const INVENTED = 60

/** A picture of one point, for every image of a page that is not ours. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * Sets of pages to read, by name: the project's own samples, and the real ones that lie beside the checkout where it is
 * worked on. All are served on a loopback port, images too: what a page names elsewhere is looked for there.
 */
export async function servePages() {
  const built = await compile({ sites: 'e2e/web/sites.ts' })
  const { sites } = await import(pathToFileURL(path.join(built, 'sites.mjs')))
  rmSync(built, { recursive: true, force: true })
  const files = mkdtempSync(path.join(tmpdir(), 'commonplace-bench-pages-'))
  const real = new Map()
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, origin)
    const kept = real.get(pathname)
    const found = kept === undefined ? answer(pathname, searchParams) : { body: readFileSync(kept) }
    const page = found ?? { type: 'image/png', body: POINT }
    response.writeHead(page.status ?? 200, { 'Content-Type': page.type ?? 'text/html; charset=utf-8', ...page.headers })
    response.end(page.body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  const origin = `http://127.0.0.1:${port}`

  function answer(pathname, query) {
    const below = Object.keys(sites).find((key) => key.endsWith('*') && pathname.startsWith(key.slice(0, -1)))
    const site = sites[pathname] ?? (below === undefined ? undefined : sites[below])
    if (site === undefined || 'behave' in site) return undefined
    return typeof site === 'function' ? site({ origin, port, path: pathname, query }) : site
  }

  const sets = [{ name: 'own samples', pages: await ownPages(answer, files, origin, real) }]
  const mozilla = mozillaPages(files)
  if (mozilla !== null) {
    const pages = mozilla.names.map((name) => {
      const file = path.join(files, `${name}.html`)
      const html = readFileSync(path.join(mozilla.folder, name, 'source.html'), 'utf8')
      writeFileSync(file, athome(html, origin))
      real.set(`/real/${name}`, file)
      return { url: `${origin}/real/${name}`, file }
    })
    sets.push({ name: 'real pages', pages })
  }
  return {
    sets,
    close() {
      server.closeAllConnections()
      server.close()
      rmSync(files, { recursive: true, force: true })
    },
  }
}

/** Those of the tests' internet that hold an ordinary article, and the sources of invented ones. */
async function ownPages(answer, files, origin, real) {
  const written = OWN.map((name, at) => {
    const file = path.join(files, `own-${at}.html`)
    writeFileSync(file, answer(name, new URLSearchParams()).body)
    return { url: `${origin}${name}`, file }
  })
  const { makeLibrary } = await loadGenerator()
  const library = path.join(files, 'library')
  makeLibrary({ folder: library, articles: INVENTED })
  const sources = readdirSync(library, { recursive: true }).filter((name) => name.endsWith('1/source.html.gz'))
  return written.concat(
    sources.map((name, at) => {
      const file = path.join(files, `invented-${at}.html`)
      writeFileSync(file, athome(gunzipSync(readFileSync(path.join(library, name))).toString(), origin))
      real.set(`/invented/${at}`, file)
      return { url: `${origin}/invented/${at}`, file }
    }),
  )
}

/** With every address on our own server, those without a scheme too, so that nothing else is asked. */
function athome(html, origin) {
  return html
    .replace(/https?:\/\/[^/"'\s<>)?#&]+/g, origin)
    .replace(/(["'(,\s=])\/\/[a-z0-9.-]+\.[a-z]{2,}(?=[/"'?])/gi, `$1${origin}`)
}

function mozillaPages(files) {
  const archive = path.join(root, '..', 'shared', 'readability', 'test-pages.tar.xz')
  if (!existsSync(archive)) return null
  const into = mkdtempSync(path.join(files, 'real-'))
  execFileSync('tar', ['-xJf', archive, '-C', into])
  const folder = existsSync(path.join(into, 'test-pages')) ? path.join(into, 'test-pages') : into
  return { folder, names: readdirSync(folder).sort() }
}
