import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { rounds } from '../../testing/rounds.ts'
import { answer } from './answer.ts'
import { madePage } from './testing/made-pages.ts'
import { pageOfKept } from './testing/page-of-kept.ts'
import { dom, pageAt } from './testing/pages.ts'

const url = 'https://the-weir.example/2026/ferries'

const bytesOf = (html: string) => new TextEncoder().encode(html)
const read = (bytes: Uint8Array) => answer({ kind: 'extract', page: { ...pageAt(url), bytes } }, dom) as ExtractReply
const textsIn = (html: string) => read(bytesOf(html)).articles.map(({ text }) => text)
const squeezed = (text: string) => text.replace(/\s+/g, '')

/** The lines of a page that are sentences. */
const sentencesOf = (page: string) =>
  [...dom.parse(page).querySelectorAll('p, li, blockquote, dd, td, pre')]
    .filter((line) => line.querySelector('p, li') === null)
    .map((line) => squeezed(line.textContent ?? ''))
    .filter((line) => line.length > 80)

test('pages made up of what papers and blogs are made of keep their sentences, however often they are read', () => {
  fc.assert(
    fc.property(madePage, (page) => {
      const reply = read(bytesOf(page))
      const { articles, receipt } = reply
      expect(read(bytesOf(page)), 'read twice').toEqual(reply)

      expect(articles.length).toBeGreaterThan(0)
      for (const article of articles) {
        expect(textsIn(pageOfKept(article)), 'what was kept, read as a page').toEqual([article.text])
        // The HTML alone, as a program may hand it on.
        expect(textsIn(`<meta charset="utf-8">${article.html}`), 'its HTML alone').toEqual([article.text])
      }

      const given = squeezed([...articles, ...receipt].map(({ text }) => text).join(' '))
      expect(
        sentencesOf(page).filter((line) => !given.includes(line)),
        'in no article and not in the receipt',
      ).toEqual([])
    }),
    { numRuns: rounds(30, 300) },
  )
})
