import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { lostTexts } from './testing/lost-words.ts'
import { madePage } from './testing/made-pages.ts'
import { markUps } from './testing/mark-ups.ts'
import { moreMarkUps } from './testing/more-mark-ups.ts'
import { asServed, ownAggregator } from './testing/own-aggregator.ts'
import { pagesOfFacts } from './testing/own-facts.ts'
import { ownPages } from './testing/own-pages.ts'
import { dom, pageAt } from './testing/pages.ts'

const url = 'https://the-weir.example/2026/ferries'
const fixtures = join(import.meta.dirname, 'fixtures')

function lostOf(html: string): readonly string[] {
  const bytes = new TextEncoder().encode(html)
  const reply = answer({ kind: 'extract', page: { ...pageAt(url), bytes } }, dom) as ExtractReply
  return reply.articles.length === 0 ? [] : lostTexts(dom.parse(html), reply, dom.parse)
}

test.each(readdirSync(fixtures))('every visible word of %s is in the article or in the receipt', (name) => {
  expect(lostOf(readFileSync(join(fixtures, name, 'page.html'), 'utf8'))).toEqual([])
})

test('every visible word of pages of several articles is in one of them or in the receipt', () => {
  const lost = Object.entries(ownPages).flatMap(([page, words]) =>
    Object.entries({ ...markUps, ...moreMarkUps }).flatMap(([name, write]) =>
      lostOf(write(words)).map((text) => `${page}, ${name}: ${text}`),
    ),
  )
  expect(lost).toEqual([])
  expect(lostOf(asServed(ownAggregator))).toEqual([])
})

test('every visible word of pages with many forms of facts is in the article or in the receipt', () => {
  const lost = Object.entries(pagesOfFacts).flatMap(([name, { html }]) => lostOf(html).map((text) => `${name}: ${text}`))
  expect(lost).toEqual([])
})

test('every visible word of made pages is in an article or in the receipt', () => {
  fc.assert(
    fc.property(madePage, (page) => {
      expect(lostOf(page)).toEqual([])
    }),
    { numRuns: 20 },
  )
})
