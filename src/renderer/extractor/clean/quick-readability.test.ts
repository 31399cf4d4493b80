import { Readability } from '@mozilla/readability'
import { expect, test } from 'vitest'
import { dom } from '../testing/pages.ts'
import { QuickReadability } from './quick-readability.ts'

const PROSE = `<p>${'The weir holds the water back, and the keeper walks along it twice a day. '.repeat(12)}</p>`

/** What each makes of a page. */
function results(html: string): readonly unknown[] {
  return [Readability, QuickReadability].map((Reader) => new Reader(dom.parse(html)).parse())
}

test.each([
  ['a hidden part', `<div hidden>${PROSE}</div><div>${PROSE}</div>`],
  ['a style that hides', `<div style="display: none">${PROSE}</div><div style="color: red">${PROSE}</div>`],
  ['a style that makes invisible', `<p style="visibility:hidden">unseen words</p>${PROSE}`],
  ['a picture for those who see', `<span class="fallback-image" aria-hidden="true">x²</span>${PROSE}`],
  ['aria-hidden', `<div aria-hidden="true">unheard words</div><div aria-hidden="false">heard</div>${PROSE}`],
  ['boxes with nothing in them', `<div><div> \u00a0</div><section><br><hr></section><h2> </h2></div>${PROSE}`],
  ['a box with a picture only', `<div><img src="a.jpg"></div><header><br>words</header>${PROSE}`],
  ['a drawing', `<svg aria-hidden="true" class="fallback-image"><text>a</text></svg><div><svg></svg></div>${PROSE}`],
  ['boxes within boxes', `<div><div><div><span><b>deep</b></span></div><div></div></div></div>${PROSE}`],
])('a page with %s is read as Readability reads it', (_what, body) => {
  const [its, ours] = results(`<!doctype html><title>The weir</title><body><article>${body}</article>`)
  expect(ours).toEqual(its)
  expect(its).not.toBeNull()
})

test('links keep their base where the root of the page is dropped for its class', () => {
  const html = `<!doctype html><html class="header-fixed"><head><base href="https://paper.example/a/"></head><body><article>${PROSE}<p>More <a href="/rss/">of it</a>.</p></article></body></html>`
  const read = new QuickReadability(dom.parse(html)).parse()
  expect(read?.content).toContain('href="https://paper.example/rss/"')
})
