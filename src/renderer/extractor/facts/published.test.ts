import { describe, expect, test } from 'vitest'
import { dom, pageAt } from '../testing/pages.ts'
import { headOf } from './head.ts'
import { pageFacts } from './page-facts.ts'
import { findDates } from './published.ts'

const PROSE = '<p>Two ferries stayed in harbour on Friday, and nobody on the island could say for how long.</p>'

function datesOf(html: string, url: string | null = null) {
  const page = pageFacts(dom.parse(html), pageAt(url))
  const { headline, outletLine } = headOf(page, null)
  const { published, modifiedAt } = findDates(page, headline.block, outletLine?.age ?? null)
  return { ...published, modifiedAt }
}
const dated = (html: string, url: string | null = null) => findPublishedOnly(datesOf(html, url))
const findPublishedOnly = ({ modifiedAt: _, ...published }: ReturnType<typeof datesOf>) => published
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
  expect(datesOf(html).modifiedAt).toBe('2026-03-09')
})

test('an hour of a change is its day: a change is stored without its precision', () => {
  // Captured at 10:30 on 6 May 2026.
  const html = `<h1>Ferries stay in harbour</h1><p>The Weir · Updated 2 hours ago</p>${PROSE}`
  expect(datesOf(html)).toMatchObject({ publishedAt: null, modifiedAt: '2026-05-06' })
})

test('a date far behind the capture is no date of publication', () => {
  const html = `<meta name="date" content="2031-03-09"><h1>Ferries stay in harbour</h1>${PROSE}`
  expect(dated(html).publishedAt).toBeNull()
})

/** A line of prose that many pages have above the author. */
const INTRODUCTION = '<p>The ferry moved to the upper pier, where the water is deep enough for it at every tide.</p>'
const [FIRST, LATER] = ['2024-05-02', '2024-05-04']
const page = (lines: string, head = '') =>
  `${head}<article><h1>Ferries stay in harbour</h1>${lines}${PROSE}${PROSE}</article>`

describe('the label next to a day says which day it is:', () => {
  test.each([
    '<p>Updated 4 May 2024, 09:10 · Published 2 May 2024, 08:00</p>',
    '<p>Published 2 May 2024 | Last updated 4 May 2024</p>',
    '<p>Updated: May 4, 2024</p><p>Posted: May 2, 2024</p>',
    '<div><span>Updated</span><span>4 May 2024</span><span>Published</span><span>2 May 2024</span></div>',
    '<div><span>UpdatedMay 4, 2024</span><span>PublishedMay 2, 2024</span></div>',
    '<div>Modified 4 May 2024<br>First published 2 May 2024</div>',
    '<dl><dt>Last updated</dt><dd>4 May 2024</dd><dt>Published</dt><dd>2 May 2024</dd></dl>',
    '<ul><li>Last modified on 4 May 2024</li><li>Posted on 2 May 2024</li></ul>',
    '<table><tr><th>Updated</th><td>4 May 2024</td></tr><tr><th>Published</th><td>2 May 2024</td></tr></table>',
    '<p>4 May 2024 (updated) · 2 May 2024 (published)</p>',
    '<p>By Ada Quill Updated 4 May 2024 Published 2 May 2024</p>',
    '<p>This article was last updated on 4 May 2024. First published on 2 May 2024.</p>',
    '<p>Updated <time datetime="2024-05-04">4 May</time> · Published <time datetime="2024-05-02">2 May</time></p>',
    '<p><time datetime="2024-05-04">Updated 4 May</time><time datetime="2024-05-02">Published 2 May</time></p>',
    '<p>Updated <time datetime="2024-05-04">4 May</time> · Published 2 May 2024</p>',
    '<p>Last updated <time datetime="2024-05-04"></time> Published <time datetime="2024-05-02"></time></p>',
    '<p><time itemprop="dateModified" datetime="2024-05-04">4 May</time> · <time datetime="2024-05-02">2 May</time></p>',
    '<p>Zuletzt aktualisiert: 4. Mai 2024 · Veröffentlicht am 2. Mai 2024</p>',
    '<p>Publié le 2 mai 2024 à 8 h 00 - Mis à jour le 4 mai 2024 à 9 h 10</p>',
    '<p>Actualizado el 4 de mayo de 2024 · Publicado el 2 de mayo de 2024</p>',
    '<p>Atualizado em 4 de maio de 2024 | Publicado em 2 de maio de 2024</p>',
    '<p>Aggiornato il 4 maggio 2024 · Pubblicato il 2 maggio 2024</p>',
    '<p>Bijgewerkt op 4 mei 2024 · Gepubliceerd op 2 mei 2024</p>',
    '<p>Senast uppdaterad 4 maj 2024 · Publicerad 2 maj 2024</p>',
    '<p>Oppdatert 4. mai 2024 · Publisert 2. mai 2024</p>',
    '<p>Päivitetty 4.5.2024 · Julkaistu 2.5.2024</p>',
    '<p>Aktualizacja: 04.05.2024, Opublikowano: 02.05.2024</p>',
    '<p>Aktualizováno 4.5.2024 · Publikováno 2.5.2024</p>',
    '<p>Обновлено 4 мая 2024 · Опубликовано 2 мая 2024</p>',
    '<p>Оновлено 4 травня 2024 · Опубліковано 2 травня 2024</p>',
    '<p>Güncelleme: 4 Mayıs 2024 - Yayınlanma: 2 Mayıs 2024</p>',
    '<p>Ενημέρωση: 4 Μαΐου 2024 · Δημοσίευση: 2 Μαΐου 2024</p>',
    '<p>Diperbarui 4 Mei 2024 · Diterbitkan 2 Mei 2024</p>',
    '<p>Cập nhật 2024-05-04 · Xuất bản 2024-05-02</p>',
    '<p dir="rtl">آخر تحديث: 4 مايو 2024 · نشر في 2 مايو 2024</p>',
    '<p dir="rtl">עודכן: 04.05.2024 · פורסם: 02.05.2024</p>',
    '<p>अपडेट: 4 मई 2024 · प्रकाशित: 2 मई 2024</p>',
    '<p>更新 2024年5月4日 公開 2024年5月2日</p>',
    '<p>2024年5月2日 公開 2024年5月4日 更新</p>',
    '<p>更新时间：2024-05-04 09:10 发布时间：2024-05-02 08:00</p>',
    '<p>입력 2024.05.02 08:00 수정 2024.05.04 09:10</p>',
  ])('%s', (lines) => {
    expect(datesOf(page(lines))).toMatchObject({ publishedAt: FIRST, modifiedAt: LATER })
  })

  test.each([
    '<p>Last updated 4 May 2024</p>',
    '<p>Updated: 4 May 2024</p>',
    '<p>Modified</p><p>4 May 2024</p>',
    '<p>Updated on May 4, 2024 by Ada Quill</p>',
    '<p>4 May 2024 (updated)</p>',
    '<p>Last updated: <time datetime="2024-05-04">4 May 2024</time></p>',
    '<p><time datetime="2024-05-04">Last updated 4 May 2024</time></p>',
    '<p><span>Updated</span><time datetime="2024-05-04">4 May 2024</time></p>',
    '<p>Updated <time datetime="2024-05-04"></time></p>',
    '<p><time itemprop="dateModified" datetime="2024-05-04">Saturday</time></p>',
    '<p><a rel="author" href="/quill">Ada Quill</a>, last updated <time datetime="2024-05-04">4 May 2024</time></p>',
    '<p>This page was last edited on 4 May 2024, at 09:10.</p>',
    '<p>Aktualisiert am 4. Mai 2024, 9.10 Uhr</p>',
    '<p>Stand: 4. Mai 2024</p>',
    '<p>Mis à jour le 4 mai 2024</p>',
    '<p>Última actualización: 4 de mayo de 2024</p>',
    '<p>更新日：2024年5月4日</p>',
    '<p>2024年5月4日更新</p>',
    '<p>최종수정 2024.05.04</p>',
  ])('a change alone is no publication: %s', (lines) => {
    expect(datesOf(page(lines))).toMatchObject({ publishedAt: null, modifiedAt: LATER })
  })

  test.each([
    '<meta name="author" content="Last updated 4 May 2024">',
    '<meta name="author" content="Ada Quill, updated on 4 May 2024">',
    '<meta name="date" content="Updated 4 May 2024">',
    '<meta property="article:published_time" content="Last modified: 2024-05-04">',
    '<meta name="revised" content="Ada Quill, 4 May 2024">',
    '<meta name="description" content="Updated: 4 May 2024">',
    ld({ '@type': 'Article', headline: 'Ferries', author: 'Last updated 4 May 2024' }),
  ])('also within what is stated for machines: %s', (head) => {
    expect(datesOf(page('', head))).toMatchObject({ publishedAt: null, modifiedAt: LATER })
  })

  test('an age can be that of a change', () => {
    const html = page('<p>Updated 3 days ago</p><p>Published 2 May 2024</p>')
    expect(datesOf(html)).toMatchObject({ publishedAt: FIRST, publishedFrom: 'text', modifiedAt: '2026-05-03' })
    expect(datesOf(page('<p>The Weir · Updated 3 days ago</p>')).publishedAt).toBeNull()
  })

  test('a date that may be either is that of the change where the page says so', () => {
    const head = '<meta name="date" content="2024-05-04"><meta property="article:modified_time" content="2024-05-04">'
    expect(datesOf(page('<p>Published 2 May 2024</p>', head))).toMatchObject({ publishedAt: FIRST, modifiedAt: LATER })
    expect(datesOf(page('', head)).publishedAt).toBe(LATER)
  })
})

describe('a day is not the publication’s', () => {
  test.each([
    ['in a sentence', '<p>The dyke broke on <time datetime="1953-02-01">the first of February</time> at night.</p>'],
    ['in a short sentence', '<p>It broke in the night of <time datetime="1953-02-01">1 February 1953</time>.</p>'],
    ['in words of a short sentence', '<p>The weir was opened on 3 May 1901.</p>'],
    [
      'in a sentence of one span',
      '<p><span>The dyke broke on <time datetime="1953-02-01">1 February</time> at night.</span></p>',
    ],
    ['in a book’s sentence', '<p>The book was published on 3 May 1901.</p>'],
    [
      'in Chinese prose',
      '<p>堤防は<time datetime="1953-02-01">二月一日</time>の夜に決壊し、港の水は教会まで達した。</p>',
    ],
    [
      'in a table',
      `${PROSE}<table><tr><th>Day</th><th>Height</th></tr><tr><td><time datetime="1953-02-01">1 February 1953</time></td><td>3 m</td></tr></table>`,
    ],
    [
      'in a table before the text',
      '<table><tr><td>3 May 1901</td><td>3 m</td></tr><tr><td>4 June 1922</td><td>2 m</td></tr></table>',
    ],
    ['in a list of days', '<ul><li>3 May 1901</li><li>4 June 1922</li></ul>'],
    ['in an item behind prose', `${PROSE}<ul><li><time datetime="1901-05-03">3 May 1901</time></li></ul>`],
    ['in a caption', '<figure><img src="a.png" alt="Weir"><figcaption>The weir, 3 May 1901</figcaption></figure>'],
    ['next to its picture', '<div><img src="a.png" alt="The weir, 3 May 1901"><p>The weir, 3 May 1901</p></div>'],
    ['an event’s', '<p>Event date: 3 May 2024</p><p>Opens on Friday, 3 May 2024</p>'],
    ['an event’s by mark-up', '<p><time itemprop="startDate" datetime="2024-05-03">Friday</time></p>'],
    ['in a sentence with one verb', '<p>It opened on <time datetime="1901-05-03">3 May 1901</time>.</p>'],
    ['at the beginning of a sentence', '<p>On <time datetime="1953-02-01">1 February 1953</time> the dyke broke.</p>'],
    [
      'of a section with other stories',
      `${PROSE}<h2>More stories</h2><h3><a href="/o">A ferry that sails at night</a></h3><p>Published 3 May 2024</p>`,
    ],
    ['of another story', `${PROSE}<p><a href="/o">A ferry that sails at night</a></p><p>3 May 2024</p>`],
    [
      'of a linked line',
      `${PROSE}<div><a href="/o">A ferry that sails at night</a> <time datetime="2024-05-03">May</time></div>`,
    ],
    ['a deadline', '<p>Deadline: 3 May 2024</p>'],
    ['a birthday', '<p>Born: <time datetime="1901-05-03">3 May 1901</time></p>'],
    ['a copyright', '<p>© 3 May 2024 The Weir</p>'],
    ['a subheading’s', `${PROSE}<h2>3 May 1901</h2>${PROSE}<h2>4 May 1901</h2>`],
  ])('%s', (_, lines) => expect(datesOf(page(lines)).publishedAt).toBeNull())

  test.each([
    `${INTRODUCTION}<p><a href="/quill">Ada Quill</a></p><p>2 May 2024</p>`,
    `${INTRODUCTION}<h4>Ada Quill</h4><time datetime="2024-05-02">2 May</time>`,
    `<h2>The ferry moved to the upper pier, where the water is deep enough for it at every tide.</h2><h3>By <a href="/quill">Ada Quill</a></h3><div>2 May 2024</div>`,
    `${INTRODUCTION}<p><a href="/q">By Ada Quill and Tom Reed</a> <span>2 May 2024</span></p>`,
  ])('but the page’s own is, below an introduction and the author: %s', (lines) => {
    expect(datesOf(page(lines)).publishedAt).toBe(FIRST)
  })

  test('but a label next to it says that it is', () => {
    expect(datesOf(page(`${PROSE}<ul><li>Published: 2 May 2024</li></ul>`)).publishedAt).toBe(FIRST)
    expect(datesOf(page('<ul><li>By Ada Quill</li><li>2 May 2024</li><li>5 min read</li></ul>')).publishedAt).toBe(
      FIRST,
    )
  })
})

describe('a day at the end of the article counts:', () => {
  test.each([
    '<footer>By Ada Quill, 2 May 2024</footer>',
    '<footer><p>Ada Quill</p><p>2 May 2024</p></footer>',
    '<footer><span>Ada Quill</span> <time datetime="2024-05-02">Thursday</time></footer>',
    '<footer><address>By Ada Quill</address> <time datetime="2024-05-02">2 May</time> <p>© 2026 The Weir</p></footer>',
    '<footer>Last updated 4 May 2024. Published 2 May 2024.</footer>',
    '<footer>Veröffentlicht am 2. Mai 2024 von Ada Quill</footer>',
    '<p>By Ada Quill, 2 May 2024</p>',
    '<p>— by Ada Quill · 2 May 2024</p>',
    '<div><h3>About this story</h3><p>Published: Thursday, May 2nd, 2024 at 11:08 a.m.</p></div>',
    '<ul><li>Date 2 May 2024</li><li>Author Ada Quill</li></ul>',
  ])('%s', (end) => {
    const html = `<article><h1>Ferries stay in harbour</h1>${PROSE.repeat(12)}${end}</article><footer>© 3 May 2026 The Weir</footer>`
    expect(datesOf(html).publishedAt).toBe(FIRST)
  })

  test('where the headline is outside of the article, or there is none', () => {
    const headline = '<header><h1>Ferries stay in harbour</h1></header>'
    const footer = '<footer><p>By Ada Quill</p><time datetime="2024-05-02">2 May</time></footer>'
    expect(datesOf(`${headline}<article>${PROSE.repeat(12)}${footer}</article>`).publishedAt).toBe(FIRST)
    const signed = '<p>By Ada Quill, 2 May 2024</p>'
    expect(datesOf(`${headline}<div>${PROSE.repeat(12)}${signed}</div>`).publishedAt).toBe(FIRST)
    const other = `<h3><a href="/o">Another story</a></h3>${PROSE}<p>By Ada Quill, 2 May 2024</p>`
    expect(datesOf(`${headline}<div>${PROSE.repeat(12)}</div>${other}`).publishedAt).toBeNull()
  })

  test.each([
    '</article><footer>3 May 2024</footer>',
    '<footer>© 3 May 2024 The Weir</footer></article>',
    '<footer>Last updated 3 May 2024</footer></article>',
    '<blockquote><p>Water.</p><footer>Ada Quill, 3 May 2024</footer></blockquote></article>',
    '<section class="comments"><article>Gull<footer>3 May 2024</footer></article></section></article>',
    '<p>The next boat sails on 3 May 2024</p></article>',
    '</article><section><h3><a href="/o">Other</a></h3><p>Published: 3 May 2024</p><p>Published: 4 May 2024</p></section>',
  ])('not that of something else: %s', (end) => {
    expect(datesOf(`<article><h1>Ferries stay in harbour</h1>${PROSE.repeat(12)}${end}`).publishedAt).toBeNull()
  })
})

describe('the offset is that of the page’s clock:', () => {
  const meta = (content: string) => `<meta property="article:published_time" content="${content}">`
  test.each([
    [meta('2026-03-10T23:30:00-05:00'), '', -300],
    [ld({ '@type': 'NewsArticle', headline: 'Ferries', datePublished: '2026-03-10T23:30:00-05:00' }), '', -300],
    ['', '<p><time datetime="2026-03-10T23:30:00-05:00">10 March</time></p>', -300],
    [meta('Tue Mar 10 23:30:00 EST 2026'), '', -300],
    // The instant is stated in UTC, and the clock elsewhere.
    [meta('2026-03-11T04:30:00Z'), '<time datetime="2026-03-10T23:30:00-05:00">10 March</time>', -300],
    [meta('2026-03-11T04:30:00.000Z'), '<p>Published March 10, 2026 at 11:30 pm</p>', -300],
    [meta('2026-03-11T04:30:00+00:00'), '<p>10 March 2026, 23:30 EST</p>', -300],
    [meta('1773203400'), '<p>By Ada Quill · 2026年3月11日 午後1:30</p>', 540],
    [meta('2026-03-11T04:30:00Z'), '<p><time datetime="2026-03-11T04:30:00Z">11 March 2026 04:30</time></p>', 0],
  ])('%s%s', (head, lines, offset) => {
    expect(datesOf(page(lines, head))).toMatchObject({
      publishedAt: '2026-03-11T04:30:00Z',
      publishedPrecision: 'minute',
      publishedOffset: offset,
    })
  })

  test.each([
    ['', '2026-03-11T04:30:00Z'],
    // A day alone may be any other, and so may a time of another minute or zone.
    ['<p>10 March 2026</p>', '2026-03-11T04:30:00Z'],
    ['<p>10 March 2026, 23:37</p>', '2026-03-11T04:30:00Z'],
    ['<p>10 March 2026, 23:30 PST</p>', '2026-03-11T04:30:00Z'],
    ['<p>Updated 10 March 2026, 23:30</p>', '2026-03-11T04:30:00Z'],
  ])('unknown where nothing states it: %s', (lines, at) => {
    expect(datesOf(page(lines, meta(at)))).toMatchObject({ publishedAt: at, publishedOffset: null })
  })

  test('a day has none', () => {
    expect(datesOf(page('', meta('2026-03-10')))).toMatchObject({ publishedAt: '2026-03-10', publishedOffset: null })
  })
})

describe('the order of a day in figures is that', () => {
  test('of the language’s region, which the page may name elsewhere', () => {
    const html = (locale: string) =>
      `<html lang="en"><head><meta property="og:locale" content="${locale}"></head><body>${page('<p>03/04/2024</p>')}`
    expect(datesOf(html('en_GB')).publishedAt).toBe('2024-04-03')
    expect(datesOf(html('en_US')).publishedAt).toBe('2024-03-04')
    expect(datesOf(html('fr_FR')).publishedAt).toBeNull()
  })
  test('of other days on the page', () => {
    const other = (day: string) =>
      `<html lang="en"><body>${page(`<p>03/04/2024</p>${PROSE.repeat(8)}`)}<p>Other story, ${day}</p>`
    expect(datesOf(other('28/02/2024')).publishedAt).toBe('2024-04-03')
    expect(datesOf(other('02/28/2024')).publishedAt).toBe('2024-03-04')
    expect(datesOf(other('02/03/2024')).publishedAt).toBeNull()
  })
})
