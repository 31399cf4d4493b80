import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Readability } from '@mozilla/readability'
import createPurifier from 'dompurify'
import { JSDOM } from 'jsdom'
import { compile } from './compile.mjs'
import { row, single, timed } from './figures.mjs'
import { launch, makePlace } from './notebook.mjs'
import { servePages } from './pages.mjs'

/** Pages read before any is measured, by each: code warms up. */
const WARMING = 5

export const title = () =>
  'Extraction, page by page: ours in the real runtime (there and back included) beside jsdom + Readability + DOMPurify'

export async function measure() {
  const pages = await servePages()
  try {
    const rows = []
    for (const { name, pages: list } of pages.sets) {
      const files = list.map(({ file }) => file)
      const ours = await readByOurs(files)
      rows.push(row(`ours, ${name}`, ours.times), row(`peer, ${name}`, readByPeer(files)))
      rows.push(single(`ours, ${name}: memory of all processes`, ours.memory, 'MB'))
      rows.push(single(`peer, ${name}: memory of its process`, process.memoryUsage().rss / 1e6, 'MB'))
    }
    return rows
  } finally {
    pages.close()
  }
}

/** By the socket of a notebook that runs: `extract` is the one request that reads a page and keeps nothing. */
async function readByOurs(files) {
  const place = makePlace()
  const built = await compile({ holder: 'src/main/store/ask-holder.ts' })
  try {
    const { askHolder } = await import(pathToFileURL(path.join(built, 'holder.mjs')))
    const notebook = await launch(place)
    await notebook.window.waitForLoadState()
    const holder = await askHolder({ folder: place.env.COMMONPLACE_LIBRARY, sockets: place.sockets })
    const read = (file) => holder.call('extract', { file })
    for (const file of files.slice(0, WARMING)) await read(file)
    const times = []
    for (const file of files) times.push((await timed(() => read(file))).ms)
    const memory = await notebook.memory()
    holder.close()
    await notebook.close()
    return { times, memory }
  } finally {
    place.dispose()
    rmSync(built, { recursive: true, force: true })
  }
}

function readByPeer(files) {
  const read = (file) => {
    const dom = new JSDOM(readFileSync(file, 'utf8'), { url: 'https://peer.example/page' })
    const article = new Readability(dom.window.document).parse()
    if (article !== null) createPurifier(dom.window).sanitize(article.content)
    dom.window.close()
  }
  for (const file of files.slice(0, WARMING)) read(file)
  return files.map((file) => {
    const from = performance.now()
    read(file)
    return performance.now() - from
  })
}
