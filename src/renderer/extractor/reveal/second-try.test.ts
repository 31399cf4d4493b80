import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'
import { paragraphs, sentence } from '../testing/prose.ts'

function read(html: string): ExtractReply {
  const page = { ...pageAt('https://the-weir.example/quay'), bytes: new TextEncoder().encode(html) }
  return answer({ kind: 'extract', page }, dom) as ExtractReply
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>The leaning quay | The Weir</title><meta name="author" content="Ada Quill">${head}</head><body>${body}</body></html>`
const shell = '<header><nav><a href="/">Home</a> <a href="/quay">Quay</a></nav></header>'
const text = paragraphs(0, 5)
const occurrences = (whole: string, part: string) => whole.split(part).length - 1

/** Every paragraph is in the article once, in order, and nothing of it in the receipt. */
function expectWhole({ articles, receipt }: ExtractReply, from = 0, to = 5): void {
  const article = articles[0]?.text ?? ''
  let after = -1
  for (let at = from; at < to; at += 1) {
    expect(occurrences(article, sentence(at))).toBe(1)
    expect(article.indexOf(sentence(at))).toBeGreaterThan(after)
    after = article.indexOf(sentence(at))
    expect(receipt.some((block) => block.text.includes(sentence(at)))).toBe(false)
  }
}

const json = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

/** Pages that show nothing of an article before their scripts run. */
const pages: Readonly<Record<string, string>> = {
  'a hidden article': page(`${shell}<article hidden><h1>The leaning quay</h1>${text}</article>`),
  'an article that may be found': page(`${shell}<article hidden="until-found">${text}</article>`),
  'a main part kept from screen readers': page(
    `${shell}<main aria-hidden="true"><h1>The leaning quay</h1>${text}</main>`,
  ),
  'an invisible body': page(`<main><h1>The leaning quay</h1>${text}</main>`).replace(
    '<body>',
    '<body style="visibility: hidden">',
  ),
  'a body that is not displayed': page(`<main><h1>The leaning quay</h1>${text}</main>`).replace(
    '<body>',
    '<body style="display:none !important">',
  ),
  'a hidden root element': page(text).replace('<html lang="en">', '<html lang="en" hidden>'),
  'a transparent and invisible wrapper': page(
    `<div style="opacity: 0; visibility: hidden;"><h1>A quay</h1>${text}</div>`,
  ),
  'hidden within hidden': page(
    `<div style="display:none"><div hidden><section style="visibility:hidden">${text}</section></div></div>`,
  ),
  'each paragraph waiting for the reader to scroll': page(
    `${shell}<div class="story"><h2 style="visibility: hidden">A damp cellar</h2>${text.replaceAll('<p>', '<p class="wow" style="visibility: hidden; animation-name: fade">')}</div>`,
  ),
  'React: content behind its place': page(
    `<main><article><h1>The leaning quay</h1><!--$?--><template id="B:0"></template><p>Loading…</p><!--/$--></article></main><div hidden id="S:0">${text}</div><script>function $RC(a,b){}$RC("B:0","S:0")</script>`,
  ),
  'React: segments of segments': page(
    `<main><!--$?--><template id="B:1"></template><!--/$--></main><div hidden id="S:1"><div>${paragraphs(0, 2)}<template id="P:2"></template>${paragraphs(4, 5)}</div></div><script>$RC("B:1","S:1")</script><div hidden id="S:2">${paragraphs(2, 4)}</div><script>$RS("S:2","P:2");</script>`,
  ),
  'React: moves said by templates': page(
    `<main><!--$?--><template id="B:4"></template><!--/$--></main><div hidden id="S:7">${text}</div><template data-rci="" data-bid="B:4" data-sid="S:7"></template>`,
  ),
  'React: saved without scripts': page(
    `<main><h1>The leaning quay</h1><template id="B:0"></template></main><footer>© The Weir</footer><div hidden id="S:0">${text}</div>`,
  ),
  'Solid: a template and its place': page(
    `<main><h1>The leaning quay</h1><template id="pl-0-0"></template><p>Wait…</p><!--pl-0-0--></main><template id="0-0">${text}</template><script>$df("0-0")</script>`,
  ),
  'a hidden element that is shown where it is': page(
    `<main><div id="afph0">Loading…</div></main><div id="af0" style="display:none">${text}</div><script>$af(0)</script>`,
  ),
  'a template of a component': page(`<x-island><template data-astro-template>${text}</template></x-island>`),
  'a template within a template': page(
    `<div><template>${paragraphs(0, 3)}<template>${paragraphs(3, 5)}</template></template></div>`,
  ),
  'an article without scripts': page(
    `<div id="app"></div><noscript><article><h1>The leaning quay</h1>${text}</article></noscript>`,
  ),
  'a stated text': page(
    '<div id="root"></div>',
    json({ '@type': 'NewsArticle', articleBody: [0, 1, 2, 3, 4].map(sentence).join('\n\n') }),
  ),
  'a stated text in a graph': page(
    '<div id="root"></div>',
    json({
      '@graph': [
        { '@type': 'WebSite', name: 'The Weir' },
        { '@type': 'Article', articleBody: [0, 1, 2, 3, 4].map(sentence).join('\r\n') },
      ],
    }),
  ),
  'a stated text in HTML': page('<div id="root"></div>', json({ '@type': 'BlogPosting', articleBody: text })),
  'a stated text in HTML that was escaped': page(
    '<div id="root"></div>',
    json({ '@type': 'Article', articleBody: text.replaceAll('<', '&lt;').replaceAll('>', '&gt;') }),
  ),
  'a post': page(
    '<div id="root"></div>',
    json({ '@type': 'DiscussionForumPosting', headline: 'The quay', text: [0, 1, 2, 3, 4].map(sentence).join('\n') }),
  ),
  questions: page(
    '<div id="root"></div>',
    json({
      '@type': 'FAQPage',
      mainEntity: [0, 1, 2, 3, 4].map((at) => ({
        '@type': 'Question',
        name: `Question ${at}?`,
        acceptedAnswer: { '@type': 'Answer', text: `<p>${sentence(at)}</p>` },
      })),
    }),
  ),
  'a recipe': page(
    '<div id="root"></div>',
    json({
      '@type': 'Recipe',
      name: 'Eel pie',
      recipeIngredient: ['2 eels', '1 onion'],
      recipeInstructions: [0, 1, 2, 3, 4].map((at) => ({ '@type': 'HowToStep', text: sentence(at) })),
    }),
  ),
}

describe('a page that hides its article', () => {
  test.each(Object.keys(pages))('is read as a script would show it: %s', (name) => {
    expectWhole(read(pages[name] as string))
  })

  test('has its facts from what was shown', () => {
    const { articles } = read(
      page(
        `<main hidden><h1>Masons at the upper weir</h1><p>By Ida Marsh</p><time datetime="2026-03-04">4 March 2026</time>${text}</main>`,
      ).replace('<meta name="author" content="Ada Quill">', ''),
    )
    expect(articles[0]?.facts.title).toBe('Masons at the upper weir')
    expect(articles[0]?.facts.byline).toEqual(['Ida Marsh'])
    expect(articles[0]?.facts.publishedAt).toMatch(/^2026-03-04/)
  })

  test('says what its place showed meanwhile, and nothing twice', () => {
    const { articles, receipt } = read(pages['React: content behind its place'] as string)
    const all = [...articles, ...receipt].map((each) => each.text).join('\n')
    expect(occurrences(all, 'Loading…')).toBe(1)
    expect(articles[0]?.text).not.toContain('Loading')
  })

  test('gives headings that were hidden as their paragraphs were', () => {
    expect(read(pages['each paragraph waiting for the reader to scroll'] as string).articles[0]?.text).toContain(
      'A damp cellar',
    )
  })
})

describe('what is hidden stays hidden', () => {
  /** One page each, with the article hidden too: what else there is must not come with it. */
  const traps: Readonly<Record<string, string>> = {
    'a menu': `<nav hidden><p>TRAP ${sentence(7)} ${sentence(8)}</p></nav>`,
    'a dialog': `<div role="dialog" hidden><p>TRAP ${sentence(7)} ${sentence(8)}</p></div>`,
    'a box around a dialog': `<div style="display:none"><div aria-modal="true"><p>TRAP ${sentence(7)} ${sentence(8)}</p></div></div>`,
    'a banner about cookies': `<div class="cookie-banner" style="display:none"><p>TRAP ${sentence(7)}</p></div>`,
    'another language': `<div lang="fr" hidden><p>TRAP ${sentence(7)} ${sentence(8)}</p></div>`,
    'search words': `<div style="display:none">TRAP ${'quay, cheap quay, quay hotel, '.repeat(30)}</div>`,
    'a template with gaps': `<template><p>TRAP {{ title }} ${sentence(7)}</p></template>`,
    'a notice for old browsers': '<noscript>TRAP You need to enable scripts to run this app.</noscript>',
    data: `<div hidden>{"TRAP":"${sentence(7)}"}</div>`,
  }
  test.each(Object.keys(traps))('%s', (name) => {
    const { articles } = read(page(`${shell}${traps[name]}<article hidden>${text}</article>`))
    expect(articles[0]?.text).toContain(sentence(2))
    expect(articles[0]?.text).not.toContain('TRAP')
  })

  test('a second copy for phones', () => {
    const copies = `<div class="desktop" style="display:none">${text}</div><div class="phone" hidden>${text}</div>`
    const { articles, receipt } = read(page(copies))
    expect(occurrences(articles[0]?.text ?? '', sentence(2))).toBe(1)
    expect(receipt.map(({ reason }) => reason)).toEqual(['hidden on the page'])
  })

  test.each([
    ['in its mark-up', `<div style="display:none">${paragraphs(0, 7)}</div>`, ''],
    ['in a statement', '', json({ '@type': 'Article', articleBody: [0, 1, 2, 3, 4, 5, 6].map(sentence).join('\n') })],
  ])('the beginning that is shown of a text that the page has as a whole %s', (_, hidden, head) => {
    const start = head === '' ? paragraphs(0, 1) : `<p>${sentence(0)}</p>`
    expectWhole(read(page(`<main><h1>The leaning quay</h1>${start}${hidden}</main>`, head)), 0, 7)
  })

  test('the copy without scripts of what is shown', () => {
    expectWhole(read(page(`<article><h1>The leaning quay</h1>${text}</article><noscript>${text}</noscript>`)))
  })

  test('in a page that shows its article', () => {
    const long = paragraphs(0, 9)
    const { articles } = read(page(`<article>${long}</article><div hidden>${paragraphs(9, 12)}</div>`))
    expect(articles[0]?.text).toContain(sentence(8))
    expect(articles[0]?.text).not.toContain(sentence(10))
  })

  test('in a page of which little is hidden', () => {
    const { articles } = read(page(`<article>${paragraphs(0, 4)}</article><div hidden>${paragraphs(9, 11)}</div>`))
    expect(articles[0]?.text).not.toContain(sentence(10))
  })

  test('a stated text that is not free', () => {
    const paid = json({
      '@type': 'NewsArticle',
      isAccessibleForFree: 'False',
      articleBody: [0, 1, 2, 3, 4].map(sentence).join('\n\n'),
    })
    const { articles } = read(
      page(`<article><h1>The quay</h1><p>${sentence(9)}</p><p>${sentence(10)}</p></article>`, paid),
    )
    expect(articles[0]?.text ?? '').not.toContain(sentence(0))
  })
})

test('names of documents in what is shown replace nothing', () => {
  const names = ['body', 'createElement', 'querySelectorAll', 'firstChild', 'parentElement', 'getElementById']
  const bait = names
    .map((name) => `<form name="${name}" id="${name}"><input name="${name}"></form><img name="${name}">`)
    .join('')
  expectWhole(read(page(`<div><template>${bait}${text}<template>${bait}</template></template></div>`)))
  expectWhole(read(page(`<x-a><template shadowrootmode="open">${bait}${text}</template></x-a>`)))
  expectWhole(
    read(page(`<template id="pl-1"></template><template id="1">${bait}${text}</template><script>$df("1")</script>`)),
  )
})

test('a page that hid its text is not taken for a kept article, in which every heading is of the text', () => {
  const comment = '<h2>Comments</h2><p>I was there as well.</p>'
  const { articles, receipt } = read(page(`<article hidden><h1>The leaning quay</h1>${text}${comment}</article>`))
  expect(articles[0]?.text).toContain(sentence(4))
  expect(articles[0]?.text).not.toContain('Comments')
  expect(receipt.map(({ text: omitted }) => omitted)).toEqual(['Comments'])
})
