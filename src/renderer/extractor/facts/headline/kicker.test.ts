import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../../answer.ts'
import { dom, pageAt } from '../../testing/pages.ts'

const PROSE = [
  'The keeper of the lower weir wrote down the height of the water every morning for thirty years, and nobody asked him to.',
  'His books were found in a boathouse last winter, wrapped in sailcloth, with the pencil still lying between two pages.',
  'An engineer from the county copied the figures, and says that they are better than those of the gauge that replaced him.',
]
  .map((text) => `<p>${text}</p>`)
  .join('')

const ld = (headline: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`

interface Head {
  readonly title: string
  readonly og?: string
  readonly headline?: string
}

function read(head: Head, body: string, lang = 'en') {
  const { title, og, headline } = head
  const html = `<!doctype html><html lang="${lang}"><head><title>${title}</title>${
    og === undefined ? '' : `<meta property="og:title" content="${og}">`
  }${headline === undefined ? '' : ld(headline)}</head><body>${body}</body></html>`
  const page = { ...pageAt('https://weir-weekly.example/2026/books'), bytes: new TextEncoder().encode(html) }
  const { articles, receipt } = answer({ kind: 'extract', page }, dom) as ExtractReply
  const [article] = articles
  if (article === undefined) throw new Error('no article')
  return { ...article.facts, text: article.text, receipt }
}

const inArticle = (head: string) => `<main><article>${head}${PROSE}</article></main>`
const BOOKS = 'The keeper’s books come to light'

describe('a kicker in the heading', () => {
  test.each<[name: string, heading: string]>([
    ['that runs on into the headline', `<h1><span>River Notes</span>${BOOKS}</h1>`],
    ['and the headline in elements that run on', `<h1><span>River Notes</span><span>${BOOKS}</span></h1>`],
    ['with blanks between the elements', `<h1> <span>River Notes</span> <span>${BOOKS}</span> </h1>`],
    ['as a block', `<h1><div>River Notes</div><div>${BOOKS}</div></h1>`],
    ['on a line of its own', `<h1>River Notes<br>${BOOKS}</h1>`],
    ['in small letters', `<h1><small>River Notes</small> ${BOOKS}</h1>`],
    [
      'with a hidden colon',
      `<h1><span>River Notes</span><span class="visually-hidden">: </span><span>${BOOKS}</span></h1>`,
    ],
    ['with a bar', `<h1><span>River Notes</span> | ${BOOKS}</h1>`],
    ['within a link', `<h1><a href="/2026/books"><span>River Notes</span><span>${BOOKS}</span></a></h1>`],
    ['that is a link', `<h1><a href="/notes">River Notes</a> ${BOOKS}</h1>`],
  ])('%s is a fact of its own', (_name, heading) => {
    const facts = read({ title: `${BOOKS} - Weir Weekly` }, inArticle(heading))
    expect([facts.kicker, facts.title]).toEqual(['River Notes', BOOKS])
    expect(facts.text).not.toContain('River Notes')
    expect(facts.text).not.toContain(BOOKS)
  })

  test.each<[name: string, heading: string]>([
    ['that runs on', `<h1><span>River Notes</span>${BOOKS}</h1>`],
    ['with a class that says so', `<h1><span class="entry-kicker">River Notes</span> ${BOOKS}</h1>`],
    ['in small letters', `<h1><small>River Notes:</small> ${BOOKS}</h1>`],
  ])('%s is one where no title of the page tells', (_name, heading) => {
    const facts = read({ title: 'Weir Weekly' }, inArticle(heading))
    expect([facts.kicker, facts.title]).toEqual(['River Notes', BOOKS])
  })

  test.each<[lang: string, kicker: string, title: string]>([
    ['de', 'Flusspegel', 'Die Hefte des Wehrwärters sind wieder da'],
    ['fr', 'Fleuve', 'Les cahiers de l’éclusier refont surface'],
    ['ar', 'أخبار النهر', 'دفاتر حارس السد تظهر من جديد'],
    ['he', 'חדשות הנהר', 'המחברות של שומר הסכר נמצאו'],
    ['ru', 'Река', 'Тетради смотрителя плотины нашлись в сарае'],
    ['hi', 'नदी समाचार', 'बाँध के रखवाले की किताबें मिलीं'],
  ])('in %s', (lang, kicker, title) => {
    const facts = read(
      { title: 'x', og: title },
      inArticle(`<h1><span>${kicker}</span><span>${title}</span></h1>`),
      lang,
    )
    expect([facts.kicker, facts.title]).toEqual([kicker, title])
  })

  test('is part of the title where the page joins the two in all its titles', () => {
    const joined = `River Notes: ${BOOKS}`
    const facts = read(
      { title: `${joined} | Weir Weekly`, og: joined },
      inArticle(`<h1><span>River Notes</span>${BOOKS}</h1>`),
    )
    expect([facts.kicker, facts.title]).toEqual(['River Notes', joined])
    // A bar joins a part of the site, not a kicker.
    const barred = read({ title: `River Notes | ${BOOKS}` }, inArticle(`<h1><span>River Notes</span>${BOOKS}</h1>`))
    expect(barred.title).toBe(BOOKS)
  })

  test('is not what is only set differently: emphasis, a work, a letter, a line', () => {
    const whole = (heading: string, title: string) => {
      const facts = read({ title: `${title} - Weir Weekly` }, inArticle(heading))
      return [facts.kicker, facts.title]
    }
    expect(whole('<h1><em>The Weir</em> opens at last</h1>', 'The Weir opens at last')).toEqual([
      null,
      'The Weir opens at last',
    ])
    expect(whole('<h1><cite>Two Rivers</cite>: a book of floods</h1>', 'Two Rivers: a book of floods')).toEqual([
      null,
      'Two Rivers: a book of floods',
    ])
    expect(whole('<h1><span class="cap">T</span>he weir opens at last</h1>', 'The weir opens at last')).toEqual([
      null,
      'The weir opens at last',
    ])
    expect(whole('<h1>The weir opens<br>after nine winters</h1>', 'The weir opens after nine winters')).toEqual([
      null,
      'The weir opens after nine winters',
    ])
    expect(whole('<h1><span>Breaking</span><span>Ice at the weir</span></h1>', 'Breaking Ice at the weir')).toEqual([
      null,
      'Breaking Ice at the weir',
    ])
  })
})

describe('a kicker above the heading', () => {
  test.each<[name: string, head: string]>([
    ['in its header', `<header><p>River Notes</p><h1>${BOOKS}</h1></header>`],
    [
      'in a box with nothing but the head',
      `<div><div>River Notes</div><h1>${BOOKS}</h1><p>The lead of the article.</p></div>`,
    ],
    ['in its group', `<hgroup><p>River Notes</p><h1>${BOOKS}</h1></hgroup>`],
    ['as a lower heading in its header', `<header><h2>River Notes</h2><h1>${BOOKS}</h1></header>`],
    ['with a class that says so', `<div><div class="article__eyebrow">River Notes</div><h1>${BOOKS}</h1></div>`],
    ['as a link with such a class', `<div><a class="overline" href="/notes">River Notes</a><h1>${BOOKS}</h1></div>`],
    ['with its colon', `<header><span class="kicker">River Notes:</span><h1>${BOOKS}</h1></header>`],
  ])('%s', (_name, head) => {
    const facts = read({ title: `${BOOKS} - Weir Weekly` }, inArticle(head))
    expect([facts.kicker, facts.title]).toEqual(['River Notes', BOOKS])
    expect(facts.text).not.toContain('River Notes')
  })

  test('without any mark of its own, where a title of the page joins the two', () => {
    const joined = `River Notes: ${BOOKS}`
    const facts = read(
      { title: `${joined}, Weir Weekly, 5 May 2026` },
      inArticle(`<div><div>River Notes</div><h1>${BOOKS}</h1></div>`),
    )
    expect([facts.kicker, facts.title]).toEqual(['River Notes', joined])
  })

  test.each<[name: string, head: string]>([
    ['a day', `<header><p>5 May 2026</p><h1>${BOOKS}</h1></header>`],
    ['the outlet', `<header><p>Weir Weekly</p><h1>${BOOKS}</h1></header>`],
    ['the author', `<header><p>By Ada Quill</p><h1>${BOOKS}</h1></header>`],
    ['the path', `<header><p>Home › River › Weirs</p><h1>${BOOKS}</h1></header>`],
    ['a way back', `<div><a href="/news">Back to all news</a><h1>${BOOKS}</h1></div>`],
    ['a time to read', `<div><div>5 min read</div><h1>${BOOKS}</h1></div>`],
    ['a path of links', `<header><p><a href="/a">River</a><a href="/b">Weirs</a></p><h1>${BOOKS}</h1></header>`],
    ['a path with strokes', `<header><p>Courier / River / Weirs</p><h1>${BOOKS}</h1></header>`],
    ['a menu', `<header><nav><a href="/a">News</a></nav><h1>${BOOKS}</h1></header>`],
    ['a line of the site', `<p>River Notes</p><h1>${BOOKS}</h1>`],
    ['an advertisement', `<header><p>Advertisement</p><h1>${BOOKS}</h1></header>`],
    ['a sentence', `<header><p>The water is rising again.</p><h1>${BOOKS}</h1></header>`],
    ['a caption', `<header><figure><figcaption>Weir at dawn</figcaption></figure><h1>${BOOKS}</h1></header>`],
  ])('is not %s', (_name, head) => {
    const facts = read({ title: `${BOOKS} - Weir Weekly` }, inArticle(head))
    expect([facts.kicker, facts.title]).toEqual([null, BOOKS])
  })
})

test('a subtitle in the heading is no part of the title, and the receipt has it', () => {
  for (const heading of [
    `<h1>${BOOKS}<span class="subtitle">Thirty years of water in pencil</span></h1>`,
    `<h1>${BOOKS} <small>Thirty years of water in pencil</small></h1>`,
    `<h1><span>${BOOKS}</span><span>Thirty years of water in pencil</span></h1>`,
  ]) {
    const facts = read({ title: `${BOOKS} - Weir Weekly` }, inArticle(heading))
    expect([facts.kicker, facts.title]).toEqual([null, BOOKS])
    expect(facts.receipt.some(({ text }) => text.includes('Thirty years of water in pencil'))).toBe(true)
  }
})

test('characters that nobody sees are in no title, kicker or name', () => {
  const html = '<h1><span>Fluss\u00adnotizen</span>Die Hefte des Wehr\u200bwärters sind\u2060 wieder da</h1>'
  const facts = read(
    { title: 'x', og: 'Die Hefte des Wehr&shy;wärters sind wieder da' },
    inArticle(`${html}<p>Von Ada Gezeiten\u00adschreiber</p>`),
    'de',
  )
  expect([facts.kicker, facts.title, facts.byline]).toEqual([
    'Flussnotizen',
    'Die Hefte des Wehrwärters sind wieder da',
    ['Ada Gezeitenschreiber'],
  ])
})

describe('the headline that a reader sees', () => {
  test('comes before a title for social media', () => {
    const facts = read(
      { title: 'Weir Weekly', og: 'You will not believe what this keeper wrote' },
      inArticle(`<h1>${BOOKS}</h1>`),
    )
    expect(facts.title).toBe(BOOKS)
    const short = read(
      { title: 'What a keeper wrote | Weir Weekly', og: 'What a keeper wrote' },
      inArticle('<h1>Pencilled waters</h1>'),
    )
    expect(short.title).toBe('Pencilled waters')
    const chinese = read(
      { title: '三十年的水位', og: '你绝对想不到守坝人写了什么' },
      inArticle('<h1>守坝人的旧账本重见天日</h1>'),
    )
    expect(chinese.title).toBe('守坝人的旧账本重见天日')
  })

  test('is not the heading of a box that is part of a title of the page', () => {
    const box = '<aside><h2>More in Health</h2><ul><li><a href="/a">Cold water</a></li></ul></aside>'
    const facts = read(
      { title: 'What a keeper wrote | More in Health | Weir Weekly' },
      `<main>${box}<article><h1>${BOOKS}</h1>${PROSE}</article></main>`,
    )
    expect(facts.title).toBe(BOOKS)
    const open = read(
      { title: 'What a keeper wrote | More in Health' },
      `<main><article><h1>${BOOKS}</h1>${PROSE}</article><section><h2>More in Health</h2><p><a href="/a">Cold water</a></p></section></main>`,
    )
    expect(open.title).toBe(BOOKS)
  })

  test('is not the logo, nor the last step of the path to the page', () => {
    const logo = '<header><h1 class="site-logo"><a href="/">Weir and Lock</a></h1></header>'
    expect(read({ title: 'What a keeper wrote' }, `${logo}${inArticle(`<h2>What a keeper wrote</h2>`)}`).title).toBe(
      'What a keeper wrote',
    )
    const linked = '<header><h1><a href="https://weir-weekly.example/">All that is wet</a></h1></header>'
    expect(read({ title: 'Weir Weekly' }, `${linked}${inArticle(`<h1>${BOOKS}</h1>`)}`).title).toBe(BOOKS)
    const path = `<nav><ol class="breadcrumb"><li><h1>${BOOKS}</h1></li></ol></nav>`
    const facts = read(
      { title: `River Notes: ${BOOKS}` },
      `${path}${inArticle(`<h2><span>River Notes</span> <span>${BOOKS}</span></h2>`)}`,
    )
    expect([facts.kicker, facts.title]).toEqual(['River Notes', `River Notes: ${BOOKS}`])
  })

  test('is whole where it is split over lines, and once where it is repeated', () => {
    const lines = read(
      { title: 'The keeper’s books come to light - Weir Weekly' },
      inArticle('<h1>The keeper’s books<br>come to light</h1>'),
    )
    expect(lines.title).toBe(BOOKS)
    expect(lines.text).not.toContain('come to light')
    const blocks = read(
      { title: 'Weir Weekly' },
      inArticle('<h1><div>The keeper’s books</div><div>come to light</div></h1>'),
    )
    expect(blocks.title).toBe(BOOKS)
    const twice = read({ title: 'Weir Weekly' }, `<h1>${BOOKS}</h1>${inArticle(`<h1>${BOOKS}</h1>`)}`)
    expect(twice.title).toBe(BOOKS)
    expect(twice.text).not.toContain(BOOKS)
  })
})
