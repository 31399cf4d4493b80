import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleLink } from '#shared/links/link.ts'
import { parseLink } from './parse-link.ts'

const ARTICLE = 'k7h2m9qx4w3t'
const HIGHLIGHT = 'haaaaaaaaaaa'
const clip = (fields: Record<string, string>) => `commonplace://clip?${new URLSearchParams(fields)}`
const encoded = (fields: Record<string, string>) =>
  `commonplace://clip?${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`

describe('the two forms', () => {
  test('an article and a highlight, as exports write them', () => {
    expect(parseLink(articleLink(ARTICLE))).toEqual({ kind: 'article', article: ARTICLE, highlight: null })
    expect(parseLink(articleLink(ARTICLE, HIGHLIGHT))).toEqual({
      kind: 'article',
      article: ARTICLE,
      highlight: HIGHLIGHT,
    })
    expect(parseLink(articleLink(ARTICLE).replace('commonplace', 'COMMONPLACE'))).toMatchObject({ article: ARTICLE })
  })

  test('an address to clip, with what comes with it', () => {
    const url = 'https://example.org/a?b=1&c=d%20e#f'
    for (const write of [clip, encoded]) {
      expect(parseLink(write({ url }))).toEqual({ kind: 'clip', url, title: null, selection: null })
      expect(parseLink(write({ url, title: 'A & B+C', selection: 'One.\n\nTwo — ü 100%' }))).toEqual({
        kind: 'clip',
        url,
        title: 'A & B+C',
        selection: 'One.\n\nTwo — ü 100%',
      })
    }
    // As Windows passes it on.
    expect(parseLink(clip({ url }).replace('clip?', 'clip/?'))).toMatchObject({ url })
  })

  test('the address is the one that will be fetched', () => {
    expect(parseLink(clip({ url: 'HTTPS://EXAMPLE.org:443/a/../b' }))).toMatchObject({ url: 'https://example.org/b' })
    // A Cyrillic `а`.
    expect(parseLink(clip({ url: 'https://ex\u0430mple.org/' }))).toMatchObject({ url: 'https://xn--exmple-4nf.org/' })
    expect(parseLink(clip({ url: 'http://0x7f.1/' }))).toMatchObject({ url: 'http://127.0.0.1/' })
  })

  test('a title and a selection have at most 4,000 characters', () => {
    const url = 'https://example.org/'
    const most = '語'.repeat(4_000)
    expect(parseLink(clip({ url, selection: most }))).toMatchObject({ selection: most })
    expect(parseLink(clip({ url, selection: `${most}x` }))).toBe(null)
    expect(parseLink(clip({ url, title: `${most}x` }))).toBe(null)
  })

  test('what comes with an address cannot turn the writing direction', () => {
    const link = clip({ url: 'https://example.org/', title: 'a\u202eb', selection: 'c\u2066d' })
    expect(parseLink(link)).toMatchObject({ title: 'ab', selection: 'cd' })
  })
})

const bad: readonly string[] = [
  '',
  'commonplace:',
  'commonplace://',
  'commonplace://article',
  'commonplace://article/',
  'commonplace:article/..',
  `commonplace:article/${ARTICLE}`,
  `commonplace:/article/${ARTICLE}`,
  `commonplace:///article/${ARTICLE}`,
  `commonplace://user@article/${ARTICLE}`,
  `commonplace://user:word@article/${ARTICLE}`,
  `commonplace://article:80/${ARTICLE}`,
  `commonplace://ARTICLE/${ARTICLE}`,
  `commonplace://article/${ARTICLE.toUpperCase()}`,
  `commonplace://article/${ARTICLE}/`,
  `commonplace://article//${ARTICLE}`,
  `commonplace://article/${ARTICLE}//${HIGHLIGHT}`,
  `commonplace://article/${ARTICLE}/${HIGHLIGHT}/more`,
  `commonplace://article/${ARTICLE}/../${HIGHLIGHT}`,
  `commonplace://article/../clip?url=https://example.org/`,
  `commonplace://article/%6b${ARTICLE.slice(1)}`,
  `commonplace://article/${ARTICLE}%2f${HIGHLIGHT}`,
  `commonplace://article/${ARTICLE}%5c${HIGHLIGHT}`,
  `commonplace://article/${ARTICLE}\\${HIGHLIGHT}`,
  `commonplace://article/${ARTICLE}?x=1`,
  `commonplace://article/${ARTICLE}#x`,
  `commonplace://article/${ARTICLE}\0`,
  `commonplace://article/${ARTICLE}\n`,
  `commonplace://article/${ARTICLE} --no-sandbox`,
  `commonplace://article/${ARTICLE}" --no-sandbox`,
  ` commonplace://article/${ARTICLE}`,
  `commonplace://article/1${ARTICLE.slice(1)}`,
  `commonplaces://article/${ARTICLE}`,
  `app://notebook/article/${ARTICLE}`,
  `https://article/${ARTICLE}`,
  'commonplace://clip',
  'commonplace://clip?',
  'commonplace://clip?url=',
  'commonplace://clip?url',
  'commonplace://clip?title=x',
  'commonplace://clip//?url=https://example.org/',
  'commonplace://clip/x?url=https://example.org/',
  'commonplace://clip?url=https://example.org/&url=https://example.net/',
  'commonplace://clip?url=https://example.org/&tag=x',
  'commonplace://clip?URL=https://example.org/',
  'commonplace://clip?url=https://example.org/&',
  'commonplace://clip?url=https://example.org/#x',
  'commonplace://clip?url=%E0%A4%A',
  'commonplace://clip?url=https://example.org/%00',
  'commonplace://clip?url=https://example.org/&title=a%00b',
  'commonplace://clip?url=https://example.org/&selection=a%1bb',
  'commonplace://user@clip?url=https://example.org/',
  'commonplace://clip:443?url=https://example.org/',
  `commonplace://clip?url=https://example.org/${'a'.repeat(8_192)}`,
  ...[
    ...['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'commonplace://clip', 'ftp://example.org/'],
    ...['//example.org/', 'example.org', 'https:example.org', 'https://', 'https://user:word@example.org/'],
    ...[' https://example.org/', 'https://example.org/ b', 'https://exa\nmple.org/', 'https://example.org/\u0085'],
    'view-source:https://example.org/',
  ].map((url) => clip({ url })),
]

test.each(bad.map((link) => [link.slice(0, 90), link]))('%s is no link', (_, link) => {
  expect(parseLink(link)).toBe(null)
})

test('a megabyte is no link, and is not read', () => {
  expect(parseLink(`commonplace://article/${'a'.repeat(1 << 20)}`)).toBe(null)
  expect(parseLink(`commonplace://clip?url=https://example.org/&title=${'&'.repeat(100_000)}`)).toBe(null)
  expect(parseLink(`commonplace://clip?${'url=https%3A%2F%2Fexample.org&'.repeat(4_000)}`)).toBe(null)
})

/** Everything that a link can be changed into by one edit, or put together from its parts. */
const parts = fc.constantFrom(
  ...[
    'commonplace',
    'COMMONPLACE',
    ':',
    '/',
    '//',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%2f',
    '%00',
    '@',
    '..',
    'article',
    'clip',
  ],
  ...[
    'url',
    'title',
    'https://example.org/',
    'https%3A%2F%2Fexample.org%2F',
    ARTICLE,
    HIGHLIGHT,
    '\0',
    ' ',
    '"',
    '--x',
  ],
)

test('whatever comes in, what is let through is one of the two forms', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        hostile.map((rest) => `commonplace://${rest}`),
      ),
      (text) => {
        const link = parseLink(text)
        if (link === null) return
        if (link.kind === 'article') {
          expect(text.toLowerCase()).toBe(articleLink(link.article, link.highlight ?? undefined))
          return
        }
        expect(text).toMatch(/^commonplace:\/\/clip\/?\?[\x21-\x7e]+$/i)
        const url = new URL(link.url)
        expect(url.href).toBe(link.url)
        expect(['http:', 'https:']).toContain(url.protocol)
        expect(url.username + url.password).toBe('')
      },
    ),
    { numRuns: 1_000 },
  )
})

test('every address and every text comes through as it was', () => {
  const title = fc
    .string({ unit: 'grapheme', maxLength: 50 })
    .map((text) => text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim())
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), title, (address, title) => {
      const url = new URL(address).href
      expect(parseLink(encoded({ url, title }))).toEqual({ kind: 'clip', url, title: title || null, selection: null })
    }),
  )
})
