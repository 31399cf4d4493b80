import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'

const TITLE = 'The mill that two sisters kept through the winter'
const prose = (number: number) =>
  `Paragraph ${number} of the article tells at some length how the mill on the river was kept going through the winter by two sisters and a horse, and what the neighbours thought of it.`
const BODY = [1, 2, 3, 4].map((number) => `<p>${prose(number)}</p>`).join('')

function read(content: string, type = 'text/html'): ExtractReply {
  const headers = { 'content-type': `${type}; charset=utf-8` }
  const page = { ...pageAt('https://reader.example/a/1', { headers }), bytes: new TextEncoder().encode(content) }
  return answer({ kind: 'extract', page }, dom) as ExtractReply
}

const below = (line: string, head = '') =>
  read(
    `<html><head><title>${TITLE}</title>${head}</head><body><main><h1>${TITLE}</h1>${line}${BODY}</main></body></html>`,
  )

describe('an outlet and a day directly below the headline are facts, and no part of the text', () => {
  test.each([
    ['River Times, 3 May 2026', 'River Times', '3 May 2026'],
    ['River Times, May 3, 2026', 'River Times', 'May 3, 2026'],
    ['The Harbour Post · 3 May 2026', 'The Harbour Post', '3 May 2026'],
    ['Coast Gazette – Sunday, 3 May 2026, 10:15', 'Coast Gazette', '3 May 2026'],
    ['Coast Gazette - Published on 2026-05-03', 'Coast Gazette', '2026-05-03'],
    ['3 May 2026 | Herald of the Isles Tribune', 'Herald of the Isles Tribune', '3 May 2026'],
    ['Kreisbote, 3. Mai 2026', 'Kreisbote', '3. Mai 2026'],
    ['Neue Hafenzeitung | 3. Mai 2026', 'Neue Hafenzeitung', '3. Mai 2026'],
    ['La Gazette du Port, 3 mai 2026', 'La Gazette du Port', '3 mai 2026'],
    ['El Diario de la Costa · 3 de mayo de 2026', 'El Diario de la Costa', '3 de mayo de 2026'],
    ['海港日報 · 2026年5月3日', '海港日報', '2026年5月3日'],
  ])('%s', (line, outlet, day) => {
    const { articles, receipt } = below(`<p>${line}</p>`)
    expect(articles[0]?.facts).toMatchObject({ publisher: outlet, publishedAt: '2026-05-03', publishedRaw: day })
    expect(articles[0]?.text.startsWith(prose(1))).toBe(true)
    expect(receipt.map(({ reason, text }) => [reason, text])).toContainEqual(['outlet and date', line])
  })

  test('the site’s own, whatever it is called', () => {
    const { articles } = below('<p>Weirside – 3 May 2026</p>', '<meta property="og:site_name" content="Weirside">')
    expect(articles[0]?.facts).toMatchObject({ publisher: 'Weirside', publishedAt: '2026-05-03' })
    expect(articles[0]?.text.startsWith(prose(1))).toBe(true)
  })

  test('of a plain text', () => {
    const { articles } = read([TITLE, 'River Times, 3 May 2026', prose(1), prose(2)].join('\n\n'), 'text/plain')
    expect(articles[0]?.facts).toMatchObject({ title: TITLE, publisher: 'River Times', publishedAt: '2026-05-03' })
    expect(articles[0]?.text.startsWith(prose(1))).toBe(true)
  })
})

describe('what else may stand there with a day is no outlet, and stays in the text:', () => {
  test.each([
    'Paris, 3 May 2026',
    'Port of the Isles, 3 May 2026',
    'PARIS — 3 May 2026',
    'Rising Sun, Maryland, 3 May 2026',
    'Ada Quill, 3 May 2026',
    'World News · 3 May 2026',
    'Book Review | 3 May 2026',
    'Guest Post, 3 May 2026',
    'Egypt, 3 May 2026',
    'Opening Times, 3 May 2026',
    'Neue Angebote, 3. Mai 2026',
    'Courrier des lecteurs, 3 mai 2026',
    'As told to the River Times, 3 May 2026',
    'The sisters gave the mill to the River Times, 3 May 2026, and left.',
    'Of 3 May 2026, River Times',
    'River Times, 3 May 2026: the mill is kept',
  ])('%s', (line) => {
    const { articles } = below(`<p>${line}</p>`)
    expect(articles[0]?.facts.publisher).toBeNull()
    expect(articles[0]?.text.split('\n')[0]).toBe(line)
  })

  test('a person by the page’s own word', () => {
    const { articles } = below('<p><span itemprop="author">Emily Post</span>, 3 May 2026</p>')
    expect(articles[0]?.facts.publisher).toBeNull()
  })

  test('a line further down', () => {
    const { articles } = below(`<p>${prose(0)}</p><p>River Times, 3 May 2026</p>`)
    expect(articles[0]?.facts.publisher).toBeNull()
    expect(articles[0]?.text).toContain('River Times, 3 May 2026')
  })
})

describe('an outlet and an age are told from each other however they are written:', () => {
  test.each([
    ['<p>3 days ago · River Times</p>', 'River Times'],
    ['<p>3 days ago | riverside.net</p>', 'riverside.net'],
    ['<p>Source: The Weir · 3 days ago</p>', 'The Weir'],
    ['<p>Quelle: Kreisbote · vor 3 Tagen</p>', 'Kreisbote'],
    ['<p>The Weir (3 days ago)</p>', 'The Weir'],
    ['<p>The Weir / 3 days ago</p>', 'The Weir'],
    ['<p>The Weir · Published 3 days ago</p>', 'The Weir'],
    ['<p><span>The Weir</span><span>3 days ago</span><span>5 min read</span></p>', 'The Weir'],
    [
      '<p><span>The Weir</span><svg><title>Clock</title></svg><span>3 days ago</span><span>Share</span></p>',
      'The Weir',
    ],
    ['<dl><dt>Source</dt><dd>The Weir</dd><dt>Published</dt><dd>3 days ago</dd></dl>', 'The Weir'],
    // Behind an age there is mostly a part of the site, or a person.
    ['<p>3 days ago · Politics</p>', null],
    ['<p>3 days ago · Ada Quill</p>', null],
    ['<p>3 days ago · 12 comments</p>', null],
  ])('%s', (line, outlet) => {
    const { articles } = below(line)
    expect(articles[0]?.facts).toMatchObject({ publisher: outlet, publishedAt: '2026-05-03' })
    expect(articles[0]?.text.startsWith(prose(1))).toBe(true)
  })
})

describe('above the headline', () => {
  const above = (lines: string) =>
    read(
      `<html><head><title>${TITLE}</title></head><body><p>Menu</p><main>${lines}<h1>${TITLE}</h1>${BODY}</main></body></html>`,
    ).articles[0]?.facts

  test.each(['<p>The Weir</p><p>3 days ago</p>', '<p>3 days ago</p><p>The Weir</p>', '<p>The Weir · 3 days ago</p>'])(
    'an outlet and an age with which the article’s box begins are its own: %s',
    (lines) => {
      expect(above(lines)).toMatchObject({
        publisher: 'The Weir',
        publishedAt: '2026-05-03',
        publishedRaw: '3 days ago',
      })
    },
  )

  test.each([
    // Another story's, with its title before them.
    '<p>A ferry that sails at night</p><p>The Weir</p><p>3 days ago</p>',
    '<p>3 days ago</p>',
    '<p><span itemprop="author">Ada Quill</span></p><p>3 days ago</p>',
  ])('what is another’s, or no outlet’s, is not: %s', (lines) => {
    expect(above(lines)).toMatchObject({ publisher: null, publishedAt: null })
  })
})
