import { JSDOM } from 'jsdom'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { CitedArticle } from '../../../data/citation/citation.ts'
import { plainCitation } from '../../../data/citation/citation.ts'
import { citedPassage } from './cited-passage.ts'

const cited = (facts: Partial<CitedArticle['facts']>, url: string | null = 'https://the-weir.example/ferries') =>
  ({
    facts: {
      byline: ['Ada Quill'],
      title: 'Ferries stay in harbour',
      publisher: 'The Weir',
      siteName: null,
      publishedAt: '2026-03-11T04:30:00Z',
      publishedPrecision: 'day',
      publishedOffset: -300,
      publishedRaw: '2026-03-10T23:30:00-05:00',
      publishedFrom: 'meta',
      language: 'en',
      direction: null,
      ...facts,
    },
    url,
    capturedAt: '2026-01-01T00:00:00Z',
    version: 2,
    versions: [{ n: 2, capturedAt: '2026-11-24T03:30:00Z', timeZone: 'America/New_York', sources: [] }],
  }) as unknown as CitedArticle

test('a citation gives the day that the page shows, and the day on which its reader read it there', () => {
  expect(plainCitation('No ferry ran.', cited({}), 'en-GB')).toBe(
    '“No ferry ran.”\nAda Quill, “Ferries stay in harbour”, The Weir, 10 March 2026, accessed 23 November 2026\nhttps://the-weir.example/ferries',
  )
})

test('an age on the page is quoted next to the day that was computed from it', () => {
  const aged = cited({ publishedFrom: 'age', publishedRaw: '3 hours ago' })
  expect(plainCitation('a', aged, 'en-GB')).toContain(', 10 March 2026 (“3 hours ago” when it was captured), accessed')
  const undated = cited({ publishedAt: null, publishedRaw: 'last spring' })
  expect(plainCitation('a', undated, 'en-GB')).toContain('The Weir, “last spring”, accessed')
})

test('marks within the passage and the title alternate, in the language of the article', () => {
  const title = 'Wie „Halt!“ klang'
  expect(plainCitation('Er rief „Halt!“', cited({ language: 'de', title, byline: [] }, null), 'en-GB')).toMatch(
    /^„Er rief ‚Halt!‘“\n„Wie ‚Halt!‘ klang“, The Weir/u,
  )
})

const root = new JSDOM(
  '<main><p>Before.</p><ol start="4"><li>four “<em>x</em>”</li><li><a href="#user-n">note</a> <code>a &lt; b</code></li></ol><pre><code class="language-js">let a\n  = 1</code></pre><p>After <img src="asset://a/1"> it.</p></main>',
).window.document.querySelector('main') as unknown as HTMLElement

test('a passage is copied as a quotation in Markdown and HTML that keeps its lists, links and code', () => {
  const { plain, markdown, html } = citedPassage(root, { start: 8, end: 39 }, cited({ title: 'A *title*' }), 'en-GB')
  expect(plain.split('\n')[0]).toBe('“four ‘x’')
  expect(markdown).toBe(
    [
      '> 4. four “*x*”',
      '> 5. [note](https://the-weir.example/ferries#n) `a < b`',
      '>',
      '> ```js',
      '> let a',
      '>   = 1',
      '> ```',
      '',
      '— Ada Quill, [“A \\*title\\*”](https://the-weir.example/ferries), The Weir, 10 March 2026, accessed 23 November 2026',
      '',
    ].join('\n'),
  )
  const page = new JSDOM(html).window.document
  expect(page.querySelector('blockquote')?.getAttribute('cite')).toBe('https://the-weir.example/ferries')
  expect([...page.querySelectorAll('blockquote > ol > li')].map((item) => item.getAttribute('value'))).toEqual([
    '4',
    '5',
  ])
  expect(page.querySelector('pre')?.textContent).toBe('let a\n  = 1')
  expect(page.querySelector('a')?.getAttribute('href')).toBe('https://the-weir.example/ferries#n')
  expect(page.body.textContent).toContain('accessed 23 November 2026')
  // What another reader of Markdown makes of it has the same words as the HTML.
  const words = (each: string) => new JSDOM(each).window.document.body.textContent?.replace(/\s+/gu, '')
  expect(words(new MarkdownIt({ html: true }).render(markdown))).toBe(words(html))
})

test('nothing of the page runs where it is pasted', () => {
  const { html, markdown } = citedPassage(
    root,
    { start: 0, end: 7 },
    cited({ title: '<img src=x onerror=alert(1)>', byline: ['<b>"'], language: '"><script>' }, 'javascript:alert(1)'),
    'en-GB',
  )
  const page = new JSDOM(html).window.document
  expect(page.querySelector('img, script, b, a')).toBeNull()
  expect(
    new JSDOM(new MarkdownIt({ html: true }).render(markdown)).window.document.querySelector('img, script, b, a'),
  ).toBeNull()
})
