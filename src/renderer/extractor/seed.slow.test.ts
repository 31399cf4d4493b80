import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { inPlainText, markUps, type PageInWords } from './testing/mark-ups.ts'
import { moreMarkUps } from './testing/more-mark-ups.ts'
import { asCopied, asServed, ownAggregator } from './testing/own-aggregator.ts'
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

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

function read(content: string, type: string): ExtractReply {
  const at = pageAt('https://aggregator.example/articles/1', {
    headers: { 'content-type': `${type}; charset=utf-8` },
    capturedAt: '2025-07-25T12:20:00Z',
  })
  return answer({ kind: 'extract', page: { ...at, bytes: new TextEncoder().encode(content) } }, dom) as ExtractReply
}

/** A page of several articles, and what it says. */
interface Aggregator {
  /** In words; each story is one paragraph, as it is served. */
  readonly words: PageInWords
  /** What the site puts around the articles, which is left out and named. */
  readonly chrome: readonly string[]
  /** As it is served, and as it is copied. */
  readonly html: string
  readonly txt: string
}

const own: Aggregator = {
  words: ownAggregator,
  chrome: [...ownAggregator.between.slice(1), ...ownAggregator.footer.slice(0, 2)],
  html: asServed(ownAggregator),
  txt: asCopied(ownAggregator),
}

/** The real one, where it is next to the checkout. */
function seedIn(folder: string): Aggregator {
  const file = (name: string) => readFileSync(join(folder, name), 'utf8')
  const { main, related, chrome }: Expected = JSON.parse(file('expected.json'))
  const txt = file('page.txt')
  /** The lines of the plain text between two of them. */
  const linesBetween = (before: string, after: string | null): readonly string[] => {
    const lines = txt.split('\n').map(squeezed)
    const from = lines.indexOf(squeezed(before)) + 1
    return lines.slice(from, after === null ? undefined : lines.indexOf(after, from)).filter((line) => line !== '')
  }
  return {
    words: {
      site: main.aggregator,
      title: main.title,
      outlet: main.source,
      age: main.age,
      paragraphs: main.paragraphs,
      between: linesBetween(main.paragraphs.at(-1) ?? '', related[0]?.title ?? '').slice(0, -1),
      label: 'Related Articles',
      stories: related.map(({ title, source, age, text }, index) => ({
        title,
        outlet: source,
        age,
        paragraphs: [text],
        link: `/articles/${index + 2}`,
      })),
      footer: linesBetween(related.at(-1)?.text ?? '', null),
    },
    chrome,
    html: file('page.html'),
    txt,
  }
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

const seed = besideCheckout('seed')
const aggregators: readonly (readonly [string, Aggregator])[] = [
  ['our own page', own],
  ...(seed === null ? [] : [['the example page', seedIn(seed)] as const]),
]

describe.each(aggregators)('%s', (_, { words, chrome, html, txt }) => {
  const written = (divided: boolean, label: string | null, links: boolean): PageInWords => ({
    ...words,
    label,
    stories: words.stories.map((story) => ({
      ...story,
      paragraphs: divided ? story.paragraphs.flatMap(inParagraphs) : story.paragraphs,
      link: links ? story.link : null,
    })),
  })

  function check({ articles, receipt }: ExtractReply): void {
    const [main, ...stories] = articles
    expect(main?.facts).toMatchObject({
      title: words.title,
      publisher: words.outlet,
      publishedAt: '2025-07-22',
      publishedPrecision: 'day',
      publishedRaw: words.age,
    })
    expect(squeezed(main?.text ?? '')).toBe(squeezed(words.paragraphs.join(' ')))
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
      words.stories.map(({ title, outlet, age, paragraphs }) => [
        title,
        outlet,
        '2025-07-25T11:00:00Z',
        'hour',
        age,
        squeezed(paragraphs.join(' ')),
      ]),
    )
    const leftOut = squeezed(receipt.map(({ text }) => text).join(' '))
    for (const each of chrome) expect(leftOut).toContain(each)
  }

  test('as a page gives its article and the three below it, each with its own address', () => {
    const reply = read(html, 'text/html')
    check(reply)
    const addresses = [...html.matchAll(/<a href="(\/articles\/[^"]+)"/g)].map(
      ([, path]) => `https://aggregator.example${path}`,
    )
    expect(addresses).toHaveLength(3)
    expect(reply.articles.slice(1).map(({ canonicalUrl }) => canonicalUrl)).toEqual(addresses)
  })

  describe.each(Object.entries({ ...markUps, ...moreMarkUps }))('as %s', (_, markUp) => {
    test.each([
      ['with a label', false, 'Related Articles', true],
      ['without', false, null, false],
      ['in paragraphs', true, 'Related Articles', false],
      ['in paragraphs, without a label', true, null, true],
    ] as const)('%s', (_, divided, label, links) => {
      check(read(markUp(written(divided, label, links)), 'text/html'))
    })
  })

  test.each([
    ['as it is', (text: string) => text],
    ['with the line ends of Windows', (text: string) => text.replace(/\n/g, '\r\n')],
    ['without blank lines', (text: string) => text.replace(/\n{2,}/g, '\n')],
  ])('as plain text %s', (_, change) => {
    check(read(change(txt), 'text/plain'))
  })

  test.each([false, true])('as plain text written again, in paragraphs: %s', (divided) => {
    check(read(inPlainText(written(divided, null, false)), 'text/plain'))
  })

  test.each([false, true])('as plain text in lines of 72 characters, blank lines doubled: %s', (blank) => {
    const wrapped = txt
      .split('\n')
      .map((line) => line.replace(/(?![^\n]{1,72}$)([^\n]{1,72})\s/g, '$1\n'))
      .join('\n')
    check(read(blank ? wrapped.replace(/\n\n/g, '\n\n\n') : wrapped, 'text/plain'))
  })
})
