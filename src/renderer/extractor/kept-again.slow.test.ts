import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { madePage } from './testing/made-pages.ts'
import { pageOfKept } from './testing/page-of-kept.ts'
import { dom, pageAt } from './testing/pages.ts'

const url = 'https://the-weir.example/2026/ferries'

const bytesOf = (html: string) => new TextEncoder().encode(html)
const read = (bytes: Uint8Array) => answer({ kind: 'extract', page: { ...pageAt(url), bytes } }, dom) as ExtractReply
const textsIn = (html: string) => read(bytesOf(html)).articles.map(({ text }) => text)
const squeezed = (text: string) => text.replace(/\s+/g, '')

describe('pages made up of what papers and blogs are made of', () => {
  test('give the same when they are read twice', () => {
    fc.assert(
      fc.property(madePage, (page) => {
        expect(read(bytesOf(page))).toEqual(read(bytesOf(page)))
      }),
      { numRuns: 20 },
    )
  })

  test('what was kept of them, read as a page again, keeps its text: the article’s and those of the stories below', () => {
    fc.assert(
      fc.property(madePage, (page) => {
        const { articles } = read(bytesOf(page))
        expect(articles.length).toBeGreaterThan(0)
        for (const article of articles) {
          expect(textsIn(pageOfKept(article))).toEqual([article.text])
          // The HTML alone, as a program may hand it on.
          expect(textsIn(`<meta charset="utf-8">${article.html}`)).toEqual([article.text])
        }
      }),
      { numRuns: 30 },
    )
  })

  test('no sentence of them is gone that the receipt does not have', () => {
    fc.assert(
      fc.property(madePage, (page) => {
        const { articles, receipt } = read(bytesOf(page))
        const given = squeezed([...articles, ...receipt].map(({ text }) => text).join(' '))
        const said = [...dom.parse(page).querySelectorAll('p, li, blockquote, dd, td, pre')]
          .filter((line) => line.querySelector('p, li') === null)
          .map((line) => squeezed(line.textContent ?? ''))
        expect(said.filter((line) => line.length > 80 && !given.includes(line))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
