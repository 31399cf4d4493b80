import { describe, expect, test } from 'vitest'
import { dom, pageAt } from '../../testing/pages.ts'
import { headOf } from '../head.ts'
import { pageFacts } from '../page-facts.ts'
import { findDates } from '../published.ts'

const PROSE =
  '<p>Two ferries stayed in harbour on Friday, and nobody on the island could say for how long they would stay.</p>'

function datesOf(body: string, lang = 'de') {
  const page = pageFacts(dom.parse(`<html lang="${lang}"><body>${body}`), pageAt(null))
  const { headline, outletLine } = headOf(page, null)
  const { published, modifiedAt } = findDates(page, headline.block, outletLine?.age ?? null)
  return { publishedAt: published.publishedAt, modifiedAt }
}

/** The day of one place, in the figures of several pages. */
const FIGURES = ['03.04.2021', '2021-04-03', '4/3/2021', '03/04/2021', '3.4.21', '3. April', 'April 3']

describe.each(FIGURES)('%s is a day of the text, and no publication’s,', (day) => {
  test.each([
    ['in a row', `<table><tr><th>Day</th><th>Weir</th></tr><tr><td>${day}</td><td>North</td></tr></table>`],
    [
      'in a row without a head',
      `<table><tr><td>${day}</td><td>North</td></tr><tr><td>${day}</td><td>Mill</td></tr></table>`,
    ],
    ['in a row behind prose', `${PROSE}<table><tr><td>${day}</td><td>North</td></tr></table>${PROSE}`],
    ['in items', `<ul><li>${day}</li><li>${day}</li></ul>`],
    ['in an item behind prose', `${PROSE}<ol><li><b>${day}</b></li></ol>${PROSE}`],
    ['in a term', `${PROSE}<dl><dt>${day}</dt><dd>North weir</dd></dl>${PROSE}`],
    ['in terms', `<dl><dt>${day}</dt><dd>North weir</dd><dt>${day}</dt><dd>Mill weir</dd></dl>`],
    ['in a caption', `<figure><img src="w.png" alt="Weir"><figcaption>${day}</figcaption></figure>${PROSE}`],
    ['in a table’s caption', `<table><caption>${day}</caption><tr><td>North</td><td>2 m</td></tr></table>${PROSE}`],
    [
      'in cells by role',
      `${PROSE}<div role="table"><div role="row"><div role="cell">${day}</div><div role="cell">North</div></div></div>`,
    ],
    ['in a listing', `${PROSE}<pre><code>${day}\nnorth weir opened</code></pre>${PROSE}`],
    ['in a subheading', `${PROSE}<h4>${day}</h4>${PROSE}<h4>${day}</h4>${PROSE}`],
    ['of a term that is no date', `<dl><dt>Start</dt><dd>${day}</dd><dt>Place</dt><dd>Weir</dd></dl>${PROSE}`],
    ['below a picture', `<div><img src="w.png" alt=""><p class="caption">${day}</p></div>${PROSE}`],
    ['of a box that opens', `${PROSE}<details><summary>${day}</summary><p>Opened.</p></details>${PROSE}`],
    [
      'in a grid of boxes',
      `${PROSE}<div><div>${day}</div><div>North</div></div><div><div>${day}</div><div>Mill</div></div>`,
    ],
    ['above entries', `${PROSE}<p><b>${day}</b></p>${PROSE}<p><b>${day}</b></p>${PROSE}`],
  ])('%s', (_, lines) => {
    const html = `<article><h1>Ferries stay in harbour</h1>${lines}</article>`
    expect(datesOf(html, 'de').publishedAt).toBeNull()
    expect(datesOf(html, 'en-US').publishedAt).toBeNull()
  })
})

test.each([
  '<p>By Ada Quill</p><p>03.04.2021</p>',
  '<ul><li>By Ada Quill</li><li>03/04/2021</li></ul>',
  '<div>03.04.2021 · 5 Min.</div>',
  '<div><span>Ada Quill</span> <span>03/04/2021</span></div>',
  '<header><ul><li>03.04.2021</li><li>Weir</li></ul></header>',
  `${PROSE}<p>By Ada Quill</p><p>03.04.2021</p>`,
])('a day in figures at the head is the publication’s: %s', (lines) => {
  expect(datesOf(`<article><h1>Ferries stay in harbour</h1>${lines}${PROSE}</article>`).publishedAt).toBe('2021-04-03')
})

const UPDATED = 'Last updated: March 3, 2023'
const TEXT = PROSE.repeat(10)
const HEADING = '<h1>Ferries stay in harbour</h1>'

test.each([
  `<article>${HEADING}${TEXT}<aside><span>Last updated:</span> <span>March 3, 2023</span></aside></article>`,
  `<article>${HEADING}<aside>${UPDATED}</aside>${TEXT}</article>`,
  `<article><aside>${UPDATED}</aside>${HEADING}${TEXT}</article>`,
  `<main><article>${HEADING}${TEXT}</article><aside><p>${UPDATED}</p></aside></main>`,
  `<article>${HEADING}${TEXT}<div role="complementary"><small>Page last modified on 2023-03-03</small></div></article>`,
  `<article>${HEADING}${TEXT}<footer>${UPDATED}</footer></article>`,
  `<main>${HEADING}${TEXT}<footer><p>${UPDATED}</p></footer></main>`,
  `<main><article>${HEADING}${TEXT}</article><footer><div>Aktualisiert am 3. März 2023</div></footer></main>`,
  `<article>${HEADING}${TEXT}<footer><a href="/edit">Edit this page</a><div>Last updated on <time datetime="2023-03-03">Mar 3, 2023</time></div></footer></article>`,
  `<article>${HEADING}${TEXT}<details><summary>About this page</summary><p>${UPDATED}</p></details></article>`,
  `<article>${HEADING}<details><summary>${UPDATED}</summary><p>Two gulls were counted.</p></details>${TEXT}</article>`,
  `<article>${HEADING}<span class="badge">Updated</span> <span class="badge">3 March 2023</span>${TEXT}</article>`,
  `<article><p><mark>Updated 3 March 2023</mark></p>${HEADING}${TEXT}</article>`,
  `<article><header>${HEADING}<span class="badge">Updated 3 March 2023</span></header>${TEXT}</article>`,
  `<article>${HEADING}${TEXT}<div class="badge">Última actualización: 3 de marzo de 2023</div></article>`,
  `<article>${HEADING}${TEXT}<aside><dl><dt>Last updated</dt><dd>3 March 2023</dd></dl></aside></article>`,
  `<article><h1>Ferries stay in harbour <span>Updated 3 March 2023</span></h1>${TEXT}</article>`,
  `<article>${HEADING}${TEXT}<aside>Mis à jour le 03/03/2023</aside></article>`,
])('the day of a change in a box of the page is the page’s: %s', (html) => {
  expect(datesOf(html)).toEqual({ publishedAt: null, modifiedAt: '2023-03-03' })
})

test.each([
  `<article>${HEADING}${TEXT}</article><aside class="related"><h3>More</h3><p>${UPDATED}</p></aside>`,
  `<article>${HEADING}${TEXT}<aside><h3><a href="/o">A ferry that sails at night</a></h3><p>${UPDATED}</p></aside></article>`,
  `<article>${HEADING}${TEXT}<aside><ul><li>Night boat. ${UPDATED}</li><li>Day boat. Last updated: March 9, 2023</li></ul></aside></article>`,
  `<article>${HEADING}${TEXT}</article><aside><p>${'The harbour office is open on weekdays. '.repeat(12)}</p><p>${UPDATED}</p></aside>`,
  `<article>${HEADING}${TEXT}<blockquote><p>${UPDATED}</p></blockquote></article>`,
  `<article>${HEADING}${TEXT}</article><nav>${UPDATED}</nav>`,
])('but not the one of something else: %s', (html) => {
  expect(datesOf(html)).toEqual({ publishedAt: null, modifiedAt: null })
})
