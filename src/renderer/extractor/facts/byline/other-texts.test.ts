import { expect, test } from 'vitest'
import { articleOf } from '../../testing/kept-page.ts'
import { dom, pageAt } from '../../testing/pages.ts'
import { findByline } from '../byline.ts'
import { pageFacts } from '../page-facts.ts'

const PROSE =
  '<p>Two ferries stayed in harbour on Friday, and nobody on the island could say for how long they would stay.</p>'

function namesOn(body: string) {
  const page = pageFacts(dom.parse(body), pageAt('https://the-weir.example/1'))
  const headline = page.blocks.find(({ heading, text }) => heading && text.startsWith('Ferries')) ?? null
  return findByline(page, headline, { siteName: 'The Weir', outletLine: null }).names
}

const main = (box: string) => `<main><h1>Ferries stay in harbour</h1><div>${PROSE.repeat(4)}</div>${box}</main>`

test.each([
  '<div class="latest"><h3>Latest</h3><p class="post-author-name">By Elsa Coot</p><a href="/x">Another marsh</a></div>',
  '<div><h3>Recent posts</h3><ul><li><a href="/x">Another marsh</a> <span class="post-author">by Elsa Coot</span></li></ul></div>',
  '<section><h2>In other news</h2><div><h4><a href="/x">Another marsh</a></h4><div class="byline">By Elsa Coot</div></div></section>',
  '<div><div><a href="/x"><h4>Another marsh</h4></a><p>By <a rel="author" href="/elsa">Elsa Coot</a></p></div></div>',
  '<div><div itemprop="author">Elsa Coot</div><a href="/x">Another marsh</a></div>',
  '<ul><li><div rel="author" class="author">Elsa Coot</div><div><a href="https://the-weir.example/x">Another marsh</a></div></li></ul>',
  '<div class="cards"><div><span class="author">Elsa Coot</span><h5><a href="/x">Another marsh</a></h5><p>Reeds were left.</p></div></div>',
  '<div><b>Weiter lesen</b><p class="autor">Von Elsa Coot</p><p><a href="/x">Noch ein Moor</a></p></div>',
  '<div id="respond-list"><ol><li><div><div class="comment-author"><b class="fn">Rudi Grebe</b> says:</div><p>I saw it too, twice.</p></div></li></ol></div>',
  '<div class="voices"><div><div class="author">Rudi Grebe</div><p>I saw it too, twice.</p></div></div>',
  '<div><div itemprop="author">Rudi Grebe</div><div>Was für ein schöner Text!</div></div>',
  '<div class="sidebar"><p>Author: Elsa Coot</p><p><a href="/x">Another marsh</a></p></div>',
  '<div><h4>Opinion</h4><ul><li><span class="byline">Elsa Coot</span><a href="/x">Leave the reeds</a></li></ul></div>',
  '<aside><p class="author">By Elsa Coot</p></aside>',
])('a name behind the text, next to another title or in what a reader says, is no author: %s', (box) => {
  expect(namesOn(main(box))).toEqual([])
  expect(namesOn(`<div>${box}</div>${main('')}`)).toEqual([])
})

test.each([
  '<p class="author">By Ada Quill</p>',
  '<p>By Ada Quill</p>',
  '<div class="author-box"><div class="author-name">Ada Quill</div><p>Ada writes about rivers.</p></div>',
  '<div itemprop="author"><div>Ada Quill</div><div>Quill lives on the island.</div><a href="https://gulls.example/ada">On the gull net</a></div>',
  '<div><div rel="author"><a href="/authors/ada">Ada Quill</a></div><a href="/authors/ada">All her texts</a></div>',
  '<p>Autorin: Ada Quill</p>',
])('who signs the text behind it is its author: %s', (box) => {
  expect(namesOn(main(box))).toEqual(['Ada Quill'])
})

test.each([
  '<p>By <a rel="author" href="/ada">Ada Quill</a> in <a href="/river">River notes</a></p>',
  '<div><span class="author">Ada Quill</span></div><p><a href="/river">All river notes</a></p>',
  '<ul><li itemprop="author">Ada Quill</li><li><a href="/river">River notes</a></li></ul>',
])('between headline and text, links are about the text: %s', (lines) => {
  expect(namesOn(`<main><h1>Ferries stay in harbour</h1>${lines}${PROSE.repeat(3)}</main>`)).toEqual(['Ada Quill'])
})

test.each([
  'Written by <a rel="author" href="/w/1">Ada Quill</a>. Medically reviewed by <a rel="author" href="/w/2">Bo Marsh</a>',
  '<span>Written by <a href="/authors/1">Ada Quill</a></span><span>Edited by <a href="/authors/2">Bo Marsh</a></span>',
  'Fotos: <a href="/authors/2">Bo Marsh</a> Text: <a href="/authors/1">Ada Quill</a>',
  '作者：<a href="/author/1">Ada Quill</a>　编辑：<a href="/author/2">Bo Marsh</a>',
])('of the links in a line those of writers count: %s', (line) => {
  const head = `<main><h1>Ferries stay in harbour</h1><p>${line}</p>${PROSE.repeat(3)}</main>`
  expect(namesOn(head)).toEqual(['Ada Quill'])
})

test.each([
  '<p>By Ada Quill. Illustrations by Bo Marsh.</p>',
  '<p>文｜Ada Quill　图｜Bo Marsh</p>',
  '<p>图｜Bo Marsh　文｜Ada Quill</p>',
  '<div><div><span>Text</span><span>Ada Quill</span></div><div><span>Fotos</span><span>Bo Marsh</span></div></div>',
  '<dl><dt>Author</dt><dd>Ada Quill</dd><dt>Editor</dt><dd>Bo Marsh</dd></dl>',
  '<div>Edited by</div><div class="author">Bo Marsh</div><div>Written by</div><div class="author">Ada Quill</div>',
  '<div>Reviewed by</div><div itemprop="author">Bo Marsh</div><div itemprop="author">Ada Quill</div>',
  '<p>Edited by Bo Marsh</p><p>By Ada Quill</p>',
])('of the lines below the headline that of the writer counts: %s', (lines) => {
  expect(namesOn(`<main><h1>Ferries stay in harbour</h1>${lines}${PROSE.repeat(3)}</main>`)).toEqual(['Ada Quill'])
})

test('an editor is named where nobody else is, a section never', () => {
  expect(namesOn(main('<p>（责编：周禾、林岸）</p>'))).toEqual(['周禾', '林岸'])
  expect(namesOn(`<main><h1>Ferries stay in harbour</h1><p>Edited by Bo Marsh</p>${PROSE}</main>`)).toEqual([
    'Bo Marsh',
  ])
  expect(namesOn(`<main><h1>Ferries stay in harbour</h1><div class="byline">By Travel</div>${PROSE}</main>`)).toEqual(
    [],
  )
})

test('the words of a picture name nobody, a list of facts with its topics does', () => {
  const caption =
    '<figure><img src="t.png"><figcaption>First fell the Tower, then the weir. Foto: Bo Marsh</figcaption></figure>'
  expect(namesOn(`<main><h1>Ferries stay in harbour</h1>${caption}${PROSE.repeat(3)}</main>`)).toEqual([])
  const topics = '<li><b>Topics</b> <a href="/r">River notes</a>, <a href="/w">Weirs and locks</a></li>'
  expect(namesOn(main(`<ul><li><b>Author</b> Ada Quill</li>${topics}</ul>`))).toEqual(['Ada Quill'])
})

test('a short post without a headline is signed above it', () => {
  const post = (name: string) => `<article><a class="p-author" href="/@ada">${name}</a><div>${PROSE}</div></article>`
  expect(namesOn(`<main>${post('Ada Quill')}</main>`)).toEqual(['Ada Quill'])
  expect(namesOn(`<aside><div class="author">Elsa Coot</div></aside><main>${post('11 Feb 2022')}</main>`)).toEqual([])
})

test('microdata name the author of the item that the headline is in, wherever in it they stand', () => {
  const author =
    '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Quill</b></span>'
  const page = (around: string) =>
    `<article itemscope itemtype="https://schema.org/Article"><h1>Ferries stay in harbour</h1>${PROSE.repeat(12)}${around}</article>`
  expect(namesOn(page(`<aside><p>${author} — 3 May 2026 — <a href="/p">Permalink</a></p></aside>`))).toEqual([
    'Ada Quill',
  ])
  const remark = `<aside><div itemscope itemtype="https://schema.org/Comment">${author}<p>I saw it too.</p></div></aside>`
  expect(namesOn(page(remark))).toEqual([])
})

test.each([
  (remarks: string) => `<body itemscope itemtype="https://schema.org/WebPage">${main(remarks)}</body>`,
  (remarks: string) => `<html itemscope itemtype="https://schema.org/NewsArticle"><body>${main(remarks)}</body></html>`,
  (remarks: string) => `<div itemscope itemtype="https://schema.org/ItemPage">${main(remarks)}</div>`,
  (remarks: string) =>
    `<article itemscope itemtype="https://schema.org/Article"><h1>Ferries stay in harbour</h1>${PROSE.repeat(4)}${remarks}</article>`,
])('who comments is no author, though the whole page is one item of microdata', (pageOf) => {
  const remark = '<p>I saw it too, twice.</p><p><span itemprop="author">Rudi Grebe</span></p>'
  expect(namesOn(pageOf(`<section class="comments">${remark}</section>`))).toEqual([])
  expect(namesOn(pageOf(`<section><h3>3 comments</h3>${remark}</section>`))).toEqual([])
  const teaser = '<p>Reeds were left.</p><p><span itemprop="author">Elsa Coot</span></p>'
  expect(namesOn(pageOf(`<section><h3>More stories</h3>${teaser}</section>`))).toEqual([])
})

test.each(['WebPage', 'ItemPage'])('of an item that is the page, an author is a name among others: %s', (type) => {
  const remark = '<div><p><span itemprop="author">Rudi Grebe</span></p></div>'
  const page = (html: string) => namesOn(`<body itemscope itemtype="https://schema.org/${type}">${html}</body>`)
  expect(page(main(`<aside>${remark}</aside>`))).toEqual([])
  expect(page(main('').replace('<div>', '<p>By <span itemprop="author">Ada Quill</span></p><div>'))).toEqual([
    'Ada Quill',
  ])
})

test('a lead that the page states as its description is of the head, as is the name below it', () => {
  const lead = 'Two ferries stayed in harbour on Friday, and nobody on the island knows how long they will stay.'
  const head = `<h1>Ferries stay in harbour</h1><p>${lead}</p><div><div><a href="/topics/traffic">River Traffic</a></div><div class="byline">by Ada Quill</div></div>`
  expect(namesOn(`<meta name="description" content="${lead}"><main>${head}${PROSE.repeat(4)}</main>`)).toEqual([
    'Ada Quill',
  ])
})

test('a mark behind the first words of a byline counts, on a page without a headline', () => {
  const html = `<title>Ferries</title><main><p>Por Bo Marsh y <span class="last-byline">Ada Quill</span></p>${PROSE.repeat(6)}</main>`
  expect(articleOf(html)?.facts.byline).toContain('Ada Quill')
})
