import { expect, test } from 'vitest'
import { bounds } from '#shared/extraction/bounds.ts'
import { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { dom, pageAt } from './testing/pages.ts'

/** Signs in runs of this many: longer than any field may be. The browser reads ten times as many (e2e/large-pages). */
const LONG = 30_000
const run = (signs: string) => signs.repeat(Math.ceil(LONG / signs.length)).slice(0, LONG)

const signs: readonly (readonly [name: string, signs: string])[] = [
  ...[
    '-',
    '—',
    '–',
    '_',
    '*',
    '=',
    '·',
    '.',
    '(',
    '[',
    '【',
    '"',
    '“',
    '’',
    '/',
    '|',
    '•',
    '#',
    '~',
    '`',
    '$',
    '\\',
    ':',
    '©',
  ].map((sign) => [sign, run(sign)] as const),
  ['blanks', `a${run(' ')}b`],
  ['blanks that do not break', `a${run('\u00a0')}b`],
  ['joiners', `a${run('\u200b')}b`],
  ['marks of direction', run('\u200f')],
  ['digits', run('1')],
  ['letters', run('a')],
  ['capitals', run('A')],
  ['entities', '&amp;'.repeat(LONG / 5)],
  ['emoji', run('👩‍👩‍👧‍👦')],
  ['Han', run('漢')],
  ['marks', `a${run('\u0301\u0323')}`],
  ['marks as entities', `a${'&#x301;&#x323;'.repeat(10_000)}`],
  ['voicing marks', `ｶ${run('ﾞ\u0301')}`],
  ['names', run('Ann Lee, ')],
  ['words and dashes', run('a — ')],
  ['dates', run('3 May 2024 ')],
  ['ages', run('3 days ago ')],
]

const prose = 'The harbour of the town was closed on Monday after a storm had broken the wall in three places. '
const text = `<p>${prose}${prose}</p>`.repeat(6)
const page = (head: string, body: string) =>
  `<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`
const quoted = (value: string) => value.replaceAll('"', '&quot;')
const asJson = (value: string) => JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('&#x301;', '\\u0301')

/** Everywhere that a page may say something. */
const fields: Readonly<Record<string, (value: string) => string>> = {
  'title and heading': (value) => page(`<title>${value}</title>`, `<h1>${value}</h1>${text}`),
  'byline and date': (value) =>
    page(
      '',
      `<h1>A harbour</h1><p class="byline">By ${value}</p><time datetime="${quoted(value)}">${value}</time>${text}`,
    ),
  'paragraph, place and link': (value) =>
    page(
      '',
      `<h1>A harbour</h1><p>${value} (AP) — ${prose}</p>${text}<p>${value}</p><p><a href="/${quoted(value)}">${value}</a></p>`,
    ),
  'pictures and captions': (value) =>
    page(
      '',
      `<h1>A harbour</h1>${text}<figure><img src="/a.jpg" srcset="${quoted(value)}" alt="${quoted(value)}" title="${quoted(value)}"><figcaption>${value}</figcaption></figure>`,
    ),
  metadata: (value) =>
    page(
      [
        ...['author', 'description', 'og:title', 'og:site_name', 'article:published_time', 'og:image', 'og:locale'].map(
          (name) => `<meta property="${name}" content="${quoted(value)}">`,
        ),
        `<link rel="canonical" href="https://x.example/${quoted(value)}">`,
      ].join(''),
      `<h1>A harbour</h1>${text}`,
    ).replace('<html>', `<html lang="${quoted(value)}">`),
  'JSON-LD': (value) =>
    page(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":${asJson(value)},"author":[{"name":${asJson(value)}},${asJson(value)}],"publisher":{"name":${asJson(value)}},"datePublished":${asJson(value)},"description":${asJson(value)}}</script>`,
      `<h1>A harbour</h1>${text}`,
    ),
  'cells, code and lists': (value) =>
    page(
      '',
      `<h1>A harbour</h1>${text}<table><tr><th>a</th><td>${value}</td></tr></table><pre>${value}</pre><ul><li>${value}</li></ul>`,
    ),
}

test.each(Object.entries(fields))('any sign in any number is read: %s', (_, write) => {
  for (const [name, value] of signs) {
    const reply = answer(
      { kind: 'extract', page: { ...pageAt('https://x.example/page'), bytes: new TextEncoder().encode(write(value)) } },
      dom,
    )
    const checked = ExtractReply.safeParse(reply)
    expect(checked.error?.issues, name).toBeUndefined()
    expect(checked.data?.articles[0]?.text, name).toContain('The harbour of the town')
  }
})

test.each(signs.map(([name, value]) => [name, value] as const))(
  'a text of %s alone is read as it was pasted',
  (_, value) => {
    const bytes = new TextEncoder().encode(`${prose}\n\n${value}\n\n${prose}\n${value}`)
    const page = { ...pageAt(null), headers: { 'content-type': 'text/plain; charset=utf-8' }, bytes }
    const { articles } = ExtractReply.parse(answer({ kind: 'extract', page }, dom))
    expect(articles[0]?.text).toContain('The harbour of the town')
  },
)

test('a book of one paragraph, its lines broken by hand, is read', () => {
  const lines = `${'A line of this book is as wide as all of the others are, more or less, it seems.\n'.repeat(30_000)}`
  const page = { ...pageAt(null), headers: { 'content-type': 'text/plain' }, bytes: new TextEncoder().encode(lines) }
  const [article] = ExtractReply.parse(answer({ kind: 'extract', page }, dom)).articles
  expect(article?.text.length).toBeGreaterThan(1_900_000)
  expect(article?.text.length).toBeLessThanOrEqual(bounds.textWithBreaks)
})
