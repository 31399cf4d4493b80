import { expect, test } from 'vitest'
import type { Block } from '../dom/blocks.ts'
import { dom, pageAt } from '../testing/pages.ts'
import { findByline } from './byline.ts'
import { pageFacts } from './page-facts.ts'

const ld = (article: object) => `<script type="application/ld+json">${JSON.stringify(article)}</script>`

function signed(html: string, siteName: string | null = 'The Weir') {
  const page = pageFacts(dom.parse(html), pageAt('https://the-weir.example/1'))
  const headline: Block | null = page.blocks.find(({ heading }) => heading) ?? null
  return findByline(page, headline, { siteName, outletLine: null })
}

test('the person that the article itself names is its author, before any other sign', () => {
  const article = { '@type': 'NewsArticle', headline: 'Ferries', author: { '@type': 'Person', name: 'Ada Quill' } }
  expect(signed(`${ld(article)}<meta name="author" content="Tom Reed"><h1>Ferries</h1>`).names).toEqual(['Ada Quill'])
})

test('an author who is only referred to is found where he is described', () => {
  const graph = {
    '@graph': [
      { '@type': 'Article', headline: 'Ferries', author: { '@id': '#ada' } },
      { '@type': ['Person'], '@id': '#ada', name: 'Ada Quill' },
    ],
  }
  expect(signed(`${ld(graph)}<h1>Ferries</h1>`).names).toEqual(['Ada Quill'])
})

test('the outlet is nobody’s name, nor is a form of it', () => {
  const organisation = { '@type': 'NewsArticle', headline: 'F', author: { '@type': 'Organization', name: 'The Weir' } }
  expect(signed(`${ld(organisation)}<h1>Ferries</h1>`).names).toEqual([])
  expect(signed('<meta name="author" content="The Weir Weekly"><h1>Ferries</h1>').names).toEqual([])
  // Of a house that names no publisher: it is the publisher.
  const page = pageFacts(dom.parse(`${ld(organisation)}<h1>Ferries</h1>`), pageAt(null))
  expect(findByline(page, null, { siteName: null, outletLine: null }).names).toEqual([])
})

test('an agency among the authors goes to the agency', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Ferries',
    author: [{ '@type': 'Person', name: 'Reuters' }],
  }
  expect(signed(`${ld(article)}<h1>Ferries</h1>`)).toEqual({ names: [], agency: 'Reuters' })
})

test('a group that signs as one keeps its name', () => {
  const article = { '@type': 'NewsArticle', headline: 'F', author: { '@type': 'Person', name: 'Harbour Desk staff' } }
  expect(signed(`${ld(article)}<h1>Ferries</h1>`).names).toEqual(['Harbour Desk staff'])
})

test('whom the page marks as the author in a line, or by a link, is its author', () => {
  expect(signed('<h1>Ferries</h1><p><span itemprop="author">Ada Quill</span></p>').names).toEqual(['Ada Quill'])
  expect(signed('<h1>Ferries</h1><p>Words: <a rel="author" href="/ada">Ada Quill</a></p>').names).toEqual(['Ada Quill'])
  expect(signed('<h1>Ferries</h1><p><a rel="author" href="/">The Weir</a></p>').names).toEqual([])
  const far = '<p>Another line of the article.</p>'.repeat(12)
  expect(signed(`<h1>Ferries</h1>${far}<div>By <a rel="author" href="/tom">Tom Reed</a></div>`).names).toEqual([])
})

test('a line near the headline names the author; who wrote a comment or a story beside does not', () => {
  expect(signed('<h1>Ferries</h1><p>Von Ada Quill und Jürgen Rot</p>').names).toEqual(['Ada Quill', 'Jürgen Rot'])
  expect(signed('<h1>Ferries</h1><p>By the time it was over, nobody could say for how long.</p>').names).toEqual([])
  const comment = '<div class="comment-list"><span itemprop="author">Angry Reader</span></div>'
  expect(signed(`<h1>Ferries</h1>${comment}`).names).toEqual([])
})

test('what stands below a name in its element does not run into it', () => {
  const html = '<h1>Ferries</h1><div itemprop="author"><div>By Ada Quill</div><div>Associated Press</div></div>'
  expect(signed(html)).toEqual({ names: ['Ada Quill'], agency: 'AP' })
})

test('a page of one person’s own is signed by that person, though the site bears the name; a paper’s is not', () => {
  const author = { '@type': 'Person', name: 'Ada Quill' }
  const own = (type: string) =>
    signed(
      `${ld({ '@type': type, headline: 'F', author })}<meta name="author" content="Ada Quill"><h1>F</h1>`,
      'Ada Quill',
    )
  expect(own('BlogPosting').names).toEqual(['Ada Quill'])
  expect(own('NewsArticle').names).toEqual([])
})

test('a link to whoever writes for the site names the author, without the day that stands beside it', () => {
  const line = '<p><span>by</span> <a href="/author/ada-quill/">Ada Quill</a><span>4 May 2026</span></p>'
  expect(signed(`<h1>Ferries stay in harbour</h1>${line}`).names).toEqual(['Ada Quill'])
})

test('of several metas the first that names somebody is believed; catalogues name the last name first', () => {
  const metas = '<meta name="DC.creator" content="Quill, Ada"><meta name="author" content="adaquill7">'
  expect(signed(`${metas}<h1>Ferries</h1>`).names).toEqual(['Ada Quill'])
})

test('a page that names nobody gets nobody', () => {
  expect(signed('<h1>Ferries</h1><p>Two ferries stayed in harbour on Friday.</p>')).toEqual({ names: [], agency: null })
})
