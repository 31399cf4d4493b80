import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkArgument, shorterArguments, TOO_LONG_LINK } from './link-argument.ts'
import { parseLink } from './parse-link.ts'

const LINK = 'commonplace://article/k7h2m9qx4w3t'

describe('the link of a start', () => {
  test.each([
    ['a package', ['/opt/Commonplace/commonplace', '--', LINK], LINK],
    ['a package without the end of options', ['/opt/Commonplace/commonplace', LINK], LINK],
    ['a clone', ['electron', '--no-sandbox', '.', '--', LINK], LINK],
    ['a capital', ['commonplace', '--', 'Commonplace://x'], 'Commonplace://x'],
    ['none', ['electron', '.'], null],
    ['the program alone', [LINK], null],
    ['another scheme', ['commonplace', 'https://example.org/'], null],
  ])('of %s', (_, argv, link) => expect(linkArgument(argv)).toBe(link))

  test.each([
    ['two links', [LINK, LINK]],
    ['an option after it', [LINK, '--no-sandbox']],
    ['an option of ours after it', ['--', LINK, '--cli']],
    ['a word after it', [LINK, 'x']],
  ])('%s: none that can be read', (_, words) => {
    const link = linkArgument(['commonplace', ...words])
    expect(link).not.toBe(null)
    expect(parseLink(link ?? '')).toBe(null)
  })
})

describe('arguments that are too long to be passed on', () => {
  const long = `commonplace://clip?url=https://example.org/${'a'.repeat(30_000)}`

  test('are left out, and the user hears of the link', () => {
    expect(shorterArguments(['electron', '--no-sandbox', '.', '--', long], '/')).toEqual([
      ...['--no-sandbox', '.', '--', TOO_LONG_LINK],
    ])
    expect(shorterArguments(['commonplace', long], '/')).toEqual(['--', TOO_LONG_LINK])
    expect(shorterArguments(['commonplace', '.', 'x'.repeat(120_000)], '/')).toEqual(['.'])
    expect(shorterArguments(['commonplace', '--', 'x'.repeat(120_000), LINK], '/')).toEqual(['--', TOO_LONG_LINK])
    expect(parseLink(TOO_LONG_LINK)).toBe(null)
  })

  test('others are left as they are', () => {
    expect(shorterArguments(['electron', '.', '--', LINK], '/home/anna')).toBe(null)
    expect(shorterArguments(['electron', '.', '--', long.slice(0, 20_000)], '/')).toBe(null)
  })

  test('many short ones are cut too: a start never begins others without end', () => {
    const many = ['.', ...Array.from({ length: 20_000 }, () => 'word')]
    for (const words of [many, [...many, '--', LINK], [...many, LINK]]) {
      const shorter = shorterArguments(['electron', ...words], '/') ?? []
      expect(shorterArguments(['electron', ...shorter], '/')).toBe(null)
      expect(shorter.slice(0, 2)).toEqual(['.', 'word'])
      expect(linkArgument(['electron', ...shorter])).toBe(words === many ? null : TOO_LONG_LINK)
    }
  })

  test('the shorter ones are short enough', () => {
    const word = fc.oneof(fc.constant('--'), fc.constant(LINK), fc.string({ maxLength: 40_000, unit: 'grapheme' }))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const shorter = shorterArguments(['commonplace', ...words], '/')
        if (shorter !== null) expect(shorterArguments(['commonplace', ...shorter], '/')).toBe(null)
      }),
      { numRuns: 200 },
    )
  })
})
