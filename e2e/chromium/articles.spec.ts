import type { Browser } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { rounds } from '../rounds.ts'
import { buildMainCode } from './build.ts'
import { chromiumOrSkip, startChromium } from './chromium.ts'
import { type EngineExtractor, extractorInChromium, extractorInElectron, type Reading } from './extractors.ts'
import { ownPages, type PageToRead, realPages } from './pages-to-read.ts'
import { createWatch } from './watch.ts'

/** The built extractor in today's Chromium makes of every page what it makes of it in the runtime of the tests. */

const chromium = await chromiumOrSkip()

const watch = createWatch()
let browser: Browser | undefined
let extractors: readonly [EngineExtractor, EngineExtractor]

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  browser = await startChromium(chromium)
  extractors = [
    await extractorInElectron(session.notebook),
    await extractorInChromium(await buildMainCode(), browser, watch),
  ]
})
test.afterAll(() => browser?.close())

/**
 * Chromium 114 writes a path's escapes of letters, digits, `-`, `.`, `_` and `~` as what they stand for, and 156 leaves
 * them as the page has them. Both lead to the same place (RFC 3986, 6.2.2.2).
 */
const UNRESERVED = /%(?:2[DE]|3\d|4[1-9A-F]|5[\dAF]|6[1-9A-F]|7[\dAE])/gi

/** A reading with each path of the web as Chromium 114 writes it. */
function withPlainPaths(reading: Reading): Reading {
  const json = JSON.stringify(reading).replace(/https?:\/\/[^"\\\s?#<>]*/g, (address) =>
    address.replace(UNRESERVED, (encoded) => String.fromCharCode(Number.parseInt(encoded.slice(1), 16))),
  )
  return JSON.parse(json)
}

/** @returns how many pages there were, and how many had an article */
async function compare(pages: readonly PageToRead[]): Promise<{ readonly read: number; readonly articles: number }> {
  let articles = 0
  for (const page of pages) {
    const [inElectron, inChromium] = await Promise.all(extractors.map((each) => each.read(page)))
    expect([page.name, withPlainPaths(inChromium as Reading)]).toEqual([
      page.name,
      withPlainPaths(inElectron as Reading),
    ])
    if ((inChromium as Reading).again !== null) articles += 1
  }
  return { read: pages.length, articles }
}

test('our own pages give the same articles, facts and receipts, and nothing of them runs', async () => {
  const { read, articles } = await compare(ownPages())
  expect(read).toBeGreaterThan(60)
  expect(articles).toBeGreaterThan(45)
  expect(watch.complaints).toEqual([])
  // Hostile pages are some of them: what they bring was stopped, and seen to be.
  expect(watch.stopped).toContain('violated script-src-attr: inline ')
})

const real = realPages(rounds(12, 1))
if (real.length > 0)
  test('real pages do so too', async () => {
    test.setTimeout(rounds(400_000, 3_000_000))
    const { articles } = await compare(real)
    expect(articles).toBeGreaterThan(real.length * 0.9)
    expect(watch.complaints).toEqual([])
  })
