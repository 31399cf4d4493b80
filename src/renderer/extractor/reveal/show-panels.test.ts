import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'
import { paragraphs, sentence } from '../testing/prose.ts'

function read(html: string): ExtractReply {
  const page = { ...pageAt('https://the-weir.example/ferry'), bytes: new TextEncoder().encode(html) }
  return answer({ kind: 'extract', page }, dom) as ExtractReply
}

const page = (inside: string, outside = '') =>
  `<!doctype html><html lang="en"><head><title>Questions about the ferry</title></head><body>${outside}<main><article><h1>Questions about the ferry</h1>${paragraphs(0, 4)}${inside}${paragraphs(4, 7)}</article></main></body></html>`
const whole = ({ articles, receipt }: ExtractReply) => [...articles, ...receipt].map(({ text }) => text).join('\n')
const occurrences = (text: string, part: string) => text.split(part).length - 1

/** Each holds ONE? ANSWERONE. TWO? ANSWERTWO. in this order. */
const accordions: Readonly<Record<string, string>> = {
  'buttons that name their panels': `
    <button aria-expanded="false" aria-controls="p1">May I bring ONE?</button><div id="p1" style="display:none"><p>ANSWERONE yes, on each crossing.</p></div>
    <button aria-expanded="false" aria-controls="p2">May I bring TWO?</button><div id="p2" style="display: none;"><p>ANSWERTWO no, never on a Sunday.</p></div>`,
  'buttons in headings': `
    <h3><button aria-expanded="false">May I bring ONE?</button></h3><div hidden><p>ANSWERONE yes.</p></div>
    <h3><button aria-expanded="false">May I bring TWO?</button></h3><div hidden><p>ANSWERTWO no.</p></div>`,
  'panels that may be found': `
    <h3>May I bring ONE?</h3><div hidden="until-found"><p>ANSWERONE yes.</p></div>
    <div>May I bring TWO?</div><div hidden="until-found"><p>ANSWERTWO no.</p></div>`,
  'headings with a panel behind each': `
    <h3>May I bring ONE?</h3><div style="display:none"><p>ANSWERONE yes.</p></div>
    <h3>May I bring TWO?</h3><div style="display:none"><p>ANSWERTWO no.</p></div>`,
  'boxes with roles': `
    <div class="accordion"><div class="accordion-header" role="button">May I bring ONE?</div><div class="accordion-body collapse" aria-hidden="true"><p>ANSWERONE yes.</p></div></div>
    <div class="accordion"><div class="accordion-header" role="button">May I bring TWO?</div><div class="accordion-body collapse" aria-hidden="true"><p>ANSWERTWO no.</p></div></div>`,
  'boxes of no role, again and again': `
    <div class="item"><div class="q">May I bring ONE?</div><div class="a" style="display:none">ANSWERONE yes, of course.</div></div>
    <div class="item"><div class="q">May I bring TWO?</div><div class="a" style="display:none">ANSWERTWO no, not at all.</div></div>`,
  'terms and definitions': `
    <dl><dt>May I bring ONE?</dt><dd style="display:none">ANSWERONE yes.</dd><dt>May I bring TWO?</dt><dd style="display:none">ANSWERTWO no.</dd></dl>`,
  'links to panels': `
    <div class="panel"><h4><a data-toggle="collapse" href="#c1">May I bring ONE?</a></h4><div id="c1" style="height:0;display:none"><div>ANSWERONE yes.</div></div></div>
    <div class="panel"><h4><a data-toggle="collapse" href="#c2">May I bring TWO?</a></h4><div id="c2" style="height:0;display:none"><div>ANSWERTWO no.</div></div></div>`,
  'a label in a box': `
    <div class="head"><button>May I bring ONE?<svg><path d="M0 0"/></svg></button></div><div class="wrap"><div hidden><p>ANSWERONE yes.</p></div></div>
    <div class="head"><button>May I bring TWO?<svg><path d="M0 0"/></svg></button></div><div class="wrap"><div hidden><p>ANSWERTWO no.</p></div></div>`,
  'panels that a style sheet closes': `
    <h2 class="accordion-header" id="h1"><button class="accordion-button collapsed" data-bs-target="#s1" aria-controls="s1">May I bring ONE?</button></h2><div id="s1" class="collapse" aria-labelledby="h1"><div>ANSWERONE yes.</div></div>
    <h2 class="accordion-header" id="h2"><button class="accordion-button collapsed" data-bs-target="#s2" aria-controls="s2">May I bring TWO?</button></h2><div id="s2" class="collapse" aria-labelledby="h2"><div>ANSWERTWO no.</div></div>`,
  details: `
    <details><summary>May I bring ONE?</summary><p>ANSWERONE yes.</p></details>
    <details><summary>May I bring TWO?</summary><p>ANSWERTWO no.</p></details>`,
  'regions that name their headings': `
    <section><h3 id="q1">May I bring ONE?</h3><svg></svg><div role="region" aria-labelledby="q1" hidden><p>ANSWERONE yes.</p></div></section>
    <section><h3 id="q2">May I bring TWO?</h3><svg></svg><div role="region" aria-labelledby="q2" hidden><p>ANSWERTWO no.</p></div></section>`,
  'items of a list': `
    <ul><li><a href="#">May I bring ONE?</a><div style="display:none">ANSWERONE yes, of course.</div></li><li><a href="#">May I bring TWO?</a><div style="display:none">ANSWERTWO no, not at all.</div></li></ul>`,
  'accordions in accordions': `
    <h3><button aria-expanded="false">May I bring ONE?</button></h3><div hidden><p>ANSWERONE yes.</p><h4><button aria-expanded="false">May I bring TWO?</button></h4><div hidden><p>ANSWERTWO no.</p></div></div>`,
}

describe('a closed accordion', () => {
  test.each(Object.keys(accordions))('is part of the article: %s', (name) => {
    const reply = read(page(accordions[name] as string))
    const text = reply.articles[0]?.text ?? ''
    const places = ['May I bring ONE?', 'ANSWERONE', 'May I bring TWO?', 'ANSWERTWO'].map((part) => {
      expect(occurrences(text, part), part).toBe(1)
      expect(occurrences(whole(reply), part), part).toBe(1)
      return text.indexOf(part)
    })
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    // Questions are lines of their own.
    expect(text).toMatch(/^May I bring ONE\?$/m)
  })

  test.each([
    [
      'a button behind it',
      `<p>${sentence(8)}</p><div style="display:none"><p>RESTOFIT ${sentence(9)}</p></div><button>Read more</button>`,
    ],
    [
      'a link behind it',
      `<p>${sentence(8)}</p><div hidden><p>RESTOFIT ${sentence(9)}</p></div><p><a href="javascript:void(0)">Show more</a></p>`,
    ],
    [
      'in the same line',
      `<p>${sentence(8)}<span id="dots">...</span><span id="more" style="display:none"> RESTOFIT ${sentence(9)}</span></p><button onclick="more()">Read more</button>`,
    ],
  ])('and so is the rest of a text: %s', (_, rest) => {
    expect(read(page(rest)).articles[0]?.text).toContain('RESTOFIT')
  })
})

const panelOf = (name: string, attributes: string) =>
  `<div ${attributes}><p>PANEL${name} open the gate and wait.</p><pre><code>gauge ${name}</code></pre></div>`

const tabs: Readonly<Record<string, string>> = {
  'a list of tabs, panels in a box': `<div><ul role="tablist"><li role="tab" aria-selected="true">Linux</li><li role="tab">Windows</li></ul><div>${panelOf('A', 'role="tabpanel"')}${panelOf('B', 'role="tabpanel" hidden')}</div></div>`,
  'buttons that name their panels, in another order': `<div role="tablist"><button role="tab" id="t1" aria-controls="pa">Linux</button><button role="tab" id="t2" aria-controls="pb">Windows</button></div>${panelOf('A', 'id="pa" role="tabpanel" aria-labelledby="t1"')}${panelOf('B', 'id="pb" role="tabpanel" aria-labelledby="t2" hidden="hidden"')}`,
  'links in items of no role': `<ul role="tablist"><li role="presentation"><a role="tab" href="#pa">Linux</a></li><li role="presentation"><a role="tab" href="#pb">Windows</a></li></ul>${panelOf('A', 'id="pa" role="tabpanel"')}${panelOf('B', 'id="pb" role="tabpanel" hidden')}`,
  'panels that name their tabs': `<div role="tablist"><button role="tab" id="t1">Linux</button><button role="tab" id="t2">Windows</button></div>${panelOf('A', 'role="tabpanel" aria-labelledby="t1"')}${panelOf('B', 'role="tabpanel" aria-labelledby="t2" style="display:none"')}`,
  'panels that a style sheet hides': `<ul class="nav nav-tabs" role="tablist"><li><button data-bs-target="#pa" role="tab">Linux</button></li><li><button data-bs-target="#pb" role="tab">Windows</button></li></ul><div class="tab-content">${panelOf('A', 'class="tab-pane active" id="pa" role="tabpanel"')}${panelOf('B', 'class="tab-pane" id="pb" role="tabpanel"')}</div>`,
  'radio buttons before a row of labels': `<div class="tabbed-set"><input checked id="r1" name="r" type="radio"><input id="r2" name="r" type="radio"><div class="labels"><label for="r1">Linux</label><label for="r2">Windows</label></div><div class="content">${panelOf('A', 'class="block"')}${panelOf('B', 'class="block"')}</div></div>`,
  'radio buttons between labels': `<div class="group"><div class="tabs"><input type="radio" name="g" id="g1" checked><label for="g1">Linux</label><input type="radio" name="g" id="g2"><label for="g2">Windows</label></div><div class="blocks">${panelOf('A', 'class="active"')}${panelOf('B', '')}</div></div>`,
  'radio buttons before their panels': `<div><input type="radio" name="g" id="g1" checked><label for="g1">Linux</label><input type="radio" name="g" id="g2"><label for="g2">Windows</label>${panelOf('A', '')}${panelOf('B', '')}</div>`,
  'links to panels in a list of no role': `<div id="tabs"><ul><li><a href="#pa">Linux</a></li><li><a href="#pb">Windows</a></li></ul>${panelOf('A', 'id="pa"')}${panelOf('B', 'id="pb" style="display:none"')}</div>`,
  'names in a row above as many panels': `<div class="bar"><span class="tab active">Linux</span><span class="tab">Windows</span></div><div class="panes">${panelOf('A', 'class="pane active"')}${panelOf('B', 'class="pane" style="display:none"')}</div>`,
  'names in a row, panels behind it': `<div class="tabs"><ul><li class="on">Linux</li><li>Windows</li></ul></div>${panelOf('A', 'class="pane on"')}${panelOf('B', 'class="pane" hidden')}`,
}

describe('panels of tabs', () => {
  test.each(Object.keys(tabs))('are all kept, each below the name of its tab: %s', (name) => {
    const reply = read(page(tabs[name] as string))
    const text = reply.articles[0]?.text ?? ''
    const places = ['Linux', 'PANELA', 'gauge A', 'Windows', 'PANELB', 'gauge B'].map((part) => {
      expect(occurrences(whole(reply), part), part).toBe(1)
      expect(text, part).toContain(part)
      return text.indexOf(part)
    })
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).toMatch(/^Linux$/m)
    expect(text).toMatch(/^Windows$/m)
  })

  test('within panels of tabs have the names of their own', () => {
    const inner = `<div role="tablist"><button role="tab">Shell</button><button role="tab">Window</button></div><div>${panelOf('A', 'role="tabpanel"')}${panelOf('B', 'role="tabpanel" hidden')}</div>`
    const { articles } = read(
      page(
        `<div role="tablist"><button role="tab">Linux</button><button role="tab">Plan 9</button></div><div><div role="tabpanel">${inner}</div><div role="tabpanel" hidden><p>PANELC is for the others.</p></div></div>`,
      ),
    )
    const lines = (articles[0]?.text ?? '')
      .split('\n')
      .filter((line) => /^(?:Linux|Shell|PANELA|Window|PANELB|Plan 9|PANELC)/.test(line))
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'Linux',
      'Shell',
      'PANELA',
      'Window',
      'PANELB',
      'Plan',
      'PANELC',
    ])
  })

  test('that are slides with numbers keep these away from the text', () => {
    const { articles } = read(
      page(
        `<div role="tablist"><button role="tab">1</button><button role="tab">2</button></div>${panelOf('A', 'role="tabpanel"')}${panelOf('B', 'role="tabpanel"')}`,
      ),
    )
    expect(articles[0]?.text).not.toMatch(/^[12]$/m)
  })
})

/** What visitors open too, and what is no part of the article. */
const traps: Readonly<Record<string, readonly [inside: string, outside: string]>> = {
  'a menu of the site': [
    '',
    `<header><nav><button aria-controls="m1">Services</button><div id="m1" hidden><p>TRAP ${sentence(8)}</p></div></nav></header>`,
  ],
  'a menu in boxes': [
    '',
    `<div class="top"><button aria-controls="m1">Services</button><div id="m1" hidden><p>TRAP ${sentence(8)}</p></div></div>`,
  ],
  'a search form': [
    '<button aria-controls="s1">Search</button><div id="s1" hidden>TRAP <input type="search"></div>',
    '',
  ],
  'a list of links': [
    '<button aria-controls="s1">Contents</button><ul id="s1" hidden><li><a href="#a">TRAP one</a></li><li><a href="#b">TRAP two</a></li></ul>',
    '',
  ],
  'a share panel': [
    `<button aria-controls="s1">Share</button><div id="s1" class="share-panel" hidden>TRAP ${sentence(8)}</div>`,
    '',
  ],
  comments: [
    `<button aria-controls="s1">Comments (12)</button><div id="s1" hidden><p>TRAP ${sentence(8)}</p></div>`,
    '',
  ],
  'other stories': [`<h3>Related stories</h3><div hidden><p>TRAP ${sentence(8)}</p></div>`, ''],
  'a dialog': [
    `<button aria-controls="s1">Enlarge</button><div id="s1" role="dialog" hidden><p>TRAP ${sentence(8)}</p></div>`,
    '',
  ],
  'another language': [
    `<button aria-controls="s1">Auf Deutsch</button><div id="s1" lang="de" hidden><p>TRAP ${sentence(8)}</p></div>`,
    '',
  ],
  'a copy of what is shown': [
    `<button aria-controls="s1">Plain text</button><div id="s1" hidden><p>TRAP</p>${paragraphs(0, 3)}</div>`,
    '',
  ],
  'hidden and nothing to open it': [
    `<p>${sentence(9)}</p><div style="display:none"><p>TRAP ${sentence(8)}</p></div><p>${sentence(10)}</p>`,
    '',
  ],
}

test.each(Object.keys(traps))('stays hidden, and is in the receipt as such: %s', (name) => {
  const [inside, outside] = traps[name] as readonly [string, string]
  const { articles, receipt } = read(page(inside, outside))
  expect(articles[0]?.text).toContain(sentence(5))
  expect(articles[0]?.text).not.toContain('TRAP')
  expect(receipt.filter(({ text }) => text.includes('TRAP'))).toHaveLength(1)
})

test('a hidden note of a word is none of the panels: the sentence stays as it is', () => {
  const note = 'a wall across a river, as anyone here will tell you at length.'
  const inside = `<p>The upper <button aria-controls="s1">weir</button><span id="s1" role="tooltip" hidden>${note}</span> was mended twice last winter.</p>`
  const text = read(page(inside, '')).articles[0]?.text
  expect(text).toContain('The upper weir was mended twice last winter.')
  expect(text).toContain(`weir: ${note}`)
})

test('a page without a main part has its panels opened, and not those of its menu', () => {
  const body = `<div id="menu"><button aria-controls="m1">Menu</button><div id="m1" hidden><p>TRAP ${sentence(8)}</p></div></div><h1>Questions</h1>${paragraphs(0, 4)}<button aria-controls="p1">May I?</button><div id="p1" hidden><p>ANSWERONE yes.</p></div>`
  const text = read(`<!doctype html><html lang="en"><title>Questions</title><body>${body}</body></html>`).articles[0]
    ?.text
  expect(text).toContain('ANSWERONE')
  expect(text).not.toContain('TRAP')
})

test('a page cannot give its own lines the marks of lines above panels', () => {
  const line = '<p data-panel-label="" data-shown="">Subscribe to our newsletter</p>'
  const { articles, receipt } = read(page(line))
  expect(articles[0]?.text).not.toContain('newsletter')
  expect(receipt.map(({ text, reason }) => [text, reason])).toEqual([
    ['Subscribe to our newsletter', 'addressed to visitors'],
  ])
})
