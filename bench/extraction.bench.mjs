import { readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import createPurifier from 'dompurify'
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { openExtractor } from './extractor.mjs'
import { row, single } from './figures.mjs'
import { servePages } from './pages.mjs'

/** Pages read before any is measured, by each: code warms up. */
const WARMING = 20

export const title = () =>
  'Extraction, page by page, from bytes to sanitised article: ours with every rule in the real runtime, beside jsdom + Readability + DOMPurify, and linkedom + Readability (which makes nothing safe)'

export async function measure() {
  const pages = await servePages()
  const extractor = await openExtractor()
  try {
    const rows = []
    for (const { name, pages: list } of pages.sets) {
      const files = list.map(({ file }) => file)
      const ours = await timesOf(files, async (file) => (await extractor.read(file)).ms)
      const heavy = await timesOf(files, byJsdom)
      const light = await timesOf(files, byLinkedom)
      rows.push(shown(`ours, ${name}`, ours), shown(`jsdom, ${name}`, heavy), shown(`linkedom, ${name}`, light))
      rows.push(single(`ours is faster than jsdom, ${name}, on the median page`, ratio(heavy, ours), 'times'))
      rows.push(single(`ours is faster than linkedom, ${name}, on the median page`, ratio(light, ours), 'times'))
      const growth = []
      for (const file of files) growth.push(await extractor.growth(file))
      const known = growth.filter((each) => each !== null)
      rows.push(row(`ours, ${name}: growth of its process`, known, 'MB'))
    }
    return rows
  } finally {
    await extractor.close()
    pages.close()
  }
}

/** By file, in ms; null where it failed, which is said and left out of every figure. */
async function timesOf(files, read) {
  for (const file of files.slice(0, WARMING)) await read(file).catch(() => null)
  const times = new Map()
  for (const file of files) {
    const ms = await read(file).catch((thrown) => {
      console.error(`${read.name || 'ours'} failed at ${file}: ${thrown.message}`)
      return null
    })
    times.set(file, ms)
  }
  return times
}

function shown(what, times) {
  const known = [...times.values()].filter((ms) => ms !== null)
  const failed = times.size - known.length
  return row(failed === 0 ? what : `${what} (${failed} failed)`, known)
}

/** The median of what a page takes a peer over what it takes us: of pages that both can read. */
function ratio(peer, ours) {
  const ratios = [...ours].flatMap(([file, ms]) => (ms === null || peer.get(file) == null ? [] : [peer.get(file) / ms]))
  return ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? null
}

async function byJsdom(file) {
  const bytes = readFileSync(file)
  const from = performance.now()
  const dom = new JSDOM(bytes, { url: 'https://peer.example/page' })
  const article = new Readability(dom.window.document).parse()
  if (article !== null) createPurifier(dom.window).sanitize(article.content)
  dom.window.close()
  return performance.now() - from
}

async function byLinkedom(file) {
  const bytes = readFileSync(file)
  const from = performance.now()
  const { document } = parseHTML(bytes.toString('utf8'))
  new Readability(document).parse()
  return performance.now() - from
}
