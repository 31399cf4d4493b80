import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction.ts'
import { answer } from './answer.ts'
import { dom, pageAt } from './testing/pages.ts'

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
