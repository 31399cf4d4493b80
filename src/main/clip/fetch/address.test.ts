import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureOf } from '#shared/failure.ts'
import { addressKey, parseAddress } from './address.ts'

const story = 'https://example.org/2025/07/the-long-story'

const same: readonly (readonly [why: string, one: string, other: string])[] = [
  ['http and https', 'http://example.org/2025/07/the-long-story', story],
  ['www', 'https://www.example.org/2025/07/the-long-story', story],
  ['m', 'https://m.example.org/2025/07/the-long-story', story],
  ['mobile', 'https://mobile.example.org/2025/07/the-long-story', story],
  ['amp host', 'https://amp.example.org/2025/07/the-long-story', story],
  ['m inside', 'https://en.m.wikipedia.org/wiki/Notebook', 'https://en.wikipedia.org/wiki/Notebook'],
  ['case of the host', 'https://EXAMPLE.org/2025/07/the-long-story', story],
  ['final dot of the host', 'https://example.org./2025/07/the-long-story', story],
  ['default port', 'https://example.org:443/2025/07/the-long-story', story],
  ['default port of http', 'http://example.org:80/2025/07/the-long-story', story],
  ['credentials', 'https://me:secret@example.org/2025/07/the-long-story', story],
  ['fragment', `${story}#comments`, story],
  ['text fragment', `${story}#:~:text=long`, story],
  ['trailing slash', `${story}/`, story],
  ['empty query', `${story}?`, story],
  ['utm', `${story}?utm_source=mail&utm_medium=x&UTM_Campaign=y`, story],
  ['click ids', `${story}?fbclid=1&gclid=2&igshid=3&mc_cid=4`, story],
  ['tracking beside an id', 'https://example.org/a?utm_source=x&id=7', 'https://example.org/a?id=7'],
  ['order', 'https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
  ['empty value', 'https://example.org/a?print=', 'https://example.org/a?print'],
  ['escapes', 'https://example.org/%7euser/caf%c3%a9', 'https://example.org/~user/café'],
  ['amp at the end', `${story}/amp/`, story],
  ['amp at the beginning', 'https://example.org/amp/the-long-story', 'https://example.org/the-long-story'],
  ['amp in the middle', 'https://example.org/news/amp/world-1234', 'https://example.org/news/world-1234'],
  ['amp suffix', 'https://example.org/a/story.amp.html', 'https://example.org/a/story.html'],
  ['amp parameter', `${story}?amp=1`, story],
  ['amp output', `${story}?outputType=amp`, story],
  ['amp viewer', 'https://www.google.com/amp/s/www.example.org/2025/07/the-long-story/amp/', story],
  ['amp cache', 'https://example-org.cdn.ampproject.org/c/s/example.org/2025/07/the-long-story', story],
  ['dots in the path', 'https://example.org/2025/x/../07/./the-long-story', story],
]

const different: readonly (readonly [why: string, one: string, other: string])[] = [
  ['ids', 'https://example.org/a?id=1', 'https://example.org/a?id=2'],
  ['pages', 'https://example.org/a?page=1', 'https://example.org/a?page=2'],
  ['an id and none', 'https://example.org/a?p=1', 'https://example.org/a'],
  ['order of repeated values', 'https://example.org/a?t=1&t=2', 'https://example.org/a?t=2&t=1'],
  ['case of the path', 'https://example.org/A', 'https://example.org/a'],
  ['ports', 'https://example.org:8080/a', 'https://example.org/a'],
  ['hosts', 'https://blog.example.org/a', 'https://example.org/a'],
  ['a short host', 'https://m.com/a', 'https://www.com/a'],
  ['routes in the fragment', 'https://example.org/#/a', 'https://example.org/#/b'],
  ['hashbangs', 'https://example.org/#!/a', 'https://example.org/#!/b'],
  ['an article named amp', 'https://example.org/wiki/amp', 'https://example.org/wiki'],
  ['a section named amp', 'https://example.org/amp', 'https://example.org/'],
  ['escapes that are not UTF-8', 'https://example.org/caf%e9', 'https://example.org/caf%e8'],
  ['an escaped slash', 'https://example.org/a%2fb', 'https://example.org/a/b'],
  ['an escaped ampersand', 'https://example.org/a?q=b%26c=d', 'https://example.org/a?q=b&c=d'],
  ['a parameter that sounds alike', 'https://example.org/a?campaign=1', 'https://example.org/a?campaign=2'],
]

describe('addressKey', () => {
  it.each(same)('sees through %s', (_, one, other) => expect(addressKey(one)).toBe(addressKey(other)))
  it.each(different)('keeps apart %s', (_, one, other) => expect(addressKey(one)).not.toBe(addressKey(other)))
  it('leaves what is no web address as it is', () => {
    expect(addressKey('urn:isbn:1')).toBe('urn:isbn:1')
    expect(addressKey('not an address')).toBe('not an address')
  })

  /** As long as an address may be, and so long that a look from each place at all that follows would not end. */
  describe.each([8_000, 2_000_000])('of %s characters', (LONG) =>
    it.each([
      ['one step', `https://example.org/${'a'.repeat(LONG)}`],
      ['steps', `https://example.org/${'a/'.repeat(LONG / 2)}`],
      ['slashes', `https://example.org/a${'/'.repeat(LONG)}b`],
      ['AMP endings', `https://example.org/a${'.amp'.repeat(LONG / 4)}`],
      ['AMP steps', `https://example.org/${'amp/'.repeat(LONG / 4)}a-b`],
      ['escapes', `https://example.org/${'%41%2f'.repeat(LONG / 6)}`],
      ['dots behind an AMP cache', `https://www.google.com/amp/s/a${'.a'.repeat(LONG / 2)}`],
      ['labels', `https://example.${'m.'.repeat(LONG / 2)}org/`],
      ['labels in front', `https://${'www.'.repeat(LONG / 4)}example.org/`],
      ['parameters', `https://example.org/?${'b&a=1&'.repeat(LONG / 10)}`],
      ['letters of other scripts', `https://example.org/${'é'.repeat(LONG / 10)}`],
      ['nothing an address has', `:${'a'.repeat(LONG)}`],
      ['AMP caches', `https://${'www.google.com/amp/s/'.repeat(LONG / 20)}example.org/a`],
      ['AMP caches of phones', `https://${'m.google.com/amp/s/'.repeat(LONG / 20)}example.org/a`],
      ['escaped AMP caches', `https://${'m.google.com/%61mp/s/'.repeat(LONG / 20)}example.org/a`],
      ['caches of the other kind', `https://${'a.cdn.ampproject.org/c/s/'.repeat(LONG / 20)}example.org/a`],
    ])('of %s has a key, its own', (_, address) => {
      const key = addressKey(address)
      expect(addressKey(key) === key).toBe(true)
    }),
  )

  it('sees through addresses within each other as far as any site writes them', () => {
    const within = (layers: number) => `https://${'www.google.com/amp/s/'.repeat(layers)}example.org/a-b`
    expect(addressKey(within(12))).toBe('https://example.org/a-b')
    expect(addressKey(within(300))).toBe(within(300))
  })

  it('is its own key, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const key = addressKey(url)
        expect(addressKey(key)).toBe(key)
      }),
      { numRuns: 500 },
    )
    const step = fc.constantFrom('amp', 'a', 'a-b', 'x.amp', 'x.amp.html', '', '12345', '%2f', '%7E', '%e9', 'AMP')
    const label = fc.constantFrom('www', 'm', 'amp', 'mobile', 'example', 'en', 'org')
    const part = fc.constantFrom('utm_a=1', 'b=2', 'a=1', 'amp', 'a', 'x=%7e', '%75tm_b=1', 'q=a=b', '')
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 2, maxLength: 5 }),
        fc.array(step, { maxLength: 5 }),
        fc.array(part, { maxLength: 5 }),
        fc.constantFrom('', '/x', '!/x', 'x'),
        (labels, steps, parts, fragment) => {
          const key = addressKey(`http://${labels.join('.')}.test/${steps.join('/')}?${parts.join('&')}#${fragment}`)
          expect(addressKey(key)).toBe(key)
          expect(addressKey(key.replace('https:', 'http:'))).toBe(key)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('parseAddress', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['  http://example.org ', 'http://example.org/'],
    ['example.org/a', 'https://example.org/a'],
    ['//example.org/a', 'https://example.org/a'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['localhost:3000', 'http://localhost:3000/'],
    ['127.0.0.1:3000/a', 'http://127.0.0.1:3000/a'],
    ['[::1]:3000/a', 'http://[::1]:3000/a'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['“https://example.org/a”', 'https://example.org/a'],
    ['https://example.org/a_(b)', 'https://example.org/a_(b)'],
    ['\u200bhttps://example.org/a\ufeff', 'https://example.org/a'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['مثال.example/خبر', 'https://xn--mgbh0fb.example/%D8%AE%D8%A8%D8%B1'],
  ])('reads %j', (text, url) => expect(parseAddress(text)).toBe(url))

  it.each(
    [
      '',
      '   ',
      'hello',
      'hello world',
      'ftp://example.org/a',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'mailto:a@example.org',
      'data:text/html,x',
      'https://',
      'https://exa mple.org/',
      'https://me:secret@example.org/a',
      'me@example.org',
      'https://[::1/',
      'example.org:99999',
      `https://example.org/${'a'.repeat(9_000)}`,
      `https://example.org/${'a'.repeat(3_000_000)}`,
      // What it is written as is what is asked for.
      `https://example.org/${'字'.repeat(1_000)}`,
      `(${'"'.repeat(3_000_000)}(`,
      `${' <'.repeat(1_000_000)}a`,
    ].map((text) => [text.slice(0, 40), text] as const),
  )('refuses %j in a whole sentence', (_, text) => {
    const failure = failureOf(thrownBy(() => parseAddress(text)))
    expect(failure?.code).toBe('bad-address')
    expect(failure?.message).toMatch(/^[A-Z“].{1,200}\.$/)
    expect(failure?.message).not.toContain('secret')
  })
})

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (thrown) {
    return thrown
  }
  return null
}
