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

const person = (name: string) =>
  `<p itemprop="author" itemtype="https://schema.org/Person"><span itemprop="name"><span>By </span><a href="/people/x">${name}</a></span></p>`

test.each<[name: string, html: string]>([
  [
    'a meta, and the writer in another',
    '<meta name="author" content="Quay & Sons"><meta property="article:author" content="Emma Egret"><h1>Ferries</h1>',
  ],
  [
    'a meta, and the writer in microdata',
    `<meta name="author" content="Quay & Sons"><h1>Ferries</h1>${person('Emma Egret')}`,
  ],
  [
    'a meta, and the writer in a link',
    '<meta name="author" content="Quay & Sons"><h1>Ferries</h1><p>By <a rel="author" href="/e">Emma Egret</a></p>',
  ],
  [
    'a meta, and the writer in a line',
    '<meta name="author" content="Quay & Sons"><h1>Ferries</h1><p>By Emma Egret</p>',
  ],
  [
    'JSON-LD as an organisation',
    `${ld({ '@type': 'NewsArticle', headline: 'F', author: { '@type': 'Organization', name: 'Quay & Sons' } })}<meta name="author" content="Emma Egret"><h1>Ferries</h1>`,
  ],
  [
    'JSON-LD as if it were a person',
    `${ld({ '@type': 'NewsArticle', headline: 'F', author: { '@type': 'Person', name: 'Quay Media' } })}<h1>Ferries</h1><p>By Emma Egret</p>`,
  ],
  [
    'a meta with the name of the publisher’s owner',
    `${ld({ '@type': 'NewsArticle', headline: 'F', publisher: { '@type': 'Organization', name: 'The Weir', parentOrganization: { '@type': 'Organization', name: 'Quay Sons' } } })}<meta name="author" content="Quay Sons"><meta name="parsely-author" content="Emma Egret"><h1>Ferries</h1>`,
  ],
])('the writer is named rather than the house in %s', (_name, html) => {
  expect(signed(html).names).toEqual(['Emma Egret'])
})

test('a house that signs alone is named', () => {
  const author = { '@type': 'Organization', name: 'Quay & Sons' }
  expect(signed(`${ld({ '@type': 'NewsArticle', headline: 'F', author })}<h1>Ferries</h1>`).names).toEqual([
    'Quay & Sons',
  ])
})

test('a meta is believed where the page shows its name, and where it shows nobody', () => {
  const meta = '<meta name="author" content="Ada Quill">'
  expect(signed(`${meta}<h1>Ferries</h1><p>Ada Quill · <a href="/author/bo">Bo Marsh</a></p>`).names).toEqual([
    'Ada Quill',
  ])
  expect(signed(`${meta}<h1>Ferries</h1><p>Two ferries stayed in harbour.</p>`).names).toEqual(['Ada Quill'])
})

test('two links to authors are two authors', () => {
  const links = '<a rel="author" href="/a">Ada Quill</a>, <a rel="author" href="/b">Bo Marsh</a>'
  expect(signed(`<h1>Ferries</h1><p>By ${links}</p>`).names).toEqual(['Ada Quill', 'Bo Marsh'])
  expect(
    signed(`<h1>Ferries</h1><p>By <a rel="author" href="/a">Ada Quill</a><a rel="author" href="/b">Bo Marsh</a></p>`)
      .names,
  ).toEqual(['Ada Quill', 'Bo Marsh'])
})

test.each<[name: string, line: string]>([
  ['a link', '<p><span>By</span> <a href="/people/howard-heron">Howard Heron</a><span>Staff Writer</span></p>'],
  ['a span', '<p class="byline"><span>Howard Heron</span><span>Staff</span></p>'],
  ['bold letters', '<p>By <b>Howard Heron</b><i>Science Correspondent</i></p>'],
  ['capitals', '<p>By <b>HOWARD HERON</b><i>STAFF WRITER</i></p>'],
  ['microdata', '<p><span itemprop="author"><span>Howard Heron</span><em>Chief Editor</em></span></p>'],
  ['a block', '<div itemprop="author"><div>Howard Heron</div><div>Staff Writer</div></div>'],
  ['blocks with a class', '<div class="author-card"><div>Howard Heron</div><div>Staff Writer</div></div>'],
])('a name in %s with the office directly behind it is the name alone', (_name, line) => {
  expect(signed(`<h1>Ferries stay in harbour</h1>${line}`).names.map((name) => name.toLowerCase())).toEqual([
    'howard heron',
  ])
})

test.each<[content: string, names: readonly string[]]>([
  ['Gillman, Steve', ['Steve Gillman']],
  ['Gillman, Steve; Quill, Ada', ['Steve Gillman', 'Ada Quill']],
  ['van der Riet, Jan', ['Jan van der Riet']],
  ['O’Hara, Nell B.', ['Nell B. O’Hara']],
  ['Ada Quill, Bo Marsh', ['Ada Quill', 'Bo Marsh']],
  ['Ada Quill, Staff Writer', ['Ada Quill']],
  ['Quill, Reporter', ['Quill']],
  ['Gillman, Jr.', ['Gillman']],
])('a field for machines may have the last name first: %s', (content, names) => {
  expect(signed(`<meta name="parsely-author" content="${content}"><h1>Ferries</h1>`).names).toEqual(names)
})

test.each<[name: string, box: string]>([
  [
    'a comment',
    '<section id="comments"><h2>2 comments</h2><article class="comment"><a rel="author" itemprop="author" href="/u">Grumpy Gull</a></article></section>',
  ],
  ['a comment by mark-up', '<div itemprop="comment"><div itemprop="author">Grumpy Gull</div></div>'],
  ['a discussion with a heading', '<section><h3>3 comments</h3><div itemprop="author">Grumpy Gull</div></section>'],
  [
    'a related box',
    '<section class="related"><h3><a href="/o">Other story</a></h3><p class="author">By Grumpy Gull</p></section>',
  ],
  [
    'a box with a heading',
    '<section><h3>More stories</h3><div><h4><a href="/o">Other</a></h4><p>By Grumpy Gull</p></div></section>',
  ],
  [
    'another article',
    '<article><h3><a href="/o">Other story</a></h3><p>By <a rel="author" href="/g">Grumpy Gull</a></p></article>',
  ],
  ['a quotation', '<blockquote><p>By Grumpy Gull</p></blockquote>'],
  ['the site’s footer', '<footer><p>By Grumpy Gull</p></footer>'],
])('a name in %s is no author', (_name, box) => {
  expect(
    signed(`<article><h1>Ferries stay in harbour</h1><p>Two ferries stayed in harbour on Friday.</p></article>${box}`)
      .names,
  ).toEqual([])
})

test('an article’s own footer names its author', () => {
  const html = '<article><h1>Ferries</h1><footer><p>By <a rel="author" href="/a">Ada Quill</a></p></footer></article>'
  expect(signed(html).names).toEqual(['Ada Quill'])
})

test('a place or a section that the page states is no name', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'F',
    articleSection: 'Upper River',
    contentLocation: { '@type': 'Place', name: 'South Hoy' },
  }
  expect(signed(`${ld(article)}<meta name="author" content="Upper River"><h1>Ferries</h1>`).names).toEqual([])
  expect(signed(`${ld(article)}<h1>Ferries</h1><p>By Ada Quill, South Hoy</p>`).names).toEqual(['Ada Quill'])
})

test.each<[name: string, line: string, names: readonly string[]]>([
  ['a class', '<div class="author-2">Naufal Reet</div>', ['Naufal Reet']],
  ['a label in a list', '<ul><li><strong>Autorin/Autor</strong> Roman Riet</li></ul>', ['Roman Riet']],
  ['a label with a colon', '<p>Author: Roman Riet</p>', ['Roman Riet']],
  ['Arabic without a colon', '<p>بقلم أحمد قلم</p>', ['أحمد قلم']],
  ['Hebrew without a colon', '<p>מאת עדה נוצה</p>', ['עדה נוצה']],
  ['Chinese', '<p>記者 陳大文</p>', ['陳大文']],
  ['Korean', '<p>홍길동 기자</p>', ['홍길동']],
  [
    'a label before links',
    '<ul><li>3 May 2026</li><li>Von: <span><a href="/b">Bo MARSH</a>, </span><span><a href="/a">Ada QUILL</a></span></li></ul>',
    ['Bo MARSH', 'Ada QUILL'],
  ],
])('a line below the headline names the author by %s', (_name, line, names) => {
  expect(
    signed(`<article><h1>Ferries stay in harbour</h1>${line}<p>Two ferries stayed in harbour.</p></article>`).names,
  ).toEqual(names)
})

test.each([
  'Email the author',
  'admin',
  'staff',
  'ada@gull.example',
  'https://facebook.com/ada.quill',
  '105092',
  '@gull WATCH LIVE',
])('“%s” is nobody', (content) => {
  expect(signed(`<meta name="author" content="${content}"><h1>Ferries</h1>`).names).toEqual([])
})

test('a section of the menu is no name, and a card of the page may name the writer', () => {
  const menu = '<nav><a href="/politics">Upper Politics</a></nav>'
  expect(signed(`${menu}<h1>Ferries</h1><p>By <a rel="author" href="/politics">Upper Politics</a></p>`).names).toEqual(
    [],
  )
  const card = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Quill">'
  expect(signed(`${card}<h1>Ferries</h1>`).names).toEqual(['Ada Quill'])
})
