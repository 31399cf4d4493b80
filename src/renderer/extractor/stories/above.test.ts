import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import type { PageInWords, StoryInWords } from '../testing/mark-ups.ts'
import { ownPages } from '../testing/own-pages.ts'
import { dom, pageAt } from '../testing/pages.ts'

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
const url = 'https://reader.example/articles/1'

function read(html: string): ExtractReply {
  const page = { ...pageAt(url), bytes: new TextEncoder().encode(html) }
  return answer({ kind: 'extract', page }, dom) as ExtractReply
}

const words = ownPages['a town’s news'] as PageInWords
const [first, second] = words.stories as [StoryInWords, StoryInWords]
const linked = ({ title, link }: StoryInWords) => `<a href="${link}">${title}</a>`
const ps = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const rows = (lines: readonly string[]) => lines.map((line) => `<tr><td>${line}</td></tr>`).join('')
const page = (body: string) =>
  `<html><head><title>${words.title} | ${words.site}</title></head><body>${body}</body></html>`
const NAV = '<header><nav><a href="/w">World</a> <a href="/b">Business</a></nav></header>'

/** The article between two stories of other papers. */
const markUps: Readonly<Record<string, string>> = {
  'sections, the story announced': `${NAV}<section><h2>Featured story</h2><div><h3>${linked(first)}</h3><p>${first.outlet}</p><p>${first.age}</p>${ps(first.paragraphs)}</div></section>
    <main><h1>${words.title}</h1><p>${words.outlet} ${words.age}</p>${ps(words.paragraphs)}</main>
    <section><div><h3>${linked(second)}</h3><p>${second.outlet}</p><p>${second.age}</p>${ps(second.paragraphs)}</div></section>`,
  'articles of one kind': `${NAV}${[
    `<h2>${linked(first)}</h2><div>${first.outlet} · ${first.age}</div>${ps(first.paragraphs)}`,
    `<h2>${words.title}</h2><div>${words.outlet} · ${words.age}</div>${ps(words.paragraphs)}`,
    `<h2>${linked(second)}</h2><div>${second.outlet} · ${second.age}</div>${ps(second.paragraphs)}`,
  ]
    .map((each) => `<article>${each}</article>`)
    .join('')}`,
  'one div with line breaks': `<div>${[
    [linked(first), first.outlet, first.age, ...first.paragraphs].join('<br>'),
    [words.title, words.outlet + words.age, ...words.paragraphs].join('<br><br>'),
    [linked(second), second.outlet, second.age, ...second.paragraphs].join('<br>'),
  ].join('<br><br>')}</div>`,
  'one table': `<table>${rows([linked(first), first.outlet, first.age, ...first.paragraphs])}${rows([words.title, `${words.outlet} ${words.age}`, ...words.paragraphs])}${rows([linked(second), second.outlet, second.age, ...second.paragraphs])}</table>`,
  'headings without boxes': `<h3>${linked(first)}</h3><p>${first.outlet}</p><p>${first.age}</p>${ps(first.paragraphs)}<h1>${words.title}</h1><p>${words.outlet}</p><p>${words.age}</p>${ps(words.paragraphs)}<h3>${linked(second)}</h3><p>${second.outlet}</p><p>${second.age}</p>${ps(second.paragraphs)}`,
  'age and outlet before the titles': `<div><small>${first.outlet}</small><div>${first.age}</div><h2>${linked(first)}</h2>${ps(first.paragraphs)}</div>
    <div><h1>${words.title}</h1><small>${words.outlet}</small><div>${words.age}</div>${ps(words.paragraphs)}</div>
    <div><small>${second.outlet}</small><div>${second.age}</div><h2>${linked(second)}</h2>${ps(second.paragraphs)}</div>`,
}

describe.each(Object.keys(markUps))('a page whose article stands between two stories, as %s', (name) => {
  const { articles, receipt } = read(page(markUps[name] as string))

  test('gives its article first and then both, whole', () => {
    expect(
      articles.map(({ facts, text }) => [facts.title, facts.publisher, facts.publishedRaw, squeezed(text)]),
    ).toEqual(
      [words, first, second].map(({ title, outlet, age, paragraphs }) => [
        title,
        outlet,
        age,
        squeezed(paragraphs.join(' ')),
      ]),
    )
    expect(articles.map(({ canonicalUrl }) => canonicalUrl)).toEqual([
      null,
      'https://reader.example/stories/bakers',
      'https://reader.example/stories/lighthouse',
    ])
  })

  test('names nothing of them as left out', () => {
    const omissions = receipt.map(({ text }) => text).join('\n')
    for (const line of [...first.paragraphs, ...second.paragraphs]) expect(omissions).not.toContain(line)
  })
})

/** An article below something else, by no paper and on no day of its own. */
const below = (above: string) =>
  page(`${NAV}${above}<main><h1>${words.title}</h1>${ps(words.paragraphs)}</main><footer><p>About us</p></footer>`)
const box = (inside: string) =>
  `<div><h3>${linked(first)}</h3><p>By Ada Quill</p><p><time datetime="2026-05-04" itemprop="datePublished">4 May 2026</time></p>${inside}</div>`

test('a story above says nothing of the article: neither its writer nor its day', () => {
  const { articles } = read(below(box(ps(first.paragraphs))))
  expect(articles.map(({ facts }) => [facts.title, facts.byline, facts.publishedAt])).toEqual([
    [words.title, [], null],
    [first.title, ['Ada Quill'], '2026-05-04'],
  ])
})

test('a picture of a story above is none of the article’s', () => {
  const { articles } = read(
    below(`<div><img src="/bread.jpg" width="600" height="400">${box(ps(first.paragraphs))}</div>`),
  )
  expect(articles[0]?.images).toEqual([])
})

describe('above a headline these are no stories, and stay on the receipt:', () => {
  const more = `<p><a href="${first.link}">Read the full story</a></p>`
  test.each([
    ['a teaser of two sentences', box(`<p>${first.paragraphs[0]}</p>`)],
    ['a long teaser that leads on', box(`${ps(first.paragraphs)}${more}`)],
    [
      'one that is cut off',
      box(
        ps([
          ...first.paragraphs.slice(0, 2),
          'A vote is expected before the end of the month, though the keeper of the hall says that he would need…',
        ]),
      ),
    ],
  ])('%s', (_, above) => {
    const { articles, receipt } = read(below(above))
    expect(articles.map(({ facts }) => facts.title)).toEqual([words.title])
    expect(articles[0]?.text).not.toContain(first.paragraphs[0])
    expect(receipt.map(({ text }) => text).join('\n')).toContain(first.paragraphs[0])
  })

  test('the article itself, where its title is written once more below it', () => {
    const { articles } = read(
      page(
        `<div><h2>${words.title}</h2><p>${words.outlet}</p><p>${words.age}</p>${ps(words.paragraphs)}</div><div><h1>${words.title}</h1>${ps([...first.paragraphs, ...second.paragraphs])}</div>`,
      ),
    )
    expect(articles).toHaveLength(1)
  })

  test('an article above a heading that no title knows', () => {
    const { articles } = read(
      page(
        `<main><h2>${first.title}</h2><p>${first.outlet}</p><p>${first.age}</p>${ps(first.paragraphs)}</main><footer><h1>Those who make this paper</h1>${ps(words.paragraphs)}</footer>`,
      ).replace(/<title>.*<\/title>/, ''),
    )
    expect(articles.flatMap(({ facts }) => facts.title)).not.toContain(first.title)
    expect(articles[0]?.text).toContain(first.paragraphs[0])
  })
})
