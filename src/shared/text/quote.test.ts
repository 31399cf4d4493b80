import fc from 'fast-check'
import { describe as about, expect, it } from 'vitest'
import { describe, find } from './quote.ts'
import { harbour, placeOf } from './testing/passages.ts'

const lost = { state: 'lost', start: null, end: null }

about('a quotation', () => {
  it('is the passage and 32 units around it', () => {
    const { start, end } = placeOf(harbour, 'doubled')
    expect(describe(harbour, start, end)).toEqual({
      exact: 'doubled',
      prefix: 'dawn under escort. Insurers had ',
      suffix: ' their price overnight.\nBy noon ',
    })
  })

  it('at the edges of a text has the context that there is', () => {
    expect(describe('abc', 0, 1)).toEqual({ exact: 'a', prefix: '', suffix: 'bc' })
    expect(describe('abc', 0, 3)).toEqual({ exact: 'abc', prefix: '', suffix: '' })
  })

  it('never has half a character in its context', () => {
    const unit = fc.constantFrom('a', '𝔾', '👩‍🚀', '漢')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), fc.nat(80), fc.nat(80), (units, a, b) => {
        const text = units.join('')
        const [from, to] = [Math.min(a, b, units.length), Math.min(Math.max(a, b), units.length)]
        const start = units.slice(0, from).join('').length
        const end = units.slice(0, to).join('').length
        const quote = describe(text, start, end)
        const halves = /^[\udc00-\udfff]|[\ud800-\udbff]$/
        expect(quote.prefix).not.toMatch(halves)
        expect(quote.suffix).not.toMatch(halves)
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
      }),
    )
  })
})

about('finding a quotation again', () => {
  const hint = placeOf(harbour, 'the price had fallen')
  const quote = describe(harbour, hint.start, hint.end)

  it('is exact where nothing changed', () => {
    expect(find(harbour, quote, hint)).toEqual({ state: 'exact', ...hint })
  })

  it('follows it when text is put before it', () => {
    const changed = `A correction was added. ${harbour}`
    expect(find(changed, quote, hint)).toEqual({ state: 'moved', ...placeOf(changed, 'the price had fallen') })
  })

  it('finds it without knowing where it stood', () => {
    expect(find(harbour, quote, null)).toEqual({ state: 'moved', ...hint })
  })

  it('says lost when the words are gone', () => {
    expect(find(harbour.replace('fallen', 'sunk'), quote, hint)).toEqual(lost)
    expect(find('', quote, hint)).toEqual(lost)
  })

  it('finds a long passage once in other surroundings, and not a short one', () => {
    const long = 'Ein ganz anderer Satz: the price had fallen; so viel dazu.'
    expect(find(long, quote, hint)).toEqual({ state: 'moved', ...placeOf(long, 'the price had fallen') })
    const short = placeOf(harbour, 'cash')
    const { start, end } = short
    expect(find('We prefer cash or cheque.', describe(harbour, start, end), short)).toEqual(lost)
  })

  it('tells equal words apart by what stands around them', () => {
    const text = 'The first vote was lost by one voice. A second vote was lost by nine.'
    const second = { start: text.lastIndexOf('vote was lost'), end: text.lastIndexOf('vote was lost') + 13 }
    const changed = `Yesterday. ${text}`
    const found = find(changed, describe(text, second.start, second.end), second)
    expect(found).toEqual({ state: 'moved', start: second.start + 11, end: second.end + 11 })
  })

  it('does not stay at the old place when its own sentence has moved away and other equal words stand there', () => {
    const text = 'aaaa one vote bbbb. The committee met, and then one vote decided it all in the end.'
    const start = text.lastIndexOf('one vote')
    const own = describe(text, start, start + 8)
    const moved = `${'x'.repeat(start - 1)} one vote ${'y'.repeat(40)} ${text.slice(20)}`
    const found = find(moved, own, { start, end: start + 8 })
    expect(found).toEqual({
      state: 'moved',
      start: moved.lastIndexOf('one vote'),
      end: moved.lastIndexOf('one vote') + 8,
    })
  })

  it('says lost rather than choose between equal places', () => {
    const row = 'Total: 4 of 12 members present at the beginning of the sitting. '
    const text = row.repeat(6)
    const start = row.length * 2 + 7
    const own = describe(text, start, start + 7)
    expect(find(text, own, { start, end: start + 7 }).state).toBe('exact')
    expect(find(`${'-'.repeat(30)}${text}`, own, { start, end: start + 7 })).toEqual(lost)
    expect(find(text, own, null)).toEqual(lost)
  })

  it('says lost when it stands in several places and none of them is known to it', () => {
    const own = { exact: 'members of the council', prefix: 'before the war ', suffix: ' were elected' }
    expect(find('members of the council, members of the council', own, null)).toEqual(lost)
  })

  it('finds nothing for nothing', () => {
    expect(find(harbour, { exact: '', prefix: 'Grain', suffix: '' }, null)).toEqual(lost)
  })
})

about('whatever is done to a text', () => {
  const words = fc.array(fc.constantFrom('war', 'and', 'peace', 'der', 'Krieg', '和平', '👍', '\n', 'a', 'aa'), {
    maxLength: 60,
  })
  const text = words.map((each) => each.join(' '))
  const passage = (of: string, a: number, b: number) => {
    const [start, end] = [Math.floor(Math.min(a, b) * of.length), Math.ceil(Math.max(a, b) * of.length)]
    return { start, end }
  }
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  it('what is found is the quotation, unit by unit', () => {
    fc.assert(
      fc.property(text, text, share, share, fc.boolean(), (before, after, a, b, hinted) => {
        const range = passage(before, a, b)
        const quote = describe(before, range.start, range.end)
        const found = find(after, quote, hinted ? range : null)
        if (found.state === 'lost') return
        expect(after.slice(found.start, found.end)).toBe(quote.exact)
        expect(found.state).toBe(hinted && found.start === range.start ? 'exact' : 'moved')
      }),
      { numRuns: 1_000 },
    )
  })

  it('an unchanged text gives every passage back where it stood', () => {
    fc.assert(
      fc.property(text, share, share, (same, a, b) => {
        const range = passage(same, a, b)
        fc.pre(range.end > range.start)
        expect(find(same, describe(same, range.start, range.end), range)).toEqual({ state: 'exact', ...range })
      }),
    )
  })

  /** Sentences in which every word is another one, so that no passage of them repeats. */
  const numbered = fc
    .integer({ min: 20, max: 80 })
    .map((n) => Array.from({ length: n }, (_, i) => `word${i}`).join(' '))

  it('an edit before or after, out of reach of the context, loses no passage that stands once', () => {
    fc.assert(
      fc.property(numbered, share, share, text, text, (own, a, b, front, back) => {
        const range = passage(own, a, b)
        fc.pre(range.end > range.start)
        const quote = describe(own, range.start, range.end)
        const changed = `${front}${own}${back}`
        fc.pre(
          own.indexOf(quote.prefix + quote.exact + quote.suffix) ===
            own.lastIndexOf(quote.prefix + quote.exact + quote.suffix),
        )
        const found = find(changed, quote, range)
        expect(found).toMatchObject({ start: range.start + front.length, end: range.end + front.length })
      }),
    )
  })

  it('is never another passage of a text whose passages stand once', () => {
    fc.assert(
      fc.property(numbered, share, share, share, share, text, (own, a, b, c, d, put) => {
        const range = passage(own, a, b)
        fc.pre(range.end - range.start >= 16)
        const cut = passage(own, c, d)
        const changed = own.slice(0, cut.start) + put + own.slice(cut.end)
        const found = find(changed, describe(own, range.start, range.end), range)
        const kept = range.end <= cut.start || range.start >= cut.end
        if (!kept) {
          if (found.state !== 'lost')
            expect(changed.slice(found.start, found.end)).toBe(own.slice(range.start, range.end))
          return
        }
        const shift = range.end <= cut.start ? 0 : put.length - (cut.end - cut.start)
        if (found.state !== 'lost') expect(found.start).toBe(range.start + shift)
      }),
    )
  })
})
