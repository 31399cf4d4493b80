import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedLink } from './allow-list.ts'

/** The URL parser's result is the only criterion. */
function parsed(link: string): string | null {
  try {
    const { protocol, href } = new URL(link)
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null
  } catch {
    return null
  }
}

test.each([
  'https://example.org/a/b-c_d.html?e=f&g=%20h#i',
  'http://news.example/2025/07/22/story~1,2;3=4@5:6!$()*+',
  'https://xn--mnchen-3ya.example/',
  'https://xn--.example/',
  'https://a.xn--zz--/',
  'https://example.org/a/../b',
  'https://example.org/a/%2E%2e/b',
  'https://example.org/a/.',
  'https://example.org/.hidden/..b/c..',
  'https://example.org',
  'https://192.168.0.1/',
  'https://0x7f.1/',
  'https://example.0x7f/',
  'https://example.1/',
  'HTTPS://Example.ORG/',
  'https://example.org:443/',
  'https://user@example.org/',
  "https://example.org/it's?it's",
  'https://example.org/a b',
  'https://example.org/a\tb',
  'https://example.org/"<>`{}|^\\',
  'https:example.org/',
  'https:///example.org/',
  'https://a..b/',
  'https://-a-.b-c/',
  'https://example.org/?a#b#c',
  'javascript:alert(1)',
  '/relative',
  '//example.org/a:b',
  'a/b:c',
  '?a:b',
  'ht\ttps://example.org/',
  'file:///etc/passwd',
])('a link is what a parser of addresses makes of it: %s', (link) => {
  expect(allowedLink(link)).toBe(parsed(link))
})

test('and so is any other', () => {
  const piece = fc.constantFrom(
    ...[
      'https://',
      'http://',
      'a',
      'b',
      'example',
      '.',
      '..',
      '/',
      '?',
      '#',
      '%2e',
      '%2E',
      '-',
      'xn--',
      '0x1',
      '1',
      ':',
    ],
    ...['@', "'", '"', ' ', '\\', '&', '=', ';', '%', 'é', '|', '{', '[', '*', '+', '~', '_', 'org', '\n'],
  )
  const link = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.array(piece, { maxLength: 14 }).map((pieces) => `https://${pieces.join('')}`),
    fc.array(piece, { maxLength: 14 }).map((pieces) => `https://example.org/${pieces.join('')}`),
  )
  fc.assert(
    fc.property(link, (each) => {
      expect(allowedLink(each)).toBe(parsed(each.trim()))
    }),
    { numRuns: 20_000 },
  )
})

test.each([
  ['mailto: desk@paper.example', 'mailto:desk@paper.example'],
  ['mailto:%20%20desk@paper.example', 'mailto:desk@paper.example'],
  ['mailto:?subject=%26#8220;Weirs%26#8221; and coal', 'mailto:?subject=%26%238220;Weirs%26%238221;%20and%20coal'],
  [
    'mailto:?subject=%26%238220;Weirs%26%238221;%20and%20coal',
    'mailto:?subject=%26%238220;Weirs%26%238221;%20and%20coal',
  ],
  ['MAILTO:a"b<c>@d.example', 'mailto:a%22b%3Cc%3E@d.example'],
])('a mail address has one form, whatever of it the engine encodes: %s', (link, form) => {
  expect(allowedLink(link)).toBe(form)
  expect(allowedLink(form)).toBe(form)
})
