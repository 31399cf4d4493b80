import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { decodePage } from '../decode/charset.ts'
import { type ReadPage, statedIn, unsaidDates, wrongNames } from '../testing/checked-facts.ts'
import { pagesOfFacts } from '../testing/own-facts.ts'
import { dom, pageAt } from '../testing/pages.ts'

function readPage(id: string, bytes: Uint8Array, url: string | null): ReadPage {
  const { text: source } = decodePage(bytes, {})
  const { articles } = answer({ kind: 'extract', page: { ...pageAt(url), bytes } }, dom) as ExtractReply
  return { id, url, source, document: dom.parse(source), facts: articles[0]?.facts ?? null }
}

describe('the facts of our own pages', () => {
  const read = Object.entries(pagesOfFacts).map(([id, { html, url }]) =>
    readPage(id, new TextEncoder().encode(html), url),
  )

  test.each(Object.entries(pagesOfFacts))('named and dated by %s', (id, { byline, published }) => {
    const facts = read.find((each) => each.id === id)?.facts
    expect(facts?.byline).toEqual(byline)
    expect(facts?.publishedAt?.slice(0, 10) ?? null).toBe(published)
  })

  test('name the people whom a page names, and nobody else, and say a date as the page does', () => {
    const stated = statedIn(read)
    expect(stated).toHaveLength(2)
    expect(stated.filter(({ given }) => !given)).toEqual([])
    expect(wrongNames(read)).toEqual([])
    expect(unsaidDates(read)).toEqual([])
  })
})
