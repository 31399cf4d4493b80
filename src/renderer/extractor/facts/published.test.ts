import { expect, test } from 'vitest'
import { dom, pageAt } from '../testing/pages.ts'
import { headOf } from './head.ts'
import { pageFacts } from './page-facts.ts'
import { findModified, findPublished } from './published.ts'

const PROSE = '<p>Two ferries stayed in harbour on Friday, and nobody on the island could say for how long.</p>'

function dated(html: string, url: string | null = null) {
  const page = pageFacts(dom.parse(html), pageAt(url))
  const { headline, outletLine } = headOf(page, null)
  return findPublished(page, headline.block, outletLine?.age ?? null)
}
const ld = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

test('JSON-LD is believed before metas, these before <time>, this before an age, text and the address', () => {
  const parts = [
    ['json-ld', ld({ '@type': 'NewsArticle', headline: 'Ferries', datePublished: '2026-03-01' }), ''],
    ['meta', '<meta property="article:published_time" content="2026-03-02">', ''],
    ['time', '', '<time datetime="2026-03-03">3 March</time>'],
    ['age', '', '<p>The Weir · 2 days ago</p>'],
    ['text', '', '<p>4 March 2026</p>'],
  ] as const
  for (const [index, [from]] of parts.entries()) {
    const left = parts.slice(index)
    const html = `${left.map((part) => part[1]).join('')}<h1>Ferries stay in harbour</h1>${left.map((part) => part[2]).join('')}${PROSE}`
    expect(dated(html, 'https://the-weir.example/2026/03/05/ferries').publishedFrom).toBe(from)
  }
  expect(dated(`<h1>Ferries stay in harbour</h1>${PROSE}`, 'https://the-weir.example/2026/03/05/ferries')).toEqual({
    publishedAt: '2026-03-05',
    publishedPrecision: 'day',
    publishedOffset: null,
    publishedRaw: '/2026/03/05',
    publishedFrom: 'url',
  })
})

test('dates of comments and of stories beside are not the article’s', () => {
  const comment = '<div class="comments"><time itemprop="datePublished" datetime="2026-04-01">1 April</time></div>'
  const beside = '<aside><h3>Other</h3><time datetime="2026-04-02">2 April</time></aside>'
  const other = '<article><h2>Another</h2><time pubdate datetime="2026-04-03">3 April</time></article>'
  const video = ld([
    { '@type': 'Comment', datePublished: '2026-04-04' },
    { '@type': 'VideoObject', datePublished: '2026-04-05' },
  ])
  const html = `${video}<article><h1>Ferries stay in harbour</h1>${PROSE}</article>${beside}${other}${comment}`
  expect(dated(html).publishedAt).toBeNull()
})

test('the day of a post that is quoted, or that a sentence of the text names, is not the article’s', () => {
  const quoted = `<blockquote><p>Water at four metres.</p>— Harbour Office <a href="/post">May 4, 2026</a></blockquote>`
  expect(dated(`<h1>Ferries stay in harbour</h1>${PROSE}${quoted}${PROSE}`).publishedAt).toBeNull()
  const sentence = '<p>The last ferry had left the island at noon on 4 March 2026, half full.</p>'
  expect(dated(`<h1>Ferries stay in harbour</h1>${sentence}${PROSE}`).publishedAt).toBeNull()
  expect(dated(`<h1>Ferries stay in harbour</h1><p>By Ada Quill, 4 March 2026.</p>${PROSE}`).publishedAt).toBe(
    '2026-03-04',
  )
})

test('a page whose body is named after its comments keeps its own date', () => {
  const html = `<body class="has-comments"><h1>Ferries stay in harbour</h1><time datetime="2026-03-03">x</time>${PROSE}`
  expect(dated(html).publishedAt).toBe('2026-03-03')
})

test('a page without any date gets none', () => {
  expect(dated(`<h1>Ferries stay in harbour</h1>${PROSE}`)).toEqual({
    publishedAt: null,
    publishedPrecision: null,
    publishedOffset: null,
    publishedRaw: null,
    publishedFrom: null,
  })
})

test('the day of a change is kept apart', () => {
  const html = `<meta property="article:modified_time" content="2026-03-09"><h1>Ferries stay in harbour</h1>${PROSE}`
  expect(dated(html).publishedAt).toBeNull()
  expect(findModified(pageFacts(dom.parse(html), pageAt(null)))).toBe('2026-03-09')
})

test('a date far behind the capture is no date of publication', () => {
  const html = `<meta name="date" content="2031-03-09"><h1>Ferries stay in harbour</h1>${PROSE}`
  expect(dated(html).publishedAt).toBeNull()
})
