import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { inPlainText, markUps, type PageInWords } from './testing/mark-ups.ts'
import { moreMarkUps } from './testing/more-mark-ups.ts'
import { besideCheckout, dom, pageAt } from './testing/pages.ts'

interface Expected {
  readonly main: {
    readonly title: string
    readonly source: string
    readonly age: string
    readonly aggregator: string
    readonly paragraphs: readonly string[]
  }
  readonly related: readonly {
    readonly title: string
    readonly source: string
    readonly age: string
    readonly text: string
  }[]
  readonly chrome: readonly string[]
}

const folder = besideCheckout('seed')
const file = (name: string) => readFileSync(join(folder ?? '', name), 'utf8')
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

function read(content: string, type: string): ExtractReply {
  const at = pageAt('https://aggregator.example/articles/1', {
    headers: { 'content-type': `${type}; charset=utf-8` },
    capturedAt: '2025-07-25T12:20:00Z',
  })
  return answer({ kind: 'extract', page: { ...at, bytes: new TextEncoder().encode(content) } }, dom) as ExtractReply
}

/** The lines of the plain text between two of them. */
function linesBetween(before: string, after: string | null): readonly string[] {
  const lines = file('page.txt').split('\n').map(squeezed)
  const from = lines.indexOf(squeezed(before)) + 1
  return lines.slice(from, after === null ? undefined : lines.indexOf(after, from)).filter((line) => line !== '')
}

/** A text in pieces of a few sentences, which say the same together. */
function inParagraphs(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.'”]) (?=[A-Z'“])/)
  const paragraphs: string[] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    if (last === undefined || last.length > 300) paragraphs.push(sentence)
    else paragraphs[paragraphs.length - 1] = `${last} ${sentence}`
  }
  return paragraphs
}

describe.skipIf(folder === null)('the example page (skipped where it is not next to the checkout)', () => {
  const expected: Expected = folder === null ? ({} as Expected) : JSON.parse(file('expected.json'))
  const words = (divided: boolean, label: string | null, links: boolean): PageInWords => ({
    site: expected.main.aggregator,
    title: expected.main.title,
    outlet: expected.main.source,
    age: expected.main.age,
    paragraphs: expected.main.paragraphs,
    between: linesBetween(expected.main.paragraphs.at(-1) ?? '', expected.related[0]?.title ?? '').slice(0, -1),
    label,
    stories: expected.related.map(({ title, source, age, text }, index) => ({
      title,
      outlet: source,
      age,
      paragraphs: divided ? inParagraphs(text) : [text],
      link: links ? `/articles/${index + 2}` : null,
    })),
    footer: linesBetween(expected.related.at(-1)?.text ?? '', null),
  })

  function check({ articles, receipt }: ExtractReply, isRead = true): void {
    const [main, ...stories] = articles
    expect(main?.facts).toMatchObject({
      title: expected.main.title,
      publisher: expected.main.source,
      publishedAt: '2025-07-22',
      publishedPrecision: 'day',
      publishedRaw: expected.main.age,
    })
    expect(squeezed(main?.text ?? '')).toBe(squeezed(expected.main.paragraphs.join(' ')))
    expect(
      stories.map(({ facts, text }) => [
        facts.title,
        facts.publisher,
        facts.publishedAt,
        facts.publishedPrecision,
        facts.publishedRaw,
        squeezed(text),
      ]),
    ).toEqual(
      expected.related.map(({ title, source, age, text }) => [
        title,
        source,
        '2025-07-25T11:20:00Z',
        'hour',
        age,
        squeezed(text),
      ]),
    )
    if (!isRead) return
    const omissions = squeezed(receipt.map(({ text }) => text).join(' '))
    for (const each of expected.chrome) expect(omissions).toContain(each)
  }

  test('as a page gives its article and the three beside it', () => {
    const reply = read(file('page.html'), 'text/html')
    check(reply)
    expect(reply.articles[1]?.canonicalUrl).toMatch(/^https:\/\/aggregator\.example\/articles\/montreal/)
  })

  describe.each(Object.entries({ ...markUps, ...moreMarkUps }))('as %s', (_, markUp) => {
    test.each([
      ['with a label', false, 'Related Articles', true],
      ['without', false, null, false],
      ['in paragraphs', true, 'Related Articles', false],
      ['in paragraphs, without a label', true, null, true],
    ] as const)('%s', (_, divided, label, links) => {
      check(read(markUp(words(divided, label, links)), 'text/html'))
    })
  })

  test.each([
    ['as it is', (text: string) => text],
    ['with the line ends of Windows', (text: string) => text.replace(/\n/g, '\r\n')],
    ['without blank lines', (text: string) => text.replace(/\n{2,}/g, '\n')],
  ])('as plain text %s', (_, change) => {
    check(read(change(file('page.txt')), 'text/plain'))
  })

  test.each([false, true])('as plain text written anew', (divided) => {
    check(read(inPlainText(words(divided, null, false)), 'text/plain'))
  })

  test.each([false, true])('as plain text in lines of 72 characters', (blank) => {
    const wrapped = file('page.txt')
      .split('\n')
      .map((line) => line.replace(/(?![^\n]{1,72}$)([^\n]{1,72})\s/g, '$1\n'))
      .join('\n')
    check(read(blank ? wrapped.replace(/\n\n/g, '\n\n\n') : wrapped, 'text/plain'))
  })
})
