import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../../answer.ts'
import { dom, pageAt } from '../../testing/pages.ts'

const BEFORE =
  'The lock keeper opens the gates at six, when the first barge of the day waits below the weir with its lamps still lit and the tea on the stove.'
const BEHIND =
  'By noon the gulls have the towpath to themselves, and the anglers, who were there before them, have moved up to the mill pool under the alders.'

/** With less text than this, Readability tries again and judges nothing by its name. */
const MORE =
  'In the long winter of the broken crane the keeper’s wife wrote the tolls into the ledger herself, in a hand so small that the company sent an inspector with a magnifying glass, who found no fault with it and stayed for soup. Her entries for that year are in the county archive, and so is the bill for the glass, which was never paid.'

/** An article with one more piece of mark-up between two paragraphs. */
function read(inside: string): { readonly text: string; readonly html: string; readonly receipt: readonly string[] } {
  const html = `<!doctype html><html lang="en"><head><title>A day at the lock</title></head><body><article><h1>A day at the lock</h1><p>${BEFORE}</p><p>${MORE}</p>${inside}<p>${BEHIND}</p></article></body></html>`
  const page = { ...pageAt('https://the-weir.example/lock'), bytes: new TextEncoder().encode(html) }
  const { articles, receipt } = answer({ kind: 'extract', page }, dom) as ExtractReply
  return { text: articles[0]?.text ?? '', html: articles[0]?.html ?? '', receipt: receipt.map(({ text }) => text) }
}

const lineOf = (inside: string) =>
  read(inside)
    .text.split('\n')
    .find((line) => ![BEFORE, MORE, BEHIND].includes(line))

describe('a part of a sentence stays, whatever the page calls it', () => {
  test.each([
    ['a drop capital', '<p><span class="header-font">W</span>ater is let in by the upper sluice, a foot an hour.</p>'],
    [
      'a drop capital in a box of its own',
      '<div><span class="extra-letter" role="banner">W</span>ater is let in by the upper sluice, a foot an hour.</div>',
    ],
    [
      'a hidden drop capital',
      '<p><span aria-hidden="true" class="dropcap">W</span>ater is let in by the upper sluice, a foot an hour.</p>',
    ],
    [
      'names of boxes',
      '<p><em class="popup">Water</em> is let <b class="comment">in</b> by the <span class="related">upper</span> <i class="extra banner-text">sluice</i>, a <span id="sidebar-2">foot</span> an hour.</p>',
    ],
    [
      'links',
      '<p><a class="social-link" href="/w">Water</a> is let in by the <a rel="author" href="/s">upper</a> <span class="share">sluice</span>, a foot an hour.</p>',
    ],
    [
      'roles',
      '<p><span role="navigation">Water</span> is let in by the <span role="dialog" aria-modal="true">upper</span> <span role="alert">sluice</span>, a foot an hour.</p>',
    ],
    [
      'names of writers',
      '<p><span class="author" itemprop="author">Water</span> is let in by the <span class="byline">upper sluice</span>, a foot an hour.</p>',
    ],
    [
      'a line of a list',
      '<ul><li>First, a short one.</li><li><span class="disqus">Water is</span> let in by the <span class="sponsor">upper sluice, a foot</span> an hour.</li><li>Last.</li></ul>',
    ],
    ['a whole line', '<p><span class="header-font">Water is let in by the upper sluice, a foot an hour.</span></p>'],
    [
      'elements in elements',
      '<p><span class="pager"><span class="menu">Water</span> is</span> let in by the <ins class="footer"><u>upper</u> sluice</ins>, a foot an hour.</p>',
    ],
    [
      'a quotation',
      '<blockquote><span class="remark">Water is let in</span> by the upper sluice, a <abbr class="popup-trigger" title="x">foot</abbr> an hour.</blockquote>',
    ],
  ])('%s', (_, inside) => {
    expect(read(inside).text).toContain('Water is let in by the upper sluice, a foot an hour.')
  })

  test('in Arabic and in Japanese', () => {
    expect(
      lineOf(
        '<p dir="rtl">يدخل <span class="comment">الماء</span> من البوابة <b class="popup">العليا</b> كل صباح.</p>',
      ),
    ).toBe('يدخل الماء من البوابة العليا كل صباح.')
    expect(
      lineOf('<p>水は<span class="related">上の水門</span>から入り、一時間に<b class="popup">一尺</b>ずつ上がる。</p>'),
    ).toBe('水は上の水門から入り、一時間に一尺ずつ上がる。')
  })

  test('its id stays too, where links lead to it', () => {
    const { html } = read(
      `<p>The <dfn id="related-pawl" class="related">pawl</dfn> holds the wheel while the keeper rests his arms for a moment.</p><p>Without the <a href="#related-pawl">pawl</a> the gate would fall back into the water with all its weight.</p>`,
    )
    expect(html).toContain('id="user-related-pawl"')
    expect(html).toContain('href="#user-related-pawl"')
  })

  test('but a line that is no prose is still judged by its names', () => {
    const { text, receipt } = read(
      '<div class="meta">3 May <span class="comment-count">12 comments</span></div><div class="share-bar"><span>Share</span> <button>Mail</button> <button>Print</button></div>',
    )
    expect(text).not.toContain('12 comments')
    expect(text).not.toContain('Mail')
    expect(receipt.join('\n')).toContain('Mail')
  })
})

describe('buttons that are words of a sentence become words', () => {
  test.each([
    [
      'terms',
      '<p>Water enters by the <button class="glossary" aria-expanded="false">upper paddle</button> and leaves by the <button type="button">lower sluice</button> at the far end.</p>',
    ],
    [
      'a term before a full stop',
      '<p>Water enters by the upper paddle and leaves by the lower sluice <button>at the far end</button>.</p>',
    ],
    [
      'a term at the beginning',
      '<p><button data-term="w">Water</button> enters by the upper paddle and leaves by the lower sluice at the far end.</p>',
    ],
    [
      'terms in bold',
      '<p>Water <b>enters by <button>the upper paddle</button> and leaves</b> by the lower sluice at the far end.</p>',
    ],
    [
      'terms in an item',
      '<ul><li>One thing at a time.</li><li>Water enters by the <button>upper paddle</button> and leaves by the lower sluice at the far end.</li></ul>',
    ],
  ])('%s', (_, inside) => {
    expect(read(inside).text).toContain(
      'Water enters by the upper paddle and leaves by the lower sluice at the far end.',
    )
  })

  test('a heading that a button opens stays a heading', () => {
    const { html } = read(
      `<h2><button aria-expanded="true">How the gates are hung</button></h2><p>They are hung on a collar and a pin, and turn on both as a door does, only more slowly.</p>`,
    )
    expect(html).toContain('<h2><span>How the gates are hung</span></h2>')
  })

  test('controls behind a sentence and before it do not', () => {
    const { text, receipt } = read(
      '<p><button>Listen</button> The gates weigh nine tons each, and one hand can move them. <button>Copy link</button></p>',
    )
    expect(text).toContain('The gates weigh nine tons each, and one hand can move them.')
    expect(text).not.toMatch(/Listen|Copy link/)
    expect(receipt).toEqual(['Listen\nCopy link'])
  })
})

describe('notes that show on hover leave the sentence, and become notes of the article', () => {
  const NOTE = 'A board that closes the opening in a gate.'
  test.each([
    ['within the word’s element', `<span class="tooltip">paddle<span class="tooltiptext">${NOTE}</span></span>`],
    [
      'with the role of a tooltip',
      `<span aria-describedby="n1">paddle</span><span role="tooltip" id="n1">${NOTE}</span>`,
    ],
    ['as a popover', `<button popovertarget="n2">paddle</button><span popover id="n2">${NOTE}</span>`],
    ['named by the word', `<a href="#" aria-details="n3">paddle</a><i id="n3">${NOTE}</i>`],
    ['within an abbreviation', `<abbr>paddle <span class="hover-card">${NOTE}</span></abbr>`],
    ['with a name for its text', `<dfn>paddle</dfn><small class="glossary-definition">${NOTE}</small>`],
    ['with no name at all', `<span class="x1"><b>paddle</b><span class="x2">${NOTE}</span></span>`],
    ['hidden by a style', `<em>paddle<span style="display:none">${NOTE}</span></em>`],
    [
      'in another place',
      `<span aria-describedby="n4" tabindex="0">paddle</span><span role="tooltip" id="n4" hidden>${NOTE}</span>`,
    ],
    ['in an attribute', `<span data-tooltip="${NOTE}">paddle</span>`],
    ['in an attribute of a library', `<a href="#" data-bs-toggle="tooltip" data-bs-title="${NOTE}">paddle</a>`],
    ['in a title', `<span class="has-tip" title="${NOTE}">paddle</span>`],
    ['in an element made for it', `<x-tooltip content="${NOTE}">paddle</x-tooltip>`],
  ])('%s', (_, word) => {
    const { text, html, receipt } = read(
      `<p>The keeper lifts the ${word} with a windlass, and the chamber fills in eight minutes.</p>`,
    )
    expect(text).toContain('The keeper lifts the paddle with a windlass, and the chamber fills in eight minutes.')
    expect(html).toMatch(/minutes\.<sup><a [^>]*>1<\/a><\/sup><\/p>/)
    expect(html).toMatch(/<li [^>]*>(?:<em>paddle<\/em>: )?A board that closes the opening in a gate\. <a /)
    expect(text.split('A board')).toHaveLength(2)
    expect(receipt).toEqual([])
  })

  test.each([
    [
      'in boxes of tooltips',
      `<span class="has-tip">paddle <span class="tooltip"><span class="tooltip-content">${NOTE}</span></span></span>`,
    ],
    [
      'in a box around what the word names',
      `<a href="#" aria-describedby="n5">paddle</a><span class="tooltip-box"><span role="tooltip" id="n5">${NOTE}</span></span>`,
    ],
    [
      'hidden next to the word that names it',
      `<span><i aria-describedby="n6">paddle</i><span id="n6" hidden>${NOTE}</span></span>`,
    ],
    [
      'in a box of two words',
      `<i aria-describedby="n7">paddle</i><i aria-describedby="n7"> with a windlass</i><span role="tooltip" id="n7" hidden>${NOTE}</span>`,
    ],
    [
      'with comments of a framework around it',
      `<span class="has-tip"><!-- -->paddle<span class="tooltip">${NOTE}</span><!-- end of word --></span>`,
    ],
    [
      'in attributes of an element and the one in it',
      `<span class="has-tip" title="${NOTE}"><a href="#" data-tooltip="${NOTE}">paddle</a></span>`,
    ],
  ])('each once, with its word: %s', (_, word) => {
    const rest = word.includes('windlass') ? '' : ' with a windlass'
    const { text, html } = read(`<p>The keeper lifts the ${word}${rest}, and the chamber fills in eight minutes.</p>`)
    expect(text).toContain('The keeper lifts the paddle with a windlass, and the chamber fills in eight minutes.')
    expect(html.match(/<sup>/g)).toHaveLength(1)
    expect(html).toMatch(/<em>paddle<\/em>: (?:<span[^>]*>)?A board that closes the opening in a gate\./)
    expect(text.split('A board')).toHaveLength(2)
  })

  test('notes of one line, of an item and of a cell', () => {
    const word = (name: string, note: string) =>
      `<span class="tooltip">${name}<span class="tooltiptext">${note}</span></span>`
    const { text, html } = read(
      `<p>The keeper lifts the ${word('paddle', 'Of oak.')} with a ${word('windlass', 'Of iron.')} in eight minutes.</p><ul><li>The sill lies ${word('deep', 'Four metres.')} under water.</li></ul><table><tr><th>Gates</th><th>Year</th></tr><tr><td>${word('nine', 'As counted.')}</td><td>1911</td></tr></table>`,
    )
    expect(text).toContain('The keeper lifts the paddle with a windlass in eight minutes.')
    expect(text).toContain('The sill lies deep under water.')
    for (const note of ['paddle: Of oak.', 'windlass: Of iron.', 'deep: Four metres.', 'nine: As counted.'])
      expect(text).toContain(note)
    expect(html.match(/<sup>/g)).toHaveLength(4)
  })

  test.each([
    '<a href="/paddle" title="Go to the paddle page">paddle</a>',
    '<a href="/paddle" class="hint" data-tooltip="Joined the guild in 2019">paddle</a>',
    '<span data-title="Paddle">paddle</span>',
    '<span data-content="https://a.example/some thing else">paddle</span>',
    '<abbr title="A board that closes the opening">paddle</abbr>',
  ])('no note is made of %s', (word) => {
    const { html } = read(
      `<p>The keeper lifts the ${word} with a windlass, and the chamber fills in eight minutes.</p>`,
    )
    expect(html).not.toContain('<sup>')
  })

  test('a control’s note is none', () => {
    const { html, receipt } = read(
      `<p>The keeper lifts the paddle with a windlass, and the chamber fills in eight minutes.</p><div><button>Share<span class="tooltiptext">${NOTE}</span></button></div>`,
    )
    expect(html).not.toContain('<sup>')
    expect(receipt.join('\n')).toContain(NOTE)
  })

  test('a note of a heading leaves it, and is in the receipt', () => {
    const { text, html, receipt } = read(
      `<h2>Lifting the <span class="tooltip">paddle<span class="tooltiptext">${NOTE}</span></span></h2><p>The keeper lifts the paddle with a windlass, and the chamber fills in eight minutes.</p>`,
    )
    expect(text).toContain('Lifting the paddle')
    expect(html).not.toContain('<sup>')
    expect(receipt.join('\n')).toContain(NOTE)
  })

  test('a note hidden in the text is a note where it is', () => {
    const { html } = read(
      `<p>The keeper lifts the paddle<span class="sidenote" style="display:none">${NOTE}</span> with a windlass, and the chamber fills in eight minutes.</p>`,
    )
    expect(html).toMatch(/paddle<sup><a [^>]*>1<\/a><\/sup> with a windlass/)
    expect(html).toContain(`>${NOTE} <a`)
  })

  test('a word that is itself called a tooltip stays', () => {
    expect(
      lineOf(
        '<p>The keeper lifts <em>the <span class="tooltip" data-text="x">paddle</span> slowly</em> with a windlass.</p>',
      ),
    ).toBe('The keeper lifts the paddle slowly with a windlass.')
  })

  test.each([
    [
      'a star, and an aside',
      '<a href="#h1">*</a>',
      '<aside id="h1" style="display:none">NOTE it was six by my count.</aside>',
    ],
    [
      'a number, and a hidden box',
      '<sup><a href="#h1">1</a></sup>',
      '<div hidden><p id="h1">NOTE it was six by my count.</p></div>',
    ],
    [
      'a button, and a popover',
      '<button popovertarget="h1">†</button>',
      '<div popover id="h1">NOTE it was six by my count.</div>',
    ],
    [
      'a span with a number',
      '<span class="fn"><a href="#h1">[2]</a></span>',
      '<span hidden id="h1">NOTE it was six by my count.</span>',
    ],
  ])('a hidden note behind a mark becomes a note of the article: %s', (_, mark, note) => {
    const { text, html, receipt } = read(
      `<p>Five barges went through before the bell had rung for the children.${mark}</p>${note}`,
    )
    expect(text).toMatch(/NOTE it was six by my count\./)
    expect(html).toMatch(/<sup><a href="#user-h1" id="user-h1-reference">/)
    expect(receipt.join('\n')).not.toContain('NOTE')
  })
})
