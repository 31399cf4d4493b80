import { describe, expect, test } from 'vitest'
import { bounds } from '#shared/extraction/bounds.ts'
import { type ExtractedArticle, ExtractReply } from '#shared/extraction/extraction.ts'
import { textOf } from '#shared/text/text.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'
import { boundArticle } from './article-bounds.ts'
import { openCuts } from './cut-sentences.ts'

const prose =
  '<p>The harbour of the town was closed on Monday after a storm had broken the wall in three places.</p>'.repeat(4)

function read(body: string, head = ''): ExtractedArticle {
  const html = `<!doctype html><html><head><title>A harbour</title>${head}</head><body><article><h1>A harbour</h1>${prose}${body}</article></body></html>`
  const page = { ...pageAt('https://x.example/page'), bytes: new TextEncoder().encode(html) }
  const { articles } = ExtractReply.parse(answer({ kind: 'extract', page }, dom))
  if (articles[0] === undefined) throw new Error('The page gave no article.')
  return articles[0]
}

/** How many of some elements lie within each other, at the deepest. */
const levels = (html: string, selector: string) =>
  Math.max(
    0,
    ...[...dom.fragment(html).querySelectorAll(selector)].map((element) => {
      let level = 0
      for (let up: Element | null = element; up !== null; up = up.parentElement) if (up.matches(selector)) level += 1
      return level
    }),
  )

describe('an article', () => {
  test('of usual size is left as it is, and says nothing', () => {
    const root = dom.fragment(
      `${prose}<table><tr><td colspan="2">a</td></tr></table><ul><li><ul><li>b</li></ul></li></ul>`,
    )
    const before = root.innerHTML
    expect(boundArticle(root, openCuts())).toBeNull()
    expect(root.innerHTML).toBe(before)
    expect(read('').cut).toBeNull()
  })

  test('of too many elements ends with how many are not there', () => {
    const root = dom.fragment('<p>line</p>'.repeat(110))
    const sentence = boundArticle(root, openCuts(), { ...bounds, elements: 100 })
    expect(sentence).toMatch(/left out 10 HTML elements and 40 characters of text\./)
    expect(root.querySelectorAll('p')).toHaveLength(101)
    expect(root.textContent?.endsWith(sentence ?? '')).toBe(true)
  })

  test('of too much text ends within a line', () => {
    const root = dom.fragment(`<p>${'word '.repeat(20)}and more</p><p>of it</p>`)
    expect(boundArticle(root, openCuts(), { ...bounds, text: 100 })).toMatch(
      /left out 1 HTML element and 13 characters of text\./,
    )
  })

  test('of too many lines of code ends between two of them', () => {
    const root = dom.fragment(`<p>a\nb</p><pre><code>${'line\n'.repeat(100)}</code></pre>`)
    expect(boundArticle(root, openCuts(), { ...bounds, elements: 53 })).toMatch(/left out 2\d\d characters of text\./)
    expect(root.querySelector('pre')?.textContent).toBe('line\n'.repeat(51).trimEnd())
  })

  test('whose letters turn their direction without end is cut, and an Arabic book is none of these', () => {
    const book = dom.fragment(`<p>${'كتاب كبير '.repeat(1_000)}</p>`)
    expect(boundArticle(book, openCuts(), { ...bounds, elements: 100 })).toBeNull()
    for (const letters of ['אa', '\u202eb', '\u2067b\u2069']) {
      const root = dom.fragment(`<p>before</p><p>${letters.repeat(1_000)}</p>`)
      expect(boundArticle(root, openCuts(), { ...bounds, elements: 100 })).toMatch(/characters of text/)
    }
  })

  test('of too many pictures and columns counts both', () => {
    const row = `<tr>${'<td>x</td>'.repeat(bounds.columns + 3)}</tr>`
    const root = dom.fragment(`<table>${row}${row}</table>${'<img src="asset://t/0">'.repeat(11)}`)
    expect(boundArticle(root, openCuts(), { ...bounds, images: 10 })).toMatch(/left out 1 picture and 6 table cells\./)
    expect(root.querySelectorAll('td')).toHaveLength(2 * bounds.columns)
  })

  test('of addresses that all links repeat keeps their words', () => {
    const root = dom.fragment(`<a href="https://x.example/">word</a>`.repeat(100))
    expect(boundArticle(root, openCuts(), { ...bounds, attributes: 900 })).toMatch(
      /left out 50 addresses of links and pictures\./,
    )
    expect(textOf(root).text).toContain('word'.repeat(100))
  })
})

describe('a page', () => {
  test.each([
    ['quotations', 'blockquote', '<blockquote>', '</blockquote>'],
    ['lists', 'ul', '<ul><li>', '</li></ul>'],
    ['numberElements lists', 'ol', '<ol><li>', '</li></ol>'],
    ['tables', 'table', '<table><tr><td>', '</td></tr></table>'],
  ])('that nests %s keeps their words without the nesting', (_, name, begin, end) => {
    const { html, text, cut } = read(
      `${begin.repeat(60)}<p>The innermost words.</p>${end.repeat(60)}<p>What follows.</p>`,
    )
    expect(text).toContain('The innermost words.\nWhat follows.')
    expect(levels(html, name)).toBeLessThanOrEqual(bounds.indents)
    expect(cut).toMatch(/nested too deep/)
  })

  test.each(['div', 'b'])('that stands within 250 of %s keeps its lines apart', (name) => {
    const html = `<!doctype html><body>${`<${name}>`.repeat(250)}<h1>A harbour</h1>${prose}<p>One line.</p><p>Another <b>line</b>.</p>`
    const page = { ...pageAt('https://x.example/page'), bytes: new TextEncoder().encode(html) }
    const [article] = ExtractReply.parse(answer({ kind: 'extract', page }, dom)).articles
    expect(article?.text).toContain('One line.\nAnother line.')
  })

  test('whose words have no end is cut within them, whatever elements they are of', () => {
    const word = 'x'.repeat(bounds.word - 10)
    const { text, cut } = read(`<p>before ${word}<b>${'y'.repeat(30)}</b>z after</p>`)
    expect(text).toContain(`before ${word}${'y'.repeat(10)} after`)
    expect(cut).toMatch(/left out 21 characters of very long words\./)
  })

  test('in a script without spaces has no long words', () => {
    const line = '漢字とかな、'.repeat(4_000)
    const { text, cut } = read(
      `<p>${line}</p><p>${'ภาษาไทย'.repeat(700)}</p><p>${`<span>${'汉字，'.repeat(100)}</span>`.repeat(100)}</p>`,
    )
    expect(text).toContain(line)
    expect(cut).toBeNull()
  })

  test('with blanks without end says what it shows of them', () => {
    expect(read(`<p>a${' '.repeat(50_000)}b</p>`).cut).toBeNull()
    expect(read(`<p>a${'\u00a0'.repeat(50_000)}b</p>`).cut).toMatch(/left out 49,000 spaces\./)
  })

  test('with a thousand marks on a letter keeps thirty, from bytes and from entities', () => {
    const { text, facts } = read(
      `<p>a${'\u0301'.repeat(1_000)}</p><p>b${'&#x301;'.repeat(1_000)}</p>`,
      '<meta name="author" content="Ann Le&amp;#x301;&amp;#x301;e">',
    )
    expect(text).toContain(`a${'\u0301'.repeat(30)}\nb${'\u0301'.repeat(30)}`)
    expect(facts.title).toBe('A harbour')
  })

  test('of a long base and many links stays within bounds', () => {
    const { html } = read(
      '<p><a href="x">one more link</a> of it</p>'.repeat(300),
      `<base href="https://x.example/${'b'.repeat(100_000)}">`,
    )
    expect(html.length).toBeLessThan(2_500 * 300)
  })

  test('with thousands of attributes on an element is read', () => {
    expect(read(`<p ${Array.from({ length: 2_000 }, (_, at) => `a${at}="x"`).join(' ')}>the end</p>`).text).toContain(
      'the end',
    )
  })
})
