import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { PageToRead } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { blocksOf } from './dom/blocks.ts'
import { dom, pageAt } from './testing/pages.ts'

const utf8 = { 'content-type': 'text/html; charset=utf-8' }

/** A page as it is read: by the rules, or anyway. */
function read(html: string, changed: Partial<PageToRead> = {}) {
  const page = { ...pageAt('https://harbour.example/links/', { headers: utf8, ...changed }), bytes: Buffer.from(html) }
  const reply = answer({ kind: 'extract', page }, dom)
  if (!('articles' in reply)) throw new Error('no reply to a page')
  const { articles, receipt } = reply
  return { articles, receipt, article: articles[0] }
}
const anyway = (html: string, changed: Partial<PageToRead> = {}) => read(html, { ...changed, anyway: true })
const textOf = (html: string) => anyway(html).article?.text.split('\n')

const linkList = `<!doctype html><html lang="en"><head><title>Harbour links</title>
  <meta property="article:published_time" content="2026-03-02"></head><body>
  <header><a href="/">Harbour Office</a></header>
  <nav><a href="/tides">Tides</a><a href="/gulls">Gulls</a></nav>
  <h1>Harbour links</h1>
  <ul><li><a href="/weirs/1">The upper weir</a> <time datetime="2026-04-01">1 April</time></li>
  <li><a href="https://gulls.example/count">Gull count</a></li></ul>
  <img src="/quay.jpg" alt="The quay">
  <form action="/search"><label>Search for<input name="q" value="herring"></label><button>Go</button></form>
  <aside>Low water at noon</aside><footer>Harbour Office</footer><footer>Imprint</footer>
  </body></html>`

describe('a page that is kept anyway', () => {
  it('is refused unless its reader asks for it', () => {
    expect(read(linkList).articles).toEqual([])
    expect(read(linkList, { anyway: false }).articles).toEqual([])
  })

  it('is one article of all that it shows, in its order and each in its line', () => {
    expect(textOf(linkList)).toEqual([
      'Harbour Office',
      'Tides Gulls',
      'Harbour links',
      'The upper weir 1 April',
      'Gull count',
      'Search for Go',
      'Low water at noon',
      'Harbour Office',
      'Imprint',
    ])
  })

  it('has its title, its links made absolute and its pictures', () => {
    const { article, articles } = anyway(linkList)
    expect(articles).toHaveLength(1)
    expect(article?.facts).toMatchObject({ title: 'Harbour links', language: 'en', wordCount: 23 })
    expect(article?.html).toContain('<a href="https://harbour.example/weirs/1">The upper weir</a>')
    expect(article?.html).toContain('<a href="https://gulls.example/count">Gull count</a>')
    expect(article?.html).toContain('<img src="asset://tok3n/0" alt="The quay">')
    expect(article?.images).toEqual([{ candidates: ['https://harbour.example/quay.jpg'], alt: 'The quay' }])
  })

  it('is sanitised like any other', () => {
    const { article } = anyway(
      `<h1>Gulls</h1><p onclick="x()">Terns<script>alert(1)</script><style>p{}</style></p><a href="javascript:x()">Skua</a>
       <iframe src="https://evil.example/"></iframe><svg><script>alert(1)</script></svg><template>Auk</template>`,
    )
    expect(article?.html).not.toMatch(/script|onclick|style|iframe|javascript|template/i)
    expect(article?.text).toBe('Terns\nSkua')
  })

  it('leaves out what the page hides, and only that, and says so in the receipt', () => {
    const { article, receipt } = anyway(
      `<h1>Weirs</h1><ul><li><a href="/1">Upper</a></li></ul><p hidden>Secret one</p>
       <div style="display: none">Secret two</div><dialog>Cookies?</dialog><div aria-hidden="true">Seen all the same</div>
       <details><summary>More</summary><p>Folded away</p></details>`,
    )
    expect(article?.text.split('\n')).toEqual(['Upper', 'Seen all the same', 'More', 'Folded away'])
    expect(receipt.map(({ text, reason }) => [text, reason])).toEqual([
      ['Secret one', 'hidden on the page'],
      ['Secret two', 'hidden on the page'],
      ['Cookies?', 'addressed to visitors'],
    ])
    expect(anyway(linkList).receipt).toEqual([])
  })

  it.each([
    ['its title', '<title>The Weir Times</title><h1>Today</h1>', 'The Weir Times'],
    ['its metadata', '<meta property="og:title" content="The Weir Times">', 'The Weir Times'],
    ['its heading', '<h1>The Weir Times</h1>', 'The Weir Times'],
    ['its title without the site', '<title>Links - The Weir Times</title><h1>Links</h1>', 'Links'],
    ['its first heading', '', 'Otters return'],
  ])('is called by %s', (_, head, title) => {
    const entries = ['Otters return', 'Eels leave', 'Herons stay'].map(
      (entry) => `<article><h2><a href="/${entry}">${entry}</a></h2><p>By Ada Quill</p><p>3 hours ago</p></article>`,
    )
    const { article } = anyway(`<meta property="og:site_name" content="The Weir Times">${head}${entries.join('')}`)
    expect(article?.facts).toMatchObject({ title, byline: [], publishedAt: null, siteName: 'The Weir Times' })
    expect(article?.text).toMatch(/Otters return\nBy Ada Quill\n3 hours ago\nEels leave/)
  })

  it('has the writer that the page states', () => {
    const { article } = anyway(
      '<meta name="author" content="Ada Quill"><title>Weirs</title><a href="/1">Upper weir</a>',
    )
    expect(article?.facts.byline).toEqual(['Ada Quill'])
  })

  it.each([
    ['dates', '<time datetime="2026-04-01">1 April 2026</time>'],
    ['ages', '<span>3 hours ago</span>'],
    ['outlets and ages', '<span>The Weir Times · 3 hours ago</span>'],
  ])('is not dated by the %s of its entries', (_, line) => {
    const entries = ['Upper weir', 'Lower weir'].map((name) => `<li><a href="/${name}">${name}</a> ${line}</li>`)
    const { article } = anyway(`<title>Weirs</title><h1>Weirs</h1><ul>${entries.join('')}</ul>`)
    expect(article?.facts).toMatchObject({ title: 'Weirs', publishedAt: null, publisher: null })
  })

  it('is dated by what the page says of itself', () => {
    expect(anyway(linkList).article?.facts).toMatchObject({ publishedAt: '2026-03-02', publishedFrom: 'meta' })
  })

  it('has one article, whatever stories a front page has', () => {
    const story = (name: string) => `<section><h2><a href="/${name}">${name}</a></h2><p>The Weir Times3 hours ago</p>
      <p>${'The keeper wrote the level down at dawn, in ink, and signed it with his whole name. '.repeat(6)}</p></section>`
    const html = `<title>Front</title><h1>Front</h1>${['Otters', 'Herons', 'Eels'].map(story).join('')}`
    const { articles } = anyway(html)
    expect(articles).toHaveLength(1)
    expect(articles[0]?.text).toMatch(/Otters.*Herons.*Eels/s)
  })

  it.each([
    ['links', '<a href="/1">Upper</a><a href="/2">Lower</a>', 'Upper Lower'],
    ['buttons', '<button>Upper</button><button>Lower</button>', 'Upper Lower'],
    ['labels of fields', '<label>Upper</label><input><label>Lower</label><select><option>x</select>', 'Upper Lower'],
    ['links within a word’s mark-up', '<a href="/1">Up</a><b>per</b>', 'Upper'],
  ])('has the words of %s that touch as a reader sees them', (_, html, line) => {
    expect(textOf(`<p>Weirs and gulls</p><div>${html}</div>`)).toEqual(['Weirs and gulls', line])
  })

  it.each(['address', 'aside', 'fieldset', 'footer', 'form', 'header', 'legend', 'main', 'nav', 'search'])(
    'has the words of two <%s> in two lines',
    (name) => {
      expect(textOf(`<p>Weirs</p><${name}>Upper</${name}><${name}>Lower</${name}>`)).toEqual([
        'Weirs',
        'Upper',
        'Lower',
      ])
    },
  )

  it('has the entries of a menu as a list', () => {
    expect(anyway('<p>Weirs</p><menu><li>Upper</li><li>Lower</li></menu>').article?.html).toContain(
      '<ul><li>Upper</li><li>Lower</li></ul>',
    )
  })

  it('keeps a title that is all there is, and one that is not at the beginning', () => {
    expect(textOf('<title>Soon</title><h1>Soon</h1>')).toEqual(['Soon'])
    expect(textOf('<title>Weirs</title><nav>Tides</nav><h1>Weirs</h1><p>None.')).toEqual(['Tides', 'Weirs', 'None.'])
  })

  it('may be in any script and direction', () => {
    const { article } = anyway(
      '<html lang="ar" dir="rtl"><title>روابط المرفأ</title><h1>روابط المرفأ</h1><a href="/1">السد العلوي</a>',
    )
    expect(article).toMatchObject({ text: 'السد العلوي', facts: { language: 'ar', direction: 'rtl' } })
  })

  it('may have pictures and no words', () => {
    const { article } = anyway('<title>Quay</title><img src="/quay.jpg">')
    expect(article).toMatchObject({ text: '', facts: { title: 'Quay', wordCount: 0 } })
    expect(article?.images).toHaveLength(1)
  })

  it.each([
    ['nothing', ''],
    ['an empty body', '<title>Quay</title><body><div> &nbsp; </div></body>'],
    [
      'scripts',
      '<title>Quay</title><div id="app"></div><script>start()</script><noscript>Switch scripts on</noscript>',
    ],
    ['signs', '<p>• — →</p>'],
    ['fields', '<form><input value="herring"><textarea>cod</textarea></form>'],
    ['hidden words', '<p hidden>Gull</p>'],
    ['a tracking pixel', '<img src="/p.gif" width="1" height="1">'],
  ])('is no article when it shows %s', (_, html) => {
    expect(anyway(html).articles).toEqual([])
  })

  it('may be a text: all of it, from its first line on', () => {
    // All head and no text, to the rules.
    const text = 'Seen from the quay\n\nThe Weir Times\n3 hours ago'
    const changed = { headers: { 'content-type': 'text/plain' } }
    expect(read(text, changed).articles).toEqual([])
    expect(anyway(text, changed).article).toMatchObject({
      text: 'Seen from the quay\nThe Weir Times\n3 hours ago',
      facts: { title: 'Seen from the quay' },
    })
  })

  it.each([
    ...['captions', 'chinese', 'definition-list', 'japanese', 'quotations', 'right-to-left', 'ruby', 'tables'],
    ...['task-list', 'footnotes-pandoc', 'footnotes-word'],
  ])('has every line of a whole page, once: %s', async (name) => {
    const html = await readFile(new URL(`./fixtures/${name}/page.html`, import.meta.url), 'utf8')
    const { article, receipt } = anyway(html)
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    const lines = blocksOf(dom.parse(html).body).map(({ text }) => letters(text))
    // The title is shown above the text.
    const begun = lines[0] === letters(article?.facts.title ?? '') ? lines.slice(1) : lines
    expect(letters(article?.text ?? '')).toBe(begun.join(''))
    expect(receipt).toEqual([])
  })
})
