import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterSources } from './umlauts.ts'

const pattern = (typed: string) => new RegExp(`^(?:${letterSources([...typed], () => "['-]?")})$`, 'u')

describe('letters that are typed in two ways', () => {
  it.each([
    ['blaaa', 'blåa'],
    ['blåa', 'blaaa'],
    ['paaskeaar', 'påskeår'],
    ['påskeår', 'paaskeaar'],
    ['maalgaardsaas', 'målgårdsås'],
    ['Aarhus', 'Århus'],
    ['groessenverhaeltnisueberoeffnung', 'größenverhältnisüberöffnung'.replace('ß', 'ss')],
  ])('“%s” is “%s”, however many there are', (typed, text) => {
    expect(pattern(typed).test(text)).toBe(true)
  })

  // The first of each would try more ways than there are atoms if one text could be matched in several.
  it.each([
    ['aa'.repeat(100), 'å'.repeat(200)],
    ['å'.repeat(200), 'a'.repeat(300)],
    ['aaaax'.repeat(40), 'åååx'.repeat(50)],
    ['åaåx'.repeat(50), 'aaaaax'.repeat(60)],
    ['aaae'.repeat(50), 'åää'.repeat(90)],
    ['oe'.repeat(100), 'öe'.repeat(100)],
    ['öe'.repeat(100), 'oee'.repeat(90)],
  ])('there is one way at most to match a text (%#)', (typed, text) => {
    expect(pattern(`${typed}y`).test(`${text}z`)).toBe(false)
  })

  it('among any letters like these there is one way at most', () => {
    const forms: readonly (readonly [string, readonly string[]])[] = [
      ['aa', ['å', 'åå', 'aa', 'aå']],
      ['å', ['å', 'aa', 'a']],
      ['ae', ['ä', 'åe', 'ae']],
      ['ä', ['ä', 'ae', 'a']],
      ['a', ['a', 'ä', 'å']],
      ['oe', ['ö', 'oe', 'öe']],
      ['e', ['e']],
      ['x', ['x']],
    ]
    const part = fc
      .constantFrom(...forms)
      .chain(([typed, texts]) => fc.tuple(fc.constant(typed), fc.constantFrom(...texts)))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const typed = parts.map(([each]) => each).join('')
        const text = parts.map(([, each]) => each).join('')
        expect(waysToMatch(pattern(typed).source.slice(1, -1), text)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 3_000 },
    )
  })
})

/** In how many ways a pattern of groups of alternatives, classes and letters matches all of a text. */
function waysToMatch(source: string, text: string): number {
  const parts = source.slice(3, -1).match(/\(\?:[^)]*\)|\[[^\]]*\]\??|./gu) ?? []
  let ways = new Map([[0, 1]])
  for (const part of parts) {
    const next = new Map<number, number>()
    const alternatives = part.startsWith('(') ? part.slice(3, -1).split('|') : [part]
    for (const [at, count] of ways)
      for (const alternative of alternatives) {
        const match = new RegExp(alternative, 'uy')
        match.lastIndex = at
        const length = match.exec(text)?.[0].length
        if (length !== undefined) next.set(at + length, (next.get(at + length) ?? 0) + count)
      }
    ways = next
  }
  return ways.get(text.length) ?? 0
}
