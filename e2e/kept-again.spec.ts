import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { pageOfKept } from '../src/renderer/extractor/testing/page-of-kept.ts'
import { fixturePages, openExtractor } from './extractor.ts'
import { expect, test } from './fixtures.ts'
import { mozillaPages, sharedData } from './shared-data.ts'

/** Our own, and the real ones where they lie beside the checkout: each by a name, and the way to its bytes. */
function allPages(): readonly (readonly [string, () => Uint8Array])[] {
  const mozilla = mozillaPages()
  const extraction = sharedData('extraction/pages')
  const files = extraction === null ? [] : readdirSync(extraction)
  return [
    ...fixturePages().map(([name, page]) => [name, () => page] as const),
    ...(mozilla?.names.map((name) => [name, () => readFileSync(join(mozilla.folder, name, 'source.html'))] as const) ??
      []),
    ...files.map(
      (file) => [file.slice(0, 8), () => gunzipSync(readFileSync(join(extraction as string, file)))] as const,
    ),
  ]
}

test('pages give the same when they are read twice, and what was kept keeps its text when it is read as a page', async () => {
  test.setTimeout(600_000)
  const pages = allPages()
  const extractor = await openExtractor()
  try {
    const changed: string[] = []
    let count = 0
    for (const [name, page] of pages) {
      const reply = await extractor.read(page())
      if (JSON.stringify(await extractor.read(page())) !== JSON.stringify(reply))
        changed.push(`${name}: another the second time`)
      for (const [at, article] of reply.articles.entries()) {
        const texts = (await extractor.read(pageOfKept(article))).articles.map(({ text }) => text)
        if (texts.length !== 1 || texts[0] !== article.text) changed.push(`${name}, article ${at + 1}: another text`)
        count += 1
      }
    }
    console.info(`${count} articles of ${pages.length} pages were read again.`)
    expect(changed).toEqual([])
  } finally {
    await extractor.close()
  }
})
