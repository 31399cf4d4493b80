import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedPairs } from '#shared/text/testing/typed-pairs.ts'
import { termsOf } from './terms.ts'
import { readTerms } from './tokenise.ts'

const letters = 'abzAZéÉßäØÿ×ŉĿΣσςάΩЖйіאתشةيـ港ハガไท가İıﬁＡ'
const others = `0123 \n\t.,;:!?"'()+-#@$€%&/=_~’“«…–\u00ad\u00a0\u0301\u0308\u200b\u064b\u20e3😀🇩🇪©™٣٪`
const unit = fc.constantFrom(...letters, ...others)
const anything = fc.string({
  maxLength: 30,
  unit: fc.oneof({ weight: 20, arbitrary: unit }, fc.string({ maxLength: 1, unit: 'grapheme' })),
})
/** Words as they are mostly written, so that stretches begin and end. */
const written = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('war', 'The', 'Köln', 'été', 'мир', 'سلام', 'x', 'שלום') },
      fc.constantFrom(
        '12',
        '500',
        '$5',
        '5%',
        '5',
        '€',
        '%',
        '&',
        '/',
        'F-16',
        'U.S.',
        'e.g',
        'node.js',
        "don't",
        '2024-03-07',
        '.NET',
      ),
      fc.constantFrom(
        'C++',
        '@name',
        '702(b)',
        'mother-in-law',
        '港口',
        '12,500.75',
        '…',
        '.',
        ',',
        'a'.repeat(70),
        'é'.repeat(70),
      ),
    ),
    { maxLength: 8 },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ' ', ', ', '. ', '.', '\n', ' (', ') ', '" ', ' .', '  ', ''), {
        minLength: words.length,
        maxLength: words.length,
      })
      .map((gaps) => words.map((word, at) => `${word}${gaps[at]}`).join('')),
  )

describe('the terms of a text that is cut into stretches', () => {
  it('are those of the text read as a whole', () => {
    fc.assert(
      fc.property(fc.oneof(anything, written), (text) => {
        expect(termsOf(text)).toEqual(readTerms(text))
      }),
      { numRuns: 5_000 },
    )
  })

  it.each(typedPairs.flatMap(({ typed, text }) => [typed, text]))('are so for %s', (text) => {
    expect(termsOf(text)).toEqual(readTerms(text))
    expect(termsOf(`a ${text} b`)).toEqual(readTerms(`a ${text} b`))
  })
})
