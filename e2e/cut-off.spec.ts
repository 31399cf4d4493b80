import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import type { ExtractReply } from '#shared/extraction.ts'
import { madePage } from '../src/renderer/extractor/testing/made-pages.ts'
import { root } from './command-line.ts'

interface Extractor {
  read(file: string): Promise<{ readonly reply: ExtractReply }>
  close(): Promise<void>
}

const PIECES = 50
const MADE = 5
const fixtures = join(root, 'src/renderer/extractor/fixtures')
const work = mkdtempSync(join(tmpdir(), 'commonplace-cut-off-'))
test.afterAll(() => rmSync(work, { recursive: true, force: true }))

test('a page cut off after any fiftieth of it, within a tag, an attribute or a character, gives an article or none', async () => {
  test.setTimeout(400_000)
  const { openExtractor } = await import(pathToFileURL(join(root, 'bench', 'extractor.mjs')).href)
  const extractor: Extractor = await openExtractor()
  const pages: readonly (readonly [string, Buffer])[] = [
    ...readdirSync(fixtures).map((name) => [name, readFileSync(join(fixtures, name, 'page.html'))] as const),
    ...fc
      .sample(madePage, { seed: 1, numRuns: MADE })
      .map((page, at) => [`page made up, ${at + 1}`, Buffer.from(page)] as const),
  ]
  try {
    const file = join(work, 'cut.html')
    const found: string[] = []
    let articles = 0
    for (const [name, bytes] of pages) {
      for (let piece = 0; piece < PIECES; piece += 1) {
        writeFileSync(file, bytes.subarray(0, Math.round((bytes.length * piece) / PIECES)))
        try {
          // None is what the reader is told in a sentence.
          const { reply } = await extractor.read(file)
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
