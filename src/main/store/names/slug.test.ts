import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slugOf } from './slug.ts'

describe('slugOf', () => {
  test.each([
    ['The “Cloud”: don’t trust it?', 'the-cloud-dont-trust-it'],
    ['  Ä/B\\C  ', 'ä-b-c'],
    ['L’état, c’est moi', 'létat-cest-moi'],
    ['../../etc/passwd', 'etc-passwd'],
    ['…', 'article'],
    ['', 'article'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['北京的秋天', '北京的秋天'],
  ])('%j reads %s', (title, slug) => expect(slugOf(title)).toBe(slug))

  test('a long title is cut at a word, and where there are no words between characters', () => {
    expect(slugOf('a long title about nothing in particular that goes on and on and on for ever')).toBe(
      'a-long-title-about-nothing-in-particular-that-goes-on-and-on',
    )
    expect(slugOf('長'.repeat(80))).toBe('長'.repeat(60))
    expect(slugOf(`${'x'.repeat(59)}${'e\u0323\u0302\u0330\u0331'.repeat(5)}`)).toBe('x'.repeat(59))
  })

  test('any title gives letters, digits and single hyphens, NFC, at most 60 code points and 240 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = slugOf(title)
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u)
        expect([...slug].length).toBeLessThanOrEqual(60)
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(240)
        expect(slug).toBe(slug.normalize('NFC'))
        expect(slugOf(title.normalize('NFD'))).toBe(slug)
      }),
      { numRuns: 2000 },
    )
  })
})

// It took minutes: the test ends, or its time does.
test('a title of a hundred thousand marks has a slug', () => {
  expect(slugOf(`a${'\u0301\u0323'.repeat(100_000)}`).length).toBeLessThan(100)
})
