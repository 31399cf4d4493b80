import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { inPlainText, type PageInWords } from '../testing/mark-ups.ts'
import { ownPages } from '../testing/own-pages.ts'
import { dom, pageAt } from '../testing/pages.ts'

function read(content: string | Uint8Array, type = 'text/plain; charset=utf-8'): ExtractReply {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const page = { ...pageAt(null, { headers: { 'content-type': type } }), bytes }
  return answer({ kind: 'extract', page }, dom) as ExtractReply
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
const town = ownPages['a town’s news'] as PageInWords
const letter = `Dear Hedda,

the pump in the yard has been mended at last, and the boy who did it would take nothing for it but a jar of plums.

We think of you when it rains. Write soon, and tell us whether the roof holds.

Yours, Aunt Ottilie`

/** In lines of some width, as a program for letters breaks them. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) =>
      line.split(' ').reduce((done, word) => {
        const last = done.slice(done.lastIndexOf('\n') + 1)
        if (done === '') return word
        return last.length + 1 + word.length > width ? `${done}\n${word}` : `${done} ${word}`
      }, ''),
    )
    .join('\n')
}

describe('a plain text', () => {
  test.each(Object.keys(ownPages))('of an article and stories beside it gives each of them: %s', (name) => {
    const words = ownPages[name] as PageInWords
    const { articles } = read(inPlainText(words))
    expect(
      articles.map(({ facts, text }) => [facts.title, facts.publisher, facts.publishedRaw, squeezed(text)]),
    ).toEqual(
      [words, ...words.stories].map(({ title, outlet, age, paragraphs }) => [
        title,
        outlet,
        age,
        squeezed(paragraphs.join(' ')),
      ]),
    )
  })

  test.each([
    ['line ends of Windows', (text: string) => text.replace(/\n/g, '\r\n')],
    ['single line ends between paragraphs', (text: string) => text.replace(/\n+/g, '\n')],
    ['lines broken at 72 columns', (text: string) => wrapped(text, 72)],
    ['lines broken at 60 columns, and Windows', (text: string) => wrapped(text, 60).replace(/\n/g, '\r\n')],
  ])('with %s gives the same paragraphs', (_, change) => {
    const { articles } = read(change(inPlainText(town)))
    expect(articles[0]?.text).toBe(town.paragraphs.join('\n'))
    expect(articles[1]?.text).toBe(town.stories[0]?.paragraphs.join('\n'))
  })

  test('without a title is called by its first line, and loses none', () => {
    const { articles, receipt } = read(letter)
    expect(articles).toHaveLength(1)
    expect(articles[0]?.facts).toMatchObject({ title: 'Dear Hedda,', publisher: null, publishedAt: null, byline: [] })
    expect(articles[0]?.text).toBe(letter.replace(/\n\n/g, '\n'))
    expect(receipt).toEqual([])
  })

  test('keeps bullets and the marks of Markdown as they are written', () => {
    const list = `Things to bring to the island\n\nIt will be cold, and the boat does not sail every day, so bring all of this with you:\n• a lamp\n• *two* blankets\n# not a heading\n<b>not bold</b>`
    const { articles } = read(list)
    expect(articles[0]?.facts.title).toBe('Things to bring to the island')
    expect(articles[0]?.text.split('\n').slice(1)).toEqual([
      '• a lamp',
      '• *two* blankets',
      '# not a heading',
      '<b>not bold</b>',
    ])
  })

  test.each(['Source: https://letters.example/hedda', 'https://letters.example/hedda'])(
    'knows where it is from: %s',
    (line) => {
      const { articles } = read(`${line}\n\n${letter}`)
      expect(articles[0]?.canonicalUrl).toBe('https://letters.example/hedda')
      expect(articles[0]?.text).toBe(letter.replace(/\n\n/g, '\n'))
    },
  )

  test('is decoded as pages are', () => {
    const greek = new Uint8Array(
      [...'The sign said: ']
        .map((letter) => letter.charCodeAt(0))
        .concat([0xea, 0xe1, 0xeb, 0xe7, 0xec, 0xdd, 0xf1, 0xe1])
        .concat(
          [...`, and we went on. ${letter.slice(30, 200).replace(/[^ -~]/g, '')}`].map((each) => each.charCodeAt(0)),
        ),
    )
    const { articles, charset } = read(greek, 'text/plain; charset=iso-8859-7')
    expect(charset).toBe('iso-8859-7')
    expect(articles[0]?.text).toContain('καλημέρα')
  })
})
