import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostOf, plainAddress, plainFacts, plainHostName, plainLine, plainLines } from './plain-line.ts'

describe('a line of a page', () => {
  it('gives a terminal no orders', () => {
    expect(plainLine('\u001b]0;owned\u0007The \u001b[31mriver\u009b2J')).toBe(']0;ownedThe [31mriver2J')
    expect(plainLine('a\r\nb\tc')).toBe('a b c')
  })

  it('turns no direction of writing', () => {
    expect(plainLine('invoice\u202efdp.exe')).toBe('invoicefdp.exe')
    expect(plainLine('\u2066a\u2067b\u2068c\u2069\u202a\u202b\u202c\u202d')).toBe('abc')
  })

  it('keeps the marks that words from right to left need, and only there', () => {
    expect(plainLine('שלום\u200f!')).toBe('שלום\u200f!')
    expect(plainLine('paypal\u200e.com\u061c')).toBe('paypal.com')
  })

  it.each(['The river', '河川', 'नमस्ते', 'naïve café', '👩‍👩‍👧', '  two  spaces '])('leaves %s as it is', (text) => {
    expect(plainLine(text)).toBe(text)
  })

  it('is plain whatever it was, and stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = plainLine(text)
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(plainLine(line)).toBe(line)
      }),
    )
  })

  it('is every fact of an article, the kicker too; where there is none, there is none', () => {
    const facts = { title: 'a\u001bb', byline: [], publisher: null, siteName: null, publishedRaw: null, excerpt: null }
    expect(plainFacts({ ...facts, kicker: 'River\u202eNotes' })).toMatchObject({ title: 'ab', kicker: 'RiverNotes' })
    expect(plainFacts({ ...facts, kicker: null }).kicker).toBeNull()
    expect(plainFacts(facts)).not.toHaveProperty('kicker')
  })

  it('keeps the breaks and tabs of a longer text', () => {
    expect(plainLines('one\r\ntwo\t\u001b[2Jthree\u202e')).toBe('one\ntwo\t[2Jthree')
  })
})

describe('an address', () => {
  it('shows a host of other letters as punycode', () => {
    expect(plainAddress('https://аpple.com/sign-in')).toBe('https://xn--pple-43d.com/sign-in')
    expect(plainAddress('аpple.com')).toBe('xn--pple-43d.com')
    expect(hostOf('https://аpple.com:8080/a')).toBe('xn--pple-43d.com:8080')
  })

  it('stays what it is otherwise', () => {
    expect(plainAddress('https://example.org/größe?q=1#x')).toBe('https://example.org/größe?q=1#x')
    expect(plainAddress('https://example.org/\u202egpj.exe')).toBe('https://example.org/gpj.exe')
    expect(hostOf('not an address')).toBe('not an address')
  })
})

it('a computer’s name is one short line', () => {
  expect(plainHostName('desk\u0007\u001b[2J')).toBe('desk[2J')
  expect(plainHostName('a'.repeat(100_000))).toHaveLength(253)
  expect(plainHostName('\u0000')).toBe('an unnamed computer')
})
