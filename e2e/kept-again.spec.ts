import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import type { ExtractReply } from '#shared/extraction.ts'
import { pageOfKept } from '../src/renderer/extractor/testing/page-of-kept.ts'
import { root } from './command-line.ts'
import { mozillaPages, sharedData } from './shared-data.ts'

interface Extractor {
  read(file: string): Promise<{ readonly reply: ExtractReply }>
  close(): Promise<void>
}

const work = mkdtempSync(join(tmpdir(), 'commonplace-kept-again-'))
test.afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Each with the file to read. */
function realPages(): readonly (readonly [string, string])[] {
  const mozilla = mozillaPages()
  const extraction = sharedData('extraction/pages')
  const unpacked = (file: string): string => {
    const copy = join(work, file.replace(/\.gz$/, ''))
    writeFileSync(copy, gunzipSync(readFileSync(join(extraction ?? '', file))))
    return copy
  }
  return [
    ...(mozilla?.names.map((name) => [name, join(mozilla.folder, name, 'source.html')] as const) ?? []),
    ...(extraction === null ? [] : readdirSync(extraction).map((file) => [file.slice(0, 8), unpacked(file)] as const)),
  ]
}

test('real pages give the same when they are read twice, and what was kept keeps its text when it is read as a page', async () => {
  test.setTimeout(600_000)
  const pages = realPages()
  test.skip(pages.length === 0, 'no real pages lie beside this checkout')
  const { openExtractor } = await import(pathToFileURL(join(root, 'bench', 'extractor.mjs')).href)
  const extractor: Extractor = await openExtractor()
  try {
    const changed: string[] = []
    let count = 0
    for (const [name, file] of pages) {
      const { reply } = await extractor.read(file)
      if (JSON.stringify((await extractor.read(file)).reply) !== JSON.stringify(reply))
        changed.push(`${name}: another the second time`)
      for (const [at, article] of reply.articles.entries()) {
        const again = join(work, 'again.html')
        writeFileSync(again, pageOfKept(article))
        const texts = (await extractor.read(again)).reply.articles.map(({ text }) => text)
        if (texts.length !== 1 || texts[0] !== article.text) changed.push(`${name}, article ${at + 1}: another text`)
        count += 1
      }
    }
    console.info(`${count} articles of ${pages.length} real pages were read again.`)
    expect(changed).toEqual([])
  } finally {
    await extractor.close()
  }
})
