import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { omissionReasons } from '#shared/extraction/omission-reasons.ts'
import { answer } from './answer.ts'
import { markUps, type PageInWords } from './testing/mark-ups.ts'
import { moreMarkUps } from './testing/more-mark-ups.ts'
import { ownPages } from './testing/own-pages.ts'
import { dom, pageAt } from './testing/pages.ts'

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
const url = 'https://reader.example/articles/1'

function read(html: string): ExtractReply {
  return answer(
    { kind: 'extract', page: { ...pageAt(url), bytes: new TextEncoder().encode(html) } },
    dom,
  ) as ExtractReply
}

/** When the ages of the made-up pages were, at the time of capture of the tests: 2026-05-06T10:30Z. */
const dates: Readonly<Record<string, readonly [string, string]>> = {
  '2 days ago': ['2026-05-04', 'day'],
  '5 hours ago': ['2026-05-06T05:00:00Z', 'hour'],
  yesterday: ['2026-05-05', 'day'],
  'vor 3 Tagen': ['2026-05-03', 'day'],
  'vor 2 Stunden': ['2026-05-06T08:00:00Z', 'hour'],
  'il y a 4 jours': ['2026-05-02', 'day'],
  'il y a 2 heures': ['2026-05-06T08:00:00Z', 'hour'],
  'il y a 1 jour': ['2026-05-05', 'day'],
}

/** One story alone may be a quotation or a list of the article's own there; several are none. */
const AMONG_OTHERS: ReadonlySet<string> = new Set(['quotations', 'paragraphs as items of lists'])

describe.each(Object.entries({ ...markUps, ...moreMarkUps }))('a page as %s', (written, markUp) => {
  const told = Object.keys(ownPages).filter(
    (name) => !AMONG_OTHERS.has(written) || (ownPages[name] as PageInWords).stories.length > 1,
  )
  test.each(told)('gives its article and each story beside it, whole: %s', (name) => {
    const words = ownPages[name] as PageInWords
    const { articles, receipt } = read(markUp(words))
    const given = articles.map(({ facts, text }) => ({
      title: facts.title,
      publisher: facts.publisher,
      at: [facts.publishedAt, facts.publishedPrecision],
      raw: facts.publishedRaw,
      text: squeezed(text),
    }))
    expect(given).toEqual(
      [words, ...words.stories].map(({ title, outlet, age, paragraphs }) => ({
        title,
        publisher: outlet,
        at: dates[age],
        raw: age,
        text: squeezed(paragraphs.join(' ')),
      })),
    )
    const links = words.stories.map(({ link }) => (link === null ? null : new URL(link, url).href))
    expect(articles.slice(1).map(({ canonicalUrl }) => canonicalUrl)).toEqual(links)
    for (const { reason } of receipt) expect(omissionReasons).toContain(reason)
    const omissions = receipt.map(({ text }) => text).join('\n')
    for (const line of [...words.between, ...words.footer]) expect(omissions).toContain(line)
    // No story is in the receipt, except for a hidden copy.
    if (written === 'stories twice, once hidden') return
    for (const { paragraphs } of words.stories) expect(omissions).not.toContain(paragraphs[0])
  })
})

/** Where a line or the page says too little: no headline known, above it, next to other words, another's words. */
const NOT_BY_DAYS: ReadonlySet<string> = new Set([
  'bare paragraphs without a title element',
  'outlet and age above the title',
  'facts in a description list',
  'quotations',
])

describe.each(Object.entries({ ...markUps, ...moreMarkUps }).filter(([written]) => !NOT_BY_DAYS.has(written)))(
  'a page as %s, dated by days',
  (_, markUp) => {
    const words = ownPages['a town’s news'] as PageInWords
    test.each([
      ['May 3, 2026', 'May 5, 2026'],
      ['2026-05-03', '2026-05-05'],
    ])('%s', (day, later) => {
      const stories = words.stories.map((story) => ({ ...story, age: later }))
      const { articles } = read(markUp({ ...words, age: day, stories }))
      expect(
        articles.map(({ facts, text }) => [facts.publisher, facts.publishedAt, facts.publishedRaw, squeezed(text)]),
      ).toEqual([
        [words.outlet, '2026-05-03', day, squeezed(words.paragraphs.join(' '))],
        ...words.stories.map(({ outlet, paragraphs }) => [outlet, '2026-05-05', later, squeezed(paragraphs.join(' '))]),
      ])
    })
  },
)

/** Prose of some length that differs by its number. */
const prose = (number: number) =>
  `Paragraph ${number} of the article tells at some length how the mill on the river was kept going through the winter by two sisters and a horse, and what the neighbours thought of it.`
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `<p>${prose(from + index)}</p>`).join('')
const comment = (number: number) =>
  `I have lived beside that mill for ${number} years and have never seen the horse, though I heard it every night and my children would not sleep without it.`
const article = (body: string) =>
  `<html><head><title>The mill that two sisters kept through the winter</title></head><body><main><h1>The mill that two sisters kept through the winter</h1><p>River Times, 3 May 2026</p>${body}</main></body></html>`

describe('a page with a single article is not cut:', () => {
  const single: Readonly<Record<string, string>> = {
    'a chronicle with dated headings': [3, 4, 5, 6]
      .map(
        (day) =>
          `<h2>The ${day}th day at the mill began with frost</h2><p>${day} January 1891</p>${paragraphs(day * 2, day * 2 + 1)}`,
      )
      .join(''),
    'an article with a box that leads elsewhere before its next heading': `${paragraphs(1, 3)}<div><p>Read more</p></div><h3>5. Beware of the wheel in a dry month</h3>${paragraphs(4, 5)}<h3>6. A horse is not a machine</h3>${paragraphs(6, 7)}`,
    'an article in a box that is named as if it held none': `<div class="widget sharing">${paragraphs(1, 3)}<p>Paragraph 0 says that nobody slept.</p>${paragraphs(4, 6)}</div>`,
    'an article with a part whose id is made of its heading': `${paragraphs(1, 3)}<div id="sharing-with-a-single-developer"><h3>Sharing with a single developer</h3><p>Paragraph 0 says that nobody shares.</p></div>${paragraphs(4, 7)}`,
    'an interview': [1, 2, 3, 4]
      .map(
        (number) =>
          `<p><b>What did you do on the ${number}. morning of that winter</b></p>${paragraphs(number * 2, number * 2 + 1)}`,
      )
      .join(''),
    'a live report': `${paragraphs(1, 3)}${[5, 20, 50]
      .map(
        (age) =>
          `<section><h2>The ice on the river moves for the ${age}th time</h2><p>${age} minutes ago</p>${paragraphs(age, age + 2)}</section>`,
      )
      .join('')}`,
    'a list article': [1, 2, 3, 4, 5]
      .map((number) => `<h3>${number}. A wheel that turned for a hundred years</h3>${paragraphs(number, number)}`)
      .join(''),
    'an article that quotes another': `${paragraphs(1, 3)}<blockquote><h3>Sisters keep a mill going in the cold</h3><p>Valley News</p><p>3 days ago</p><p>${prose(70)}</p><p>${prose(71)}</p><p>${prose(72)}</p></blockquote>${paragraphs(4, 6)}`,
    'an article with a box in its middle': `${paragraphs(1, 3)}<div><h4>Related</h4><h3><a href="/other">Another mill that nobody kept going</a></h3><p>Valley News</p><p>3 days ago</p><p>${prose(80)} ${prose(81)} ${prose(82)}</p></div>${paragraphs(4, 8)}`,
  }
  test.each(Object.keys(single))('%s', (name) => {
    const { articles } = read(article(single[name] as string))
    expect(articles).toHaveLength(1)
    const text = squeezed(articles[0]?.text ?? '')
    for (const [, line] of (single[name] as string)
      .replace(/<(div|blockquote)>.*<\/\1>/, '')
      .matchAll(/<p>(Paragraph[^<]+)<\/p>/g)) {
      expect(text).toContain(line)
    }
  })

  test.each([
    ['with a heading', '<h2>Comments</h2>', 'x'],
    ['with names for it', '', 'comments-list'],
    ['with their number', '<p>3 Comments</p>', 'y'],
  ])('comments, each with an age, %s', (_, heading, name) => {
    const comments = [12, 30, 45]
      .map(
        (number) =>
          `<div class="c"><p>Miller's Friend Number ${number}</p><p>${number} minutes ago</p><p>${comment(number)} ${comment(number + 1)} ${comment(number + 2)}</p><p>Reply</p></div>`,
      )
      .join('')
    const { articles, receipt } = read(
      article(`${paragraphs(1, 6)}</main>${heading}<div class="${name}">${comments}</div>`),
    )
    expect(articles.map(({ facts }) => facts.title)).toEqual(['The mill that two sisters kept through the winter'])
    for (let number = 1; number <= 6; number += 1) expect(articles[0]?.text).toContain(prose(number))
    expect(articles[0]?.text).not.toContain(comment(12))
    expect(receipt.map(({ text }) => text).join(' ')).toContain(comment(45))
  })

  test('comments, each with a day', () => {
    const comments = [12, 13, 14]
      .map(
        (day) =>
          `<div><p>Here is the link to the paper</p><p>Miller (of the mill) on</p><p>${day} April 2026</p><p>${comment(day)} ${comment(day + 1)} ${comment(day + 2)}</p></div>`,
      )
      .join('')
    const { articles } = read(article(`${paragraphs(1, 6)}</main><h3>Comments</h3><div>${comments}</div>`))
    expect(articles).toHaveLength(1)
    for (let number = 1; number <= 6; number += 1) expect(articles[0]?.text).toContain(prose(number))
  })

  test('teasers', () => {
    const teasers = [1, 2, 3]
      .map(
        (number) =>
          `<div><h3><a href="/t/${number}">Teaser number ${number} about the river and its mills</a></h3><p>Valley News</p><p>${number} hours ago</p><p>Teaser ${number} says in a sentence or two what one would read if one followed its link, and no more than that, so that one does.</p></div>`,
      )
      .join('')
    const { articles, receipt } = read(
      article(`${paragraphs(1, 6)}</main><section><h2>Related Articles</h2>${teasers}</section>`),
    )
    expect(articles).toHaveLength(1)
    expect(articles[0]?.text).not.toContain('Teaser')
    const block = receipt.find(({ text }) => text.includes('Teaser 2 says'))
    expect(block?.reason).toBe('related stories')
  })
})

describe('the receipt', () => {
  const page = article(
    `${paragraphs(1, 3)}<p style="display:none">Hidden from who reads the page.</p>${paragraphs(4, 6)}<aside class="newsletter"><p>Letters from the mill, every week, for those who subscribe.</p></aside></main>
    <nav><ul><li><a href="/a">Mills</a></li><li><a href="/b">Rivers</a></li><li><a href="/c">Horses</a></li></ul></nav>
    <div id="comments"><p>What a horse that must have been!</p><p>I knew it well.</p></div><footer><p>The River Times, Mill Lane 3</p><p>All rights reserved.</p></footer>`,
  )

  test('names every block that was left out, the largest that holds nothing kept as one, with its reason', () => {
    const { receipt } = read(page)
    expect(receipt.map(({ reason, text }) => [reason, text])).toEqual(
      expect.arrayContaining([
        ['hidden on the page', 'Hidden from who reads the page.'],
        ['navigation', 'Mills\nRivers\nHorses'],
        ['comments', 'What a horse that must have been!\nI knew it well.'],
        ['footer of the site', 'The River Times, Mill Lane 3\nAll rights reserved.'],
      ]),
    )
    expect(receipt.filter(({ text }) => text.includes('Letters from the mill'))).toHaveLength(1)
    for (let number = 1; number <= 6; number += 1)
      expect(receipt.map(({ text }) => text).join(' ')).not.toContain(prose(number))
  })

  test('leads to the element of the page, and to the place where it stood', () => {
    const { articles, receipt } = read(page)
    const hidden = receipt.find(({ reason }) => reason === 'hidden on the page')
    let element: Element | undefined = dom.parse(page).documentElement
    for (const index of hidden?.path ?? []) element = element?.children[index]
    expect(element?.textContent).toBe('Hidden from who reads the page.')
    expect(articles[0]?.text.slice(hidden?.at).startsWith(prose(4))).toBe(true)
    expect(hidden?.html).toBe('<p>Hidden from who reads the page.</p>')
  })

  const list = '<li><a href="/x">The wheel that stood still</a></li><li><a href="/y">The horse that did not</a></li>'
  test.each([
    ['a heading in the article', `<h3>More on this topic</h3><ul>${list}</ul>`],
    ['a paragraph in the article', `<p>Read more</p><ul>${list}</ul>`],
    ['a heading in a box', `<div><h3>Related</h3></div><div><ul>${list}</ul></div>`],
  ])('has the label of a list in the list’s block, so that both come back: %s', (_, box) => {
    const { articles, receipt } = read(article(`${paragraphs(1, 3)}${box}${paragraphs(4, 6)}`))
    const label = /<(?:h3|p)>([^<]+)/.exec(box)?.[1]
    const blocks = receipt.filter(({ text }) => text.includes('wheel') || text.includes(label as string))
    expect(blocks.map(({ reason, text }) => [reason, text])).toEqual([
      ['related stories', `${label}\nThe wheel that stood still\nThe horse that did not`],
    ])
    expect(blocks[0]?.html).toMatch(/<(h3|p)>[\s\S]*<ul>[\s\S]*href="https:\/\/reader.example\/x"/)
    expect(articles[0]?.text.slice(blocks[0]?.at).startsWith(prose(4))).toBe(true)
  })

  test('leaves a label alone whose list is the site’s own', () => {
    const { receipt } = read(
      article(`${paragraphs(1, 6)}<p>Read more</p></main><nav>${list.replaceAll('li>', 'p>')}</nav>`),
    )
    expect(receipt.find(({ text }) => text.includes('wheel'))?.text).not.toContain('Read more')
  })

  test('keeps the links of what it holds: they lead where they led on the page', () => {
    const { receipt } = read(page)
    expect(receipt.find(({ reason }) => reason === 'navigation')?.html).toContain('<a href="https://reader.example/a">')
    const others = read(
      page.replace(
        '</nav>',
        '<p><a href="next?p=2">2</a> <a href="//river.example/x">R</a> <a href="mailto:mill@river.example">M</a> <a href="#top">T</a></p></nav>',
      ),
    ).receipt.find(({ reason }) => reason === 'navigation')?.html
    for (const address of [
      'https://reader.example/articles/next?p=2',
      'https://river.example/x',
      'mailto:mill@river.example',
      '#user-top',
    ])
      expect(others).toContain(`<a href="${address}">`)
  })

  test('is the same when the page is read again', () => {
    expect(read(page)).toEqual(read(page))
  })
})
