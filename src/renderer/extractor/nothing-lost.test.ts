import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lostOfHtml } from './testing/lost-of.ts'
import { madePage } from './testing/made-pages.ts'
import { pagesOfFacts } from './testing/own-facts.ts'

describe('every visible word is in an article or in the receipt, in its order and as often as it is there', () => {
  const fixtures = join(import.meta.dirname, 'fixtures')

  test.each(readdirSync(fixtures))('of the page %s', (name) => {
    expect(lostOfHtml(readFileSync(join(fixtures, name, 'page.html'), 'utf8'))).toEqual([])
  })

  test('of pages with many forms of facts', () => {
    const lost = Object.entries(pagesOfFacts).flatMap(([name, { html }]) =>
      lostOfHtml(html).map((text) => `${name}: ${text}`),
    )
    expect(lost).toEqual([])
  })

  test('of made pages', () => {
    fc.assert(
      fc.property(madePage, (page) => {
        expect(lostOfHtml(page)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  const SENTENCE =
    'The ferry to the northern islands sails at seven, at noon and at five, and on market days once more after dark for those who stayed to sell what was left.'
  const article = (inside: string) =>
    `<!doctype html><title>Ferries</title><article><h1>Ferries</h1>${`<p>${SENTENCE}</p>`.repeat(3)}${inside}</article>`

  test.each([
    ['a button behind a sentence', `<p>${SENTENCE} <button>Copy</button></p>`],
    [
      'links to share, within a line',
      `<p>${SENTENCE}<span class="share-links"> <a href="/f">Post</a> <a href="/m">Mail it</a></span></p>`,
    ],
    ['a heading longer than the title', '<h2>Ferries, and what the islanders make of them</h2>'],
    [
      'numbers of lines',
      '<pre><code><span class="lineno">1</span>sail()\n<span class="lineno">2</span>moor()</code></pre>',
    ],
    [
      'the label of a code',
      '<div class="highlight"><span class="toolbar-item">Copy code</span><pre><code class="language-js">sail()</code></pre></div>',
    ],
    [
      'a credit in a caption',
      '<figure><img src="/f.jpg"><figcaption>The ferry <span class="credit">Photo: M. Lind</span><button>Enlarge</button></figcaption></figure>',
    ],
    ['an element of old', '<xmp>A timetable  as typed</xmp>'],
    ['a sentence that is there twice', `<p>${SENTENCE}</p><aside>${SENTENCE}</aside>`],
    [
      'a legend and a label',
      '<form><fieldset><legend>Choose a day</legend><label>Monday <input></label></fieldset></form>',
    ],
    ['text around blocks', `<div>Before the list <ul><li>seven</li><li>noon</li></ul> and behind it</div>`],
    [
      'cells',
      '<table><caption>Times</caption><tr><th>Boat <button>Sort</button></th><td>Seven</td></tr><tr><th>Other</th><td>Noon</td></tr></table>',
    ],
  ])('of a page with %s', (_, inside) => {
    expect(lostOfHtml(article(inside))).toEqual([])
  })

  test('but what the page hides, and the values of fields, need not be', () => {
    const inside =
      '<p hidden>One</p><p style="display: none">Two</p><script>three()</script><select><option>Four</option></select><textarea>Five</textarea>'
    expect(lostOfHtml(article(inside))).toEqual([])
  })
})
