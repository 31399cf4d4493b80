import fc from 'fast-check'
import { madePage } from '../src/renderer/extractor/testing/made-pages.ts'
import { fixturePages, openExtractor } from './extractor.ts'
import { expect, test } from './fixtures.ts'

const PIECES = 50
const MADE = 5

test('a page cut off after any fiftieth of it, within a tag, an attribute or a character, gives an article or none', async () => {
  test.setTimeout(400_000)
  const extractor = await openExtractor()
  const pages: readonly (readonly [string, Uint8Array])[] = [
    ...fixturePages(),
    ...fc
      .sample(madePage, { seed: 1, numRuns: MADE })
      .map((page, at) => [`page made up, ${at + 1}`, Buffer.from(page)] as const),
  ]
  try {
    const found: string[] = []
    let articles = 0
    for (const [name, bytes] of pages) {
      for (let piece = 0; piece < PIECES; piece += 1) {
        try {
          // None is what the reader is told in a sentence.
          const cut = bytes.subarray(0, Math.round((bytes.length * piece) / PIECES))
          const reply = await extractor.read(cut)
          articles += reply.articles.length
          for (const { text, facts } of reply.articles)
            if (text === '' || facts.title === '') found.push(`${name}, ${piece}/${PIECES}: an empty article`)
        } catch (thrown) {
          found.push(`${name}, ${piece}/${PIECES}: ${String(thrown)}`)
        }
      }
    }
    console.info(`${pages.length * PIECES} pieces of ${pages.length} pages gave ${articles} articles.`)
    expect(found).toEqual([])
    expect(articles).toBeGreaterThan(pages.length)
  } finally {
    await extractor.close()
  }
})
